"""What is about to be saved: a document that is a case, its text, who saves it and why."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from guidance import Edition
from schemas.base import TEXT_LIMIT, unsafe_character
from schemas.case import Case
from schemas.faults import Fault, NotACase
from schemas.reading import Document, case_of
from store.errors import UnusableNote
from store.summary import columns, summarise


@dataclass(frozen=True, slots=True)
class Draft:
    """A document ready to be saved."""

    text: str
    case: Case
    author: str
    reason: str | None

    def summary(self, on: date, limits: Edition | None = None) -> dict[str, Any]:
        """The columns of the caseload for this document, checked on a day by the limits of an edition."""
        return columns(summarise(self.case, on, limits))


def draft_of(document: Document, author: str, reason: str | None) -> Draft:
    """The draft of a save. Raises `NotACase` for a document that is none, `UnusableNote` for author or reason."""
    who, why = note_of("author", author), note_of("reason", reason) if reason and reason.strip() else None
    case = case_of(document)
    return Draft(json_text(document), case, who, why)


def json_text(document: Document) -> str:
    """The document as JSON: keys in their order, nulls and kinds of numbers kept. Raises `NotACase` for what JSON has not."""
    try:
        return json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    except (TypeError, ValueError) as error:
        wrong = f"holds a value that can't be kept as JSON ({error})"
        raise NotACase([Fault("", wrong, "text, numbers, true, false, null, lists and objects")]) from None


def note_of(name: str, note: str) -> str:
    """An author or a reason, without blanks around it. Raises `UnusableNote` for one that can't be kept."""
    found = unsafe_character(note)
    if found:
        code, place, what = found
        raise UnusableNote(f"The {name} holds {what} ({code}) at character {place}. Type it again without it.")
    if not note.strip():
        raise UnusableNote(f"The {name} is blank. Give it, so that others can follow what happened.")
    if len(note) > TEXT_LIMIT:
        raise UnusableNote(f"The {name} has {len(note):,} characters. Shorten it to {TEXT_LIMIT:,}.")
    return note.strip()
