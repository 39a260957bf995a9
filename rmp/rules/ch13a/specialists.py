"""Chapter 13a: victim liaison, approved premises, psychology and mental health at the meeting (13a.12 to 13a.20)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import Condition, answered_yes, in_setting
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import MEETING_ONLY, Check
from risk_model.registry import rule
from rmp.rules.ch12.phrases import listed
from rmp.rules.ch13a.attended import asked_with_the_list, reported, those_from, was_there
from rmp.rules.ch13a.latest_meeting import (
    LEVEL_2_OR_3_MEETING,
    about_the_meeting,
    level_of,
    meetings_before,
    the_meeting,
)
from schemas.meetings import Meeting
from schemas.vocabularies import Agency, LeadAgency, MeetingKind, SentenceKind, Setting


def _not_there(meeting: Meeting, agency: Agency, who: str) -> Iterator[Gap]:
    """Somebody who must attend and did not; a report is not attendance."""
    those = those_from(meeting, agency)
    if was_there(those):
        return
    how = "sent a report to" if reported(those) else "had nobody at"
    why = " and did not attend" if reported(those) else ""
    yield Gap(
        meeting.id, "attendees", f"{who} {how} meeting {meeting.id}{why}.", "Record who attended, or why nobody did.",
        asked_by=asked_with_the_list(meeting),
    )


def _officer_is_engaged(look: Inspection) -> bool:
    """Whether a Victim Liaison Officer works with a victim: by the scheme, as their contact, or as an agency involved."""
    people = [p for p in look.case.people_at_risk if p.in_victim_contact_scheme is not False]
    involved = any(a.agency is Agency.VICTIM_LIAISON and not a.reason_none for a in look.case.agencies)
    return any(p.in_victim_contact_scheme or p.contact.agency is Agency.VICTIM_LIAISON for p in people) or (
        involved and (bool(people) or not look.case.people_at_risk)
    )


@rule(
    "MTG-13a.12a", Check.ERROR, cites=(cite("13a.12"), cite("22.14"), cite("22.15")),
    title="Victim liaison attends or reports",
    when=LEVEL_2_OR_3_MEETING & Condition("victim liaison is engaged with a victim", _officer_is_engaged),
    purposes=MEETING_ONLY,
    meaning="A Victim Liaison Officer who is actively engaged with the victim or family under the statutory scheme "
    "must attend, or provide a report, wherever the meeting is held. That one is engaged is seen in the scheme, in who "
    "is in contact with a victim, and in the agencies involved.",
)
@about_the_meeting
def victim_liaison_takes_part(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """Victim liaison is engaged, and neither attended nor reported."""
    those = those_from(meeting, Agency.VICTIM_LIAISON)
    if not was_there(those) and not reported(those):
        names = [p.id for p in look.case.people_at_risk if p.in_victim_contact_scheme]
        are = "is" if len(names) == 1 else "are"
        why = f"{listed(names)} {are} in the victim contact scheme" if names else "Victim liaison is involved"
        yield Gap(
            meeting.id, "attendees",
            f"{why}, and victim liaison neither attended meeting {meeting.id} nor sent a report.",
            "Record who attended or reported for victim liaison, or why nobody did.",
            asked_by=asked_with_the_list(meeting),
        )


@rule(
    "MTG-13a.13a", Check.ERROR, cites=(cite("13a.13"), cite("12.26"), cite("17.8")),
    title="Staff of the approved premises attend",
    when=LEVEL_2_OR_3_MEETING & answered_yes("approved_premises", "approved premises in the plan"),
    purposes=MEETING_ONLY,
    meaning="Where the plan includes living at approved premises, a member of staff from there must attend all "
    "meetings, before and after release.",
)
@about_the_meeting
def approved_premises_attend(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """Approved premises in the plan, and nobody from there at the meeting."""
    yield from _not_there(meeting, Agency.APPROVED_PREMISES, "The approved premises in the plan")


def psychology_is_due(look: Inspection, meeting: Meeting) -> bool:
    """Whether psychology must attend this meeting: a first one before release at Level 3, or where it is involved."""
    if level_of(look, meeting) != 3:
        return False
    before = meetings_before(look, meeting)
    initial = meeting.kind is MeetingKind.INITIAL or (meeting.kind is None and not before)
    in_custody = meeting.pre_release is None and look.context.setting is Setting.CUSTODY
    if initial and (meeting.pre_release or in_custody):
        return True
    working = Agency.PSYCHOLOGY in {action.owner.agency for action in look.live_actions}
    return working or any(a.agency is Agency.PSYCHOLOGY and not a.reason_none for a in look.case.agencies)


@rule(
    "MTG-13a.16a", Check.ERROR, cites=(cite("13a.16"), cite("13a.17")),
    title="Psychology attends at Level 3",
    when=the_meeting("a first Level 3 meeting before release, or psychology involved at Level 3", psychology_is_due),
    purposes=MEETING_ONLY,
    meaning="HMPPS Psychology, or the equivalent in a privately managed prison, must attend every initial Level 3 "
    "meeting before release, and later ones where it is actively involved; its involvement is seen in the agencies "
    "of the case and in its actions. At Level 2 it is invited where that helps, which is left to people.",
)
@about_the_meeting
def psychology_attends(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """A Level 3 meeting that psychology must attend, without it."""
    yield from _not_there(meeting, Agency.PSYCHOLOGY, "HMPPS Psychology")


A_PATIENT = in_setting(Setting.HOSPITAL) | Condition(
    "under a hospital or guardianship order, or led by mental health services",
    lambda look: look.case.offence.sentence.kind in (SentenceKind.HOSPITAL_ORDER, SentenceKind.GUARDIANSHIP_ORDER)
    or look.mappa.lead_agency is LeadAgency.MENTAL_HEALTH,
)


@rule(
    "MTG-13a.20a", Check.WARNING, cites=(cite("13a.20"), cite("26.67"), cite("26.68"), cite("26.69")),
    title="Mental health services are invited",
    when=LEVEL_2_OR_3_MEETING
    & (A_PATIENT | answered_yes("mental_health", "a mental health concern")),
    purposes=MEETING_ONLY,
    meaning="Each area should have a standing mental health representative, and somebody from the patient's "
    "clinical team should be invited as well. Trusts should give the meeting priority where they lead or the person "
    "is a patient.",
)
@about_the_meeting
def mental_health_takes_part(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """Nobody of mental health services was invited; or they lead, or the person is in hospital, and nobody came."""
    those = those_from(meeting, Agency.MENTAL_HEALTH)
    priority = look.mappa.lead_agency is LeadAgency.MENTAL_HEALTH or look.context.setting is Setting.HOSPITAL
    if not those:
        yield Gap(
            meeting.id, "attendees", f"Nobody from mental health services is on the list for meeting {meeting.id}.",
            "Record whether the standing representative and the clinical team were invited, and who came.",
            asked_by=asked_with_the_list(meeting),
        )
    elif priority and not was_there(those):
        yield Gap(
            meeting.id, "attendees",
            f"Mental health services lead or treat the person, and nobody from there was at meeting {meeting.id}.",
            "Record why, and how their information reached the meeting.",
        )
