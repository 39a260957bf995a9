"""The wording checks of one contingency (12.22)."""

from __future__ import annotations

from risk_model.findings import Slot
from rmp.wording.act import words_without_act
from rmp.wording.gap import WordingGap, gap
from rmp.wording.hedges import first_hedge
from rmp.wording.kinds import Kind
from rmp.wording.lexicon import HOLLOW
from rmp.wording.text import Text, read
from rmp.wording.vague_times import vague_times
from rmp.wording.when import response_when_gap
from rmp.wording.words import words_of
from schemas.plan import Contingency

_STOCK, _HAZY, _JUDGEMENT = Kind.STOCK, Kind.HAZY, Kind.JUDGEMENT
_SMALL = Kind.FILLER | Kind.PERSON | Kind.NAME | Kind.BREAK | Kind.HALT | Kind.IDEA | Kind.UNSEEN | Kind.UNSEEN_PAST | Kind.STATE
_SOFT, _PAPER = Kind.SOFT_STOCK | Kind.WEAK_STOCK, Kind.PAPER
_TIME = Kind.NUMBER | Kind.DATE | Kind.RATE | Kind.UNIT

_SOLID = Kind.THING | Kind.SEEN | Kind.EVENT | Kind.RECORD
_SHORT = 6
_VAGUE, _SOMEBODY = Kind.UNSEEN | Kind.IDEA | Kind.UNSEEN_PAST, Kind.PERSON | Kind.NAME

_PAIRS = [(words_of("grammar", one), words_of("grammar", other)) for one, other in (("loss", "lost"), ("new", "news"))]


def gaps_in_contingency(contingency: Contingency) -> list[WordingGap]:
    """The slots of this contingency whose words look empty."""
    response = _response_gap(contingency)
    found = [_trigger_gap(contingency), response, None if response else response_when_gap(contingency)]
    for place in ("out_of_hours", "fallback"):
        typed = getattr(contingency, place)
        if typed and _is_hollow(typed):
            found.append(gap(Slot.CONTINGENCY, typed.strip()[:200], place))
    return [each for each in found if each]


def _trigger_gap(contingency: Contingency) -> WordingGap | None:
    if not contingency.trigger:
        return None
    text = read(contingency.trigger)
    words = {word.lower() for word in text.words}
    if any(_is_observable(text, at) for at in range(len(text.words))) or any(words & one and words & other for one, other in _PAIRS):
        return None
    return gap(Slot.CONTINGENCY, contingency.trigger.strip()[:200], "trigger")


def _response_gap(contingency: Contingency) -> WordingGap | None:
    if not contingency.response:
        return None
    text = read(contingency.response)
    is_stock = all(kinds & (_STOCK | _SOFT | _SMALL | _TIME | _PAPER) for kinds in text.kinds)
    empty = contingency.response.strip()[:200] if is_stock else words_without_act(contingency.response)
    return gap(Slot.CONTINGENCY if _is_stock_answer(text) else Slot.ACT, empty, "response") if empty else None


def _is_stock_answer(text: Text) -> bool:
    """"Call the police" is one; "police to manage" only has the police for its subject."""
    if any(kinds & _STOCK and not kinds & Kind.PERSON for kinds in text.kinds):
        return True
    return bool(text.present & (_STOCK | Kind.WEAK_STOCK)) and not text.present & Kind.UNSEEN and text.lower(0) != "keep"


def _is_observable(text: Text, at: int) -> bool:
    kinds = text.kinds[at]
    if kinds & _HAZY:
        return False
    if kinds & Kind.NAME and text.lower(at - 1) in ("with", "near", "at", "in"):
        return True
    if kinds & Kind.LIGHT and not kinds & _SOLID:
        return text.lower(at) not in HOLLOW and not kinds & Kind.FILLER and (not kinds & Kind.IDEA or bool(text.kind(at - 1) & _SOMEBODY))
    return bool(kinds & _SOLID) or not kinds & (_SMALL | _JUDGEMENT)


def _is_hollow(typed: str) -> bool:
    text = read(typed)
    if any(not kinds & (_STOCK | _SOFT | _SMALL | _TIME) for kinds in text.kinds):
        return False
    if first_hedge(typed) or (vague_times(text) and not text.present & _STOCK):
        return True
    if text.present & _STOCK:
        return False
    return bool(text.present & _VAGUE) and not text.present & _SOMEBODY and len(text.words) <= _SHORT
