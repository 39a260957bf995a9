"""Words that leave it to somebody, some time, whether anything is done: "as appropriate", "where necessary"."""

from __future__ import annotations

from rmp.wording.phrases import Phrases
from rmp.wording.text import Text

_PHRASES = Phrases("hedges", "hedges")


def first_hedge(text: Text) -> str | None:
    """The first such words, as typed."""
    return next((found.words for found in _PHRASES.find(text)), None)


def without_hedges(text: Text) -> str:
    """The text with these words taken out."""
    typed = text.typed
    for found in reversed(list(_PHRASES.find(text))):
        typed = f"{typed[:found.start]} {typed[found.end:]}"
    return typed
