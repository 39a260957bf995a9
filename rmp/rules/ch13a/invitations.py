"""Chapter 13a: invitations go out in time (13a.29)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import in_words
from risk_model.conditions import Condition
from risk_model.due import days_late, last_day_before
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import MEETING_ONLY, Check
from risk_model.registry import rule
from rmp.rules.ch12.which_meeting import recorded_meeting
from schemas.meetings import Meeting


def _meetings(look: Inspection) -> list[Meeting]:
    """The latest meeting held, and one that is planned."""
    found = [m for m in (recorded_meeting(look), look.latest_meeting) if m is not None and m.level != 1]
    return [meeting for place, meeting in enumerate(found) if meeting not in found[:place]]


@rule(
    "MTG-13a.29a", Check.WARNING, cites=(cite("13a.29"), cite("14.9"), cite("15.24"), cite("16.17")),
    title="Invitations go out in time",
    when=Condition("a Level 2 or 3 meeting is recorded or planned", lambda look: bool(_meetings(look))),
    purposes=MEETING_ONLY,
    meaning="The referrer and their line manager decide who is needed. Invitations should go by secure e-mail at "
    "least 14 calendar days before the meeting, except in an emergency, and a calendar entry should hold only the "
    "person's name.",
)
def invitations_in_time(look: Inspection) -> Iterator[Gap]:
    """Invitations late, without a day, or after the meeting; a calendar entry that held more than the name."""
    for meeting in _meetings(look):
        if not meeting.emergency and meeting.late_invitation_reason is None:
            yield from _in_time(look, meeting)
        if meeting.calendar_name_only is False:
            yield Gap(
                meeting.id, "calendar_name_only",
                f"The calendar entry for meeting {meeting.id} held more than the person's name.",
                "Take out everything but the name; send the rest by secure e-mail.",
            )


def _in_time(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    limit, sent_on, held_on = look.limit("invitation"), meeting.invitations_sent_on, meeting.held_on
    due = last_day_before(held_on, limit) if limit and held_on else None
    if sent_on is None:
        if due and due < look.on:
            yield Gap(
                meeting.id, "invitations_sent_on",
                f"Nothing shows when the invitations to meeting {meeting.id} went out; they were due by "
                f"{in_words(due)}, {days_late(due, look.on)} ago.",
                "Give the day on which they were sent, or record that it was an emergency meeting.",
            )
    elif due and limit and sent_on > due:
        yield Gap(
            meeting.id, "invitations_sent_on",
            f"The invitations to meeting {meeting.id} went out on {in_words(sent_on)}, {days_late(due, sent_on)} "
            f"later than {limit.in_words} before the meeting.",
            "Record why they were late, or that it was an emergency meeting.",
        )
