"""Chapter 13a: what every meeting covers: minutes, risk, rights, characteristics, issues for the Board (13a.36)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import in_words
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import MEETING_ONLY, Check
from risk_model.registry import rule
from rmp.rules.ch12.phrases import listed
from rmp.rules.ch13a.latest_meeting import LEVEL_2_OR_3_MEETING, about_the_meeting, meetings_before, the_meeting
from schemas.meetings import Meeting
from schemas.vocabularies import MeetingKind, ProtectedCharacteristic


def _is_a_later_one(look: Inspection, meeting: Meeting) -> bool:
    """Whether there were minutes to confirm: a review, or, where the kind is not given, a meeting came before."""
    if meeting.kind is None:
        return bool(meetings_before(look, meeting))
    return meeting.kind is MeetingKind.REVIEW


@rule(
    "MTG-13a.36b", Check.ERROR, cites=(cite("13a.36"), cite("13b.6")), title="The previous minutes are confirmed",
    when=LEVEL_2_OR_3_MEETING & the_meeting("it is not the first meeting", _is_a_later_one), purposes=MEETING_ONLY,
    meaning="The Chair must see that attendees confirm that they have received and read the minutes of previous "
    "meetings, and must confirm that they are correct.",
)
@about_the_meeting
def previous_minutes_are_confirmed(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """A later meeting whose record does not confirm the previous minutes."""
    if not meeting.previous_minutes_confirmed:
        wrong = "were not confirmed" if meeting.previous_minutes_confirmed is False else "are not recorded as confirmed"
        yield Gap(
            meeting.id, "previous_minutes_confirmed", f"At meeting {meeting.id} the previous minutes {wrong}.",
            "Record whether attendees had received and read them, and that the Chair confirmed them.",
        )


@rule(
    "MTG-13a.36c", Check.ERROR, cites=(cite("13a.36"), cite("24.29")),
    title="The risk assessment is updated at the meeting",
    when=LEVEL_2_OR_3_MEETING, purposes=MEETING_ONLY,
    meaning="The current assessment of risks must be updated at each meeting, and not carried forward. Its day, or the "
    "day on which the overall level was agreed, is then that of the meeting or a later one.",
)
@about_the_meeting
def the_assessment_is_updated(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """An assessment that is older than the meeting, or has no day at all."""
    days = [day for day in (look.assessment.assessed_on, look.assessment.overall.agreed_on) if day is not None]
    if not days:
        yield Gap(
            "assessment", "assessed_on",
            f"The assessment has no day, and nothing shows that it was updated at meeting {meeting.id}.",
            "Update the assessment with what the meeting agreed, and give its day.", asked_by=("RA-11.3a", "RA-11.1a"),
        )
    elif meeting.held_on and max(days) < meeting.held_on:
        yield Gap(
            "assessment", "assessed_on",
            f"The assessment is of {in_words(max(days))} and was not updated at meeting {meeting.id} of "
            f"{in_words(meeting.held_on)}.",
            "Update the assessment with what the meeting agreed, and give its new day.",
        )


@rule(
    "MTG-13a.36g", Check.ERROR, cites=(cite("13a.36"), cite("14.25")),
    title="Compliance with human rights is confirmed",
    when=LEVEL_2_OR_3_MEETING, purposes=MEETING_ONLY,
    meaning="The Chair should make sure that all present are satisfied that the decisions comply with the Human "
    "Rights Act 1998. The answer is the meeting's; reasons are asked for as well.",
)
@about_the_meeting
def human_rights_are_confirmed(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """No answer, or an answer that not all were satisfied; as a warning, an answer without reasons."""
    answer, here = meeting.human_rights, meeting.id
    if answer.confirmed is None:
        yield Gap(
            here, "human_rights.confirmed",
            f"Meeting {here} does not record whether all were satisfied that its decisions comply with the Human "
            "Rights Act.",
            "Record the answer, with the reasons.",
        )
    elif not answer.confirmed:
        yield Gap(
            here, "human_rights.confirmed",
            f"Not all at meeting {here} were satisfied that its decisions comply with the Human Rights Act.",
            "Change the decisions in question, or record a departure with how the Chair dealt with it.",
        )
    elif answer.reasons is None:
        yield Gap(
            here, "human_rights.reasons",
            f"Meeting {here} confirms compliance with the Human Rights Act without reasons.",
            "Record the reasons: what was restricted, and why it is necessary and proportionate.", Check.WARNING,
        )


@rule(
    "MTG-13a.36h", Check.ERROR, cites=(cite("13a.36"),), title="The nine protected characteristics are considered",
    when=LEVEL_2_OR_3_MEETING, purposes=MEETING_ONLY,
    meaning="The meeting must consider which of the nine protected characteristics apply to the person, whether "
    "there are other diversity issues, what they have to do with the risk, and how they are managed. None is ever "
    "inferred.",
)
@about_the_meeting
def protected_characteristics_are_considered(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """One or more of the nine without an entry."""
    missing = [c for c in ProtectedCharacteristic if not meeting.protected_characteristics.get(c)]
    if missing:
        which = "any" if len(missing) == len(ProtectedCharacteristic) else listed(c.label.lower() for c in missing)
        yield Gap(
            meeting.id, "protected_characteristics",
            f"Meeting {meeting.id} does not record what was considered on {which} of the nine protected "
            "characteristics.",
            "Record for each whether it applies, what it has to do with the risk, and how it is managed.",
        )


@rule(
    "MTG-13a.36i", Check.ERROR, cites=(cite("13a.36"),), title="Level and issues for the Board are covered",
    when=LEVEL_2_OR_3_MEETING, purposes=MEETING_ONLY,
    meaning="The agenda must cover the level, the way back into Level 2 or 3 where that matters, and concerns or "
    "good practice that the Chair reports to the Strategic Management Board. Where there is nothing to report, the "
    "record says so.",
)
@about_the_meeting
def level_and_board_are_covered(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """No level decided, or no word on issues for the Board."""
    if meeting.level_decision.level is None:
        yield Gap(
            meeting.id, "level_decision.level", f"Meeting {meeting.id} does not record the level decided.",
            "Record the level that the meeting decided.", asked_by=("RMP-12.32a",),
        )
    if meeting.smb_issues is None:
        yield Gap(
            meeting.id, "smb_issues",
            f"Meeting {meeting.id} does not say whether there is anything to report to the Strategic Management Board.",
            "Record concerns or good practice to report, or that there is nothing to report.",
        )
