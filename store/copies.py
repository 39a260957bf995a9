"""Copies of a SQLite file: made while others work in it, checked before they count, found again when they are needed."""

from __future__ import annotations

import os
from collections.abc import Collection
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from store.encryption import KEY, PLAIN, connect, driver, first_page, looks_encrypted
from store.errors import StoreUnavailable

KEPT = 5
"""How many copies made before the same migration are kept; the oldest go first. Others are removed by a person only."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a file holds: the revision of its tables, and how many cases, removed ones with them."""

    revision: str
    cases: int


class NotOurs(ValueError):
    """A file that is no sound database of ours. The message is the end of a sentence about it."""


def copy(source: Path, target: Path, secret: str | None) -> Facts:
    """Copy a database by SQLite's online backup: one state of it, whatever others save meanwhile, under the same key.

    The copy is written beside the target, checked, and only then given its name; readable by its owner only.
    Raises `StoreUnavailable`; nothing is left behind then.
    """
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600))
        with closing(connect(source, secret)) as old, closing(connect(part, secret)) as new:
            old.backup(new)
            new.execute("PRAGMA journal_mode=DELETE")
        facts = facts_of(part, secret)
        settle(part, target)
    except (OSError, driver(secret).Error, NotOurs) as error:
        raise StoreUnavailable(
            f"No copy of {source} could be made as {target} ({in_short(error)}). {_mend(error)}"
        ) from None
    finally:
        with suppress(OSError):
            part.unlink()
    return facts


def settle(part: Path, target: Path) -> None:
    """Give a finished file its name, both on the disk before this returns."""
    with part.open("rb+") as written:
        os.fsync(written.fileno())
    os.replace(part, target)
    if os.name == "posix":
        folder = os.open(target.parent, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)


def facts_of(file: Path, secret: str | None) -> Facts:
    """Read through a whole file that nobody else has open. Raises `NotOurs` for one that is damaged or not a database of ours."""
    page = first_page(file)
    if secret is None and looks_encrypted(page):
        raise NotOurs(f"is encrypted or damaged; if it is encrypted, give its key in {KEY}")
    if secret is not None and page.startswith(PLAIN):
        raise NotOurs(f"is not encrypted, and {KEY} is set")
    try:
        with closing(connect(file, secret, mode="ro")) as connection:
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            if not {"alembic_version", "cases", "versions"} <= tables:
                raise NotOurs("is not a database of Four Pillars")
            if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                raise NotOurs("is damaged")
            revisions = connection.execute("SELECT version_num FROM alembic_version").fetchall()
            if len(revisions) != 1:
                raise NotOurs("does not say of what version its tables are")
            ((cases,),) = connection.execute("SELECT count(*) FROM cases").fetchall()
    except driver(secret).Error as error:
        locked = f" or {KEY} is not its key" if secret else ""
        wrong = f"is damaged or is no database{locked}" if page else "is empty or can't be read"
        raise NotOurs(wrong) from error
    return Facts(str(revisions[0][0]), int(cases))


def dated(file: Path, at: datetime, why: str, folder: Path | None = None) -> Path:
    """A name that is free for a copy of a file: `cases.20261119-090000.before-0002.db`, beside it or in a folder."""
    stamp, place = f"{at.astimezone(UTC):%Y%m%d-%H%M%S}", folder or file.parent
    name = f"{file.stem}.{stamp}.{why}{file.suffix}"
    again = 1
    while (place / name).exists():
        again += 1
        name = f"{file.stem}.{stamp}_{again}.{why}{file.suffix}"  # sorts after the first
    return place / name


def forget_oldest(file: Path, why: str, folder: Path | None = None) -> None:
    """Remove the oldest of the dated copies made for one reason, but for the last few."""
    for old in sorted((folder or file.parent).glob(f"{_plain(file.stem)}.*.{why}{file.suffix}"))[:-KEPT]:
        with suppress(OSError):
            old.unlink()


def last_good(file: Path, secret: str | None, known: Collection[str], folder: Path | None = None) -> Path | None:
    """The newest sound copy of a database, beside it or in the folder for backups; `None` when there is none.

    `known` are the revisions of tables that this program can work with.
    """
    found = {other for place in (file.parent, folder) if place and place.is_dir() for other in _candidates(place, file)}
    for other in sorted(found, key=lambda one: (one.stat().st_mtime, one.name), reverse=True):
        with suppress(NotOurs, OSError, StoreUnavailable):
            if facts_of(other, secret).revision in known:
                return other
    return None


def in_short(error: Exception) -> str:
    """What the system says is wrong, in a few words."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return str(error).partition("\n")[0][:200] or type(error).__name__


def _candidates(place: Path, file: Path) -> list[Path]:
    """What may be a copy of a file: files that begin as SQLite's do, or as encrypted ones, whatever their names."""
    others = (other for other in place.iterdir() if other.is_file() and other.suffix not in (".part",))
    return [
        other
        for other in others
        if other.name not in (file.name, f"{file.name}-wal", f"{file.name}-shm", f"{file.name}-journal")
        and _may_be_a_copy(first_page(other), named_after=other.name.startswith(f"{file.stem}."))
    ]


def _may_be_a_copy(page: bytes, *, named_after: bool) -> bool:
    """Another database that is at work beside this one keeps a write-ahead log (byte 18 is 2); a backup does not."""
    if not page.startswith(PLAIN):
        return looks_encrypted(page)
    return named_after or page[18] != 2


def _plain(stem: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in stem)


def _mend(error: Exception) -> str:
    said = in_short(error)
    if "full" in said or "space" in said:
        return "Make room there, or name another folder; nothing was changed."
    if isinstance(error, NotOurs):
        return "Look at the disk; nothing was changed."
    return "Allow reading the one and writing to the folder of the other; nothing was changed."
