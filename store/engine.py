"""One engine for both databases: how it is opened, and the two kinds of transaction, reading and writing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError, IntegrityError, TimeoutError

from store.address import make_room_for
from store.encryption import driver, refuse_other_lock, secret_key, unlock
from store.troubles import trouble

BUSY_MILLISECONDS = 5000
HURRY_MILLISECONDS = 100
CACHE_KIBIBYTES = 32_000
_WRITING, _PATIENCE = "four_pillars_writing", "four_pillars_patience"


def engine_for(url: URL) -> Engine:
    """The engine for an address. Nothing is opened yet but the folder of a SQLite file, which is made.

    Raises `StoreUnavailable` when that folder or file can't be written, or a SQLite file and the key don't go together.
    """
    if url.drivername != "sqlite":
        return create_engine(
            url,
            pool_pre_ping=True,
            isolation_level="READ COMMITTED",
            hide_parameters=True,
            connect_args={"connect_timeout": 5},
        )
    file, secret = Path(url.database or ""), secret_key()
    module = driver(secret)
    make_room_for(file)
    refuse_other_lock(file, secret)
    engine = create_engine(
        url,
        module=module,
        hide_parameters=True,
        connect_args={"timeout": BUSY_MILLISECONDS / 1000, "check_same_thread": False},
    )
    event.listen(engine, "connect", lambda connection, _record: unlock(connection, secret), insert=True)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A transaction that sees one state of the database. Raises `StoreUnavailable`."""
    with _told(engine), engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine, *, patience: int | None = None) -> Iterator[Connection]:
    """A transaction that writes: on SQLite it holds the one write lock from its start. Raises `StoreUnavailable`.

    `patience` is for how many milliseconds to wait for that lock, where it is not the usual time. A broken constraint is
    raised as `IntegrityError`, for whoever knows what it means, without what the database quotes of the row.
    """
    with _told(engine), engine.connect() as connection:
        chosen = connection.execution_options(**{_WRITING: True, _PATIENCE: patience})
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
    except IntegrityError as error:
        raise IntegrityError(None, None, _bare(error)) from None
    except (DBAPIError, TimeoutError, _driver_error(engine)) as error:
        raise trouble(engine.url, error) from _bare(error)


def _driver_error(engine: Engine) -> type[Exception]:
    """What the driver itself raises, where it is used without SQLAlchemy in between."""
    error: type[Exception] = engine.dialect.loaded_dbapi.Error
    return error


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
        f"cache_size=-{CACHE_KIBIBYTES}",
    )


def _set(connection: Any, *settings: str) -> None:
    for setting in settings:
        connection.execute(f"PRAGMA {setting}")


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    patience = options.get(_PATIENCE)
    raw: Any = connection.connection.dbapi_connection
    if patience is not None:
        _set(raw, f"busy_timeout={patience}")
    try:
        raw.execute("BEGIN IMMEDIATE" if options.get(_WRITING) else "BEGIN")
    finally:
        if patience is not None:
            _set(raw, f"busy_timeout={BUSY_MILLISECONDS}")
