"""The slot *victim*: a measure that protects, not a list of who has been told (12.20)."""

from __future__ import annotations

import re

from rmp.wording.gap import WordingGap, gap
from risk_model.findings import Slot
from schemas.plan import Action
from schemas.vocabularies import Pillar

_KNOWS = re.compile(
    r"(?i)(?:aware|informed|told|involved|notified|updated|up to date|up-to-date|kept in (?:the loop|touch)|in (?:touch|contact|place|operation)|"
    r"known|engaged|on board|contacted|consulted|advised|alerted|sighted|in the loop)(?: (?:of|about|to|with|by|re|regarding) [^.;]{0,60})?\W*$"
)


def victim_gap(action: Action) -> WordingGap | None:
    """An action under victim safety that only says who knows or is involved."""
    if action.pillar is not Pillar.VICTIM_SAFETY or not action.what or len(action.what) > 120:
        return None
    words = action.what.strip().rstrip(".")
    return gap(Slot.VICTIM, words, "what") if _KNOWS.search(words) else None
