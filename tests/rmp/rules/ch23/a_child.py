"""The sound case bent into one about a child of 16, led by the youth offending team; still sound. Everything is invented."""

from typing import Any

from schemas.paths import put
from tests.support.sound import sound

TEAM = [
    {
        "agency": "youth_offending_team", "name": name, "role": role, "rank": role, "invited": True, "attendance": "present",
        "delegated_authority": authority,
    }
    for name, role, authority in (("Yas Burrell", "Case manager", False), ("Glen Osgood", "Operations manager", True))
]


def child(**changes: Any) -> dict[str, Any]:
    """A fresh copy; keys are paths with `__` for the full stop."""
    case = put(sound(), "person.date_of_birth", "2010-04-17")
    case = put(case, "mappa.lead_agency", "youth_offending_team")
    case = put(case, "assessment.tools.0", {
        "name": "AssetPlus", "outcome": "Reoffending, serious harm, own safety and wellbeing", "on": "2026-10-28",
        "assessor": "Yas Burrell",
    })
    case = put(case, "meetings.M1.attendees", [*case["meetings"][0]["attendees"], *TEAM])
    case = put(case, "meetings.M1.child_welfare", "School place, sleep and contact with his gran come first")
    case = put(case, "identification.notification", {"form": "mappa_h", "sent_on": "2026-11-03"})
    for place, value in changes.items():
        case = put(case, place.replace("__", "."), value)
    return case


def without(agency: str, case: dict[str, Any] | None = None) -> dict[str, Any]:
    """The case without an agency on the attendance list of its meeting."""
    case = case or child()
    return put(case, "meetings.M1.attendees", [a for a in case["meetings"][0]["attendees"] if a["agency"] != agency])


def how_they_came(agency: str, attendance: str | None, **more: Any) -> dict[str, Any]:
    """The case with another attendance for everybody of an agency."""
    case = child()
    for entry in case["meetings"][0]["attendees"]:
        if entry["agency"] == agency:
            entry.update(attendance=attendance, **more)
    return case
