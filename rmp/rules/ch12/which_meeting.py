"""Which meeting a rule of chapter 12 is about."""

from datetime import date

from risk_model.inspection import Inspection
from schemas.meetings import Meeting


def meeting_before_today(look: Inspection) -> tuple[Meeting, date] | None:
    """The last meeting and its day, once that day is over: nobody updates or shares a plan while the meeting sits."""
    last = look.held_meetings[-1] if look.held_meetings else None
    return (last, last.held_on) if last and last.held_on and last.held_on < look.on else None


def recorded_meeting(look: Inspection) -> Meeting | None:
    """The meeting whose record can be complete: the latest, or the one before while the latest is still to come."""
    latest = look.latest_meeting
    if latest is None or latest.held_on is None or latest.held_on <= look.on:
        return latest
    return look.held_meetings[-1] if look.held_meetings else None
