"""A rate without an end: "weekly", and neither a date in the record nor an end in the text (12.9)."""

from __future__ import annotations

from risk_model.findings import Slot
from rmp.wording.fixed_times import AT_A_MOMENT, HOW_OFTEN, ON_A_DAY, UNTIL, WITHIN, fixed_times
from rmp.wording.gap import ENDLESS, WordingGap, gap
from rmp.wording.kinds import Kind
from rmp.wording.text import Text, read
from rmp.wording.when import is_dated
from rmp.wording.words import words_of
from schemas.plan import Action

_ENDS = words_of("times", "ends")
_ONE_DAY = frozenset(day for day in words_of("times", "days") if not day.endswith("s"))
_EACH = ("every", "each", "other", "alternate", "a", "one", "first", "second", "third", "last")
_PLAIN_ENDS = words_of("times", "plain ends")
_DURING = ("during", "through", "throughout")
_SPANS = words_of("times", "time units")
_MAY_COME = frozenset({"when", "whenever", "if", "unless", "during", "throughout", "while", "after", "between"})
_LONGEST = 3


def endless_gap(action: Action) -> WordingGap | None:
    """How often, without until when."""
    if is_dated(action):
        return None
    texts = [(place, read(typed)) for place, typed in _typed(action) if typed]
    if any(_has_end(text, ends=place == "frequency") for place, text in texts):
        return None
    for place, text in texts:
        words = _rate(text)
        if place == "frequency" and not words and _is_one_moment(text):
            continue
        if place == "frequency":
            return gap(Slot.WHEN, text.typed, place, ENDLESS if words else None)
        if words:
            return gap(Slot.WHEN, words, place, ENDLESS)
    return None


def _is_one_moment(text: Text) -> bool:
    """"At the gate, day of release": a moment in the field for how often, after which it is done."""
    return bool(fixed_times(text) & (ON_A_DAY | AT_A_MOMENT)) and _MAY_COME.isdisjoint(text.lowered)


def _typed(action: Action) -> tuple[tuple[str, str | None], ...]:
    return ("frequency", action.frequency), ("what", action.what)


def _has_end(text: Text, *, ends: bool) -> bool:
    """A day, a happening or a stretch at the end; or a number of sessions, after which it is done.

    With `ends`, words such as "last" and "to" will do: in a frequency they speak of time, in an act of anything.
    """
    if fixed_times(text) & (UNTIL | WITHIN) or any(_is_end(text, at, ends=ends) for at in range(len(text.words))):
        return True
    if any(text.lower(at) in _ONE_DAY and text.lower(at - 1) not in _EACH for at in range(len(text.words))):
        return True
    return any(kinds & Kind.NUMBER and _is_number_of_times(text, at) for at, kinds in enumerate(text.kinds))


def _is_end(text: Text, at: int, *, ends: bool) -> bool:
    """"To licence end", "during the AP stay"; not "throughout the night"."""
    near = (text.lower(at + 1), text.lower(at + 2))
    if text.lower(at) not in (_ENDS if ends else _PLAIN_ENDS):
        return False
    return text.lower(at) not in _DURING or _SPANS.isdisjoint(near)


def _is_number_of_times(text: Text, at: int) -> bool:
    is_counted = text.kind(at + 1) & (Kind.UNIT | Kind.EVENT) and text.lower(at + 1).endswith("s")
    return bool(is_counted) and text.lower(at - 1) != "every"


def _rate(text: Text) -> str | None:
    """The words of the first rate."""
    places = [at for at in range(len(text.words)) if fixed_times(text, at, at + 1) & HOW_OFTEN]
    if not places:
        return None
    near = [at for at in places if at - places[0] < _LONGEST]
    last = max(near[-1], places[0] + (text.lower(places[0]) in ("each", "every")))
    return text.phrase(places[0], min(last, len(text.words) - 1))
