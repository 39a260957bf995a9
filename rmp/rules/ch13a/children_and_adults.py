"""Chapter 13a: who comes for a child, and for children and adults at risk (13a.19, 13a.21, 13a.22)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import is_child
from risk_model.conditions import Condition
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import MEETING_ONLY, Check
from risk_model.registry import rule
from rmp.rules.ch13a.attended import asked_with_the_list, in_words, place_of, those_from, was_there
from rmp.rules.ch13a.latest_meeting import LEVEL_2_OR_3_MEETING, about_the_meeting, meetings_before, the_meeting
from schemas.meetings import Meeting
from schemas.vocabularies import Agency, RiskGroup


def is_child_at(look: Inspection, meeting: Meeting) -> bool | None:
    """Whether the person is under 18 on the day of the meeting; `None` without a date of birth."""
    return is_child(look.person.date_of_birth, meeting.held_on or look.on)


def _was_child_before(look: Inspection, meeting: Meeting) -> bool:
    """Whether the person was a child when referred or at an earlier meeting."""
    days = [look.referral.referred_on, *(m.held_on for m in meetings_before(look, meeting))]
    return any(day is not None and is_child(look.person.date_of_birth, day) for day in days)


def is_or_was_child(look: Inspection, meeting: Meeting) -> bool | None:
    """Whether the person is a child then, or was one when referred or at an earlier meeting (13a.19)."""
    child = is_child_at(look, meeting)
    return child if child is not False else _was_child_before(look, meeting)


@rule(
    "MTG-13a.19a", Check.ERROR, cites=(cite("13a.19"), cite("1.28"), cite("23.17"), cite("31.21")),
    title="Youth offending team and Children's Services attend for a child",
    when=LEVEL_2_OR_3_MEETING
    & the_meeting("the person is, or was until recently, under 18", is_or_was_child, "person.date_of_birth"),
    purposes=MEETING_ONLY,
    meaning="Where the person is a child the youth offending team must attend, and also after a recent move to adult "
    "services. 13a.19 says that Children's Services should attend; 1.28 and 23.17 say that they must be there and the "
    "performance indicator counts every meeting, so that their absence is an error. A report is not attendance.",
)
@about_the_meeting
def a_childs_agencies_attend(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """A child without either agency; somebody just grown up without the youth offending team, as a warning."""
    child = is_child_at(look, meeting)
    for agency, must in ((Agency.YOUTH_OFFENDING_TEAM, True), (Agency.CHILDREN_SERVICES, child)):
        if must and not was_there(those_from(meeting, agency)):
            who = "is a child" if child else "has just come of age"
            yield Gap(
                meeting.id, "attendees",
                f"The person {who}, and {in_words(agency)} had nobody at meeting {meeting.id}.",
                f"Record who attended for {in_words(agency)}, or why nobody did.", None if child else Check.WARNING,
                asked_by=asked_with_the_list(meeting) or (() if child else ("CHI-23.26a",)),
            )


def children_named(look: Inspection) -> bool:
    """Whether an identified child is at risk (13a.21)."""
    identified = any(p.group is RiskGroup.CHILDREN and p.name for p in look.case.people_at_risk)
    return identified or look.context.child_protection_plan is True


def adults_at_risk(look: Inspection) -> bool:
    """Whether an adult at risk is threatened (13a.22)."""
    return look.context.adult_at_risk is True or any(p.adult_at_risk is True for p in look.case.people_at_risk)


@rule(
    "MTG-13a.21a", Check.WARNING, cites=(cite("13a.21"), cite("13a.22")), title="The lead social worker attends",
    when=LEVEL_2_OR_3_MEETING & Condition(
        "an identified child, or an adult at risk, is at risk",
        lambda look: children_named(look) or adults_at_risk(look)
    ),
    purposes=MEETING_ONLY,
    meaning="Where an identified child is at risk the lead social worker for the child or family should attend, and "
    "likewise the lead social worker where an adult at risk is threatened or is the person managed; with their "
    "manager, or replaced by them, where they lack the authority to commit the local authority.",
)
@about_the_meeting
def the_lead_social_worker_attends(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """A child or adult at risk, and nobody of the service at the meeting, or nobody who may commit it."""
    child = bool(is_child_at(look, meeting))
    wanted = [(Agency.CHILDREN_SERVICES, "an identified child")] if children_named(look) else []
    if adults_at_risk(look):
        wanted.append((Agency.ADULT_SOCIAL_CARE, "an adult at risk"))
    for agency, who in wanted:
        there = [a for a in those_from(meeting, agency) if was_there([a])]
        if not there:
            managed = child and agency is Agency.CHILDREN_SERVICES
            yield Gap(
                meeting.id, place_of(meeting, agency),
                f"There is {who}, and {in_words(agency)} had nobody at meeting {meeting.id}.",
                "Record which lead social worker or manager attended, or why nobody did.",
                asked_by=("MTG-13a.19a",) if managed else _asked_of_the_agency(look, meeting, agency),
            )
        elif all(a.delegated_authority is False for a in there):
            yield Gap(
                meeting.id, f"attendees.{meeting.attendees.index(there[0])}.delegated_authority",
                f"There is {who}, and nobody from {in_words(agency)} at meeting {meeting.id} may commit it.",
                "Record which manager attended as well, or who with authority confirmed what the service will do.",
                asked_by=("MTG-13a.5a",),
            )


def _asked_of_the_agency(look: Inspection, meeting: Meeting, agency: Agency) -> tuple[str, ...]:
    """13a.5 asks the same of an agency involved that is listed and did not come, and of all while there is no list."""
    away = agency in look.involved_agencies and place_of(meeting, agency) != "attendees"
    return ("MTG-13a.5a",) if away else asked_with_the_list(meeting)
