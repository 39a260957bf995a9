"""The figures of one case, over its Level 2 and 3 meetings held up to a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from guidance import Edition, edition
from risk_model.inspection import Inspection
from risk_model.kinds import Purpose
from rmp.counts.attendance import at_a_childs_meeting, duty_agencies, of_duty_agency, of_prison
from rmp.counts.figures import Counted, Figure, indicator
from rmp.counts.grades import of_grade
from rmp.counts.reviews import disclosure, reviews
from schemas.case import Case
from schemas.meetings import Meeting
from schemas.vocabularies import Agency

Counter = Callable[[Inspection, Meeting], Counted | None]

NUMBERS = (1, 2, 3, 4, 6, 7, 8, 9)
"""The indicators of 31.21 that a case adds to; 5 is about the Board's own meetings."""

BY_AGENCY = 6
_REVIEWED_AT = {1: 3, 2: 2}
_COUNTERS: dict[int, Counter] = {
    3: disclosure, 4: at_a_childs_meeting, 7: of_prison, 8: of_grade(Agency.POLICE), 9: of_grade(Agency.PROBATION),
}


def figures_of(case: Case, *, on: date, limits: Edition | None = None) -> tuple[Figure, ...]:
    """The figures of a case on a day, under an edition's limits."""
    return figures(Inspection(case, on, Purpose.MEETING, limits or edition("national")))


def figures(look: Inspection) -> tuple[Figure, ...]:
    """The figures of the case that is looked at: one for each indicator, and number 6 for each agency that was invited."""
    return tuple(figure for number in NUMBERS for figure in figures_for(look, number))


def figures_for(look: Inspection, number: int) -> list[Figure]:
    """The figures of one indicator: one, or for number 6 one an agency."""
    about = indicator(number)
    if number in _REVIEWED_AT:
        return [Figure(about, tuple(reviews(look, _REVIEWED_AT[number])))]
    if number == BY_AGENCY:
        return [Figure(about, _over(look, of_duty_agency(agency)), agency) for agency in duty_agencies(look)]
    return [Figure(about, _over(look, _COUNTERS[number]))]


def _over(look: Inspection, count: Counter) -> tuple[Counted, ...]:
    """What each meeting adds. A meeting still to come adds nothing; one without a day cannot be placed."""
    entries = []
    for meeting in look.case.meetings:
        if (meeting.level or look.mappa.level) not in (2, 3) or (meeting.held_on and meeting.held_on > look.on):
            continue
        entry = count(look, meeting)
        if entry is not None and meeting.held_on is None:
            entry = Counted(look.case.reference, meeting.id, None, f"Meeting {meeting.id} has no day.", "held_on")
        if entry is not None:
            entries.append(entry)
    return tuple(entries)
