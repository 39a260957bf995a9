"""Chapter 14: confidentiality at a meeting: the statement, and those outside the sharing agreement (14.6, 14.12)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import Condition
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import MEETING_ONLY, Check
from risk_model.registry import rule
from rmp.rules.ch12.phrases import listed
from rmp.rules.ch12.which_meeting import recorded_meeting
from rmp.rules.ch13a.latest_meeting import LEVEL_2_OR_3_MEETING
from schemas.attendance import Attendee
from schemas.meetings import Meeting
from schemas.vocabularies import Agency, Attendance, StatementGiven

THERE = (Attendance.PRESENT, Attendance.REMOTE)


def _outsiders(look: Inspection) -> list[tuple[int, Attendee]]:
    meeting = recorded_meeting(look)
    attendees = meeting.attendees if meeting else []
    return [(place, attendee) for place, attendee in enumerate(attendees) if attendee.signatory is False]


@rule(
    "DOC-14.6a", Check.ERROR, cites=(cite("14.6"),),
    title="Those outside the sharing agreement confirm the restrictions",
    when=Condition("somebody outside the sharing agreement was invited", lambda look: bool(_outsiders(look))),
    purposes=MEETING_ONLY,
    meaning="The Chair must make sure that somebody invited from outside the information-sharing agreement knows the "
    "restrictions and duties, and confirms that they are willing and able to keep to them. Somebody who can't should "
    "not attend; what is appropriate is told to them afterwards.",
)
def outsiders_confirm_the_restrictions(look: Inspection) -> Iterator[Gap]:
    """Somebody from outside who took part unconfirmed, or who stayed away and has nothing arranged for afterwards."""
    meeting = recorded_meeting(look)
    for place, attendee in _outsiders(look):
        if meeting is None or attendee.restrictions_confirmed:
            continue
        if attendee.attendance in THERE:
            yield Gap(
                meeting.id, f"attendees.{place}.restrictions_confirmed",
                f"{_who(attendee, place)} took part in {meeting.id} from outside the sharing agreement, and did not "
                "confirm the restrictions on record.",
                "Record that they were told the restrictions and confirmed them.",
            )
        elif attendee.restrictions_confirmed is False and attendee.told_afterwards is None:
            yield Gap(
                meeting.id, f"attendees.{place}.told_afterwards",
                f"{_who(attendee, place)} could not confirm the restrictions for {meeting.id}, and it is not recorded "
                "what they are to be told afterwards.",
                "Record what is appropriate to tell them, and who does it.", Check.WARNING,
            )


@rule(
    "DOC-14.12a", Check.ERROR, cites=(cite("14.12"), cite("14.13"), cite("13a.36")),
    title="The confidentiality statement is read or displayed", when=LEVEL_2_OR_3_MEETING, purposes=MEETING_ONLY,
    meaning="The confidentiality statement must be read or displayed at each meeting; where it is displayed, the Chair "
    "must draw attention to it at the start. Signing the record of attendance is agreeing to it.",
)
def confidentiality_statement_is_given(look: Inspection) -> Iterator[Gap]:
    """Neither read nor displayed, displayed without a word, or a record of attendance that not everybody signed."""
    meeting = recorded_meeting(look)
    if meeting is None:
        return
    if meeting.confidentiality_statement is None:
        yield Gap(
            meeting.id, "confidentiality_statement",
            f"It is not recorded that the confidentiality statement was read or displayed at {meeting.id}.",
            "Record whether it was read or displayed.",
        )
    elif meeting.confidentiality_statement is StatementGiven.DISPLAYED and meeting.attention_drawn is False:
        yield Gap(
            meeting.id, "attention_drawn",
            f"The confidentiality statement was displayed at {meeting.id}, and the Chair did not draw attention to it.",
            "Draw attention to it at the start, and record it.",
        )
    yield from _not_signed(meeting)


def _not_signed(meeting: Meeting) -> Iterator[Gap]:
    """Asked once the signatures have begun to be recorded."""
    there = [(place, attendee) for place, attendee in enumerate(meeting.attendees) if attendee.attendance in THERE]
    missing = [(place, attendee) for place, attendee in there if not attendee.signed]
    if missing and any(attendee.signed is not None for _, attendee in there):
        yield Gap(
            meeting.id, f"attendees.{missing[0][0]}.signed",
            f"The record of attendance of {meeting.id} is not signed by {listed(_who(a, p) for p, a in missing)}.",
            "Ask them to sign it, by which they agree to the confidentiality statement.", Check.WARNING,
        )


def _who(attendee: Attendee, place: int) -> str:
    """How a message names somebody: the name, else the role, else the agency."""
    agency = None if attendee.agency in (None, Agency.OTHER) else attendee.agency
    return attendee.name or attendee.role or attendee.agency_name or (agency and agency.label) or f"Attendee {place + 1}"
