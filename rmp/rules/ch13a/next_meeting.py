"""Chapter 13a: the next meeting has a date, within the limit (13a.37)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import in_words
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import MEETING_ONLY, Check
from risk_model.registry import rule
from rmp.clocks import review_limit_day
from rmp.rules.ch12.which_meeting import recorded_meeting
from rmp.rules.ch13a.latest_meeting import LEVEL_2_OR_3_MEETING
from schemas.meetings import Meeting


@rule(
    "MTG-13a.37a", Check.ERROR, cites=(cite("13a.37"), cite("7.3"), cite("31.21")),
    title="The meeting sets the next date, within the limit", when=LEVEL_2_OR_3_MEETING, purposes=MEETING_ONLY,
    meaning="A date for the next review must be set unless the case goes to Level 1. For somebody in the community "
    "reviews should be at least every 16 weeks at Level 2 and every 8 weeks at Level 3; the chosen edition's limit "
    "counts.",
)
def next_meeting_in_time(look: Inspection) -> Iterator[Gap]:
    """No next date, one that is not later than the meeting, or one beyond the limit."""
    meeting = recorded_meeting(look)
    if meeting is None or (meeting.level_decision.level or look.mappa.level) == 1:
        return
    if meeting.next_meeting_on is None:
        yield Gap(
            meeting.id, "next_meeting_on", f"Meeting {meeting.id} sets no date for the next meeting.",
            "Set the date, or record the decision to manage the case at Level 1.",
        )
    elif meeting.held_on is not None and meeting.next_meeting_on <= meeting.held_on:
        yield Gap(
            meeting.id, "next_meeting_on",
            f"The meeting after {meeting.id} is set for {in_words(meeting.next_meeting_on)}, which is not later.",
            "Give the day of the next meeting.",
        )
    else:
        yield from _beyond_the_limit(look, meeting)


def _beyond_the_limit(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    limited = review_limit_day(look, meeting)
    if limited is None or meeting.next_meeting_on is None or meeting.next_meeting_on <= limited[0]:
        return
    last, limit = limited
    over = (meeting.next_meeting_on - last).days
    days = f"{over} day{'s' * (over != 1)}"
    yield Gap(
        meeting.id, "next_meeting_on",
        f"The meeting after {meeting.id} is set for {in_words(meeting.next_meeting_on)}, {days} later than the limit "
        f"of {limit.in_words} allows.",
        f"Set it for {in_words(last)} or earlier, or record why it should be later.",
    )
