"""The wording checks of one contingency (12.22)."""

from __future__ import annotations

from risk_model.findings import Slot
from rmp.wording.act import act_gap
from rmp.wording.gap import WordingGap, gap
from rmp.wording.hedges import HEDGE
from rmp.wording.kinds import Kind
from rmp.wording.text import read
from rmp.wording.vague_times import vague_times
from rmp.wording.when import response_when_gap
from rmp.wording.words import words_of
from schemas.plan import Contingency

_STOCK, _HAZY, _JUDGEMENT = map(int, (Kind.STOCK, Kind.HAZY, Kind.JUDGEMENT))
_SMALL = int(Kind.FILLER | Kind.PERSON | Kind.NAME | Kind.BREAK | Kind.HALT | Kind.IDEA | Kind.UNSEEN | Kind.UNSEEN_PAST | Kind.STATE)
_SOFT = int(Kind.SOFT_STOCK)
_TIME = int(Kind.NUMBER | Kind.DATE | Kind.RATE | Kind.UNIT)

_HAPPENS = int(Kind.SEEN | Kind.LIGHT | Kind.EVENT | Kind.RECORD)
_VAGUE, _SOMEBODY = int(Kind.UNSEEN | Kind.IDEA | Kind.UNSEEN_PAST), int(Kind.PERSON | Kind.NAME)

_LOSS, _LOST = words_of("grammar", "loss"), words_of("grammar", "lost")


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
    if any(_is_observable(kinds) for kinds in text.kinds) or (words & _LOSS and words & _LOST):
        return None
    return gap(Slot.CONTINGENCY, contingency.trigger.strip()[:200], "trigger")


def _response_gap(contingency: Contingency) -> WordingGap | None:
    if not contingency.response:
        return None
    text = read(contingency.response)
    if any(not kinds & (_STOCK | _SOFT | _SMALL | _TIME) for kinds in text.kinds):
        return act_gap(contingency.response, "response")
    slot = Slot.CONTINGENCY if text.present & _STOCK else Slot.ACT
    return gap(slot, contingency.response.strip()[:200], "response")


def _is_observable(kinds: int) -> bool:
    if kinds & _HAZY:
        return False
    return bool(kinds & _HAPPENS) or not kinds & (_SMALL | _JUDGEMENT)


def _is_hollow(typed: str) -> bool:
    text = read(typed)
    if text.present & _STOCK or any(not kinds & (_SOFT | _SMALL | _TIME) for kinds in text.kinds):
        return False
    if HEDGE.search(typed) or vague_times(text):
        return True
    return bool(text.present & _VAGUE) and not text.present & _SOMEBODY
