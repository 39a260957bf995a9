"""The slot *evidence*: how anyone will know that it is done, and where that is recorded (12.9)."""

from __future__ import annotations

from risk_model.findings import Slot
from rmp.wording.fixed_times import fixed_times
from rmp.wording.gap import WordingGap, gap
from rmp.wording.hedges import HEDGE
from rmp.wording.kinds import Kind
from rmp.wording.nouns import is_noun
from rmp.wording.text import Text, read
from schemas.plan import Action

_RECORD, _JUDGEMENT, _MIND = map(int, (Kind.RECORD, Kind.JUDGEMENT, Kind.MIND))
_COUNTED = int(Kind.NUMBER | Kind.DATE)
_SIGHT, _EVENT = int(Kind.RECORDING | Kind.SEEN), int(Kind.EVENT)
_THING = int(Kind.THING)



def evidence_gap(action: Action, *, unclear_already: bool) -> WordingGap | None:
    """A measure of success that is only a verdict, or an act left open that nothing in the action would show.

    `unclear_already` is true where another slot already names the words of `what`.
    """
    if action.success_measure:
        return None if shows_something(action.success_measure) else gap(
            Slot.EVIDENCE, action.success_measure.strip()[:200], "success_measure"
        )
    if not action.what or unclear_already:
        return None
    what = read(action.what)
    if what.present & _RECORD or not (hedge := HEDGE.search(action.what)):
        return None
    return gap(Slot.EVIDENCE, hedge[0], "what")


def shows_something(measure: str) -> bool:
    """Whether anything in it could be seen, counted or looked up."""
    text = read(HEDGE.sub(" ", measure))
    if text.present & (_RECORD | _COUNTED) or fixed_times(text):
        return True
    if text.present & _MIND:
        return False
    if any(_is_sight(text, at) for at in range(len(text.kinds))):
        return True
    return _things(text) > (1 if text.present & _JUDGEMENT else 0)


def _is_sight(text: Text, at: int) -> bool:
    kinds = text.kinds[at]
    return not kinds & _JUDGEMENT and bool(kinds & _EVENT or (kinds & _SIGHT and not is_noun(text, at)))


def _things(text: Text) -> int:
    return sum(1 for kinds in text.kinds if kinds & _THING)
