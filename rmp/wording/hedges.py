"""Words that leave it to somebody, some time, whether anything is done: "as appropriate", "where necessary"."""

from __future__ import annotations

from collections.abc import Sequence

from rmp.wording.phrases import Found, Phrases
from rmp.wording.text import Text

_PHRASES = Phrases("hedges", "hedges")


def first_hedge(text: Text) -> str | None:
    """The first such words, as typed."""
    return next((found.words for found in _PHRASES.find(text)), None)


def without_hedges(text: Text) -> str:
    """The text with these words taken out."""
    return without(list(_PHRASES.find(text)), text.typed)


def without(phrases: Sequence[Found], typed: str) -> str:
    """The text with these phrases taken out."""
    for found in reversed(phrases):
        typed = f"{typed[:found.start]} {typed[found.end:]}"
    return typed
