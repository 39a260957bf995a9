"""The response of a contingency, and what stands in for it: more than the stock answer (12.22)."""

from __future__ import annotations

from collections.abc import Iterator

from risk_model.findings import Slot
from rmp.wording.act import words_without_act
from rmp.wording.gap import WordingGap, gap
from rmp.wording.hedges import first_hedge
from rmp.wording.kinds import Kind
from rmp.wording.specific import is_specific, names_anybody, only_waits
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
_SAYS_NOTHING = Kind.FILLER | Kind.BREAK | Kind.HALT
_SAME = frozenset({"same", "above"})
_SETTLED = _SAME | {"not", "n't", "no", "none", "nil"}  # "not needed at night"
_WHEN = Kind.DATE | Kind.NUMBER | Kind.UNIT
_WHOEVER = ("agencies", "agency", "all", "everyone", "professionals", "services", "staff")
_SHORT, _CURT = 6, 2


def response_gap(contingency: Contingency) -> WordingGap | None:
    """A stock answer alone ("recall"), or no act at all ("take appropriate action")."""
    if not contingency.response:
        return None
    text = read(contingency.response)
    is_stock = all(
        _adds_nothing(kinds) or kinds & Kind.PAPER or _is_abbreviation(word, kinds)
        for word, kinds in zip(text.words, text.kinds, strict=True)
    )
    empty = contingency.response if is_stock or not is_specific(text) else words_without_act(contingency.response)
    return gap(Slot.CONTINGENCY, empty, "response") if empty else None


def standby_gaps(contingency: Contingency) -> Iterator[WordingGap]:
    """Out of hours and fallback: a name or a stock answer may do there, a promise of procedure does not."""
    for place, typed in (("out_of_hours", contingency.out_of_hours), ("fallback", contingency.fallback)):
        if typed and _is_hollow(read(typed), place):
            yield gap(Slot.CONTINGENCY, typed, place)


def _adds_nothing(kinds: int) -> bool:
    return bool(kinds & (_ANY_STOCK | _SOMEBODY)) or bool(kinds & _ROUND_IT and not kinds & _SAYS_MORE)


def _is_abbreviation(word: str, kinds: int) -> bool:
    """In no list: most likely an agency or a meeting, as in "MDT meeting"."""
    return bool(kinds & Kind.THING) and word.isupper() and word.isalpha()


def _is_hollow(text: Text, place: str) -> bool:
    is_answer = len(text.words) <= _CURT and not names_anybody(text) and not only_waits(text)  # "crisis line"
    if not is_answer and _SETTLED.isdisjoint(text.lowered) and not is_specific(text):
        return True  # "somebody will pick it up"
    if not all(_adds_nothing(kinds) or kinds & Kind.PAPER for kinds in text.kinds):
        return False
    if all(kinds & _SAYS_NOTHING and not kinds & (_SOMEBODY | _STOCK) for kinds in text.kinds):
        # "n/a", "none"; but at night "the same" is an answer
        is_same = not _SAME.isdisjoint(text.lowered)
        return place == "fallback" if is_same else len(text.words) <= _CURT
    if first_hedge(text) or (vague_times(text) and not text.present & _STOCK):
        return True
    if text.present & (_STOCK | _WHEN) or len(text.words) > _SHORT:
        return False
    if text.present & _SOMEBODY:
        return text.lower(0) in _WHOEVER and bool(text.present & _UNSEEN)
    return bool(text.present & (_VAGUE | _WEAK))
