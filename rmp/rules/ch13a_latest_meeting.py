"""When the rules about the latest meeting's record apply, and which meetings came before it."""

from risk_model.conditions import Condition
from risk_model.inspection import Inspection
from rmp.rules.ch12.which_meeting import recorded_meeting
from schemas.meetings import Meeting


def meetings_before(look: Inspection, meeting: Meeting) -> list[Meeting]:
    """The meetings held before one, the earliest first."""
    return [m for m in look.held_meetings if m is not meeting]


def _has_a_record(look: Inspection) -> bool:
    meeting = recorded_meeting(look)
    return meeting is not None and meeting.level != 1


LEVEL_2_OR_3_MEETING = Condition("a Level 2 or 3 meeting is recorded", _has_a_record)
