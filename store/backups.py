"""Backups on demand: a database into a file, and a file back into a database. Nothing is ever overwritten unasked."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy.engine import URL

from store import copies, dumps
from store.address import address_of, make_room_for, shown
from store.copies import Facts, NotOurs
from store.encryption import connect, driver, first_page, secret_key
from store.errors import StoreDamaged, StoreUnavailable
from store.keeping import backup_folder, keep
from store.looking import has_cases, refuse_there, see_that_it_stands
from store.migrate import known_revisions


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: the copy made of what was there before, or the damaged file that was moved aside."""

    kept: Path | None = None
    moved: Path | None = None


class WouldReplace(StoreUnavailable):
    """There are cases in the database already, and nobody said that they may be replaced."""


def backup(url: str | None, file: Path) -> None:
    """A backup of a database in a new file, while others work in it: SQLite by its online backup, PostgreSQL by a dump.

    It is checked before it gets its name; an encrypted database gives an encrypted backup. Raises `StoreUnavailable`, also
    when the file is there already.
    """
    address = address_of(url)
    refuse_there(file)
    see_that_it_stands(address)
    if address.drivername == "sqlite":
        copies.copy(Path(address.database or ""), file, secret_key())
    else:
        dumps.dump(address, file)


def restore(file: Path, url: str | None, *, clock: Callable[[], datetime], replace: bool = False) -> Restored:
    """Put a backup into a database, whole or not at all, also while others have it open; older tables are for `open_store`.

    Cases that are there already are copied first, under a dated name, and only replaced when asked (`WouldReplace`); a damaged
    SQLite file is moved aside as it is. Raises `StoreUnavailable` for a file that is no sound backup of this kind of database,
    or was made by a newer program; nothing is changed then.
    """
    address = address_of(url)
    if address.drivername == "sqlite":
        return _restore_file(file, Path(address.database or ""), address, clock, replace)
    _refuse_unknown(file, _fact(file, lambda: Facts(dumps.revision_of(_dump(file)), 0)))
    kept = None
    if has_cases(address):
        _refuse_unasked(address, replace)
        kept = keep(address, "before-restore", clock(), backup_folder() or file.resolve().parent)
    dumps.put_back(file, address)
    return Restored(kept=kept)


def _restore_file(file: Path, target: Path, url: URL, clock: Callable[[], datetime], replace: bool) -> Restored:
    secret = secret_key()
    if first_page(file).startswith(dumps.DUMP):
        raise StoreUnavailable(
            f"The file {file} is a dump of PostgreSQL, and {target} is a SQLite file. Name another of them."
        )
    if file.resolve() == target.resolve():
        raise StoreUnavailable(f"The file {file} is the database itself. Name a backup of it.")
    _refuse_unknown(file, _fact(file, lambda: copies.facts_of(file, secret)))
    kept = moved = None
    if first_page(target):
        try:
            occupied = has_cases(url)
        except StoreDamaged:
            _refuse_unasked(url, replace)
            moved = _moved_aside(target, clock())
        else:
            if occupied:
                _refuse_unasked(url, replace)
                kept = keep(url, "before-restore", clock(), backup_folder())
    make_room_for(target)
    _pour(file, target, secret)
    return Restored(kept, moved)


def _pour(file: Path, target: Path, secret: str | None) -> None:
    """All pages of a backup into a database in one transaction, which whoever has it open sees like any other."""
    try:
        with closing(connect(file, secret, mode="ro")) as old, closing(connect(target, secret)) as new:
            new.execute("PRAGMA synchronous=FULL")
            old.backup(new)
    except driver(secret).Error as error:
        raise StoreUnavailable(
            f"The backup {file} could not be put into {target} ({copies.in_short(error)}). "
            "Close the program and make room, then try again; the database is as it was."
        ) from None


def _moved_aside(target: Path, at: datetime) -> Path:
    aside = copies.dated(target, at, "damaged")
    os.replace(target, aside)
    for more in ("-wal", "-shm"):
        if Path(f"{target}{more}").exists():
            os.replace(f"{target}{more}", f"{aside}{more}")
    return aside


def _dump(file: Path) -> Path:
    if not first_page(file).startswith(dumps.DUMP):
        raise NotOurs("is not a dump of PostgreSQL")
    return file


def _fact(file: Path, read: Callable[[], Facts]) -> Facts:
    try:
        return read()
    except NotOurs as wrong:
        raise StoreUnavailable(
            f"The file {file} can't be put back: it {wrong}. Name a backup; nothing was changed."
        ) from None


def _refuse_unknown(file: Path, facts: Facts) -> None:
    if facts.revision not in known_revisions():
        raise StoreUnavailable(
            f"The backup {file} was made by a newer version of Four Pillars (tables {facts.revision}). "
            "Update the program; nothing was changed."
        )


def _refuse_unasked(url: URL, replace: bool) -> None:
    if not replace:
        raise WouldReplace(
            f"The database {shown(url)} has cases, or is damaged. To put the backup in its place give --replace; a copy of "
            "what is there now is kept. Nothing was changed."
        )
