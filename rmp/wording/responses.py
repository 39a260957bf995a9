"""The response of a contingency, and what stands in for it: more than the stock answer (12.22)."""

from __future__ import annotations

from collections.abc import Iterator

from risk_model.findings import Slot
from rmp.wording.act import words_without_act
from rmp.wording.gap import WordingGap, gap
from rmp.wording.hedges import first_hedge
from rmp.wording.kinds import Kind
from rmp.wording.text import Text, read
from rmp.wording.vague_times import vague_times
from schemas.plan import Contingency

_STOCK, _WEAK, _UNSEEN, _PERSON = Kind.STOCK, Kind.WEAK_STOCK, Kind.UNSEEN, Kind.PERSON
_VAGUE, _SOMEBODY = _UNSEEN | Kind.IDEA | Kind.UNSEEN_PAST, _PERSON | Kind.NAME
_ANY_STOCK = _STOCK | _WEAK | Kind.SOFT_STOCK
_ROUND_IT = (
    _VAGUE | Kind.STATE | Kind.FILLER | Kind.BREAK | Kind.HALT | Kind.NUMBER | Kind.DATE | Kind.RATE | Kind.UNIT
)
_SAYS_MORE = Kind.SEEN | Kind.EVENT | Kind.THING | Kind.RECORD
_SHORT = 6


def response_gap(contingency: Contingency) -> WordingGap | None:
    """A stock answer alone ("recall"), or no act at all ("take appropriate action")."""
    if not contingency.response:
        return None
    text = read(contingency.response)
    is_stock = all(_adds_nothing(kinds) or kinds & Kind.PAPER for kinds in text.kinds)
    empty = contingency.response if is_stock else words_without_act(contingency.response)
    return gap(Slot.CONTINGENCY if _is_stock_answer(text) else Slot.ACT, empty, "response") if empty else None


def standby_gaps(contingency: Contingency) -> Iterator[WordingGap]:
    """Out of hours and fallback: a name or a stock answer may do there, a promise of procedure does not."""
    for place, typed in (("out_of_hours", contingency.out_of_hours), ("fallback", contingency.fallback)):
        if typed and _is_hollow(read(typed)):
            yield gap(Slot.CONTINGENCY, typed, place)


def _adds_nothing(kinds: int) -> bool:
    return bool(kinds & (_ANY_STOCK | _SOMEBODY)) or bool(kinds & _ROUND_IT and not kinds & _SAYS_MORE)


def _is_stock_answer(text: Text) -> bool:
    """"Call the police" is one; "police to manage" only has the police for its subject."""
    if any(kinds & _STOCK and not kinds & _PERSON for kinds in text.kinds):
        return True
    return bool(text.present & (_STOCK | _WEAK | Kind.PAPER)) and not text.present & _UNSEEN and text.lower(0) != "keep"


def _is_hollow(text: Text) -> bool:
    if not all(map(_adds_nothing, text.kinds)):
        return False
    if first_hedge(text) or (vague_times(text) and not text.present & _STOCK):
        return True
    return bool(text.present & _VAGUE) and not text.present & (_STOCK | _SOMEBODY) and len(text.words) <= _SHORT
