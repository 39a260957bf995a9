"""Indicators 8 and 9: police and Probation of the right grade. A rank in words that are not plainly known is not judged."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from risk_model.inspection import Inspection
from rmp.counts.figures import Counted, data
from rmp.rules.ch13a.attended import THERE, at_the_start, in_words, same_name
from schemas.attendance import Attendee, Chair
from schemas.meetings import Meeting
from schemas.vocabularies import Agency

_FIRST_PART = re.compile(r"[,;(:]| - | – ")


def of_grade(agency: Agency) -> Callable[[Inspection, Meeting], Counted | None]:
    """How to count police or Probation at a meeting by the grade of those there, the Chair included."""

    def count(look: Inspection, meeting: Meeting) -> Counted | None:
        return _count(look, meeting, agency) if meeting.attendees else None

    return count


def grade_of(agency: Agency, rank: str | None) -> int | None:
    """The step of a rank on the agency's ladder, from 0; `None` where its words are not plainly known."""
    if rank is None:
        return None
    words = re.findall(r"[^\W\d_]+", _FIRST_PART.split(rank.casefold())[0])
    while words:
        if (step := _ladder(agency).get(" ".join(words))) is not None:
            return step
        if words[0] not in _about(agency)["before"]:
            return None
        words = words[1:]
    return None


def usual_grade(agency: Agency, level: int) -> int:
    """The step that chapter 13a names as usual or best practice at Level 2 or 3 (13a.7, 13a.10)."""
    return _step(agency, _about(agency)["usual_level_3" if level == 3 else "level_2"])


def _count(look: Inspection, meeting: Meeting, agency: Agency) -> Counted:
    case, name = look.case.reference, at_the_start(in_words(agency))
    people = _those_there(meeting, agency)
    if not people:
        if any(a.agency is agency and a.attendance is None for a in meeting.attendees) or meeting.chair.agency is None:
            return Counted(case, meeting.id, None, f"The attendance of meeting {meeting.id} is not complete.")
        return Counted(case, meeting.id, False, f"{name} had nobody at meeting {meeting.id}.")
    level = meeting.level or look.mappa.level
    wanted = _about(agency)[f"level_{level}"]
    grades = [grade_of(agency, p.rank or (p.role if isinstance(p, Attendee) else None)) for p in people]
    known = [grade for grade in grades if grade is not None]
    best = max(known, default=None)
    if best is not None and best >= _step(agency, wanted):
        return Counted(case, meeting.id, True, f"{name} sent the grade asked for to meeting {meeting.id}.")
    if best is None or len(known) < len(grades) or meeting.chair.agency is None:
        return Counted(case, meeting.id, None, f"{name}: the grades at meeting {meeting.id} are not all known.")
    if level == 3 and best in {_step(agency, word) for word in _about(agency)["local"]}:
        why = f"{name}: whether the grade at meeting {meeting.id} is equivalent is for the area to say."
        return Counted(case, meeting.id, None, why)
    usual = level == 3 and best >= _step(agency, _about(agency)["usual_level_3"])
    highest = _about(agency)["steps"][best][0]
    why = f"{name} sent no higher grade than {highest} to meeting {meeting.id}; the indicator counts {_with_article(wanted)} or above."
    return Counted(case, meeting.id, False, why, plain=not usual)


def _with_article(grade: str) -> str:
    return f"{'an' if grade[0] in 'aeiou' else 'a'} {grade}"


def _those_there(meeting: Meeting, agency: Agency) -> list[Attendee | Chair]:
    there: list[Attendee | Chair] = [a for a in meeting.attendees if a.agency is agency and a.attendance in THERE]
    chair = meeting.chair
    if chair.agency is agency and not any(same_name(a.name, chair.name) for a in there):
        there.append(chair)
    return there


def _about(agency: Agency) -> dict[str, Any]:
    grades: dict[str, Any] = data()["grades"][agency.value]
    return grades


@cache
def _ladder(agency: Agency) -> dict[str, int]:
    return {word: step for step, words in enumerate(_about(agency)["steps"]) for word in words}


def _step(agency: Agency, word: str) -> int:
    return _ladder(agency)[word]
