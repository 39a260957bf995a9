"""What one case adds to the annual return: its category, counted on a day or over the year, and its levels in the year.

The published tables count Category 1 on 31 March, the other categories and the levels over the year; so the numbers overlap.
A status is taken to end with the day before the day recorded as its end. Categories are as recorded now: the case file keeps
no earlier ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from risk_model.calendar import in_words
from risk_model.inspection import Inspection
from rmp.counts.period import Period
from rmp.counts.untold import Untold

CATEGORIES = (1, 2, 3, 4)
ON_ONE_DAY = 1
"""The category that the tables count on 31 March and not over the year."""

LEVELS = (2, 3)
"""The levels that the tables have; what is at neither all year is at Level 1 alone."""

_BEFORE, _HELD, _AFTER = 0, 1, 2
"""What comes first on one day: the level before a change, the level a meeting was held at, the level after."""


@dataclass(frozen=True, slots=True)
class InYear:
    """What a case adds to the tables of a year: under its category, `in_total` or only at its levels, or nothing.

    `untold` says what the record would have to tell; a case without a category or a level is missing from that table.
    """

    category: int | None = None
    in_total: bool = False
    levels: frozenset[int] = frozenset()
    untold: tuple[Untold, ...] = ()


def in_year(look: Inspection, year: Period) -> InYear:
    """What the case adds to the tables of a year, as far as the year has come on the day of the look."""
    last = min(year.last, look.on)
    if last < year.first:
        return InYear()
    entered, ended = first_sign(look), look.case.exit.ended_on
    if (entered is not None and entered > last) or (ended is not None and ended <= year.first):
        return InYear()
    if entered is None:
        why = "Nothing dated says since when it has been a MAPPA case."
        return InYear(untold=(Untold("Annual return", "identification.identified_on", why),))
    category, levels, untold = look.mappa.category, levels_in(look, Period(year.first, last)), []
    if category is None:
        untold.append(Untold("Annual return", "mappa.category", "No category is recorded."))
    if not levels:
        why = f"Nothing dated says at which level it was managed up to {in_words(last)}."
        untold.append(Untold("Annual return", "mappa.level_decided_on", why))
    counts = category is not None and (category != ON_ONE_DAY or ended is None or ended > last)
    return InYear(category, counts, levels, tuple(untold))


def first_sign(look: Inspection) -> date | None:
    """The first day on which the record shows a MAPPA case: identified, a level, a meeting or a referral."""
    if look.case.identification.identified_on:
        return look.case.identification.identified_on
    days = [look.mappa.level_decided_on, look.referral.referred_on, *(m.held_on for m in look.held_meetings)]
    days += [*(c.on for c in look.mappa.level_changes), *(r.on for r in look.mappa.level_reviews)]
    return min((day for day in days if day), default=None)


def levels_in(look: Inspection, period: Period) -> frozenset[int]:
    """The levels that the case was managed at in a period; empty where nothing dated tells."""
    marks = sorted(_marks(look))
    found = {level for day, _, level in marks if period.holds(day)}
    found |= {level for *_, level in [mark for mark in marks if mark[0] < period.first][-1:]}
    if not found and marks:
        # Only later days are known: the first change says from which level it was.
        day, rank, level = marks[0]
        found = {level} if rank == _BEFORE and day > period.last else set()
    return frozenset(found)


def _marks(look: Inspection) -> set[tuple[date, int, int]]:
    """Days on which the record says a level: held at it or changed from it, then decided or changed to; today's last."""
    decided = look.mappa.level_decided_on
    marks = [(look.on, _AFTER, look.mappa.level), *([(decided, _AFTER, look.mappa.level)] if decided else [])]
    for meeting in look.held_meetings:
        if meeting.held_on:
            marks += [(meeting.held_on, _AFTER, meeting.level_decision.level)]
            marks += [(meeting.held_on, _HELD, meeting.level)]
    for change in look.mappa.level_changes:
        if change.on:
            marks += [(change.on, _BEFORE, change.from_level), (change.on, _AFTER, change.to_level)]
    return {(day, rank, level) for day, rank, level in marks if level is not None}
