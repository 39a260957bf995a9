"""The slot *evidence*: how anyone will know that it is done, and where that is recorded (12.9)."""

from __future__ import annotations

from risk_model.findings import Slot
from rmp.wording.endings import verb_forms
from rmp.wording.fixed_times import fixed_times
from rmp.wording.gap import WordingGap, gap
from rmp.wording.hedges import first_hedge, without_hedges
from rmp.wording.kinds import Kind
from rmp.wording.nouns import is_noun
from rmp.wording.text import Text, read
from rmp.wording.words import words_of
from schemas.plan import Action

_RECORD, _JUDGEMENT, _MIND = Kind.RECORD, Kind.JUDGEMENT, Kind.MIND
_COUNTED = Kind.NUMBER | Kind.DATE
_SIGHT, _EVENT = Kind.RECORDING | Kind.SEEN, Kind.EVENT
_THING = Kind.THING
_SETTING_DOWN = frozenset(form for verb in words_of("doing", "setting down") for form in verb_forms(verb))
_INTO = words_of("grammar", "into")



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
    hedge = first_hedge(action.what)
    if not hedge or _is_set_down(read(action.what)):
        return None
    return gap(Slot.EVIDENCE, hedge, "what")


def shows_something(measure: str) -> bool:
    """Whether anything in it could be seen, counted or looked up."""
    if read(measure).present & (_RECORD | _COUNTED):
        return True
    text = read(without_hedges(measure))
    if fixed_times(text):
        return True
    if text.present & _MIND:
        return False
    if any(_is_sight(text, at) for at in range(len(text.kinds))):
        return True
    return _things(text) > (1 if text.present & _JUDGEMENT else 0)


def _is_set_down(what: Text) -> bool:
    """Whether the act itself says where it is written down: "noting it in the log"."""
    return any(
        what.lower(at) in _SETTING_DOWN or (kinds & _RECORD and _INTO & {what.lower(at - back) for back in (1, 2, 3)})
        for at, kinds in enumerate(what.kinds)
    )


def _is_sight(text: Text, at: int) -> bool:
    kinds = text.kinds[at]
    return not kinds & _JUDGEMENT and bool(kinds & _EVENT or (kinds & _SIGHT and not is_noun(text, at)))


def _things(text: Text) -> int:
    return sum(1 for kinds in text.kinds if kinds & _THING)
