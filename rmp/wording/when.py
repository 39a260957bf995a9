"""The slot *when*: a date, or how often and until when (12.9)."""

from __future__ import annotations

from collections.abc import Sequence

from risk_model.findings import Slot
from rmp.wording.fixed_times import AT_A_MOMENT, HOW_OFTEN, ON_A_DAY, UNTIL, WITHIN, fixed_times
from rmp.wording.gap import HASTE, WordingGap, gap
from rmp.wording.hedges import first_hedge
from rmp.wording.kinds import Kind
from rmp.wording.open_moments import open_moment
from rmp.wording.phrases import Found
from rmp.wording.text import Text, read
from rmp.wording.vague_times import Open, vague_times
from rmp.wording.words import words_of
from schemas.plan import Action, Contingency

_SETTLES: dict[str, int] = {
    Open.DAY: ON_A_DAY | WITHIN | AT_A_MOMENT | HOW_OFTEN,
    Open.UNSET: ON_A_DAY | WITHIN | AT_A_MOMENT,
    Open.RATE: HOW_OFTEN,
    Open.END: UNTIL | WITHIN,
}
_HUNG_ON = words_of("grammar", "hung on")
_COUNTED = Kind.NUMBER | Kind.DATE | Kind.RATE | Kind.UNIT


def when_gap(action: Action) -> WordingGap | None:
    """The first words of time that nothing in the action completes."""
    vague = vague_times(read(action.what)) if action.what else ()
    fixed = _fixed_besides(action.what or "", vague) | _fixed_besides(action.frequency or "", ())
    dated = is_dated(action)
    for found in vague:
        if not fixed & _SETTLES[found.of] and not (dated and found.of != Open.RATE):
            return gap(Slot.WHEN, found.words, "what")
    if action.frequency and _is_open(read(action.frequency), fixed, dated):
        return gap(Slot.WHEN, action.frequency, "frequency")
    return _left_open(action, fixed, dated)


def is_dated(action: Action) -> bool:
    """Whether the record has a day: done by, begun on, or the next milestone."""
    return bool(action.due_on or action.milestone_on or action.starts_on)


def _left_open(action: Action, fixed: int, dated: bool) -> WordingGap | None:
    """Words that leave it open whether it is done at all leave its day open too, where nothing else names one."""
    if dated or fixed & ~AT_A_MOMENT or not action.what:
        return None
    what = read(action.what)
    words = (None if fixed else first_hedge(what)) or open_moment(what)
    return gap(Slot.WHEN, words, "what") if words else None


def _is_open(often: Text, fixed: int, dated: bool) -> bool:
    """A frequency that says neither how often nor, being endless, until when."""
    is_endless = any(found.of == Open.END for found in vague_times(often))
    if is_endless and not dated and not fixed & _SETTLES[Open.END]:
        return True
    return not fixed & HOW_OFTEN and _says_no_rate(often)


def _fixed_besides(typed: str, vague: Sequence[Found]) -> int:
    """The fixed times of a text without those inside its vague words: "when a bed comes free" fixes nothing."""
    for found in reversed(vague):
        typed = f"{typed[:found.start]}~{typed[found.end:]}"
    return fixed_times(read(typed))


def _says_no_rate(often: Text) -> bool:
    """A frequency that counts nothing and hangs on nothing that happens."""
    if (vague := vague_times(often)) or first_hedge(often):
        return not _fixed_besides(often.typed, vague)
    if len(often.words) == 1 and often.lower(0) in _HUNG_ON:
        return True
    if often.present & _COUNTED:
        return False
    return len(often.words) <= 4 and _HUNG_ON.isdisjoint(often.lowered)


def response_when_gap(contingency: Contingency) -> WordingGap | None:
    """Haste without a limit: "urgently", and neither hours nor a time in the response (12.22)."""
    if not contingency.response or contingency.within_hours is not None:
        return None
    vague = vague_times(read(contingency.response))
    hasty = [found.words for found in vague if found.of in (Open.DAY, Open.UNSET)]
    if not hasty or _fixed_besides(contingency.response, vague) & ~HOW_OFTEN:
        return None
    return gap(Slot.CONTINGENCY, hasty[0], "response", HASTE)
