"""Chapter 13a: a meeting that was put off (13a.37)."""

from collections.abc import Iterator
from datetime import date

from guidance import cite
from risk_model.calendar import in_words
from risk_model.due import days_late, last_day_after
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import MEETING_ONLY, Check
from risk_model.registry import rule
from rmp.clocks import review_limit_day
from rmp.rules.ch13a.latest_meeting import (
    LEVEL_2_OR_3_MEETING,
    about_the_meeting,
    level_of,
    meetings_before,
    the_meeting,
)
from schemas.meetings import Meeting
from schemas.vocabularies import Setting


def _before(look: Inspection, meeting: Meeting) -> Meeting | None:
    before = meetings_before(look, meeting)
    return before[-1] if before else None


def _first_set_for(look: Inspection, meeting: Meeting) -> date | None:
    """The day the meeting was first set for: as recorded, or the earlier day that the meeting before set."""
    before = _before(look, meeting)
    planned = before.next_meeting_on if before else None
    later = planned is not None and meeting.held_on is not None and planned < meeting.held_on
    return meeting.moved.from_on or (planned if later else None)


def _was_put_off(look: Inspection, meeting: Meeting) -> bool:
    return meeting.moved.is_filled or _first_set_for(look, meeting) is not None


@rule(
    "MTG-13a.37b", Check.ERROR, cites=(cite("13a.37"),),
    title="A meeting that was put off is approved and held in time",
    when=LEVEL_2_OR_3_MEETING & the_meeting("the meeting was put off", _was_put_off), purposes=MEETING_ONLY,
    meaning="Meetings should not be cancelled or moved without the Chair's approval, which the practitioner must "
    "record. For somebody in the community the new meeting must be held within 10 working days at Level 2 and 5 at "
    "Level 3, and inside the limit for reviews. A meeting held later than the one before had set counts as put off.",
)
@about_the_meeting
def a_moved_meeting(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """No approval, not recorded, no new day, or too late. A reason for the delay answers the limits."""
    moved = meeting.moved
    if not moved.is_filled:
        yield Gap(
            meeting.id, "moved.approved_by_chair",
            f"Meeting {meeting.id} was held later than the meeting before had set, and nothing shows that the Chair "
            "approved it.",
            "Record the day it was first set for, whether the Chair approved the move, and why.", Check.PROMPT,
        )
    else:
        yield from _recorded(meeting)
    if moved.reason is None:
        yield from _in_time(look, meeting)


def _recorded(meeting: Meeting) -> Iterator[Gap]:
    moved, here = meeting.moved, meeting.id
    if moved.from_on is None:
        yield Gap(
            here, "moved.from_on", f"Meeting {here} was put off, and nothing says from which day.",
            "Give the day it was first set for.",
        )
    if not moved.approved_by_chair:
        wrong = "did not approve" if moved.approved_by_chair is False else "is not recorded to have approved"
        yield Gap(
            here, "moved.approved_by_chair", f"Meeting {here} was put off, and the Chair {wrong} it.",
            "Ask the Chair, and record the answer.",
        )
    if moved.recorded_on is None:
        yield Gap(
            here, "moved.recorded_on",
            f"Meeting {here} was put off, and nothing shows that the practitioner recorded it.",
            "Record it on the case management system, and give the day.", Check.WARNING,
        )
    if meeting.held_on is None:
        yield Gap(
            here, "held_on", f"Meeting {here} was put off, and no new day is set.",
            "Set a new day as soon as is practical.",
        )


def _in_time(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    first, held_on, before = _first_set_for(look, meeting), meeting.held_on, _before(look, meeting)
    if first is None or held_on is None or look.context.setting is not Setting.COMMUNITY:
        return
    limit = look.limit(f"rescheduled_level_{level_of(look, meeting)}")
    review = review_limit_day(look, before) if before else None
    if limit and held_on > (due := last_day_after(first, limit)):
        yield Gap(
            meeting.id, "held_on",
            f"Meeting {meeting.id} was first set for {in_words(first)} and held on {in_words(held_on)}, "
            f"{days_late(due, held_on)} later than the limit of {limit.in_words} allows.",
            "Correct the day, or record why it took longer.",
        )
    elif review and held_on > review[0]:
        yield Gap(
            meeting.id, "held_on",
            f"Meeting {meeting.id} was put off to {in_words(held_on)}, {days_late(review[0], held_on)} beyond the "
            "limit for reviews.",
            "Correct the day, or record why it took longer.",
        )
