"""The audit: who did what with which case, when and from where. Entries are added, never changed, and chained by hash.

`detail` holds codes, counts, record ids and kinds of files; never what somebody wrote into a case.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Select, func, insert, select, text

from schemas.base import unsafe_character
from store.chain import FIRST, AuditEntry, hash_of
from store.engine import reading, writing
from store.events import Event
from store.proof import BrokenEntry, ChainReport
from store.proving import verify_chain
from store.reading import is_case_id
from store.tables import audit_log

if TYPE_CHECKING:
    from store.cases import Store

__all__ = [
    "AuditEntry",
    "AuditPage",
    "BrokenEntry",
    "ChainReport",
    "Event",
    "audit",
    "entries",
    "fit",
    "note",
    "verify_chain",
]

LONGEST = 200
_ONE_AT_A_TIME = text("SELECT pg_advisory_xact_lock(4170114276)")
"""PostgreSQL's lock under which entries are added one at a time, until the transaction ends."""

_NEWEST = select(audit_log.c.number, audit_log.c.hash).order_by(audit_log.c.number.desc()).limit(1)

_ADD = insert(audit_log)

_NOT_A_CODE = re.compile(r"[^A-Za-z0-9 _.,:;=/+()<>-]")


@dataclass(frozen=True, slots=True)
class AuditPage:
    """One page of the audit, the newest entry first, and how many entries there are in all."""

    entries: tuple[AuditEntry, ...]
    total: int


def note(
    connection: Connection,
    *,
    at: datetime,
    who: str,
    event: Event,
    origin: str,
    case_id: str | None = None,
    version: int | None = None,
    detail: str | None = None,
) -> int:
    """Add an entry inside the caller's writing transaction, and give its number: both are there afterwards, or neither.

    Call it last: on PostgreSQL everybody else who adds an entry waits until the transaction ends. Texts that can't be kept
    are mended rather than refused, for an act is never stopped by its own trace; of `detail`, only codes are kept.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(_ONE_AT_A_TIME)
    last, previous = connection.execute(_NEWEST).one_or_none() or (0, FIRST)
    values: dict[str, Any] = {
        "number": last + 1,
        "at": at,
        "who": fit(who),
        "event": str(event),
        "origin": fit(origin),
        "case_id": case_id if case_id and is_case_id(case_id) else None,
        "version": version,
        "detail": _NOT_A_CODE.sub("?", detail)[:LONGEST] if detail else None,
        "previous": previous,
    }
    connection.execute(_ADD, {**values, "hash": hash_of(**values)})
    return int(last) + 1


def audit(
    store: Store,
    event: Event,
    *,
    who: str,
    case_id: str | None = None,
    version: int | None = None,
    detail: str | None = None,
) -> int:
    """Add an entry in a transaction of its own, for what changes nothing: views, exports, sign-in, refusals.

    Gives its number. Raises `StoreUnavailable`.
    """
    with writing(store.engine) as connection:
        said: dict[str, Any] = {"case_id": case_id, "version": version, "detail": detail}
        return note(connection, at=store.now(), who=who, event=event, origin=store.origin(), **said)


def entries(
    store: Store,
    *,
    case_id: str | None = None,
    who: str | None = None,
    event: Event | None = None,
    page: int = 1,
    page_size: int = 100,
) -> AuditPage:
    """One page of the audit, of one case, person or event where given. Raises `ValueError` for a page before the first.

    Raises `StoreUnavailable`.
    """
    if page < 1 or page_size < 1:
        raise ValueError("pages and their sizes count from 1")
    asked = {audit_log.c.case_id: case_id, audit_log.c.who: who and fit(who), audit_log.c.event: event and str(event)}
    wanted = [column == value for column, value in asked.items() if value is not None]
    if case_id is not None and not is_case_id(case_id):
        return AuditPage((), 0)
    start = min((page - 1) * page_size, 2**62)
    rows: Select[Any] = select(audit_log).where(*wanted).order_by(audit_log.c.number.desc())
    with reading(store.engine) as connection:
        found = connection.execute(rows.limit(min(page_size, 10_000)).offset(start))
        total = connection.execute(select(func.count()).select_from(audit_log).where(*wanted)).scalar_one()
        return AuditPage(tuple(AuditEntry(*row) for row in found), int(total))


def fit(words: str) -> str:
    """A name or an address as it can be kept: on one line, of a bounded length, never blank."""
    kept = words[: LONGEST * 2]
    if unsafe_character(kept):
        kept = "".join("\ufffd" if unsafe_character(letter) else letter for letter in kept)
    return " ".join(kept.split())[:LONGEST] or "unknown"
