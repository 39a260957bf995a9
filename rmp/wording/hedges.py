"""Words that leave it to somebody, some time, whether anything is done: "as appropriate", "where necessary"."""

from __future__ import annotations

from rmp.wording.phrases import Phrases
from rmp.wording.text import read

_PHRASES = Phrases("hedges", "hedges")


def first_hedge(typed: str) -> str | None:
    """The first such words, as typed."""
    return next((found.words for found in _PHRASES.find(read(typed))), None)


def without_hedges(typed: str) -> str:
    """The text with these words taken out."""
    for found in reversed(list(_PHRASES.find(read(typed)))):
        typed = f"{typed[:found.start]} {typed[found.end:]}"
    return typed
