"""Tampering as somebody with the rights of the database itself would: without its triggers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, insert, select, text

from store.chain import AuditEntry, hash_of
from store.engine import writing
from store.tables import audit_log

NAMES = ("number", "at", "who", "event", "origin", "case_id", "version", "detail", "previous")


@contextmanager
def tampering(engine: Engine) -> Iterator[Connection]:
    """A transaction in which nothing is kept: the triggers are dropped first (on PostgreSQL they come back after it)."""
    with writing(engine) as connection:
        if engine.dialect.name == "sqlite":
            named = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            for name in connection.execute(text(named)).scalars().all():
                connection.execute(text(f"DROP TRIGGER {name}"))
            connection.execute(text("PRAGMA defer_foreign_keys = ON"))
        else:
            connection.execute(text("SET LOCAL session_replication_role = replica"))
        yield connection


def entry(connection: Connection, number: int) -> AuditEntry:
    return AuditEntry(*connection.execute(select(audit_log).where(audit_log.c.number == number)).one())


def put(connection: Connection, like: AuditEntry, *, seal: bool = True, **changes: Any) -> str:
    """Write an entry like another one, sealed anew where wished, in place of the one that has its number; gives its hash."""
    values = {name: getattr(like, name) for name in NAMES} | changes
    values["hash"] = hash_of(**values) if seal else changes.get("hash", like.hash)
    connection.execute(text("DELETE FROM audit_log WHERE number = :number"), {"number": values["number"]})
    connection.execute(insert(audit_log).values(values))
    return str(values["hash"])


def chain_anew(connection: Connection, start: int) -> None:
    """Seal every entry from one on, numbers and all, as somebody would who knows how the chain is made."""
    rows = [AuditEntry(*row) for row in connection.execute(select(audit_log).order_by(audit_log.c.number))]
    previous = next((e.hash for e in reversed(rows) if e.number < start), "0" * 64)
    later = [e for e in rows if e.number >= start]
    connection.execute(text("DELETE FROM audit_log WHERE number >= :start"), {"start": start})
    for number, old in enumerate(later, start):
        previous = put(connection, old, number=number, previous=previous)
