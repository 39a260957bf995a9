"""The slot *act*: an observable verb and its object (12.9)."""

from __future__ import annotations

from functools import lru_cache

from risk_model.findings import Slot
from rmp.wording.gap import WordingGap, gap
from rmp.wording.kinds import Kind
from rmp.wording.sentence import Sentence
from rmp.wording.text import READ_AT_ONCE, read
from schemas.plan import Action


def act_gap(action: Action) -> WordingGap | None:
    """What is to be done, where nobody could see it done."""
    empty = words_without_act(action.what) if action.what else None
    return gap(Slot.ACT, empty, "what") if empty else None


@lru_cache(maxsize=READ_AT_ONCE)
def words_without_act(typed: str) -> str | None:
    """The words that name an act nobody could see done, when no sentence names one that could."""
    text = read(typed)
    sentences = text.sentences()
    if text.present & Kind.HALT:
        sentences = text.sentences(by_halts=True) + sentences
    empty: str | None = None
    for places in sentences:
        sentence = Sentence(text, places)
        if sentence.has_act:
            return None
        empty = empty or sentence.empty_words
    return empty or typed.strip() or None
