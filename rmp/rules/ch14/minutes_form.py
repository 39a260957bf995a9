"""Chapter 14: what the minutes must hold (14.25)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import MEETING_ONLY, Check
from risk_model.registry import rule
from rmp.rules.ch12.phrases import listed
from rmp.rules.ch12.which_meeting import recorded_meeting
from rmp.rules.ch13a.latest_meeting import LEVEL_2_OR_3_MEETING
from rmp.rules.ch14.listed_fields import blanks
from schemas.meetings import Meeting


@rule(
    "DOC-14.25c", Check.ERROR, cites=(cite("14.25"),), title="The minutes hold every field of the list",
    when=LEVEL_2_OR_3_MEETING, purposes=MEETING_ONLY,
    meaning="Minutes used in place of the national form must contain every field of the list: identity, addresses, "
    "offence, safeguarding, press and media. What is blank is listed in one line. Past actions with their outcome, new "
    "actions with agency and deadline, the agreed assessment and plan, disclosure with details, method and date, level "
    "and human rights have checks of their own.",
)
def minutes_hold_every_field(look: Inspection) -> Iterator[Gap]:
    """The fields that the minutes of the latest meeting leave blank, in one finding."""
    meeting = recorded_meeting(look)
    if meeting is None:
        return
    left = [*blanks(look), *_of_the_meeting(look, meeting)]
    if left:
        yield Gap(
            meeting.id, "minutes", f"The minutes of {meeting.id} leave blank: {listed(left)}.",
            "Fill in what is known, or write that it is not known.",
        )


def _of_the_meeting(look: Inspection, meeting: Meeting) -> Iterator[str]:
    if not meeting.media.is_filled and look.context.media_interest is None:
        yield "press and media handling"
