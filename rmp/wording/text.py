"""A text as the checks see it: its words, the kinds of each, its sentences, and any phrase of it exactly as typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import or_

from rmp.wording.kinds import Kind
from rmp.wording.spelling import KINDS
from rmp.wording.words import words_of

READ_AT_ONCE = 2048
"""Texts that are kept taken apart: between two checks of a case most of its texts stay the same."""

_WORDS = re.compile(r"[^\W_]+(?:['’./:-][^\W_]+)*|[.;:!?\n•–—,]|(?<=\s)-(?=\s)")
_BREAK, _HALT, _NAME, _THING = Kind.BREAK, Kind.HALT, Kind.NAME, Kind.THING
_STOPS = _BREAK | _HALT
_SHORTENED = words_of("grammar", "shortened")


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """The words of a text and their kinds, in order."""

    typed: str
    words: tuple[str, ...]
    lowered: tuple[str, ...]
    kinds: tuple[int, ...]
    present: int

    def sentences(self, *, by_halts: bool = False) -> list[range]:
        """The places of the words between two stops; with `by_halts` also between colons and dashes."""
        found, start, stop = [], 0, _STOPS if by_halts else _BREAK
        for at, kinds in enumerate(self.kinds):
            if kinds & stop:
                if at > start:
                    found.append(range(start, at))
                start = at + 1
        if len(self.kinds) > start:
            found.append(range(start, len(self.kinds)))
        return found

    def starts(self) -> Iterator[int]:
        """Where each word begins."""
        end = 0
        for word in self.words:
            start = self.typed.index(word, end)
            end = start + len(word)
            yield start

    def phrase(self, first: int, last: int) -> str:
        """What was typed from the first to the last of these words, both included."""
        starts = list(self.starts())
        return self.typed[starts[first]:starts[last] + len(self.words[last])]

    def lower(self, at: int) -> str:
        """One word in small letters; nothing beyond the ends."""
        return self.lowered[at] if 0 <= at < len(self.lowered) else ""

    def kind(self, at: int) -> int:
        """The kinds of one word; none beyond the ends."""
        return self.kinds[at] if 0 <= at < len(self.kinds) else 0


@lru_cache(maxsize=READ_AT_ONCE)
def read(typed: str) -> Text:
    """Take a text apart."""
    words = tuple(_WORDS.findall(typed))
    kinds = [*map(KINDS.__getitem__, words)]
    after_stop = True
    for at, each in enumerate(kinds):
        if words[at] == "." and at and words[at - 1].lower() in _SHORTENED and at + 1 < len(words):
            each = kinds[at] = Kind.FILLER
        if after_stop and each & _NAME:
            kinds[at] = _at_the_start(words[at])
        after_stop = each & _STOPS != 0
    return Text(typed, words, tuple(map(str.lower, words)), tuple(kinds), reduce(or_, kinds, 0))


def _at_the_start(word: str) -> int:
    """A sentence's first word has its capital anyway: it is what it would be without, or else a name or a thing."""
    kinds = KINDS[word.lower()]
    return kinds | _NAME if kinds & _THING else kinds
