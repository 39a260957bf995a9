"""Every place in which two documents differ, in the order of the case file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from rmp.changes.rows import gone_and_new, is_reordered, matched
from schemas.base import Record
from schemas.case import Case
from schemas.describe import Kind, describe
from schemas.filled import entry_filled_in, filled_in
from schemas.paths import RECORD_LISTS
from schemas.reading import Document


class ChangeKind(StrEnum):
    """What happened at a place: something is new, gone, different, or a link between records was made or undone."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    LINKED = "linked"


@dataclass(frozen=True)
class Difference:
    """One place that differs, with what stood and stands there.

    For a record or row that is new or gone, the whole of it; for an entry of a plain list, the entry. `row` is the row
    that the place stands in, `whole` the record: a sentence may need what stands beside. `reordered` says that a list
    holds the same in another order.
    """

    path: str
    kind: ChangeKind
    before: Any
    after: Any
    whole: dict[str, Any]
    row: dict[str, Any] | None = None
    entry: bool = False
    reordered: bool = False


@dataclass(frozen=True)
class _Within:
    """The record, and the row, that a field stands in after the change."""

    whole: dict[str, Any]
    row: dict[str, Any] | None = None


def differences(before: Document, after: Document) -> Iterator[Difference]:
    """The places that differ. Ways of leaving something blank are no difference."""
    was, now = filled_in(before) or {}, filled_in(after) or {}
    yield from _of_record("", Case, was, now, _Within(now))


def _of_record(path: str, model: type[Record], was: Any, now: Any, within: _Within) -> Iterator[Difference]:
    for name in model.model_fields:
        one, other = was.get(name), now.get(name)
        if name == "id" or one == other:
            continue
        yield from _of_field(f"{path}.{name}" if path else name, one, other, within)


def _of_field(path: str, one: Any, other: Any, within: _Within) -> Iterator[Difference]:
    field = describe(path)
    if path in RECORD_LISTS:
        yield from _of_records(path, one or [], other or [])
    elif field.kind is Kind.SECTION:
        assert field.model is not None
        yield from _of_record(path, field.model, one or {}, other or {}, within)
    elif field.kind is Kind.MAPPING:
        for key in dict.fromkeys([*(one or {}), *(other or {})]):
            if (one or {}).get(key) != (other or {}).get(key):
                yield _changed(f"{path}.{key}", (one or {}).get(key), (other or {}).get(key), within)
    elif field.kind is Kind.RECORDS:
        yield from _of_rows(path, one or [], other or [], within)
    elif field.kind in (Kind.LINKS, Kind.CHOICES, Kind.TEXTS):
        yield from _of_list(path, one or [], other or [], within)
    else:
        yield _changed(path, one, other, within)


def _changed(path: str, one: Any, other: Any, within: _Within) -> Difference:
    kind = ChangeKind.ADDED if one is None else ChangeKind.REMOVED if other is None else ChangeKind.CHANGED
    return Difference(path, kind, one, other, within.whole, within.row)


def _of_records(path: str, one: list[Any], other: list[Any]) -> Iterator[Difference]:
    """Records with ids: new, gone, changed within, or in another order."""
    model = describe(path).model
    assert model is not None
    was, now = {r["id"]: r for r in one}, {r["id"]: r for r in other}
    for record_id, record in now.items():
        where = f"{path}.{record_id}"
        if record_id in was:
            yield from _of_record(where, model, was[record_id], record, _Within(record))
        else:
            yield Difference(where, ChangeKind.ADDED, None, record, record)
    for record_id, record in was.items():
        if record_id not in now:
            yield Difference(f"{path}.{record_id}", ChangeKind.REMOVED, record, None, record)
    places = [(list(was).index(i), a) for a, i in enumerate(now) if i in was]
    if is_reordered(places):
        yield Difference(path, ChangeKind.CHANGED, list(was), list(now), {}, reordered=True)


def _of_rows(path: str, one: list[Any], other: list[Any], within: _Within) -> Iterator[Difference]:
    """Rows without ids. Of one that changed, each field on its own."""
    model = describe(path).model
    assert model is not None
    one, other = [entry_filled_in(r) for r in one], [entry_filled_in(r) for r in other]
    pairs = matched(path.rpartition(".")[2], one, other)
    for was, now in pairs:
        if was is None or now is None:
            place = now if now is not None else was
            kind = ChangeKind.ADDED if was is None else ChangeKind.REMOVED
            yield Difference(
                f"{path}.{place}", kind, None if was is None else one[was], None if now is None else other[now],
                within.whole,
            )  # fmt: skip
        elif one[was] != other[now]:
            yield from _of_record(f"{path}.{now}", model, one[was], other[now], _Within(within.whole, one[was]))
    if is_reordered(pairs):
        yield Difference(path, ChangeKind.CHANGED, one, other, within.whole, within.row, reordered=True)


def _of_list(path: str, one: list[Any], other: list[Any], within: _Within) -> Iterator[Difference]:
    """Links, ticks and plain texts: what was put in, what was taken out, or the same in another order."""
    gone, new = gone_and_new(one, other)
    linked = describe(path).kind is Kind.LINKS
    for entry in new:
        kind = ChangeKind.LINKED if linked else ChangeKind.ADDED
        yield Difference(path, kind, None, entry, within.whole, within.row, entry=True)
    for entry in gone:
        kind = ChangeKind.LINKED if linked else ChangeKind.REMOVED
        yield Difference(path, kind, entry, None, within.whole, within.row, entry=True)
    kept = [list(dict.fromkeys(e for e in there if e in here)) for there, here in ((one, other), (other, one))]
    if kept[0] != kept[1] or not (gone or new):
        yield Difference(path, ChangeKind.CHANGED, one, other, within.whole, within.row, reordered=True)
