"""Several cases on one day: in which order, who is here for which, and who leaves and comes in between two (13a.32)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from rmp.rules.ch13a.attended import name_words, same_name
from schemas.case import Case
from schemas.meetings import Meeting


@dataclass(frozen=True, slots=True)
class Slot:
    """One case of the day: which case and meeting, when, and everybody who is here for it, by name."""

    case_id: str
    reference: str
    meeting: str
    starts_at: str | None
    people: tuple[str, ...]
    is_closed: bool

    def has(self, name: str) -> bool:
        """Whether somebody is here for this case: invited, present, the Chair or the minute-taker."""
        return any(_is(name, person) for person in self.people)


@dataclass(frozen=True, slots=True)
class Change:
    """Who leaves and who comes in before a case is opened."""

    leave: tuple[str, ...]
    come_in: tuple[str, ...]


def slots_of(case_id: str, case: Case, on: date) -> list[Slot]:
    """The meetings of a case that are held, or planned, on a day."""
    return [
        Slot(case_id, case.reference, m.id, m.starts_at, people_of(m), _is_closed(m))
        for m in case.meetings
        if m.held_on == on
    ]


def people_of(meeting: Meeting) -> tuple[str, ...]:
    """Everybody who is here for a meeting, each once, the Chair and the minute-taker first."""
    names = [meeting.chair.name, meeting.minute_taker, *(a.name for a in meeting.attendees)]
    return tuple(dict.fromkeys(name for name in names if name))


def is_here_for(meeting: Meeting, name: str) -> bool:
    """Whether somebody is here for a meeting, by name."""
    return any(_is(name, person) for person in people_of(meeting))


def in_order(slots: Iterable[Slot]) -> list[Slot]:
    """By the time at which they are taken; those without a time last, by reference."""
    return sorted(slots, key=lambda s: (s.starts_at is None, s.starts_at or "", s.reference))


def change_between(before: Slot | None, after: Slot) -> Change:
    """Who is here for the case before and not for the next, and the other way round."""
    first = before.people if before else ()
    return Change(_without(first, after.people), _without(after.people, first))


def _is(name: str, person: str) -> bool:
    """Whether a name is this person's. A part of a name opens nothing, unless two words of it agree."""
    mine, theirs = name_words(name), name_words(person)
    return bool(mine) and (mine == theirs or (same_name(name, person) and min(len(mine), len(theirs)) > 1))


def _without(some: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for name in some if not any(same_name(name, other) for other in others))


def _is_closed(meeting: Meeting) -> bool:
    last = meeting.closings[-1] if meeting.closings else None
    return bool(last and last.reopened_on is None and last.reopened_by is None)
