"""Chapter 13a: police and Probation are at every meeting (13a.7 to 13a.11)."""

import re
from collections.abc import Iterator

from guidance import cite
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import MEETING_ONLY, Check
from risk_model.registry import rule
from rmp.rules.ch13a.attended import THERE, at_the_start, in_words, is_the_chair, same_name
from rmp.rules.ch13a.latest_meeting import LEVEL_2_OR_3_MEETING, about_the_meeting
from schemas.attendance import Attendee
from schemas.meetings import Meeting
from schemas.vocabularies import Agency

_MANAGES_OR_COVERS = re.compile(
    r"practitioner|probation officer|offender manager|case manager|\bcover|on behalf|stand(?:s|ing)? in|for \w",
    re.IGNORECASE,
)


@rule(
    "MTG-13a.7a", Check.ERROR, cites=(cite("13a.7"), cite("13a.8"), cite("13a.9"), cite("31.21")),
    title="The police are at the meeting", when=LEVEL_2_OR_3_MEETING, purposes=MEETING_ONLY,
    meaning="The police must attend every Level 2 and 3 meeting, with the officer who manages the person or agreed "
    "cover. Best practice is an Inspector at Level 2 and a Chief Inspector at Level 3; the performance indicator "
    "counts a Superintendent at Level 3. The rank is recorded so that both can be reported, and is never judged "
    "here.",
)
@about_the_meeting
def the_police_attend(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """No police, no rank for any officer, or, where the police lead, not the officer who manages the person."""
    yield from _attends(look, meeting, Agency.POLICE, "the officer who manages the person")


@rule(
    "MTG-13a.10a", Check.ERROR, cites=(cite("13a.10"), cite("13a.11"), cite("13a.14"), cite("31.21")),
    title="Probation is at the meeting", when=LEVEL_2_OR_3_MEETING, purposes=MEETING_ONLY,
    meaning="Probation must attend every Level 2 and 3 meeting, usually by a senior probation officer at Level 2 "
    "and the head of a delivery unit at Level 3; the performance indicator counts an assistant chief officer at "
    "Level 3. Where Probation manages the case the practitioner, or agreed cover, must attend as well. The grade is "
    "recorded so that both can be reported; what is equivalent is for the area to say.",
)
@about_the_meeting
def probation_attends(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """No Probation, no grade for anybody of it, or, where Probation leads, not the practitioner."""
    yield from _attends(look, meeting, Agency.PROBATION, "the practitioner")


def _attends(look: Inspection, meeting: Meeting, agency: Agency, manager: str) -> Iterator[Gap]:
    if not meeting.attendees:
        return
    listed = [(place, a) for place, a in enumerate(meeting.attendees) if a.agency is agency]
    there = [(place, a) for place, a in listed if a.attendance in THERE or a.attendance is None]
    leads = look.mappa.lead_agency is not None and look.mappa.lead_agency.value == agency.value
    if not there and meeting.chair.agency is not agency:
        yield Gap(
            meeting.id, "attendees", f"Nobody from {in_words(agency)} was at meeting {meeting.id}.",
            f"Record who took part for {in_words(agency)}, or why nobody did.",
        )
    elif leads and not [a for _, a in there if not is_the_chair(a, meeting)]:
        yield Gap(
            meeting.id, "attendees",
            f"{at_the_start(in_words(agency))} {_lead(agency)} the case, and {manager} was not at meeting "
            f"{meeting.id}.",
            "Record who took part for them by agreement with their line manager, or why nobody did.",
        )
    else:
        if there and not any(a.rank for _, a in there):
            yield Gap(
                meeting.id, f"attendees.{there[0][0]}.rank",
                f"Nobody from {in_words(agency)} at meeting {meeting.id} has a rank or grade.",
                "Give the rank or grade, so that others can see that they may commit resources.", Check.WARNING,
            )
        if leads and _without_the_manager(look, meeting, [a for _, a in there]):
            yield Gap(
                meeting.id, "attendees",
                f"{look.mappa.practitioner.name}, who manages the case for {in_words(agency)}, is not among those at "
                f"meeting {meeting.id}.",
                "Record who took part for them by agreement with their line manager.", Check.WARNING,
            )


def _lead(agency: Agency) -> str:
    return "lead" if agency is Agency.POLICE else "leads"


def _without_the_manager(look: Inspection, meeting: Meeting, there: list[Attendee]) -> bool:
    """Whether neither the practitioner nor anybody who may stand in is recognised; quiet where a name is missing."""
    practitioner = look.mappa.practitioner.name
    if practitioner is None or same_name(practitioner, meeting.chair.name) or not all(a.name for a in there):
        return False
    return not any(
        same_name(a.name, practitioner) or a.stands_in_for or (a.role and _MANAGES_OR_COVERS.search(a.role))
        for a in there
    )
