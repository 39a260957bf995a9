"""The slots *how* and *balance*: reasons that name the aim and stop there (12.9, 12.31)."""

from __future__ import annotations

from functools import lru_cache

from risk_model.findings import Slot
from rmp.wording.gap import WordingGap, gap
from rmp.wording.kinds import Kind
from rmp.wording.nouns import is_noun
from rmp.wording.text import READ_AT_ONCE, Text, read
from rmp.wording.words import words_of
from schemas.plan import Action

_AIM, _FILLER = Kind.AIM, Kind.FILLER | Kind.PERSON | Kind.NAME | Kind.BREAK | Kind.HALT
_SOLID = Kind.THING | Kind.SEEN | Kind.EVENT | Kind.RECORD | Kind.RATE | Kind.DATE
_MAYBE_NOUN = Kind.LIGHT
_MEANS = words_of("grammar", "means")
_NOBODY = words_of("grammar", "pronouns") | words_of("people", "in general")
_STRONG_LINKS, _LINKS = words_of("grammar", "strong links"), words_of("grammar", "links")


def how_gap(action: Action) -> WordingGap | None:
    """An aim without the means."""
    typed = action.how_it_manages_risk
    return gap(Slot.HOW, typed, "how_it_manages_risk") if typed and not says_more_than_an_aim(typed) else None


def balance_gap(action: Action) -> WordingGap | None:
    """"Necessary and proportionate", and no reason."""
    typed = action.necessity_reason
    return gap(Slot.BALANCE, typed, "necessity_reason") if typed and not says_more_than_an_aim(typed) else None


@lru_cache(maxsize=READ_AT_ONCE)
def says_more_than_an_aim(typed: str) -> bool:
    """Whether anything is left once the words that fit every action are taken out."""
    text = read(typed)
    left = aims = 0
    for at, kinds in enumerate(text.kinds):
        if kinds & _AIM and not (kinds & _MAYBE_NOUN and is_noun(text, at)):
            aims += 1
        elif kinds & _SOLID:
            left += 2
        elif not kinds & _FILLER or text.lowered[at] in _MEANS or _is_somebody(text, at):
            left += 1
    words = set(text.lowered)
    if words & _STRONG_LINKS:
        return left > 0
    return left > (1 if words & _LINKS or aims <= 2 else 2)


def _is_somebody(text: Text, at: int) -> bool:
    """Somebody in particular: "the niece", not "him" and not "MAPPA"."""
    word, kinds = text.lowered[at], text.kinds[at]
    return bool(kinds & Kind.PERSON and not kinds & (Kind.FILLER | Kind.HEAD)) and word not in _NOBODY
