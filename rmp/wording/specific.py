"""Whether a text names anybody or anything in particular: without that, nobody has been given a part in it (12.22)."""

from __future__ import annotations

from rmp.wording.fixed_times import AT_A_MOMENT, fixed_times
from rmp.wording.kinds import Kind
from rmp.wording.lexicon import HOLLOW
from rmp.wording.objects import is_concrete
from rmp.wording.text import Text
from rmp.wording.words import words_of

_SPECIFIC = Kind.NAME | Kind.NUMBER | Kind.DATE | Kind.RECORD | Kind.STOCK | Kind.EVENT | Kind.SEEN
_ANYBODY = words_of("people", "anybody") | words_of("grammar", "pronouns")
_IDLE = words_of("judging", "wait and see")
_POSTS = words_of("people", "posts")
_ORDERS = frozenset({"order", "warrant", "notice", "injunction", "licence", "curfew"})


def is_specific(text: Text) -> bool:
    """A person or role, a name, a number, a time, a record, an act that is seen; or two things; or a thing that something is done to."""
    if fixed_times(text) & ~AT_A_MOMENT or any(_is_specific(text, at) for at in range(len(text.words))):
        return True
    things = sum(is_concrete(text, at, starts=False) for at in range(len(text.words)))
    is_done = any(kinds & Kind.LIGHT and word not in HOLLOW for word, kinds in zip(text.lowered, text.kinds, strict=True))
    return things > 1 or (things > 0 and is_done)


def names_anybody(text: Text) -> bool:
    """"Whoever is about": somebody, and no one in particular."""
    return not _ANYBODY.isdisjoint(text.lowered)


def only_waits(text: Text) -> bool:
    """"Think again": nothing but waiting and thinking."""
    return all(
        word in _IDLE or kinds & (Kind.FILLER | Kind.BREAK) for word, kinds in zip(text.lowered, text.kinds, strict=True)
    )


def _is_specific(text: Text, at: int) -> bool:
    word, kinds = text.lower(at).replace("’", "'").removesuffix("'s"), text.kinds[at]
    if word in _IDLE or word in _ANYBODY:
        return False
    if kinds & _SPECIFIC or word in _ORDERS or word in _POSTS or (text.words[at].isupper() and len(word) > 1):
        return True
    return bool(kinds & Kind.PERSON) and not kinds & Kind.FILLER
