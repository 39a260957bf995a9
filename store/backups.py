"""Backups on demand: a database into a file, and a file back into a database. Nothing is ever overwritten unasked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy.engine import URL

from store import copies, dumps
from store.address import address_of, make_room_for, shown
from store.copies import Facts, NotOurs
from store.encryption import KEY, first_page, looks_encrypted, secret_key
from store.errors import StoreDamaged, StoreUnavailable
from store.keeping import backup_folder, keep
from store.looking import is_in_use, refuse_there, see_that_it_stands
from store.migrate import known_revisions
from store.putting_back import move, move_aside, pour


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: the copy made of what was there before, or the damaged file that was moved aside."""

    kept: Path | None = None
    moved: Path | None = None


class WouldReplace(StoreUnavailable):
    """The database has been in use already, and nobody said that it may be replaced."""


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

    A database that has been in use is copied first, under a dated name, while nobody can save, and only replaced when asked
    (`WouldReplace`); a damaged SQLite file is moved aside as it is. Raises `StoreUnavailable` for a file that is no sound backup of this kind of database,
    or was made by a newer program; nothing is changed then.
    """
    address = address_of(url)

    def keep_what_is_there() -> Path | None:
        if not is_in_use(address):
            return None
        _refuse_unasked(address, replace)
        beside = None if address.drivername == "sqlite" else file.resolve().parent
        return keep(address, "before-restore", clock(), backup_folder() or beside)

    if address.drivername == "sqlite":
        return _restore_file(file, Path(address.database or ""), address, clock, replace, keep_what_is_there)
    _refuse_unknown(file, _fact(file, lambda: Facts(dumps.revision_of(_dump(file)), 0)))
    return Restored(kept=dumps.put_back(file, address, keep_what_is_there))


def _restore_file(
    file: Path, target: Path, url: URL, clock: Callable[[], datetime], replace: bool, keep_it: Callable[[], Path | None]
) -> Restored:
    secret = secret_key()
    if first_page(file).startswith(dumps.DUMP):
        raise StoreUnavailable(
            f"The file {file} is a dump of PostgreSQL, and {target} is a SQLite file. Name another of them."
        )
    if file.resolve() == target.resolve():
        raise StoreUnavailable(f"The file {file} is the database itself. Name a backup of it.")
    _refuse_unknown(file, _fact(file, lambda: copies.facts_of(file, secret)))
    moved = None
    if is_there := bool(page := first_page(target)):
        _refuse_locked(target, page, secret)
        try:
            in_use = is_in_use(url)
        except StoreDamaged:
            _refuse_unasked(url, replace)
            moved, is_there = move_aside(target, clock()), False
        else:
            if in_use:
                _refuse_unasked(url, replace)
    try:
        make_room_for(target)
        return Restored(pour(file, target, secret, keep_it if is_there else None), moved)
    except BaseException:
        if moved:
            move(moved, target)
        raise


def _refuse_locked(target: Path, page: bytes, secret: str | None) -> None:
    """What may be an encrypted database is no damaged one."""
    if secret is None and looks_encrypted(page):
        raise StoreUnavailable(
            f"The database {target} is encrypted, or is damaged at its beginning. Give its key in {KEY}; or, when it is "
            "damaged, move it away first. Nothing was changed."
        )


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
            f"The database {shown(url)} has been in use, or is damaged. To put the backup in its place give --replace; a copy of "
            "what is there now is kept. Nothing was changed."
        )
