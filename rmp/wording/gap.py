"""What a wording check says about one text."""

from __future__ import annotations

from dataclasses import dataclass

from risk_model.findings import Slot


@dataclass(frozen=True, slots=True)
class WordingGap:
    """A slot that looks empty although its text is filled in.

    `words` is the phrase exactly as typed; `message` says what looks empty and `fix` what would fill it, one
    sentence each; `place` is the key in the record.
    """

    slot: Slot
    words: str
    message: str
    fix: str
    place: str
