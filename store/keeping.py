"""A copy before anything is changed for good: before a migration, and before a backup is put back."""

from __future__ import annotations

import logging
import os
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.engine import URL

from store import copies, dumps
from store.address import shown
from store.encryption import secret_key

FOLDER = "FOUR_PILLARS_BACKUPS"
log = logging.getLogger("four_pillars.store")


def backup_folder() -> Path | None:
    """The folder for the copies that the program makes by itself; `None` when none is chosen: SQLite's stand beside the file."""
    chosen = os.environ.get(FOLDER, "").strip()
    return Path(chosen).expanduser() if chosen else None


def keep_before_migration(connection: Connection, head: str, at: datetime) -> Path | None:
    """A copy of an older database that has cases, before its tables are changed; the last few such copies are kept.

    The connection holds the lock for migrations, so that one program makes one copy. On PostgreSQL a dump needs
    `FOUR_PILLARS_BACKUPS` and PostgreSQL's own program: the log says when there is none. Raises `StoreUnavailable`.
    """
    if not connection.exec_driver_sql("SELECT count(*) FROM cases").scalar():
        return None
    url, folder = connection.engine.url, backup_folder()
    made = keep(url, f"before-{head}", at, folder)
    if made:
        copies.forget_oldest(_file(url), f"before-{head}", folder)
        log.warning("The tables are brought up to date; a copy from before is %s", made)
    return made


def keep(url: URL, why: str, at: datetime, folder: Path | None) -> Path | None:
    """A dated copy of a database, for a reason; `None`, said in the log, where none can be made. Raises `StoreUnavailable`."""
    file = _file(url)
    if url.drivername == "sqlite":
        target = copies.dated(file, at, why, folder)
        copies.copy(file, target, secret_key())
        return target
    if folder is None or dumps.program("pg_dump") is None:
        missing = f"{FOLDER} names no folder" if folder is None else "the program pg_dump is not on this machine"
        log.warning("No copy of %s was made %s, because %s", shown(url), why.replace("-", " "), missing)
        return None
    target = copies.dated(file, at, why, folder)
    dumps.dump(url, target)
    return target


def _file(url: URL) -> Path:
    """What the copies of a database are named after."""
    return Path(url.database or "" if url.drivername == "sqlite" else f"{url.database or 'cases'}.dump")
