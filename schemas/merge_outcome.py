"""What came of a merge, and how a person settles the clashes in it."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from schemas.describe import Kind, describe
from schemas.merge_links import Unlinked, ids_in, record_at, without_dangling_links
from schemas.merge_units import Side
from schemas.paths import RECORD_LISTS, NoSuchPlace, get, next_id
from schemas.reading import Document


@dataclass(frozen=True)
class ClashField:
    """One field of a record that both sides edited: its full path, its three values, and who changed it."""

    path: str
    base: Any
    mine: Any
    theirs: Any
    by: Side


@dataclass(frozen=True)
class Clash:
    """A record or section that both sides edited. `removed_by` is the side that removed it while the other changed it.

    In a removal `mine` and `theirs` are the whole record, `None` on the side that removed it, and `links` are the
    places in mine that name it.
    """

    path: str
    fields: tuple[ClashField, ...]
    removed_by: Side | None = None
    mine: Any = None
    theirs: Any = None
    links: tuple[str, ...] = ()

    @property
    def has_field_changed_by_both(self) -> bool:
        """Whether somebody has to choose; without such a field, each field can be taken from the side that changed it."""
        return self.removed_by is not None or any(f.by is Side.BOTH for f in self.fields)


@dataclass(frozen=True)
class Merge:
    """Theirs with all of mine that clashes with nothing: a valid case. In a clash, theirs stands until somebody settles it.

    `merged` are the paths of records and sections in which something of mine was taken over; `renamed` says which new
    ids of mine had to change; `unlinked` which links were taken out because their record is gone.
    """

    document: Document
    merged: tuple[str, ...] = ()
    clashes: tuple[Clash, ...] = ()
    renamed: Mapping[str, str] = field(default_factory=dict)
    unlinked: tuple[Unlinked, ...] = ()


def settle(merged: Merge, choices: Mapping[str, Side] | None = None) -> Document:
    """The document with each clash settled by the choice for its field, else for its record.

    A field without a choice is taken from the side that changed it; one that both changed stays theirs.
    """
    chosen, document = choices or {}, copy.deepcopy(merged.document)
    for clash in merged.clashes:
        if clash.removed_by:
            if chosen.get(clash.path) is Side.MINE:
                _settle_removal(document, clash)
            continue
        for entry in clash.fields:
            choice = chosen.get(entry.path) or chosen.get(clash.path) or entry.by
            if choice is Side.MINE:
                put_value(document, entry.path, copy.deepcopy(entry.mine))
    without_dangling_links(document)
    return document


def add_record(document: Document, path: str, record: Any) -> None:
    """Add a record at the end of the list at a path, in place."""
    put_value(document, path, [*(get(document, path) or []), record])


def put_value(document: Document, path: str, value: Any) -> None:
    """Put a value at a path, in place; sections on the way that are not there yet are made."""
    *way, last = path.split(".")
    here: Any = document
    for step in way:
        if isinstance(here, list):
            here = next(record for record in here if record.get("id") == step)
        else:
            here[step] = here.get(step) or {}
            here = here[step]
    here[last] = value


def _settle_removal(document: Document, clash: Clash) -> None:
    """Remove the record, as I did; or put it back as I changed it, with the links that named it, under an id that is free."""
    path, _, record_id = clash.path.rpartition(".")
    if clash.removed_by is Side.MINE:
        get(document, path).remove(record_at(document, path, record_id))
        return
    taken = any(record_id in ids_in(document, other) for other in RECORD_LISTS)
    new_id = next_id(document, record_id[0]) if taken else record_id
    add_record(document, path, {**copy.deepcopy(clash.mine), "id": new_id})
    for link in clash.links:
        _link_again(document, link, new_id)


def _link_again(document: Document, path: str, record_id: str) -> None:
    """Name a record again in a field of links, where the record that named it is still there."""
    try:
        now = get(document, path)
    except NoSuchPlace:
        return
    if isinstance(now, list) or describe(path).kind is Kind.LINKS:
        put_value(document, path, [*(now or []), record_id])
    elif not now:
        put_value(document, path, record_id)
