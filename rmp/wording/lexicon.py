"""What kind of word each word is: one look-up, with endings worked out and a guess for words in no list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import IntFlag, auto

from rmp.wording import words_doing as doing
from rmp.wording import words_people as folk
from rmp.wording import words_power as power
from rmp.wording import words_small as small
from rmp.wording import words_things as things
from rmp.wording import words_time as time
from rmp.wording.endings import noun_forms, verb_forms, without_ending


class Kind(IntFlag):
    """Kinds of word. A word may be of several."""

    SEEN = auto()
    LIGHT = auto()
    UNSEEN = auto()
    UNSEEN_PAST = auto()
    STATE = auto()
    EVENT = auto()
    RECORD = auto()
    RECORDING = auto()
    IDEA = auto()
    PERSON = auto()
    VICTIM = auto()
    HEAD = auto()
    FILLER = auto()
    JUDGEMENT = auto()
    MIND = auto()
    AIM = auto()
    STOCK = auto()
    HAZY = auto()
    POWER = auto()
    NO_POWER = auto()
    DATE = auto()
    UNIT = auto()
    RATE = auto()
    NUMBER = auto()
    MOMENT = auto()
    NAME = auto()
    THING = auto()
    BREAK = auto()


def _lexicon() -> dict[str, int]:
    kinds: dict[str, int] = {}

    def enter(words: Iterable[str], kind: int) -> None:
        for word in words:
            kinds[word] = kinds.get(word, 0) | int(kind)

    for verbs, kind in ((doing.SEEN, Kind.SEEN), (doing.LIGHT, Kind.LIGHT), (doing.RECORDING, Kind.RECORDING)):
        for verb in verbs:
            enter(verb_forms(verb), kind)
    for verb in doing.UNSEEN:
        for form in verb_forms(verb):
            past = form.endswith(("ed", "led")) or form in doing.UNSEEN_PASTS
            enter([form], Kind.UNSEEN_PAST if past and form != verb else Kind.UNSEEN)
    for nouns, kind in (
        (things.EVENTS, Kind.EVENT), (things.RECORDS, Kind.RECORD), (things.IDEAS, Kind.IDEA), (folk.PEOPLE, Kind.PERSON),
        (folk.HEADS_A_ROLE, Kind.HEAD), (time.MOMENTS, Kind.MOMENT),
    ):
        for noun in nouns:
            enter(noun_forms(noun), kind)
    for words, kind in (
        (doing.UNSEEN_NOUNS, Kind.UNSEEN), (doing.UNSEEN_STATES, Kind.STATE), (folk.VICTIM_SIDE, Kind.VICTIM),
        (small.FILLERS, Kind.FILLER), (small.JUDGEMENTS, Kind.JUDGEMENT), (small.MINDS, Kind.MIND), (small.AIMS, Kind.AIM),
        (small.STOCK, Kind.STOCK), (small.HAZY, Kind.HAZY), (power.POWERS, Kind.POWER), (power.NO_POWERS, Kind.NO_POWER),
        (time.MONTHS | time.DAYS | time.CLOCK | time.CAPITAL_ONLY, Kind.DATE), (time.UNITS, Kind.UNIT),
        (time.RATES, Kind.RATE), (time.NUMBERS, Kind.NUMBER), (things.NOT_IDEAS, Kind.THING), (_BREAKS, Kind.BREAK),
    ):
        enter(words, kind)
    enter([","], Kind.FILLER)
    return kinds


_BREAKS = (".", ";", ":", "!", "?", "\n", "•", "–", "—", "-")
_CLOCK_OR_DATE = re.compile(r"\d+[./:-]\d+(?:[./:-]\d+)?(?:am|pm)?|\d+(?:am|pm)|(?:19|20)\d\d|\d+(?:st|nd|rd|th)")
_PIECES = re.compile(r"[-/.:’']")
_PREFIX = ("re-", "pre-", "non-", "multi-", "co-", "un-")


class _Kinds(dict[str, int]):
    """Remembers the kinds of each spelling met, up to a limit so that strange texts cannot fill the memory."""

    def __missing__(self, spelling: str) -> int:
        kinds = _kinds_of(spelling)
        if len(self) < 30_000:
            self[spelling] = kinds
        return kinds


def _kinds_of(spelling: str) -> int:
    if spelling in time.CAPITAL_ONLY:
        return int(Kind.DATE)
    word = spelling.lower().replace("’", "'")
    known = _known(word)
    if known:
        return known
    if spelling[0].isdigit():
        return _number(word)
    if any(letter.isdigit() for letter in word):
        return int(Kind.THING | Kind.POWER)
    if spelling[:1].isupper() and spelling[1:2].islower():
        return int(Kind.NAME)
    return _compound(word) or without_ending(word, things.NOT_IDEAS, int(Kind.FILLER), int(Kind.IDEA), _mistyped(word)) or int(Kind.THING)


def _known(word: str) -> int:
    for form in _spellings(word):
        if found := LEXICON.get(form):
            return found
    return 0


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
        for prefix in _PREFIX:
            if word.startswith(prefix):
                yield word[len(prefix):]
    if "." in word:
        yield word.replace(".", "")


def _number(word: str) -> int:
    if _CLOCK_OR_DATE.fullmatch(word):
        return int(Kind.NUMBER | Kind.DATE)
    letters = word.lstrip("0123456789.,:/-")
    return int(Kind.NUMBER) | (LEXICON.get(letters, 0) & int(Kind.UNIT | Kind.RATE) if letters else 0)


def _compound(word: str) -> int:
    """A word of several pieces is what its pieces are ("and/or", "Mon-Fri"), a hyphened one what its last piece is."""
    pieces = [piece for piece in _PIECES.split(word) if piece]
    if len(pieces) < 2:
        return 0
    if "/" in word or "." in word or all(_known(piece) & int(Kind.DATE | Kind.UNIT | Kind.NUMBER | Kind.RATE) for piece in pieces):
        kinds = 0
        for piece in pieces:
            kinds |= _known(piece)
        return kinds
    last = pieces[-1]
    if last.endswith("ed") or last in ("term", "agency", "led", "wide", "level", "free", "specific", "related", "friendly"):
        return int(Kind.FILLER)
    return _known(last)


def _mistyped(word: str) -> int:
    """The kind of a vague word that is one slip of the keyboard away."""
    if len(word) < 6:
        return 0
    for shorter in _shortened(word):
        if target := _SLIPS.get(shorter):
            return LEXICON[target]
    return 0


def _shortened(word: str) -> Iterator[str]:
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1:]


LEXICON = _lexicon()
_SLIPS = {
    slip: form
    for form, kinds in LEXICON.items() if kinds & Kind.UNSEEN and len(form) > 5 for slip in _shortened(form)
}
KINDS = _Kinds()
"""Kinds of any spelling."""
