"""A review of the sound case, open on the day of the check."""

from typing import Any

from schemas.paths import put
from tests.support.sound import sound

EVERYTHING = ["A1", "A2", "A3", "A4", "A5", "C1", "C2", "C3", "C4", "C5", "assessment"]


def in_review(*seen: str, **more: Any) -> dict[str, Any]:
    """The sound case with a review begun on everything, of which some records have been looked at."""
    review = {
        "started_on": "2026-11-18", "started_by": "Meera Joshi", "to_look_at": list(EVERYTHING),
        "looked_at": [{"record": record, "result": "unchanged", "on": "2026-11-19", "by": "Meera Joshi"} for record in seen],
    }
    return put(sound(), "plan.review", review | more)
