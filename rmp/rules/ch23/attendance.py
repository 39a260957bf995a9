"""Chapter 23: who comes when a child, or somebody just grown up, is discussed, and decides on disclosure (23.26, 23.29)."""

import re
from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import A_CHILD, Condition
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, MEETING_ONLY, Check
from risk_model.registry import rule
from rmp.rules.ch12.phrases import listed
from rmp.rules.ch13a.attended import THERE, asked_with_the_list, in_words, those_from, was_there
from rmp.rules.ch13a.latest_meeting import LEVEL_2_OR_3_MEETING, about_the_meeting, the_meeting
from rmp.rules.ch23.persons_age import is_under, was_a_child
from schemas.attendance import Attendee
from schemas.disclosures import Disclosure
from schemas.meetings import Meeting
from schemas.vocabularies import Agency, DisclosureDecision, LeadAgency

TWENTY_TWO = 22
"""The team should attend for somebody aged 18 to 21 whom it supervised before (23.26)."""

_SENIOR = re.compile(
    r"manager|head|director|senior|lead\b|chief|principal|deputy|supervisor|co-?ordinator|consultant", re.IGNORECASE
)
_OPERATIONS = re.compile(r"operation|team manager|service manager|head of|senior|director|deputy", re.IGNORECASE)


def _of_the_team(look: Inspection, meeting: Meeting) -> bool | None:
    """Whether the rule is about this meeting: a child, or somebody of 18 to 21 whom the team supervised before."""
    child = was_a_child(look, meeting)
    if child is False:
        young = is_under(look, TWENTY_TWO, meeting.held_on)
        known = look.person.youth_offending_team_before is True or Agency.YOUTH_OFFENDING_TEAM in look.involved_agencies
        return young and known
    return child


@rule(
    "CHI-23.26a", Check.ERROR, cites=(cite("23.26"),), title="The youth offending team comes, whoever refers the child",
    when=LEVEL_2_OR_3_MEETING
    & the_meeting("a child, or somebody of 18 to 21 whom the team supervised", _of_the_team, "person.date_of_birth"),
    purposes=MEETING_ONLY,
    meaning="Where another agency refers a child, the youth offending team's case manager and operations manager must attend. "
    "The team should also attend for people of 18 to 21 whom it supervised before. Titles are free text, so that a missing "
    "manager is only a warning.",
)
@about_the_meeting
def the_team_comes(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """A child referred by others without the team or its manager; a young adult whom the team knew, without it."""
    there = [a for a in those_from(meeting, Agency.YOUTH_OFFENDING_TEAM) if was_there([a])]
    child = was_a_child(look, meeting)
    if child and not _another_agency_refers(look):
        return
    if not there:
        why = "a child whom another agency leads" if child else "under 22 and was known to the youth offending team"
        yield Gap(
            meeting.id, "attendees", f"The person is {why}, and nobody from the team was at meeting {meeting.id}.",
            "Record who attended for the youth offending team, or why nobody did.", None if child else Check.WARNING,
            asked_by=asked_with_the_list(meeting) or (("MTG-13a.19a",) if child else ()),
        )
    elif child and len(there) == 1 and not _OPERATIONS.search(_title(there[0])):
        yield Gap(
            meeting.id, "attendees",
            f"Another agency refers the child, and meeting {meeting.id} shows one person of the youth offending team only.",
            "Record case manager and operations manager, both of whom must attend.", Check.WARNING,
        )


def _another_agency_refers(look: Inspection) -> bool:
    """Whether an agency other than the team refers: the referring one, or the lead agency where none is named."""
    referring = look.referral.referring_agency
    if referring is not None:
        return referring is not Agency.YOUTH_OFFENDING_TEAM
    return look.mappa.lead_agency not in (LeadAgency.YOUTH_OFFENDING_TEAM, None)


def _title(attendee: Attendee) -> str:
    return f"{attendee.role or ''} {attendee.rank or ''}"


def _decided_at(look: Inspection, meeting: Meeting) -> list[Disclosure]:
    """The decisions of a meeting: linked with it, or linked with none and taken on its day."""
    return [
        entry
        for entry in look.case.disclosures
        if entry.decision is not None
        and (entry.meeting == meeting.id or (not entry.meeting and meeting.held_on and entry.considered_on == meeting.held_on))
    ]


def _childs_meetings(look: Inspection) -> list[Meeting]:
    """Level 2 or 3 meetings that decided on disclosure while the person was a child."""
    return [
        meeting
        for meeting in look.case.meetings
        if meeting.level != 1 and was_a_child(look, meeting) and _decided_at(look, meeting)
    ]


@rule(
    "CHI-23.29a", Check.ERROR, cites=(cite("23.29"), cite("23.27"), cite("23.28"), cite("10.13")),
    title="Disclosure about a child is decided with senior staff of both agencies present",
    when=Condition("a meeting decided on disclosure about a child", lambda look: bool(_childs_meetings(look))) | (
        A_CHILD & Condition("a meeting decided on disclosure", lambda look: any(_decided_at(look, m) for m in look.case.meetings))
    ),
    purposes=EVERY_PURPOSE,
    meaning="No meeting can decide on disclosure about a child unless senior staff of the youth offending team and of "
    "Children's Services are present; inside a meeting there is no exception for urgent cases, outside one 10.13 applies. "
    "Harm to the child from being talked about, and schooling, are weighed with the risks of disclosing.",
)
def senior_staff_are_present(look: Inspection) -> Iterator[Gap]:
    """A meeting that decided on disclosure about a child without one of the two or anybody senior; harm not weighed."""
    for meeting in _childs_meetings(look):
        yield from _harm(look, meeting)
        which = listed(entry.id for entry in _decided_at(look, meeting))
        for agency in (Agency.YOUTH_OFFENDING_TEAM, Agency.CHILDREN_SERVICES):
            those = those_from(meeting, agency)
            there = [a for a in those if a.attendance in THERE]
            if not was_there(those):
                yield Gap(
                    meeting.id, "attendees",
                    f"Meeting {meeting.id} decided on disclosure about a child ({which}), and nobody from {in_words(agency)} "
                    "was present.",
                    "Take the decision again with senior staff of both agencies, or record who was there.",
                    asked_by=asked_with_the_list(meeting),
                )
            elif there and not any(a.delegated_authority or _SENIOR.search(_title(a)) for a in there):
                known = all(a.delegated_authority is False for a in there)
                yield Gap(
                    meeting.id, "attendees",
                    f"Meeting {meeting.id} decided on disclosure about a child ({which}), and nobody senior from "
                    f"{in_words(agency)} is shown as present.",
                    "Record the grade of who was there, or take the decision again with senior staff.",
                    Check.WARNING if known else Check.PROMPT,
                )


def _harm(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    for entry in _decided_at(look, meeting):
        if entry.decision is DisclosureDecision.DISCLOSE and entry.risks_of_disclosing is None:
            yield Gap(
                entry.id, "risks_of_disclosing",
                f"Meeting {meeting.id} decided to disclose about a child, and nothing says what harm that may do to the child.",
                "Weigh the harm to the child, schooling among it, and record it.", asked_by=("DIS-10.8a",),
            )
