"""The times in a text that somebody could put in a diary."""

from __future__ import annotations

from functools import lru_cache

from rmp.wording.kinds import Kind
from rmp.wording.text import Text
from rmp.wording.words import words_of

ON_A_DAY, HOW_OFTEN, WITHIN, AT_A_MOMENT, UNTIL = 1, 2, 4, 8, 16
"""A day or hour; a rate; a stretch counted in hours or days; something that happens; a day or happening at the end."""

_DATE, _RATE, _NUMBER, _MOMENT, _UNIT = Kind.DATE, Kind.RATE, Kind.NUMBER, Kind.MOMENT, Kind.UNIT
_SUBJECT = Kind.PERSON | Kind.NAME | Kind.THING | Kind.RECORD | Kind.EVENT
_BETWEEN = Kind.FILLER | Kind.NUMBER | Kind.PERSON | Kind.NAME
_EVENT = Kind.EVENT
_TIME = _DATE | _RATE | _NUMBER | _MOMENT | _UNIT

_WEEKDAYS = words_of("times", "days") | words_of("times", "short days")
_NO_DAY = _WEEKDAYS | words_of("times", "clock")
_TIME_UNITS = words_of("times", "time units")
_UP_TO, _LEADING, _ENDING = (words_of("grammar", name) for name in ("up to", "leading", "ending"))
_NOT_EACH, _CLAUSE = words_of("grammar", "not each"), words_of("grammar", "clause")
_REPEATED = ("at", "on", "both", "all", "school", "working", "match", "weekday")
_TOPICAL, _MILESTONES = words_of("grammar", "topical"), words_of("times", "milestones")
_LITTLE = _CLAUSE | {"every", "each", "once", "end", "as"}
_COUNTED_ON = ("day", "week", "month")
_COUNTS = ("times", "time", "x")
_EACH = ("a", "an", "per", "each", "every", "in")


@lru_cache(maxsize=1024)
def fixed_times(text: Text, start: int = 0, stop: int | None = None) -> int:
    """Which sorts of fixed time stand from `start` to before `stop`."""
    found = 0
    lowered, kinds = text.lowered, text.kinds
    for at in range(start, len(lowered) if stop is None else stop):
        if kinds[at] & _TIME:
            found |= _by_kind(text, at)
        elif lowered[at] in _LITTLE:
            found |= _by_little_word(text, at)
    return found


def _by_kind(text: Text, at: int) -> int:
    kinds, before = text.kinds[at], text.lower(at - 1)
    found = HOW_OFTEN if kinds & _RATE else 0
    if kinds & _DATE:
        found |= _on_a_day(text, at)
    if kinds & _NUMBER:
        found |= _after_number(text, at)
    if kinds & _MOMENT and (leading := _leading(text, at)):
        found |= AT_A_MOMENT | (UNTIL if leading in _ENDING else 0)
    if kinds & _UNIT and text.lower(at) in _COUNTED_ON and text.kind(at + 1) & _NUMBER:
        found |= ON_A_DAY | UNTIL
    if kinds & _UNIT and text.lower(at + 1) == "of" and (text.kind(at + 2) | text.kind(at + 3)) & _MOMENT:
        found |= ON_A_DAY | UNTIL
    if kinds & (_UNIT | _DATE):
        if before in ("same", "next", "that", "end") or text.lower(at - 2) == "end":
            found |= WITHIN
        if text.words[at].endswith("s") and (before in _REPEATED or text.lower(at - 2) in _REPEATED):
            found |= HOW_OFTEN
        if before == "per" or (before in ("a", "an") and _is_counted(text, at)):
            found |= HOW_OFTEN
    return found


def _on_a_day(text: Text, at: int) -> int:
    word = text.lower(at)
    if not _WEEKDAYS.isdisjoint(word.replace("/", "-").split("-")):
        return ON_A_DAY | HOW_OFTEN
    is_hour = word in _NO_DAY or (word[0].isdigit() and "/" not in word and not word.isdigit())
    return ON_A_DAY if is_hour else ON_A_DAY | UNTIL


def _leading(text: Text, at: int) -> str:
    """The preposition before a happening, past its article and adjectives; empty when there is none."""
    for back in range(at - 1, max(at - 5, -1), -1):
        word = text.lower(back)
        if word in _LEADING and (word not in _TOPICAL or text.lower(at) in _MILESTONES):
            return word
        if not text.kinds[back] & _BETWEEN:
            break
    return ""


def _is_counted(text: Text, at: int) -> bool:
    earlier = (at - 2, at - 3, at - 4)
    return any(text.kind(it) & (_NUMBER | _RATE) or text.lower(it) in ("once", *_COUNTS) for it in earlier)


def _after_number(text: Text, at: int) -> int:
    if text.kind(at) & _UNIT:
        return WITHIN if text.lower(at - 1) in _UP_TO else 0
    for ahead in (1, 2, 3):
        word = text.lower(at + ahead)
        if word in _TIME_UNITS:
            near = {text.lower(at - 1), text.lower(at - 2), text.lower(at + ahead + 1)}
            return WITHIN if not near.isdisjoint(_UP_TO) else 0
        if word in _COUNTS and text.lower(at + ahead + 1) in _EACH:
            return HOW_OFTEN
    return 0


def _is_each_time(text: Text, at: int) -> bool:
    if text.lower(at + 1) in _NOT_EACH:
        return False
    return text.lower(at - 1) in _LEADING or any(text.kind(at + ahead) & (_TIME | _EVENT) for ahead in (1, 2, 3))


def _by_little_word(text: Text, at: int) -> int:
    word = text.lower(at)
    if word in ("every", "each"):
        return HOW_OFTEN if _is_each_time(text, at) else 0
    if word == "once" and text.lower(at + 1) in _EACH:
        return HOW_OFTEN
    joins = word in _CLAUSE or (word == "as" and text.lower(at - 1) in ("soon", "long", "early"))
    if joins and (text.kind(at + 1) | text.kind(at + 2)) & _SUBJECT:
        return AT_A_MOMENT | (UNTIL if word in _ENDING else 0)
    return 0
