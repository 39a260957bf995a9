"""Where the database is: an address given, `DATABASE_URL`, or a file in the user's data folder."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_data_dir
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from store.errors import StoreUnavailable

FILE = "four-pillars.db"


def address_of(given: str | None = None) -> URL:
    """The address to open: the one given, else `DATABASE_URL`, else the file in the data folder.

    Raises `StoreUnavailable` for an address that names neither a SQLite file nor a PostgreSQL database.
    """
    text = (given or os.environ.get("DATABASE_URL") or "").strip()
    if not text:
        return URL.create("sqlite", database=str(data_folder() / FILE))
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        raise StoreUnavailable(
            "The database address can't be read. Give DATABASE_URL as sqlite:///folder/file.db or "
            "postgresql://user@host/name, or leave it out."
        ) from None
    kind = url.drivername.partition("+")[0]
    if kind in ("postgres", "postgresql"):
        return url.set(drivername="postgresql+psycopg")
    if kind == "sqlite" and url.database and url.database != ":memory:":
        return url.set(drivername="sqlite")
    raise StoreUnavailable(
        f"The database address {shown(url)} names neither a SQLite file nor a PostgreSQL database. "
        "Give DATABASE_URL as sqlite:///folder/file.db or postgresql://user@host/name, or leave it out."
    )


def data_folder() -> Path:
    """The folder for the user's data: `FOUR_PILLARS_DATA`, or the system's usual place."""
    chosen = os.environ.get("FOUR_PILLARS_DATA", "").strip()
    return Path(chosen).expanduser() if chosen else Path(user_data_dir("four-pillars", appauthor=False))


def shown(url: URL) -> str:
    """The address as a message may show it, without a password."""
    if url.drivername == "sqlite" and url.database:
        return url.database
    return url.render_as_string(hide_password=True)


def make_room_for(file: Path) -> None:
    """Make the folder and the empty file, readable by their owner only. Raises `StoreUnavailable` when that fails."""
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not file.is_dir():
            os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        why = (error.strerror or "no access").lower()
        raise StoreUnavailable(
            f"The database {file} can't be written ({why}). Allow writing to its folder, or name another folder in "
            "FOUR_PILLARS_DATA."
        ) from None
