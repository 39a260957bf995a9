"""Indicators 4, 6 and 7: who was there. A report does not count (3.8), except the prison's MAPPA F (31.21)."""

from __future__ import annotations

import re
from collections.abc import Callable

from risk_model.calendar import is_child
from risk_model.inspection import Inspection
from rmp.counts.figures import Counted
from rmp.rules.ch12.phrases import listed
from rmp.rules.ch13a.attended import DUTY_TO_COOPERATE, THERE, at_the_start, in_words, those_from
from schemas.attendance import Attendee
from schemas.meetings import Meeting
from schemas.vocabularies import Agency, Attendance

FOR_A_CHILD = (Agency.YOUTH_OFFENDING_TEAM, Agency.CHILDREN_SERVICES)
_MAPPA_F = re.compile(r"\bMAPPA[\s-]?F\b", re.IGNORECASE)


def at_a_childs_meeting(look: Inspection, meeting: Meeting) -> Counted | None:
    """Both agencies at a meeting about somebody under 18; nothing to count about an adult."""
    case, child = look.case.reference, is_child(look.person.date_of_birth, meeting.held_on or look.on)
    if child is False:
        return None
    if child is None:
        return Counted(case, meeting.id, None, "The date of birth is not known.", "date_of_birth")
    entries = {agency: those_from(meeting, agency) for agency in FOR_A_CHILD}
    missing = [agency for agency, those in entries.items() if not any(a.attendance in THERE for a in those)]
    if not missing:
        return Counted(case, meeting.id, True, f"Both agencies were at meeting {meeting.id}.")
    if not meeting.attendees or any(a.attendance is None for agency in missing for a in entries[agency]):
        return Counted(case, meeting.id, None, f"The attendance of meeting {meeting.id} is not complete.")
    who = at_the_start(listed(in_words(agency) for agency in missing))
    return Counted(case, meeting.id, False, f"{who} had nobody at meeting {meeting.id}, which is about a child.")


def duty_agencies(look: Inspection) -> list[Agency]:
    """The duty to co-operate agencies that were invited to a meeting of the case, each once."""
    invited = (a.agency for m in look.case.meetings for a in m.attendees if a.invited is not False)
    return [agency for agency in dict.fromkeys(invited) if agency in DUTY_TO_COOPERATE]


def of_duty_agency(agency: Agency) -> Callable[[Inspection, Meeting], Counted | None]:
    """How to count one duty to co-operate agency at a meeting it was invited to."""

    def count(look: Inspection, meeting: Meeting) -> Counted | None:
        invited = _invited(meeting, agency)
        return _there_and_able(look, meeting, agency, invited) if invited else None

    return count


def of_prison(look: Inspection, meeting: Meeting) -> Counted | None:
    """The prison at a meeting it was invited to; its MAPPA F counts as well."""
    invited = _invited(meeting, Agency.PRISON)
    if not invited:
        return None
    if any(a.attendance is Attendance.REPORT or _MAPPA_F.search(a.role or "") for a in invited) or _form_came(look):
        return Counted(look.case.reference, meeting.id, True, f"The prison's MAPPA F reached meeting {meeting.id}.")
    return _there_and_able(look, meeting, Agency.PRISON, invited)


def _form_came(look: Inspection) -> bool:
    entries = [entry for entry in look.case.agencies if entry.agency is Agency.PRISON]
    return any(text and _MAPPA_F.search(text) for entry in entries for text in (entry.contribution, entry.source_consulted))


def _invited(meeting: Meeting, agency: Agency) -> list[Attendee]:
    return [a for a in meeting.attendees if a.agency is agency and a.invited is not False]


def _there_and_able(look: Inspection, meeting: Meeting, agency: Agency, invited: list[Attendee]) -> Counted:
    case, name = look.case.reference, at_the_start(in_words(agency))
    there = [a for a in invited if a.attendance in THERE]
    if any(a.delegated_authority for a in there):
        return Counted(case, meeting.id, True, f"{name} was at meeting {meeting.id}.")
    if there and all(a.delegated_authority is False for a in there):
        why = f"{name} had nobody at meeting {meeting.id} who may decide for it."
        return Counted(case, meeting.id, False, why)
    if there or any(a.attendance is None for a in invited):
        return Counted(case, meeting.id, None, f"{name}: meeting {meeting.id} does not say who came, or what they may decide.")
    stayed_away = all(a.attendance is Attendance.ABSENT for a in invited)
    how = "sent no more than a report to" if any(a.attendance is Attendance.REPORT for a in invited) else (
        "stayed away from" if stayed_away else "sent apologies for"
    )
    return Counted(case, meeting.id, False, f"{name} was invited and {how} meeting {meeting.id}.")
