"""When the rules about the latest meeting's record apply, which meetings came before it, and its level."""

from collections.abc import Callable, Iterator
from functools import wraps

from risk_model.conditions import Condition
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from rmp.rules.ch12.which_meeting import recorded_meeting
from schemas.meetings import Meeting

MeetingFinder = Callable[[Inspection, Meeting], Iterator[Gap]]


def about_the_meeting(find: MeetingFinder) -> Callable[[Inspection], Iterator[Gap]]:
    """A finder that is given the latest meeting whose record can be complete; without one it finds nothing."""

    @wraps(find)
    def looked_at(look: Inspection) -> Iterator[Gap]:
        meeting = recorded_meeting(look)
        if meeting is not None:
            yield from find(look, meeting)

    return looked_at


def the_meeting(words: str, test: Callable[[Inspection, Meeting], bool | None], *asks: str) -> Condition:
    """A condition on the latest meeting; it does not hold while there is none."""

    def of_the_latest(look: Inspection) -> bool | None:
        meeting = recorded_meeting(look)
        return False if meeting is None else test(look, meeting)

    return Condition(words, of_the_latest, asks)


def meetings_before(look: Inspection, meeting: Meeting) -> list[Meeting]:
    """The meetings held before one, the earliest first."""
    return [m for m in look.held_meetings if m is not meeting]


def level_of(look: Inspection, meeting: Meeting) -> int | None:
    """The level at which the meeting was held; the case's where the meeting gives none."""
    return meeting.level or look.mappa.level


LEVEL_2_OR_3_MEETING = the_meeting("a Level 2 or 3 meeting is recorded", lambda look, meeting: meeting.level != 1)
