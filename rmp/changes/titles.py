"""A record in a few words."""

from __future__ import annotations

from typing import Any

from rmp.changes.names import list_of
from rmp.changes.values import in_words, shortened

_SAYS_WHAT = {
    "people_at_risk": ("name", "description", "reason_not_named"),
    "assessment.risks": ("nature", "group"),
    "assessment.factors": ("description",),
    "assessment.protective_factors": ("description",),
    "plan.actions": ("what",),
    "plan.contingencies": ("trigger", "response"),
    "plan.licence_conditions": ("text",),
    "plan.orders": ("kind", "terms"),
    "disclosures": ("recipient", "purpose", "decision"),
    "meetings": ("held_on", "kind"),
}
"""What says in a few words which record it is: the first of these that is filled in."""


def record_title(path: str, record: dict[str, Any]) -> str:
    """A record in a few words: `what`, `trigger`, the name of a person; blank where nothing says it."""
    within = list_of(f"{path}.")
    for key in _SAYS_WHAT.get(within, ()):
        if record.get(key):
            return shortened(in_words(f"{path}.{key}", record[key]))
    return ""
