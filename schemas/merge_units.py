"""What two documents made of a third, field by field, and which record or section each field belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from schemas.base import Record
from schemas.case import Case
from schemas.describe import Described, Kind, describe
from schemas.filled import filled_in, says_the_same
from schemas.merge_links import record_at
from schemas.paths import RECORD_LISTS, get
from schemas.reading import Document


class Side(StrEnum):
    """Who changed something: I, they, or both of us in different ways."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"


@dataclass(frozen=True)
class Edit:
    """A field that at least one side changed, with its three values and the unit (record or section) it belongs to.

    `merges` is true where the sides' changes can stand beside each other: links, ticks, rows that were only added.
    """

    unit: str
    path: str
    base: Any
    mine: Any
    theirs: Any
    by: Side
    merges: bool = False


Three = tuple[Any, Any, Any]


def edits(base: Document, mine: Document, theirs: Document) -> Iterator[Edit]:
    """Every field that differs, in the order of the case file. Records that only one side has are left out."""
    yield from _of_section("", Case, (base, mine, theirs), "", inside=False)
    for path in RECORD_LISTS:
        model = _model(describe(path))
        for record in get(theirs, path) or []:
            three = (record_at(base, path, record["id"]), record_at(mine, path, record["id"]), record)
            if three[1] is not None:
                where = f"{path}.{record['id']}"
                yield from _of_section(where, model, three, where, inside=path != "meetings")


def differs_beside_links(path: str, one: Any, other: Any) -> bool:
    """Whether two states of a record differ in more than its links: these change when another record is removed."""
    found = _of_section(path, _model(describe(path.rpartition(".")[0])), (one, one, other), path, inside=True)
    return any(describe(edit.path).kind is not Kind.LINKS for edit in found)


def _of_section(path: str, model: type[Record], three: Three, unit: str, *, inside: bool) -> Iterator[Edit]:
    """The edits in a section. `inside` a record with an id, its sections belong to it; elsewhere each is a unit of its own.

    The sections of a meeting are units too: they are agenda items, minuted by different hands.
    """
    for name in model.model_fields:
        where = f"{path}.{name}" if path else name
        values: Three = tuple((value or {}).get(name) for value in three)  # type: ignore[assignment]
        if name == "id" or where in RECORD_LISTS or _all_same(values):
            continue
        field = describe(where)
        if field.kind is Kind.SECTION:
            yield from _of_section(where, _model(field), values, unit if inside else where, inside=inside)
        elif field.kind is Kind.MAPPING:
            yield from _of_mapping(where, values, unit if inside else "")
        else:
            stands_alone = not unit or (not inside and _stands_alone(where, field))
            yield from _of_field(where, field, values, where if stands_alone else unit)


def _of_mapping(path: str, three: Three, unit: str) -> Iterator[Edit]:
    """Each entry of a mapping is a statement of its own, about one pillar or one group."""
    for key in dict.fromkeys(key for value in reversed(three) for key in value or {}):
        where = f"{path}.{key}"
        values: Three = tuple((value or {}).get(key) for value in three)  # type: ignore[assignment]
        yield from _of_field(where, describe(where), values, unit or where)


def _of_field(path: str, field: Described, three: Three, unit: str) -> Iterator[Edit]:
    base, mine, theirs = three
    if says_the_same(mine, theirs):
        return
    if says_the_same(mine, base):
        yield Edit(unit, path, *three, Side.THEIRS, field.kind in (Kind.LINKS, Kind.CHOICES))
    elif says_the_same(theirs, base):
        yield Edit(unit, path, *three, Side.MINE, field.kind in (Kind.LINKS, Kind.CHOICES))
    else:
        yield Edit(unit, path, *three, Side.BOTH, can_stand_together(field.kind, *three))


def can_stand_together(kind: Kind, base: Any, mine: Any, theirs: Any) -> bool:
    """Whether both changes to a list can be kept: ticks and links always, other rows where both sides only added."""
    if kind in (Kind.LINKS, Kind.CHOICES):
        return True
    return kind in (Kind.RECORDS, Kind.TEXTS) and _only_added(base, mine) and _only_added(base, theirs)


def _only_added(base: Any, other: Any) -> bool:
    rows = iter(filled_in(other) or [])
    return all(any(row == entry for row in rows) for entry in filled_in(base) or [])


def _stands_alone(path: str, field: Described) -> bool:
    """A list of rows, and a single question about the case, is edited without regard to what stands beside it."""
    return field.kind is Kind.RECORDS or (path.startswith("context.") and field.kind is Kind.YES_NO)


def _all_same(three: Three) -> bool:
    base, mine, theirs = three
    return mine == theirs or (says_the_same(base, mine) and says_the_same(base, theirs))


def _model(field: Described) -> type[Record]:
    assert field.model is not None
    return field.model
