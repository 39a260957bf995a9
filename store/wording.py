"""Text made comparable: for searching, for sorting and for telling references apart."""

from __future__ import annotations

import re
import unicodedata

SHOWN = 200
"""Longest name or area that the caseload keeps, in characters; an index can't hold much more."""

_APOSTROPHES = str.maketrans({"\u2019": "'", "\u2018": "'", "\u02bc": "'"})
_NUMBER = re.compile(r"[0-9]+")


def folded(text: str) -> str:
    """The text without case, accents and kinds of apostrophe: what somebody who searches would type."""
    plain = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
    bare = "".join(_kept(c) for c in plain if not unicodedata.combining(c)).casefold()
    return " ".join(bare.split())


def _kept(character: str) -> str:
    """The character, a blank for a control character, nothing for an invisible mark."""
    if character.isprintable():
        return character
    return "" if unicodedata.category(character) == "Cf" else " "


def reference_key(reference: str) -> str:
    """What makes two references the same: their characters, whatever their case and blanks."""
    return " ".join(unicodedata.normalize("NFC", reference).casefold().split())


def natural_order(reference: str) -> str:
    """The reference with its numbers filled up, so that FP-9 stands before FP-10."""
    return _NUMBER.sub(lambda number: number[0].zfill(12), folded(reference))[: 2 * SHOWN]


def shortened(text: str | None) -> str | None:
    """The text as the caseload shows it, `None` when blank."""
    if not text or not text.strip():
        return None
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"


def order_key(*parts: str | None) -> str | None:
    """What a name or area is sorted by; `None`, which sorts last, when all parts are blank."""
    key = "\t".join(folded(part)[:SHOWN] for part in parts if part)
    return key or None
