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


def figures_of(case: Case, *, on: date, limits: Edition | None = None) -> tuple[Figure, ...]:
    """The figures of a case on a day, under an edition's limits."""
    return figures(Inspection(case, on, Purpose.MEETING, limits or edition("national")))


def figures(look: Inspection) -> tuple[Figure, ...]:
    """The figures of the case that is looked at: one for each indicator, and number 6 for each agency that was invited."""
    found = [
        Figure(indicator(1), tuple(reviews(look, 3))),
        Figure(indicator(2), tuple(reviews(look, 2))),
        Figure(indicator(3), _over(look, disclosure)),
        Figure(indicator(4), _over(look, at_a_childs_meeting)),
        *(Figure(indicator(6), _over(look, of_duty_agency(agency)), agency) for agency in duty_agencies(look)),
        Figure(indicator(7), _over(look, of_prison)),
        Figure(indicator(8), _over(look, of_grade(Agency.POLICE))),
        Figure(indicator(9), _over(look, of_grade(Agency.PROBATION))),
    ]
    return tuple(found)


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
