"""Chapter 23: what young offender institutions, training centres and children's homes owe (23.22)."""

import re
from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import in_words
from risk_model.conditions import A_CHILD, IN_CUSTODY, Condition
from risk_model.due import days_late
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check, Purpose
from risk_model.registry import rule
from rmp.rules.ch12.which_meeting import recorded_meeting
from rmp.rules.ch13a.attended import THERE, asked_with_the_list
from schemas.attendance import Attendee
from schemas.mappa import AgencyInvolved
from schemas.meetings import Meeting
from schemas.vocabularies import Agency, Attendance

_UNIT = re.compile(
    r"secure (?:unit|school|children|training|estate|centre|home)|training centre|young offender institution"
    r"|youth custody|\b(?:YOI|STC|SCH|YCS)\b",
    re.IGNORECASE,
)
_MAPPA_F = re.compile(r"\bMAPPA[\s-]?F\b", re.IGNORECASE)


@rule(
    "CHI-23.22a", Check.ERROR, cites=(cite("23.22"),), title="The secure unit reports, comes and tells the police",
    when=A_CHILD & (IN_CUSTODY | Condition("a release is recorded", lambda look: bool(look.case.releases))),
    purposes=EVERY_PURPOSE,
    meaning="Places that hold children follow the requirements on prisons, except those about ViSOR. They must send MAPPA F "
    "whenever they are invited to a Level 2 or 3 meeting and should send somebody who can decide, and should tell the police "
    "of every release, temporary ones included. On ViSOR for children 23.24 and 8.16 differ, so nothing is assumed.",
)
def the_secure_unit_takes_part(look: Inspection) -> Iterator[Gap]:
    """Nobody from the unit at the meeting, or no MAPPA F; a release that the police were not told of, or late."""
    meeting = recorded_meeting(look) if look.purpose is Purpose.MEETING else None
    if IN_CUSTODY.test(look) and meeting and meeting.level != 1:
        yield from _at_the_meeting(look, meeting)
    for index, release in enumerate(look.case.releases):
        kind = "temporary release" if release.temporary else "release"
        day = f" of {in_words(release.on)}" if release.on else ""
        if release.police_told_on is None:
            yield Gap(
                "releases", f"{index}.police_told_on", f"It is not recorded that the police were told of the {kind}{day}.",
                "Tell the police, and give the day.",
            )
        elif release.on is not None and release.police_told_on > release.on:
            yield Gap(
                "releases", f"{index}.police_told_on",
                f"The police were told of the {kind}{day} on {in_words(release.police_told_on)}, "
                f"{days_late(release.on, release.police_told_on)} after it.",
                "Correct the day, or record why it was late.", Check.WARNING,
            )


def _at_the_meeting(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    those = [a for a in meeting.attendees if _is_of_the_unit(a)]
    if not any(a.attendance in THERE or a.attendance is None for a in those):
        yield Gap(
            meeting.id, "attendees", f"The child is in custody, and nobody from the secure unit was at meeting {meeting.id}.",
            "Record who attended for the unit, or why nobody did.", asked_by=asked_with_the_list(meeting),
        )
    elif not _sent_its_report(look, those):
        yield Gap(
            meeting.id, "attendees", f"Nothing shows that the secure unit sent MAPPA F for meeting {meeting.id}.",
            "Record the day MAPPA F came and what it said, with the unit's contribution.", Check.PROMPT,
        )


def _sent_its_report(look: Inspection, those: list[Attendee]) -> bool:
    units = [entry for entry in look.case.agencies if _is_of_the_unit(entry)]
    told = any(entry.contribution or entry.contributed_on for entry in units)
    named = any(_MAPPA_F.search(a.role or "") or a.attendance is Attendance.REPORT for a in those)
    return told or named


def _is_of_the_unit(entry: Attendee | AgencyInvolved) -> bool:
    words = f"{entry.agency_name or ''} {entry.role or '' if isinstance(entry, Attendee) else ''}"
    return entry.agency is Agency.PRISON or _UNIT.search(words) is not None
