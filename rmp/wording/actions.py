"""The wording checks of one action (12.9)."""

from __future__ import annotations

import re

from risk_model.findings import Slot
from rmp.wording.gap import WordingGap
from schemas.plan import Action

_BARE = re.compile(r"(?i)^\W*(?:[\w ]{0,40}\bto )?(monitor|liaise|support|engage|explore|be aware|manage(?: the)? risk)\W*$")
_VAGUE_TIME = re.compile(
    r"(?i)\b(ASAP|as soon as possible|ongoing|regularly|as and when|in due course|TBC|when possible|from time to time)\b"
)


def gaps_in_action(action: Action) -> list[WordingGap]:
    """The slots of this action whose words look empty."""
    gaps: list[WordingGap] = []
    if action.what and (bare := _BARE.search(action.what)):
        gaps.append(WordingGap(
            Slot.ACT, bare[0].strip(), "These words do not say what anybody will be seen to do.",
            "Say what the person does, and to what or whom.", "what",
        ))
    for place, text in (("what", action.what), ("frequency", action.frequency)):
        if text and not (action.due_on or action.milestone_on) and (vague := _VAGUE_TIME.search(text)):
            gaps.append(WordingGap(
                Slot.WHEN, vague[0], "These words do not say when.",
                "Give a date, or how often and until when.", place,
            ))
    return gaps
