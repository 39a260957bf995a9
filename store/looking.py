"""Looking at a database before anything is done with it: whether it is there, ours, and has cases. Nothing is made or changed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, inspect
from sqlalchemy.engine import URL

from store.address import shown
from store.engine import engine_for, reading
from store.errors import StoreUnavailable
from store.migrate import is_up_to_date


def is_in_use(url: URL) -> bool:
    """Whether a database of ours has cases, or ever had any: an entry in its audit, a line about a case that was deleted.

    Raises `StoreUnavailable` for one that can't be read or is another program's.
    """
    tables = _tables(url)
    if url.drivername == "sqlite" and tables and "alembic_version" not in tables:
        raise StoreUnavailable(f"The file {shown(url)} is the database of another program. Name another file.")
    with looked_into(url) as connection:
        return any(
            connection.exec_driver_sql(f"SELECT 1 FROM {table} LIMIT 1").first()
            for table in ("cases", "audit_log", "deletions")
            if table in tables
        )


def _tables(url: URL) -> set[str]:
    with looked_into(url) as connection:
        return set(inspect(connection).get_table_names())


@contextmanager
def looked_into(url: URL) -> Iterator[Connection]:
    """A reading transaction in a database as it is, brought up to date or not. Raises `StoreUnavailable`."""
    engine = engine_for(url)
    try:
        with reading(engine) as connection:
            yield connection
    finally:
        engine.dispose()


def refuse_there(file: Path) -> None:
    """Raises `StoreUnavailable` for a name that is taken: no backup is ever overwritten."""
    if file.exists():
        raise StoreUnavailable(f"The file {file} is there already. Name a file that is not; nothing was changed.")


def see_that_it_stands(url: URL, *, look: bool = True) -> None:
    """Raises `StoreUnavailable` when there is no database at an address, or, having looked, none of ours; none is made."""
    if url.drivername == "sqlite" and not Path(url.database or "").is_file():
        raise StoreUnavailable(f"There is no database {shown(url)}. Name it with --database or DATABASE_URL.")
    if look and "cases" not in _tables(url):
        raise StoreUnavailable(f"The database {shown(url)} has no cases of Four Pillars in it. Name another one.")


def is_current(url: URL) -> bool:
    """Whether the tables are those that this program works with."""
    with looked_into(url) as connection:
        return is_up_to_date(connection)
