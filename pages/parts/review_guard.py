"""Nobody looks at a record for another text, or over somebody else's result, than the one that was on the screen (28.5)."""

from __future__ import annotations

from typing import Any

from pages.parts.desk import Desk
from pages.parts.on_screen import is_own
from pages.parts.settings import the_store
from rmp.reviewing import ASSESSMENT, looks_at
from schemas.paths import NoSuchPlace, get
from schemas.reading import Document

_LISTS = ("plan.actions", "plan.contingencies")


def changed_since(desk: Desk, record: str, drawn: int) -> str | None:
    """What somebody else did to a record since a version was drawn, as a sentence; `None` where nobody did anything."""
    now, number = _state(desk.document, record), desk.version.number
    while number > drawn:
        before = the_store().read(desk.case_id, number - 1)
        if _state(before.document, record) != now:
            if is_own(desk.case_id, number):
                return None
            who = the_store().read(desk.case_id, number).author
            did = "changed" if _looks(before.document, record) == _looks(desk.document, record) else "has looked at"
            what = "the assessment" if record == ASSESSMENT else record
            return f"Not recorded: {who} {did} {what} meanwhile. Look at it as it is now."
        number -= 1
    return None


def _state(document: Document, record: str) -> tuple[Any, Any]:
    return _says(document, record), _looks(document, record)


def _looks(document: Document, record: str) -> Any:
    return [entry for entry in looks_at(document) if entry.get("record") == record]


def _says(document: Document, record: str) -> Any:
    for path in ("assessment",) if record == ASSESSMENT else tuple(f"{one}.{record}" for one in _LISTS):
        try:
            return get(document, path)
        except NoSuchPlace:
            continue
    return None
