"""What kind of word a spelling is: a look-up, other spellings of it, then a guess by its shape."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import reduce
from operator import or_

from rmp.wording.endings import by_ending
from rmp.wording.kinds import Kind
from rmp.wording.lexicon import CAPITAL_ONLY, LEXICON
from rmp.wording.words import words_of

_CLOCK_OR_DATE = re.compile(r"\d+[./:-]\d+(?:[./:-]\d+)?(?:am|pm)?|\d+(?:am|pm)|(?:19|20)\d\d|\d+(?:st|nd|rd|th)")
_PIECES = re.compile(r"[-/.:’']")
_TIMES = Kind.DATE | Kind.UNIT | Kind.NUMBER | Kind.RATE
_PREFIXES = ("re-", "pre-", "non-", "multi-", "co-", "un-")
_MAKES_ADJECTIVES = ("term", "agency", "led", "wide", "level", "free", "specific", "related", "friendly")
_PARTICLES = words_of("grammar", "particles")
_REMEMBERED = 30_000


class _Kinds(dict[str, int]):
    """Remembers the kinds of each spelling met, up to a limit so that strange texts cannot fill the memory."""

    def __missing__(self, spelling: str) -> int:
        kinds = _kinds_of(spelling)
        if len(self) < _REMEMBERED:
            self[spelling] = kinds
        return kinds


def _kinds_of(spelling: str) -> int:
    if spelling in CAPITAL_ONLY:
        return Kind.DATE
    word = spelling.lower().replace("’", "'")
    if known := _known(word):
        return known
    if spelling[0].isdigit():
        return _number(word)
    if any(letter.isdigit() for letter in word):
        return Kind.THING | Kind.POWER
    if kinds := _compound(spelling):
        return kinds
    if spelling[:1].isupper() and spelling[1:2].islower():
        return Kind.NAME
    return by_ending(word) or Kind.THING


def _known(word: str) -> int:
    return next((found for form in _spellings(word) if (found := LEXICON.get(form))), 0)


def _spellings(word: str) -> Iterator[str]:
    yield word
    if word.endswith("'s"):
        yield word[:-2]
    if word.endswith("'"):
        yield word[:-1]
    if "iz" in word:
        yield word.replace("iz", "is")
    if "-" in word:
        yield word.replace("-", "")
        yield from (word[len(prefix):] for prefix in _PREFIXES if word.startswith(prefix))
    if "." in word:
        yield word.replace(".", "")


def _number(word: str) -> int:
    if _CLOCK_OR_DATE.fullmatch(word):
        return Kind.NUMBER | Kind.DATE
    letters = word.lstrip("0123456789.,:/-")
    return Kind.NUMBER | (LEXICON.get(letters, 0) & (Kind.UNIT | Kind.RATE) if letters else 0)


def _compound(spelling: str) -> int:
    """A word of several pieces is what its pieces are ("and/or", "Mon-Fri"), a hyphened one what its last piece is."""
    pieces = [piece for piece in _PIECES.split(spelling) if piece]
    if len(pieces) < 2:
        return 0
    each = [KINDS[piece] for piece in pieces]
    if "/" in spelling or "." in spelling or all(kinds & _TIMES for kinds in each):
        return reduce(or_, each)
    last = pieces[-1].lower()
    if last in _PARTICLES:
        return Kind.EVENT
    return Kind.FILLER if last.endswith("ed") or last in _MAKES_ADJECTIVES else each[-1]


KINDS = _Kinds()
"""The kinds of any spelling."""
