"""Chapter 13a: contacts for the media, and who keeps ViSOR up to date (13a.36)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import in_words
from risk_model.due import days_late, last_day_after
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import MEETING_ONLY, Check
from risk_model.registry import rule
from rmp.rules.ch13a.latest_meeting import LEVEL_2_OR_3_MEETING, about_the_meeting, the_meeting
from schemas.meetings import Meeting


def _media_expected(look: Inspection, meeting: Meeting) -> bool | None:
    """The meeting's own answer, else the case's."""
    return look.context.media_interest if meeting.media.expected is None else meeting.media.expected


@rule(
    "MTG-13a.36e", Check.ERROR, cites=(cite("13a.36"), cite("13a.24")), title="Contacts for the media are named",
    when=LEVEL_2_OR_3_MEETING & the_meeting("media interest is expected", _media_expected, "context.media_interest"),
    purposes=MEETING_ONLY,
    meaning="Where media interest is expected the Chair will identify a police and a probation contact to "
    "communicate with the Press Office and the National MAPPA Team.",
)
@about_the_meeting
def media_contacts_are_named(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """Media interest is expected, and one of the two contacts is missing."""
    for place, who in (("police_contact", "police"), ("probation_contact", "probation")):
        if getattr(meeting.media, place) is None:
            yield Gap(
                meeting.id, f"media.{place}",
                f"Media interest is expected, and meeting {meeting.id} names no {who} contact for it.",
                f"Name the {who} contact for the Press Office and the National MAPPA Team.",
            )


@rule(
    "MTG-13a.36f", Check.ERROR, cites=(cite("13a.36"),),
    title="ViSOR has an owner and an updater, and is updated in time",
    when=LEVEL_2_OR_3_MEETING, purposes=MEETING_ONLY,
    meaning="The Chair will identify who owns the ViSOR record and who looks after new information in it. It should "
    "be updated as soon as possible, and certainly within 3 working days of the minutes being agreed.",
)
@about_the_meeting
def visor_is_looked_after(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    """No owner, no updater, or an update later than the limit after the minutes were agreed."""
    visor = meeting.visor
    if not visor.is_filled:
        yield Gap(
            meeting.id, "visor.owner", f"Meeting {meeting.id} does not say who owns and who updates the ViSOR record.",
            "Name the agency that owns it and the person who updates it.",
        )
        return
    if visor.owner is None:
        yield Gap(
            meeting.id, "visor.owner", f"Meeting {meeting.id} does not say which agency owns the ViSOR record.",
            "Name the agency that owns it.",
        )
    if visor.updater is None:
        yield Gap(
            meeting.id, "visor.updater", f"Meeting {meeting.id} does not say who updates the ViSOR record.",
            "Name the person who updates it.",
        )
    limit, agreed_on = look.limit("visor_update"), meeting.minutes.approved_on
    if limit is None or agreed_on is None:
        return
    due = last_day_after(agreed_on, limit)
    if visor.updated_on is not None and visor.updated_on > due:
        yield Gap(
            meeting.id, "visor.updated_on",
            f"ViSOR was updated on {in_words(visor.updated_on)}, {days_late(due, visor.updated_on)} later than "
            f"{limit.in_words} after the minutes of meeting {meeting.id} were agreed.",
            "Correct the day, or record why it was late.",
        )
    elif visor.updated_on is None and due < look.on:
        yield Gap(
            meeting.id, "visor.updated_on",
            f"ViSOR has no day of an update after meeting {meeting.id}; it was due by {in_words(due)}, "
            f"{days_late(due, look.on)} ago.",
            "Update the record with what the meeting decided, and give the day.", asked_by=("RMP-12.8a",),
        )
