"""Ids and links while two documents are merged: new ids for records that both added, no link left that leads nowhere."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from schemas.describe import LINKED_LISTS
from schemas.filled import says_the_same
from schemas.paths import RECORD_LISTS, get, next_id
from schemas.reading import Document


@dataclass(frozen=True)
class Unlinked:
    """A link that was taken out because its record is no longer there: where it stood, and to whom it led."""

    path: str
    link: str


Visit = Callable[[str, str, str], str | None]
"""Given the path of a field of links, the list that they lead into and one id: the id to stand there, or none."""


def record_at(document: Document, path: str, record_id: str) -> Any:
    """The record with an id in a list; `None` where there is none."""
    return next((r for r in get(document, path) or [] if r["id"] == record_id), None)


def ids_in(document: Document, path: str) -> list[str]:
    """The ids in a list of records, in the document's order."""
    return [record["id"] for record in get(document, path) or []]


def renamed_apart(base: Document, mine: Document, theirs: Document) -> tuple[Document, dict[str, str]]:
    """Mine with new ids for its new records whose id theirs uses for another record; and which id became which.

    Links, and departures that name the record, follow. What people wrote in prose is left as it is.
    """
    taken = {record_id: path for path in RECORD_LISTS for record_id in ids_in(theirs, path)}
    names: dict[str, str] = {}
    every = {"all": [{"id": i} for d in (base, mine, theirs) for path in RECORD_LISTS for i in ids_in(d, path)]}
    for path in RECORD_LISTS:
        known = set(ids_in(base, path))
        for record in get(mine, path) or []:
            record_id = record["id"]
            if record_id in known or record_id not in taken:
                continue
            if taken[record_id] == path and says_the_same(record, record_at(theirs, path, record_id)):
                continue
            names[record_id] = next_id(every, record_id[0])
            every["all"].append({"id": names[record_id]})
    return (_renamed(mine, names), names) if names else (mine, {})


def without_dangling_links(document: Document) -> list[Unlinked]:
    """Take out, in place, each link to a record that is not there; gives those taken out."""
    known = {path: set(ids_in(document, path)) for path in RECORD_LISTS}
    gone: list[Unlinked] = []

    def kept(path: str, target: str, link: str) -> str | None:
        if link in known[target]:
            return link
        gone.append(Unlinked(path, link))
        return None

    visit_links(document, kept)
    return gone


def links_to(document: Document, path: str, record_id: str) -> list[str]:
    """The fields that name a record of the list at a path. Those in rows without ids are left out: rows move."""
    found: list[str] = []

    def named(where: str, target: str, link: str) -> str:
        if (target, link) == (path, record_id) and not any(step.isdigit() for step in where.split(".")):
            found.append(where)
        return link

    visit_links(copy.deepcopy(document), named)
    return found


def visit_links(here: Any, visit: Visit, path: str = "", in_list: str = "") -> None:
    """Put in place of each link, in place, what `visit` gives for it. Blank links are not visited."""
    if isinstance(here, list):
        for place, entry in enumerate(here):
            if isinstance(entry, dict):
                visit_links(entry, visit, f"{path}.{entry.get('id', place)}", path.rpartition(".")[2])
    elif isinstance(here, dict):
        for key, value in here.items():
            where = f"{path}.{key}" if path else key
            if isinstance(value, list) and key in LINKED_LISTS and all(isinstance(link, str) for link in value):
                links = [visit(where, LINKED_LISTS[key], link) for link in value]
                here[key] = [link for link in links if link is not None]
            elif isinstance(value, str) and value.strip() and (target := _single(key, in_list)):
                here[key] = visit(where, target, value)
            else:
                visit_links(value, visit, where)


def _single(key: str, in_list: str) -> str | None:
    """The list that a field with one id leads into. Only an outcome's `action` is an id; a gap's is prose."""
    if key == "meeting":
        return "meetings"
    return "plan.actions" if key == "action" and in_list == "action_outcomes" else None


def _renamed(document: Document, names: dict[str, str]) -> Document:
    changed = copy.deepcopy(document)
    visit_links(changed, lambda _path, _target, link: names.get(link, link))
    for path in RECORD_LISTS:
        for record in get(changed, path) or []:
            record["id"] = names.get(record["id"], record["id"])
    _name_again(changed, names)
    return changed


def _name_again(here: Any, names: dict[str, str]) -> None:
    """Departures, and the review of the plan, name records by their id without being links."""
    for value in here if isinstance(here, list) else list(here.values()):
        if isinstance(value, (dict, list)):
            _name_again(value, names)
    if isinstance(here, dict):
        if here.get("record") in names:
            here["record"] = names[here["record"]]
        if here.get("to_look_at"):
            here["to_look_at"] = [names.get(record, record) for record in here["to_look_at"]]
