"""An action that speaks of no time at all: no date in the record, and nothing in its words that one could wait for (12.9)."""

from __future__ import annotations

from risk_model.findings import Slot
from rmp.wording.fixed_times import fixed_times
from rmp.wording.gap import WordingGap, gap
from rmp.wording.kinds import Kind
from rmp.wording.open_moments import names_turning_point
from rmp.wording.text import Text, read
from rmp.wording.when import is_dated
from rmp.wording.words import words_of
from schemas.plan import Action

_OF_TIME = Kind.DATE | Kind.MOMENT | Kind.UNIT
_PLACED = words_of("grammar", "leading") | {"by", "on", "within", "over", "for", "in"}
_NEAR = 4
TIMELESS = ("says nothing of when", "Give the day on which it is done, or how often and until when.")


def undated_gap(action: Action) -> WordingGap | None:
    """The act, where neither the record nor any of its texts fixes a time. A rate, a day or a happening is credited."""
    if not action.what or is_dated(action):
        return None
    texts = [read(typed) for typed in (action.what, action.frequency, action.success_measure) if typed]
    if any(fixed_times(text) or _is_placed(text) or names_turning_point(text) for text in texts):
        return None
    return gap(Slot.WHEN, action.what, "what", TIMELESS)


def _is_placed(text: Text) -> bool:
    """"By month end", "on the morning of release", "over eight sessions": a time that the grammar of days does not hold."""
    return any(
        text.lower(at) in _PLACED and any(text.kind(it) & _OF_TIME for it in range(at + 1, at + 1 + _NEAR))
        for at in range(len(text.words))
    )
