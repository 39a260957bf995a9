"""Merging what two people made of the same version: what is apart merges by itself, what meets is left for a person."""

from __future__ import annotations

import copy
from itertools import groupby
from typing import Any

from schemas.filled import entry_filled_in
from schemas.merge_links import Unlinked, ids_in, links_to, record_at, renamed_apart, without_dangling_links
from schemas.merge_outcome import Clash, ClashField, Merge, add_record, put_value, settle
from schemas.merge_units import Edit, Side, differs_beside_links, edits
from schemas.paths import RECORD_LISTS, get
from schemas.reading import Document

__all__ = ["Clash", "ClashField", "Merge", "Side", "Unlinked", "merge", "settle"]


def merge(base: Document, mine: Document, theirs: Document) -> Merge:
    """Mine and theirs, both made from `base`, as one document. All three have to be cases; none is changed.

    The order of theirs is kept, and what I added stands after it.
    """
    if mine in (theirs, base):
        return Merge(copy.deepcopy(theirs))
    if theirs == base:
        return Merge(copy.deepcopy(mine), _touched(base, mine))
    mine, renamed = renamed_apart(base, mine, theirs)
    document = copy.deepcopy(theirs)
    merged: list[str] = []
    clashes: list[Clash] = []
    by_unit = sorted(edits(base, mine, theirs), key=lambda e: e.unit)
    for unit, found in groupby(by_unit, key=lambda e: e.unit):
        _merge_unit(document, unit, list(found), merged, clashes)
    for path in RECORD_LISTS:
        _merge_records(document, path, (base, mine, theirs), merged, clashes)
    unlinked = without_dangling_links(document)
    return Merge(document, tuple(merged), tuple(clashes), renamed, tuple(unlinked))


def _merge_unit(document: Document, unit: str, found: list[Edit], merged: list[str], clashes: list[Clash]) -> None:
    """Take mine over in one record or section, or note that both edited it."""
    together = [e for e in found if e.merges]
    apart = [e for e in found if not e.merges]
    sides = {e.by for e in apart}
    if Side.BOTH in sides or len(sides) > 1:
        fields = tuple(ClashField(e.path, e.base, e.mine, e.theirs, e.by) for e in apart)
        clashes.append(Clash(unit, fields))
        apart = []
    taken = [e for e in apart if e.by is Side.MINE]
    for edit in taken:
        put_value(document, edit.path, copy.deepcopy(edit.mine))
    for edit in together:
        put_value(document, edit.path, _both(edit))
    if taken or any(e.by is not Side.THEIRS for e in together):
        merged.append(unit)


def _both(edit: Edit) -> list[Any]:
    """A list with what either side added, and without what either took out."""
    base, mine, theirs = (list(rows or []) for rows in (edit.base, edit.mine, edit.theirs))
    kept = [row for row in theirs if _among(row, mine) or not _among(row, base)]
    return copy.deepcopy(kept + [row for row in mine if not _among(row, base) and not _among(row, theirs)])


def _among(row: Any, rows: list[Any]) -> bool:
    return any(entry_filled_in(row) == entry_filled_in(other) for other in rows)


def _merge_records(
    document: Document,
    path: str,
    three: tuple[Document, Document, Document],
    merged: list[str],
    clashes: list[Clash],
) -> None:
    """Records of a list that are not on both sides: added, removed, or removed on one side and changed on the other."""
    before, here, there = ({i: record_at(d, path, i) for i in ids_in(d, path)} for d in three)
    for record_id in dict.fromkeys([*before, *here]):
        where, was = f"{path}.{record_id}", before.get(record_id)
        if record_id in here and record_id in there:
            continue
        if was is None:
            add_record(document, path, copy.deepcopy(here[record_id]))
            merged.append(where)
        elif record_id in there:
            if differs_beside_links(where, was, there[record_id]):
                clashes.append(Clash(where, (), Side.MINE, None, there[record_id]))
            else:
                get(document, path).remove(record_at(document, path, record_id))
                merged.append(where)
        elif record_id in here and differs_beside_links(where, was, here[record_id]):
            named = tuple(links_to(three[1], path, record_id))
            clashes.append(Clash(where, (), Side.THEIRS, here[record_id], None, named))


def _touched(base: Document, mine: Document) -> tuple[str, ...]:
    """The records and sections in which two documents differ."""
    units = [e.unit for e in edits(base, mine, base)]
    for path in RECORD_LISTS:
        units += [f"{path}.{i}" for i in sorted({*ids_in(base, path)} ^ {*ids_in(mine, path)})]
    return tuple(dict.fromkeys(units))
