"""One engine for both databases: how it is opened, and the two kinds of transaction, reading and writing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError, IntegrityError, TimeoutError

from store.address import make_room_for, shown
from store.errors import StoreUnavailable

BUSY_MILLISECONDS = 5000
HURRY_MILLISECONDS = 100
_WRITING = "four_pillars_writing"


def engine_for(url: URL) -> Engine:
    """The engine for an address. Nothing is opened yet but the folder of a SQLite file, which is made.

    Raises `StoreUnavailable` when that folder or file can't be written.
    """
    if url.drivername != "sqlite":
        return create_engine(
            url,
            pool_pre_ping=True,
            isolation_level="READ COMMITTED",
            hide_parameters=True,
            connect_args={"connect_timeout": 5},
        )
    make_room_for(Path(url.database or ""))
    engine = create_engine(
        url, hide_parameters=True, connect_args={"timeout": BUSY_MILLISECONDS / 1000, "check_same_thread": False}
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A transaction that sees one state of the database. Raises `StoreUnavailable`."""
    with _told(engine), engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that writes: on SQLite it holds the one write lock from its start. Raises `StoreUnavailable`.

    A broken constraint is raised as it is (`IntegrityError`), for whoever knows what it means.
    """
    with _told(engine), engine.connect() as connection:
        chosen = connection.execution_options(**{_WRITING: True})
        with chosen.begin():
            yield chosen


@contextmanager
def hurrying(engine: Engine) -> Iterator[Connection]:
    """A transaction for what may be lost: it waits for nobody, and nobody waits for the disk. Raises `StoreUnavailable`."""
    with _told(engine), engine.connect() as connection:
        chosen = connection.execution_options(**{_WRITING: True})
        if engine.dialect.name == "postgresql":
            with chosen.begin():
                chosen.exec_driver_sql(f"SET LOCAL lock_timeout = {HURRY_MILLISECONDS}")
                chosen.exec_driver_sql("SET LOCAL synchronous_commit = off")
                yield chosen
            return
        raw: Any = connection.connection.dbapi_connection
        try:
            _set(raw, f"busy_timeout={HURRY_MILLISECONDS}", "synchronous=NORMAL")
            with chosen.begin():
                yield chosen
        finally:
            _set(raw, f"busy_timeout={BUSY_MILLISECONDS}", "synchronous=FULL")


def use_write_ahead_log(engine: Engine) -> None:
    """Keep SQLite's changes in a log beside the file, so that reading never waits for writing. Raises `StoreUnavailable`."""
    if engine.dialect.name != "sqlite":
        return
    with _told(engine):
        raw = engine.raw_connection()
        try:
            cursor = raw.cursor()
            if cursor.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
                cursor.execute("PRAGMA journal_mode=WAL")
        finally:
            raw.close()


@contextmanager
def _told(engine: Engine) -> Iterator[None]:
    try:
        yield
    except IntegrityError:
        raise
    except (DBAPIError, TimeoutError, sqlite3.Error) as error:
        raise StoreUnavailable(_sentence(engine.url, error)) from _bare(error)


def _bare(error: Exception) -> Exception:
    """The kind of error alone: what a database says in full may quote a case, and ends up in a log."""
    cause = getattr(error, "orig", None) or error
    code = getattr(cause, "sqlstate", None) or getattr(cause, "sqlite_errorname", None) or "no code"
    return RuntimeError(f"{type(cause).__name__} ({code})")


def _prepare(connection: Any, _record: Any) -> None:
    """Every SQLite connection: our own BEGIN, links checked, waiting for a lock, saves on the disk before they are told.

    What is deleted or overwritten is overwritten in the file too.
    """
    connection.isolation_level = None
    _set(
        connection,
        f"busy_timeout={BUSY_MILLISECONDS}",
        "foreign_keys=ON",
        "synchronous=FULL",
        "recursive_triggers=ON",
        "secure_delete=ON",
    )


def _set(connection: Any, *settings: str) -> None:
    for setting in settings:
        connection.execute(f"PRAGMA {setting}")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITING)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


_TROUBLES = (
    ("locked", "is busy: another program is writing to it", "Try again in a moment"),
    ("not a database", "is damaged or is not a database", "Put back a copy of it, or move it away to start a new one"),
    ("malformed", "is damaged", "Put back a copy of it, or move it away to start a new one"),
    ("readonly", "can't be written", "Allow writing to the file and its folder"),
    ("read-only", "can't be written", "Allow writing to it"),
    ("unable to open", "can't be opened", "Allow reading and writing of the file and its folder"),
    ("is full", "has no room left on its disk", "Make room, then save again"),
    ("no space left", "has no room left on its disk", "Make room, then save again"),
    ("disk i/o", "can't be read or written (disk error)", "Look at the disk, then try again"),
    ("password", "refuses the user or the password", "Mend DATABASE_URL"),
    ("does not exist", "has no such database, user or table", "Mend DATABASE_URL, or make the database"),
    ("permission denied", "does not allow this user to work in it", "Give the user of DATABASE_URL its rights"),
)


def _sentence(url: URL, error: Exception) -> str:
    said = str(getattr(error, "orig", None) or error).lower()
    for word, what, mend in _TROUBLES:
        if word in said:
            return f"The database {shown(url)} {what}. {mend}."
    if url.drivername == "sqlite":
        return f"The database {shown(url)} can't be used. Allow reading and writing of the file and its folder."
    return f"The database {shown(url)} can't be reached. Start its server, or mend DATABASE_URL."
