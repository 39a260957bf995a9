"""The two questions for rules about the latest meeting, and the sound case with its meeting M1 bent."""

from typing import Any

from risk_model.findings import Finding
from risk_model.kinds import Purpose
from schemas.paths import append, put
from tests.support import rules
from tests.support.sound import sound

AGENCIES = [attendee["agency"] for attendee in sound()["meetings"][0]["attendees"]]
PROBATION, POLICE, CHILDREN, LIAISON = map(AGENCIES.index, ("probation", "police", "children_services", "victim_liaison"))
ADDED = len(AGENCIES)
"""The places of the attendees of M1, and of one that a test adds."""


def fires(rule: str, document: dict[str, Any], record: str | None = None, place: str | None = None, **options: Any) -> Finding:
    return rules.fires(rule, document, record, place, **{"purpose": Purpose.MEETING, **options})


def stays_quiet(rule: str, document: dict[str, Any], record: str | None = None, **options: Any) -> None:
    rules.stays_quiet(rule, document, record, **{"purpose": Purpose.MEETING, **options})


def waits(rule: str, document: dict[str, Any], place: str, **options: Any) -> None:
    rules.waits(rule, document, place, **{"purpose": Purpose.MEETING, **options})


def bent(places: dict[str, Any], case: dict[str, Any] | None = None) -> dict[str, Any]:
    """The sound case, or the one given, with values at places of its meeting M1."""
    document = case or sound()
    for place, value in places.items():
        document = put(document, f"meetings.M1.{place}", value)
    return document


def with_attendee(case: dict[str, Any] | None = None, **attendee: Any) -> dict[str, Any]:
    """The case with one more person in the attendance list of M1, who was there."""
    entry = {"attendance": "present", "invited": True, "delegated_authority": True, **attendee}
    return append(case or sound(), "meetings.M1.attendees", entry)


def without_attendee(place: int, case: dict[str, Any] | None = None) -> dict[str, Any]:
    """The case with one entry of the attendance list of M1 taken out."""
    document = case or sound()
    attendees = document["meetings"][0]["attendees"]
    return put(document, "meetings.M1.attendees", [a for i, a in enumerate(attendees) if i != place])


def second_meeting(places: dict[str, Any] | None = None, case: dict[str, Any] | None = None) -> dict[str, Any]:
    """The case with a second meeting M2, sound like the first, on the day that M1 had set."""
    document = case or sound()
    first = document["meetings"][0]
    later = {**first, "id": "M2", "kind": "review", "held_on": "2026-11-12", "previous_minutes_confirmed": True}
    document = put(document, "meetings.M1.held_on", "2026-08-20")
    document = put(document, "meetings.M1.next_meeting_on", "2026-11-12")
    document = append(document, "meetings", {**later, "level_decision": {**first["level_decision"], "reasons": "New reasons"}})
    for place, value in (places or {}).items():
        document = put(document, f"meetings.M2.{place}", value)
    return document
