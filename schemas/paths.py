"""Places in a case document: `plan.actions.A3.owner.name`. A record is addressed by its id, or by its place in a list."""

from __future__ import annotations

import copy
from typing import Any

from schemas.reading import Document


class NoSuchPlace(LookupError):
    """A path that leads nowhere in the document."""


def get(document: Document, path: str) -> Any:
    """The value at a path; `None` where a key on the way is left out. Raises `NoSuchPlace` for a record that isn't there."""
    here: Any = document
    for step in path.split("."):
        if here is None:
            return None
        here = here[_index(here, step)] if isinstance(here, list) else here.get(step)
    return here


def put(document: Document, path: str, value: Any) -> Document:
    """A copy of the document with the value at the path; sections on the way that are not there yet are made."""
    changed = copy.deepcopy(document)
    *way, last = path.split(".")
    here: Any = changed
    for step in way:
        here = here[_index(here, step)] if isinstance(here, list) else _section(here, step)
    if isinstance(here, list):
        here[_index(here, last)] = value
    else:
        here[last] = value
    return changed


def append(document: Document, path: str, record: Any) -> Document:
    """A copy of the document with one more record at the end of the list at the path."""
    return put(document, path, [*(get(document, path) or []), record])


def remove(document: Document, path: str) -> Document:
    """A copy of the document without what is at the path. Links to a removed record go too."""
    changed = copy.deepcopy(document)
    way, _, last = path.rpartition(".")
    here = get(changed, way) if way else changed
    if isinstance(here, list):
        gone = here.pop(_index(here, last))
        if isinstance(gone, dict) and isinstance(gone.get("id"), str):
            _unlink(changed, gone["id"])
    elif isinstance(here, dict):
        here.pop(last, None)
    return changed


RECORD_LISTS = (
    "people_at_risk",
    "assessment.risks",
    "assessment.factors",
    "assessment.protective_factors",
    "plan.actions",
    "plan.contingencies",
    "plan.licence_conditions",
    "plan.orders",
    "disclosures",
    "meetings",
)
"""The lists whose records have ids."""


def place_in_document(document: Document, record: str, place: str) -> str:
    """The path of a place in a record or section, as findings name them: `A3`, `owner.agency`."""
    for path in RECORD_LISTS:
        if any(isinstance(entry, dict) and entry.get("id") == record for entry in get(document, path) or []):
            return f"{path}.{record}.{place}"
    return f"{record}.{place}"


def next_id(document: Document, letter: str, above: int = 0) -> str:
    """The next free id with a letter: A4 when A1 to A3 are taken. A number is not used again while a higher one stands.

    `above` is the highest number that was ever used, where records have been removed.
    """
    numbers = [int(i[1:]) for i in _ids(document) if i[:1] == letter and i[1:].isdigit()]
    return f"{letter}{max([above, *numbers]) + 1}"


def _section(here: dict[str, Any], step: str) -> Any:
    if here.get(step) is None:
        here[step] = {}
    return here[step]


def _index(records: list[Any], step: str) -> int:
    for index, record in enumerate(records):
        if isinstance(record, dict) and record.get("id") == step:
            return index
    if step.isdigit() and int(step) < len(records):
        return int(step)
    raise NoSuchPlace(step)


_LINK_LISTS = ("risks", "factors", "people", "protective_factors")


def _unlink(here: Any, record_id: str) -> None:
    """Take an id out of every list of links, and out of a disclosure's or section's link to a meeting."""
    if isinstance(here, list):
        for entry in here:
            _unlink(entry, record_id)
    elif isinstance(here, dict):
        for key, value in here.items():
            if key in _LINK_LISTS and isinstance(value, list) and record_id in value:
                here[key] = [link for link in value if link != record_id]
            elif key in ("meeting", "action") and value == record_id:
                here[key] = None
            else:
                _unlink(value, record_id)


def _ids(here: Any) -> list[str]:
    if isinstance(here, list):
        return [i for entry in here for i in _ids(entry)]
    if isinstance(here, dict):
        own = [here["id"]] if isinstance(here.get("id"), str) else []
        return own + [i for value in here.values() for i in _ids(value)]
    return []
