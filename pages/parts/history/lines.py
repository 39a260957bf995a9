"""The versions of a case as lines to read: the saves that one person made in a row folded into one, reasons in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from pages.parts.html import clock_time, counted, day
from rmp.changes.names import list_of, noun, record_of, subject
from schemas.describe import describe
from schemas.paths import RECORD_LISTS
from store import VersionLine

PAUSE = timedelta(minutes=5)
"""Saves of one author that follow each other within this time are one sitting."""

_SAVED_WHILE_TYPING = re.compile(
    r"(?P<path>[A-Za-z][A-Za-z0-9_.-]*) (?P<done>changed|added|removed)(?P<after>, after .*)?"
)


@dataclass(frozen=True)
class Sitting:
    """The saves that one author made one soon after the other, the newest first; or one save that stands by itself."""

    saves: tuple[VersionLine, ...]

    @property
    def first(self) -> int:
        """The number of the earliest version in it."""
        return self.saves[-1].number

    @property
    def last(self) -> int:
        """The number of the latest version in it."""
        return self.saves[0].number

    @property
    def author(self) -> str:
        """Who saved."""
        return self.saves[0].author

    @property
    def in_words(self) -> str:
        """How many saves, and which records and sections they touched."""
        touched = [reason_place(save.reason) for save in reversed(self.saves)]
        places = list(dict.fromkeys(place for place in touched if place))
        more = f" and {len(places) - 6} more" if len(places) > 6 else ""
        return counted(len(self.saves), "save") + (f": {', '.join(places[:6])}{more}" if places else "")


def sittings(history: list[VersionLine]) -> list[Sitting]:
    """The history, the newest first. A save with a reason that somebody gave, and the first version, stand by themselves."""
    folded: list[list[VersionLine]] = []
    for line in history:
        before = folded[-1][-1] if folded else None
        if before and _while_typing(line) and _while_typing(before) and _soon_after(line, before):
            folded[-1].append(line)
        else:
            folded.append([line])
    return [Sitting(tuple(reversed(saves))) for saves in reversed(folded)]


def moment(at: datetime) -> str:
    """A day and a time: 19 November 2026, 14:02."""
    return f"{day(at.astimezone().date())}, {clock_time(at)}"


def when_of(sitting: Sitting) -> str:
    """When a sitting was: its moment, or from when to when."""
    begin, end = sitting.saves[-1].saved_at, sitting.saves[0].saved_at
    if len(sitting.saves) == 1 or clock_time(begin) == clock_time(end):
        return moment(end)
    return f"{moment(begin)} to {clock_time(end)}"


def reason_in_words(reason: str | None) -> str:
    """Why a version was saved: as somebody wrote it, or the field that was typed in, in words."""
    found = _SAVED_WHILE_TYPING.fullmatch(reason or "")
    if not found or not _is_field(found["path"]):
        return reason or ""
    return f"{_field_in_words(found['path'], found['done'])}{found['after'] or ''}"


def reason_place(reason: str | None) -> str:
    """The record or section that a save was about, as far as its reason tells."""
    found = _SAVED_WHILE_TYPING.fullmatch(reason or "")
    if not found:
        return ""
    return _head(found["path"]) if _is_field(found["path"]) else found["path"]


def _field_in_words(path: str, done: str) -> str:
    """`A5 removed`, `A3: changed date`, `Plan: changed review date`."""
    if path.rpartition(".")[0] in RECORD_LISTS:
        return f"{record_of(path)} {done}"
    return f"{subject(path)}: {done} {noun(path)}"


def _head(path: str) -> str:
    return record_of(path) if list_of(path) else subject(path).split(",")[0]


def _is_field(path: str) -> bool:
    try:
        describe(path)
    except LookupError:
        return False
    return True


def _while_typing(line: VersionLine) -> bool:
    return line.number > 1 and bool(_SAVED_WHILE_TYPING.fullmatch(line.reason or ""))


def _soon_after(line: VersionLine, before: VersionLine) -> bool:
    return line.author == before.author and timedelta(0) <= line.saved_at - before.saved_at <= PAUSE
