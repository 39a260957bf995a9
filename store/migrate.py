"""Bringing a database to the tables that the code knows. Two programs that do it at once wait for each other."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect, text

from store.address import shown
from store.engine import reading, use_write_ahead_log, writing
from store.errors import StoreDamaged, StoreUnavailable
from store.keeping import keep_before_migration

SCRIPTS = Path(__file__).parent / "migrations"
_PLACE = 4_170_114_275
"""The number of our advisory lock on PostgreSQL."""

_PATIENCE = 600_000
"""Milliseconds for which a program waits until another one has copied and migrated a SQLite file."""

_one_at_a_time = threading.Lock()
"""Alembic keeps what it works on in a module, so that one thread at a time may use it."""


def upgrade(engine: Engine, clock: Callable[[], datetime] | None = None) -> None:
    """Make or bring up to date the tables; nothing happens when they are. The audit has the clock's time, with its zone.

    An older database that has cases is copied first. Raises `StoreUnavailable` for a database that can't be used, that a newer program has written or that is not ours.
    A refused SQLite file is left as it was.
    """
    with _one_at_a_time:
        config = configuration()
        scripts = ScriptDirectory.from_config(config)
        with reading(engine) as connection:
            found = _revision(connection, scripts)
            _refuse_foreign(connection, found)
            _refuse_damaged(connection, found)
        use_write_ahead_log(engine)
        if found == scripts.get_current_head():
            return
        with writing(engine, patience=_PATIENCE if engine.dialect.name == "sqlite" else None) as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:place)"), {"place": _PLACE})
            now, head = _revision(connection, scripts), str(scripts.get_current_head())
            if now == head:  # another program was first
                return
            at = (clock() if clock else datetime.now()).astimezone(UTC)
            if now is not None:
                keep_before_migration(connection, head, at)
            config.attributes["connection"] = connection
            config.attributes["at"] = at
            command.upgrade(config, "head")


def configuration() -> Config:
    """Alembic's settings, without a file."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def known_revisions() -> set[str]:
    """The revisions of the tables that this program knows, and can bring up to date."""
    return {script.revision for script in ScriptDirectory.from_config(configuration()).walk_revisions()}


def is_up_to_date(connection: Connection) -> bool:
    """Whether the tables are those that the code knows. Raises `StoreUnavailable` for those of a newer program."""
    scripts = ScriptDirectory.from_config(configuration())
    return _revision(connection, scripts) == scripts.get_current_head()


def _revision(connection: Connection, scripts: ScriptDirectory) -> str | None:
    """The revision of the database. Raises `StoreUnavailable` for one that the code does not know."""
    known = {script.revision for script in scripts.walk_revisions()}
    heads = MigrationContext.configure(connection).get_current_heads()
    if any(head not in known for head in heads):
        raise StoreUnavailable(
            f"The database {shown(connection.engine.url)} was written by a newer version of Four Pillars "
            f"(tables {', '.join(heads)}). Update the program; nothing in the database was changed."
        )
    return heads[0] if heads else None


def _refuse_foreign(connection: Connection, found: str | None) -> None:
    if connection.dialect.name == "sqlite" and found is None and inspect(connection).get_table_names():
        raise StoreUnavailable(
            f"The file {shown(connection.engine.url)} is the database of another program. "
            "Name another file; nothing in this one was changed."
        )


def _refuse_damaged(connection: Connection, found: str | None) -> None:
    """Read through the table of cases and its indexes, which stays quick; versions are read when they are asked for."""
    if connection.dialect.name != "sqlite" or found is None:
        return
    said = connection.exec_driver_sql("PRAGMA quick_check(cases)").scalars().all()
    if said != ["ok"]:
        raise StoreDamaged(
            f"The database {shown(connection.engine.url)} is damaged. Put back a copy of it, or move it away to start "
            "a new one; the file was left as it is."
        )
