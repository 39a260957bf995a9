"""What one case adds to the page of an area, and the figures of many: the same pure sums for a screen, a test, a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from guidance import Edition
from risk_model.inspection import Inspection
from risk_model.kinds import Purpose
from rmp.counts.annual import CATEGORIES, LEVELS, InYear, in_year
from rmp.counts.case import BY_AGENCY, figures
from rmp.counts.due import DueReview, due_reviews, untold_reviews
from rmp.counts.figures import Counted, Figure, summed
from rmp.counts.overdue import (
    LateMinutes,
    OverdueAction,
    WaitingReferral,
    late_minutes,
    overdue_actions,
    waiting_referral,
)
from rmp.counts.period import Period, reporting_year
from rmp.counts.untold import Untold
from schemas.case import Case


@dataclass(frozen=True, slots=True)
class FromCase:
    """What one case adds: to the lists of today, to the figures of the period, to the annual return."""

    reference: str
    reviews: tuple[DueReview, ...] = ()
    minutes: tuple[LateMinutes, ...] = ()
    actions: tuple[OverdueAction, ...] = ()
    referrals: tuple[WaitingReferral, ...] = ()
    figures: tuple[Figure, ...] = ()
    year: InYear = field(default_factory=InYear)
    untold: tuple[Untold, ...] = ()


def from_case(case: Case, *, on: date, limits: Edition, period: Period) -> FromCase:
    """What a case adds on a day, under an edition's limits, for a period and the reporting year in which that ends."""
    look = Inspection(case, on, Purpose.MEETING, limits)
    listed = list(_of_today(look))
    year = in_year(look, reporting_year(period.last))
    return FromCase(
        case.reference,
        reviews=tuple(entry for entry in listed if isinstance(entry, DueReview)),
        minutes=tuple(entry for entry in listed if isinstance(entry, LateMinutes)),
        actions=tuple(entry for entry in listed if isinstance(entry, OverdueAction)),
        referrals=tuple(entry for entry in listed if isinstance(entry, WaitingReferral)),
        figures=tuple(figures_in(look, period)),
        year=year,
        untold=(*_real_or_invented(case), *(entry for entry in listed if isinstance(entry, Untold))),
    )


def figures_in(look: Inspection, period: Period) -> Iterator[Figure]:
    """The indicators over the meetings held in a period; of a review still missing, as on its last day or today."""
    if look.on < period.first:
        return
    then = replace(look, on=min(look.on, period.last))
    days = {meeting.id: meeting.held_on for meeting in look.case.meetings}
    for figure in figures(then):
        counted = tuple(entry for entry in figure.counted if _in(period, entry, days))
        if counted or figure.indicator.number != BY_AGENCY:
            yield Figure(figure.indicator, counted, figure.agency)


def over_all(cases: Iterable[FromCase]) -> tuple[Figure, ...]:
    """The indicators of many cases together, in the order of 31.21."""
    return summed(figure for case in cases for figure in case.figures)


def totals(cases: Iterable[FromCase]) -> dict[int, int]:
    """How many cases stand in each category: Category 1 on one day, the others over the year."""
    counted = Counter(case.year.category for case in cases if case.year.in_total)
    return {category: counted[category] for category in CATEGORIES}


def by_level(cases: Iterable[FromCase]) -> dict[tuple[int, int], int]:
    """How many cases of each category were at Level 2, and at Level 3, in the year; a case at both counts at both."""
    counted = Counter((case.year.category, level) for case in cases for level in case.year.levels)
    return {(category, level): counted[category, level] for category in CATEGORIES for level in LEVELS}


def at_level_1_alone(cases: Iterable[FromCase]) -> dict[int, int]:
    """How many of the cases in the totals were, as far as recorded, at Level 1 all year."""
    counted = Counter(case.year.category for case in cases if case.year.in_total and case.year.levels == {1})
    return {category: counted[category] for category in CATEGORIES}


def _real_or_invented(case: Case) -> Iterator[Untold]:
    if case.fictional is None:
        why = "It does not say whether it is invented; it is counted with the real cases."
        yield Untold("Real or invented", "person", why)


def _of_today(look: Inspection) -> Iterator[DueReview | LateMinutes | OverdueAction | WaitingReferral | Untold]:
    yield from late_minutes(look)
    ended = look.case.exit.ended_on
    if ended is not None and ended <= look.on:
        return  # What a case that has ended still owes is its minutes.
    yield from due_reviews(look)
    yield from untold_reviews(look)
    yield from overdue_actions(look)
    yield from waiting_referral(look)


def _in(period: Period, entry: Counted, days: dict[str, date | None]) -> bool:
    """A meeting by its day; a review that nobody held by where it shows; what has no day stays, to be named as such."""
    day = days.get(entry.meeting)
    return day is None or entry.place == "next_meeting_on" or period.holds(day)
