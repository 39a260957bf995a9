"""A backup put in the place of a SQLite file, all of it or nothing; what is there can be kept while nobody may save."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from store import copies
from store.encryption import connect, driver
from store.errors import StoreUnavailable

_OK, _BUSY, _LOCKED = 0, 5, 6
"""SQLite's own numbers for how a step went; the last step has another one."""

_TRIES = 4


def pour(file: Path, target: Path, secret: str | None, keep: Callable[[], Path | None] | None) -> Path | None:
    """Put all pages of a backup into a database in one transaction, which whoever has it open sees like any other.

    From the first page on the transaction has the database's lock: then, before anything counts, `keep` is called, whose
    copy has every save that anybody was told of. It gives the copy, or raises to leave everything as it is. Raises
    `StoreUnavailable`.
    """
    kept: list[Path | None] = []
    waited = 0

    def stepped(status: int, _left: int, _all: int) -> None:
        nonlocal waited
        if status in (_BUSY, _LOCKED):
            waited += 1
            if waited >= _TRIES:
                raise StoreUnavailable(
                    f"The database {target} is busy: another program is writing to it. Try again in a moment; it is as it was."
                )
        elif status == _OK and keep and not kept:
            kept.append(keep())

    try:
        with closing(connect(file, secret, mode="ro")) as old, closing(connect(target, secret)) as new:
            if keep:  # what is being replaced can be read meanwhile only with a write-ahead log
                new.execute("PRAGMA journal_mode=WAL")
            new.execute("PRAGMA synchronous=FULL")
            old.backup(new, pages=1, progress=stepped)
    except driver(secret).Error as error:
        raise StoreUnavailable(
            f"The backup {file} could not be put into {target} ({copies.in_short(error)}). "
            "Close the program and make room, then try again; the database is as it was."
        ) from None
    return kept[0] if kept else None


def move_aside(target: Path, at: datetime) -> Path:
    """Give a damaged file another name, dated, with what belongs to it; gives the name."""
    aside = copies.dated(target, at, "damaged")
    move(target, aside)
    return aside


def move(file: Path, target: Path) -> None:
    """Move a database with its log; whatever stands under the name is gone."""
    for more in ("-wal", "-shm"):
        Path(f"{target}{more}").unlink(missing_ok=True)
    os.replace(file, target)
    for more in ("-wal", "-shm"):
        if Path(f"{file}{more}").exists():
            os.replace(f"{file}{more}", f"{target}{more}")
