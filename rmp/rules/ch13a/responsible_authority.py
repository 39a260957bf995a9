"""Chapter 13a: police and Probation are at every meeting (13a.7 to 13a.11)."""

import re
from collections.abc import Iterator

from guidance import cite
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import MEETING_ONLY, Check
from risk_model.registry import rule
from rmp.counts.grades import grade_of, usual_grade
from rmp.rules.ch13a.attended import THERE, asked_with_the_list, at_the_start, in_words, is_the_chair, same_name
from rmp.rules.ch13a.latest_meeting import LEVEL_2_OR_3_MEETING, about_the_meeting, level_of
from schemas.attendance import Attendee
from schemas.meetings import Meeting
from schemas.vocabularies import Agency

_MANAGES_OR_COVERS = re.compile(
    r"practitioner|(?<!senior )probation officer|offender manager|case manager|\bcover|on behalf|stand(?:s|ing)? in|for \w",
    re.IGNORECASE,
)


@rule(
    "MTG-13a.7a", Check.ERROR, cites=(cite("13a.7"), cite("13a.8"), cite("13a.9"), cite("31.21")),
    title="The police are at the meeting", when=LEVEL_2_OR_3_MEETING, purposes=MEETING_ONLY,
    meaning="The police must attend every Level 2 and 3 meeting, with the officer who manages the person or agreed "
    "cover. Best practice is an Inspector at Level 2 and a Chief Inspector at Level 3; the performance indicator "
    "counts a Superintendent at Level 3. The rank is recorded so that both can be reported; here a lower one is only "
    "asked about, and not where its holder may commit resources, which 13a.7 allows.",
)
@about_the_meeting
def the_police_attend(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """No police, no rank or a low one, or, where the police lead, not the officer who manages the person."""
    yield from _attends(look, meeting, Agency.POLICE, "the officer who manages the person")


@rule(
    "MTG-13a.10a", Check.ERROR, cites=(cite("13a.10"), cite("13a.11"), cite("13a.14"), cite("31.21")),
    title="Probation is at the meeting", when=LEVEL_2_OR_3_MEETING, purposes=MEETING_ONLY,
    meaning="Probation must attend every Level 2 and 3 meeting, usually by a senior probation officer at Level 2 "
    "and the head of a delivery unit at Level 3; the performance indicator counts an assistant chief officer at "
    "Level 3. Where Probation manages the case the practitioner, or agreed cover, must attend as well. The grade is "
    "recorded so that both can be reported; a lower one is only asked about where its holder may not commit resources.",
)
@about_the_meeting
def probation_attends(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """No Probation, no grade or a low one, or, where Probation leads, not the practitioner."""
    yield from _attends(look, meeting, Agency.PROBATION, "the practitioner")


def _attends(look: Inspection, meeting: Meeting, agency: Agency, manager: str) -> Iterator[Gap]:
    listed = [(place, a) for place, a in enumerate(meeting.attendees) if a.agency is agency]
    there = [(place, a) for place, a in listed if a.attendance in THERE or a.attendance is None]
    leads = look.mappa.lead_agency is not None and look.mappa.lead_agency.value == agency.value
    if not there and meeting.chair.agency is not agency:
        yield Gap(
            meeting.id, "attendees", f"Nobody from {in_words(agency)} was at meeting {meeting.id}.",
            f"Record who took part for {in_words(agency)}, or why nobody did.", asked_by=asked_with_the_list(meeting),
        )
    elif leads and not [a for _, a in there if not is_the_chair(a, meeting)]:
        yield Gap(
            meeting.id, "attendees",
            f"{at_the_start(in_words(agency))} {_lead(agency)} the case, and {manager} was not at meeting "
            f"{meeting.id}.",
            "Record who took part for them by agreement with their line manager, or why nobody did.",
            asked_by=asked_with_the_list(meeting),
        )
    else:
        yield from _grade(look, meeting, agency, there)
        if leads and _without_the_manager(look, meeting, [a for _, a in there]):
            stayed_away = any(same_name(a.name, look.mappa.practitioner.name) for _, a in listed)
            yield Gap(
                meeting.id, "attendees",
                f"{look.mappa.practitioner.name}, who manages the case for {in_words(agency)}, is not among those at "
                f"meeting {meeting.id}.",
                "Record who took part for them by agreement with their line manager.",
                None if stayed_away else Check.WARNING,
            )


def _grade(look: Inspection, meeting: Meeting, agency: Agency, there: list[tuple[int, Attendee]]) -> Iterator[Gap]:
    """Nobody with a rank; or a rank lower than usual at that level, of somebody who may not commit resources."""
    if not there:
        return
    where, ranks = f"attendees.{there[0][0]}.rank", [a.rank for _, a in there if a.rank]
    if not ranks:
        yield Gap(
            meeting.id, where, f"Nobody from {in_words(agency)} at meeting {meeting.id} has a rank or grade.",
            "Give the rank or grade, so that others can see that they may commit resources.", Check.WARNING,
        )
        return
    chair = [meeting.chair.rank] if meeting.chair.agency is agency else []
    grades = [grade_of(agency, rank) for rank in (*ranks, *chair)]
    usual = usual_grade(agency, level_of(look, meeting) or 2)
    may_commit = any(a.delegated_authority for _, a in there)
    if len(ranks) == len(there) and not may_commit and all(g is not None and g < usual for g in grades):
        yield Gap(
            meeting.id, where,
            f"Those from {in_words(agency)} at meeting {meeting.id} are of a lower grade than is usual at its level, and "
            "not said to have delegated authority.",
            "Record who with authority confirmed what the agency will do, or that they have delegated authority.",
            Check.WARNING,
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
        if not is_the_chair(a, meeting)
    )
