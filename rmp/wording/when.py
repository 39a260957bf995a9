"""The slot *when*: a date, or how often and until when (12.9)."""

from __future__ import annotations

from risk_model.findings import Slot
from rmp.wording.fixed_times import AT_A_MOMENT, HOW_OFTEN, ON_A_DAY, UNTIL, WITHIN, fixed_times
from rmp.wording.hedges import HEDGE
from rmp.wording.gap import WordingGap, gap
from rmp.wording.kinds import Kind
from rmp.wording.text import Text, read
from rmp.wording.vague_times import Open, vague_times
from rmp.wording.words import words_of
from schemas.plan import Action, Contingency

_SETTLES = {
    Open.DAY: ON_A_DAY | WITHIN | AT_A_MOMENT | HOW_OFTEN,
    Open.UNSET: ON_A_DAY | WITHIN | AT_A_MOMENT,
    Open.RATE: HOW_OFTEN,
    Open.END: UNTIL | WITHIN,
}
_HUNG_ON = words_of("grammar", "hung on")
_COUNTED = int(Kind.NUMBER | Kind.DATE | Kind.RATE | Kind.UNIT)


def when_gap(action: Action) -> WordingGap | None:
    """The first words of time that nothing in the action completes."""
    what = read(action.what) if action.what else None
    often = read(action.frequency) if action.frequency else None
    fixed = (fixed_times(what) if what else 0) | (fixed_times(often) if often else 0)
    dated = bool(action.due_on or action.milestone_on or action.starts_on)
    if what:
        for words, open_ in vague_times(what):
            if not fixed & _SETTLES[open_] and not (dated and open_ is not Open.RATE):
                return gap(Slot.WHEN, words, "what")
    if often and not fixed & HOW_OFTEN and _says_no_rate(often):
        return gap(Slot.WHEN, often.typed.strip(), "frequency")
    return None


def _says_no_rate(often: Text) -> bool:
    """A frequency that counts nothing and hangs on nothing that happens."""
    if vague_times(often) or HEDGE.search(often.typed):
        return not fixed_times(often)
    if often.present & _COUNTED:
        return False
    return len(often.words) <= 4 and _HUNG_ON.isdisjoint(map(str.lower, often.words))


def response_when_gap(contingency: Contingency) -> WordingGap | None:
    """Haste without a limit: "urgently", and neither hours nor a time in the response (12.22)."""
    if not contingency.response or contingency.within_hours is not None:
        return None
    response = read(contingency.response)
    if fixed_times(response):
        return None
    for words, open_ in vague_times(response):
        if open_ in (Open.DAY, Open.UNSET):
            return gap(Slot.WHEN, words, "response")
    return None
