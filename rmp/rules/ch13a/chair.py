"""Chapter 13a: the Chair and the minute-taker (13a.2, 13a.33)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import in_words
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import MEETING_ONLY, Check
from risk_model.registry import rule
from rmp.rules.ch13a.attended import THERE, asked_with_the_list, is_the_chair, same_name
from rmp.rules.ch13a.attended import in_words as agency_in_words
from rmp.rules.ch13a.latest_meeting import LEVEL_2_OR_3_MEETING, about_the_meeting
from schemas.meetings import Meeting
from schemas.vocabularies import Agency

CHAIRING = (Agency.POLICE, Agency.PROBATION)


@rule(
    "MTG-13a.2a", Check.ERROR, cites=(cite("13a.2"), cite("13a.33")), title="A trained Chair from police or Probation",
    when=LEVEL_2_OR_3_MEETING, purposes=MEETING_ONLY,
    meaning="The Chair must work for the police or Probation, have done the locally approved training for Chairs, "
    "and be skilled and senior enough. The rank is shown for people to judge; the day of the training has to be "
    "there.",
)
@about_the_meeting
def a_trained_chair(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """No Chair, another agency, no training in time; a named Chair without a rank, as a warning. 12.6 asks for the name."""
    chair, here = meeting.chair, meeting.id
    if not chair.is_filled:
        yield Gap(
            here, "chair.agency", f"Meeting {here} records neither agency nor rank nor training of its Chair.",
            "Record who chaired, for which agency, at which rank, and when they were trained.",
        )
        return
    if chair.agency is None:
        yield Gap(
            here, "chair.agency", f"Meeting {here} does not say which agency the Chair works for.",
            "Record whether the Chair works for the police or Probation.",
        )
    elif chair.agency not in CHAIRING:
        yield Gap(
            here, "chair.agency",
            f"The Chair of meeting {here} comes from {agency_in_words(chair.agency)}; Chairs must work for the "
            "police or Probation.",
            "Correct the agency, or record why somebody else chaired.",
        )
    yield from _training(meeting)
    if chair.rank is None and chair.name is not None:
        yield Gap(
            here, "chair.rank", f"The Chair of meeting {here} has no rank or grade.",
            "Give the rank or grade, so that others can see how senior the Chair is.", Check.WARNING,
        )


def _training(meeting: Meeting) -> Iterator[Gap]:
    trained_on, held_on = meeting.chair.trained_on, meeting.held_on
    if trained_on is None:
        yield Gap(
            meeting.id, "chair.trained_on",
            f"Nothing shows that the Chair of meeting {meeting.id} has done the training.",
            "Give the day of the locally approved training for Chairs.",
        )
    elif held_on is not None and trained_on > held_on:
        yield Gap(
            meeting.id, "chair.trained_on",
            f"The Chair of meeting {meeting.id} was trained on {in_words(trained_on)}, after the meeting.",
            "Correct the day, or record why the meeting was chaired before the training.",
        )


@rule(
    "MTG-13a.2b", Check.ERROR, cites=(cite("13a.2"),), title="The Chair is not the only one of their agency",
    when=LEVEL_2_OR_3_MEETING, purposes=MEETING_ONLY,
    meaning="The Chair must not be the only representative of their agency at the meeting: somebody else from it "
    "has to be there, in the room or remotely, to speak and take actions for it.",
)
@about_the_meeting
def the_chair_is_not_alone(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """Nobody else from the Chair's agency took part."""
    agency = meeting.chair.agency
    if agency not in CHAIRING:
        return
    others = [a for a in meeting.attendees if a.agency is agency and not is_the_chair(a, meeting)]
    if not any(a.attendance in THERE or a.attendance is None for a in others):
        yield Gap(
            meeting.id, "attendees", f"The Chair of meeting {meeting.id} is the only one there from "
            f"{agency_in_words(agency)}.",
            f"Record who else took part for {agency_in_words(agency)}, or why nobody did.",
            asked_by=asked_with_the_list(meeting),
        )


@rule(
    "MTG-13a.33a", Check.WARNING, cites=(cite("13a.33"), cite("13a.35")),
    title="A minute-taker is named, and the papers go out before the meeting", when=LEVEL_2_OR_3_MEETING,
    purposes=MEETING_ONLY,
    meaning="The Chair should have all the papers and a dedicated minute-taker, identified beforehand. Attendees "
    "should have the referral before the first meeting and the background document before later ones; the day on "
    "which the papers went out is looked at where it is recorded.",
)
@about_the_meeting
def minute_taker_and_papers(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """No minute-taker, the Chair as minute-taker, or papers that went out after the meeting."""
    if meeting.minute_taker is None:
        yield Gap(
            meeting.id, "minute_taker", f"Meeting {meeting.id} names no minute-taker.",
            "Name the person who takes the minutes.",
        )
    elif same_name(meeting.minute_taker, meeting.chair.name):
        yield Gap(
            meeting.id, "minute_taker", f"The Chair of meeting {meeting.id} is named as its minute-taker.",
            "Name somebody else who takes the minutes, so that the Chair can chair.",
        )
    if meeting.papers_sent_on and meeting.held_on and meeting.papers_sent_on > meeting.held_on:
        yield Gap(
            meeting.id, "papers_sent_on",
            f"The papers for meeting {meeting.id} went out on {in_words(meeting.papers_sent_on)}, after the meeting.",
            "Correct the day, or record why they came late.",
        )
