"""The times in a text that somebody could put in a diary."""

from __future__ import annotations

from functools import lru_cache

from rmp.wording.lexicon import Kind
from rmp.wording.text import Text
from rmp.wording.words_time import DAYS, TIME_UNITS

ON_A_DAY, HOW_OFTEN, WITHIN, AT_A_MOMENT = 1, 2, 4, 8
_DATE, _RATE, _NUMBER, _MOMENT, _UNIT = map(int, (Kind.DATE, Kind.RATE, Kind.NUMBER, Kind.MOMENT, Kind.UNIT))
_SOMEBODY = int(Kind.PERSON | Kind.NAME)
_TIME = _DATE | _RATE | _NUMBER | _MOMENT | _UNIT

_UP_TO = frozenset("within in after for at by of next last under first before until till from up than".split())
_LEADING = frozenset("on upon at before after until till following by during from to since within of each every".split())
_NOT_EACH = frozenset("so now few other effort opportunity possible chance aspect reasonable attempt bit step".split())
_CLAUSE = frozenset("as when once before after until till whenever unless if".split())
_WHEN_FREE = frozenset("can could able possible may is're are get gets have has".split())


def fixed_times(text: Text, places: range | None = None) -> int:
    """Which sorts of fixed time stand at these places (all of them when left out)."""
    if places is None:
        return _in_whole(text)
    found = 0
    for at in places:
        found |= _at(text, at)
    return found


@lru_cache(maxsize=1024)
def _in_whole(text: Text) -> int:
    return fixed_times(text, range(len(text.words)))


def _at(text: Text, at: int) -> int:
    kinds = text.kinds[at]
    if not kinds & _TIME:
        return _by_little_word(text, at)
    found = 0
    if kinds & _DATE:
        found |= ON_A_DAY
        if not DAYS.isdisjoint(text.lower(at).replace("/", "-").split("-")):
            found |= HOW_OFTEN
    if kinds & _RATE:
        found |= HOW_OFTEN
    if kinds & _NUMBER:
        found |= _after_number(text, at)
    if kinds & _MOMENT and any(text.lower(at - back) in _LEADING for back in (1, 2, 3)):
        found |= AT_A_MOMENT
    if kinds & (_UNIT | _DATE) and text.lower(at - 1) in ("same", "next", "that", "per", "a", "an", "end"):
        found |= HOW_OFTEN if text.lower(at - 1) in ("per", "a", "an") and _counted(text, at) else 0
        found |= WITHIN if text.lower(at - 1) in ("same", "next", "that", "end") else 0
    return found


def _counted(text: Text, at: int) -> bool:
    return any(text.kind(at - back) & _NUMBER or text.lower(at - back) in ("once", "times", "x") for back in (2, 3, 4)) or (
        text.lower(at - 1) == "per"
    )


def _after_number(text: Text, at: int) -> int:
    for ahead in (1, 2, 3):
        word = text.lower(at + ahead)
        if word in TIME_UNITS or (ahead == 1 and text.kind(at) & _UNIT):
            near = {text.lower(at - 1), text.lower(at - 2), text.lower(at + ahead + 1)}
            return WITHIN if not near.isdisjoint(_UP_TO) else 0
        if word in ("times", "x") and text.lower(at + ahead + 1) in ("a", "per", "each", "every", "in"):
            return HOW_OFTEN
    return WITHIN if text.kind(at) & _UNIT and text.lower(at - 1) in _UP_TO else 0


def _by_little_word(text: Text, at: int) -> int:
    word = text.lower(at)
    if word in ("every", "each"):
        return 0 if text.lower(at + 1) in _NOT_EACH else HOW_OFTEN
    if word == "once" and text.lower(at + 1) in ("a", "per", "each", "every", "in"):
        return HOW_OFTEN
    if word == "end" and text.lower(at + 1) == "of":
        return WITHIN
    if word in _CLAUSE:
        subject = next((at + ahead for ahead in (1, 2) if text.kind(at + ahead) & _SOMEBODY), 0)
        return AT_A_MOMENT if subject and text.lower(subject + 1) not in _WHEN_FREE else 0
    return 0
