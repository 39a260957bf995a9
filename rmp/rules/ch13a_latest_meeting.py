"""Which meeting the rules about the latest meeting's record look at."""

from datetime import date

from risk_model.conditions import Condition
from risk_model.inspection import Inspection
from schemas.meetings import Meeting


def latest_record(look: Inspection) -> Meeting | None:
    """The latest meeting that has a record to look at: held by the day of the check, or not dated yet.

    A meeting planned for a later day has nothing to minute, so the one before it counts.
    """
    meetings = [m for m in look.case.meetings if m.held_on is None or m.held_on <= look.on]
    return max(enumerate(meetings), key=lambda m: (m[1].held_on or date.max, m[0]))[1] if meetings else None


def meetings_before(look: Inspection, meeting: Meeting) -> list[Meeting]:
    """The meetings before one, the earliest first; an undated one stands where the file has it."""
    if meeting.held_on is None:
        return [m for m in look.held_meetings if m is not meeting]
    return [m for m in look.held_meetings if m is not meeting and m.held_on and m.held_on <= meeting.held_on]


def _has_a_record(look: Inspection) -> bool:
    meeting = latest_record(look)
    return meeting is not None and meeting.level != 1


LEVEL_2_OR_3_MEETING = Condition("a Level 2 or 3 meeting is recorded", _has_a_record)
