"""Words of time that fix nothing, and what each sort leaves open."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from rmp.wording.phrases import Found, Phrases
from rmp.wording.text import READ_AT_ONCE, Text


class Open(StrEnum):
    """What words of time leave open; the names of the lists in `vague_times.txt`."""

    RATE = "how often"
    UNSET = "a day still to be set"
    END = "until when"
    DAY = "which day"


_KNOWN = "of something known"
_PHRASES = Phrases("vague_times", _KNOWN, *Open)


@lru_cache(maxsize=READ_AT_ONCE)
def vague_times(text: Text) -> tuple[Found, ...]:
    """The vague words of time in a text, each with what it leaves open."""
    return tuple(found for found in _PHRASES.find(text) if found.of != _KNOWN)
