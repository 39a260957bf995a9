"""What a line of time is made of: moments in lanes, and how they stand out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Lane(StrEnum):
    """What an entry is about; the lanes of the picture, from the top."""

    RELEASE = "Release"
    LICENCE = "Licence and orders"
    MEETINGS = "Meetings"
    REVIEWS = "Reviews"
    EVENTS = "Key events"
    ACTIONS = "Actions"


class Mark(StrEnum):
    """How an entry stands out: by a sign and a word, not by colour alone."""

    PLAIN = ""
    OVERDUE = "overdue"
    CLASH = "clash"


@dataclass(frozen=True, slots=True)
class Moment:
    """Something on a day, or from a day until another. `row` is its line in the picture, `topic` what a clash would
    name it by, `why` what stands out about it."""

    lane: Lane
    row: str
    what: str
    on: date
    until: date | None = None
    record: str = ""
    topic: str = ""
    why: tuple[str, ...] = ()
    mark: Mark = Mark.PLAIN
