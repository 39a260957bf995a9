"""Matching the rows of a list without ids: by being the same, else by what identifies a row, else by their place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Any

Row = dict[str, Any]

_IDENTITY: dict[str, tuple[str, ...]] = {
    "agencies": ("agency", "agency_name"),
    "attendees": ("agency", "agency_name", "name"),
    "tools": ("name",),
    "key_events": ("what",),
    "information_gaps": ("what",),
    "action_outcomes": ("action",),
    "departures": ("rule", "record"),
    "closings": ("closed_on", "version"),
    "looked_at": ("record",),
    "recipients": ("agency", "name"),
    "condition_requests": ("asked_for",),
    "sentences": ("offence",),
    "sources": ("information", "agency"),
    "reports": ("kind", "title", "meeting"),
    "minutes_requests": ("received_on", "requested_by", "requester"),
    "professionals_meetings": ("held_on",),
    "executive_summaries": ("meeting",),
    "victim_information": ("what", "people"),
}
"""What identifies a row, list by list; elsewhere the first thing that stands in it."""


def identity(name: str, row: Row) -> tuple[Any, ...]:
    """What tells a row of a list from the others; empty where nothing of that is filled in."""
    keys = _IDENTITY.get(name) or tuple(row)[:1]
    found = tuple(str(row.get(key)) if row.get(key) is not None else None for key in keys)
    return found if any(part is not None for part in found) else ()


def identifying_keys(name: str, row: Row) -> tuple[str, ...]:
    """The fields that identify a row and are filled in; else the first that is."""
    keys = tuple(key for key in _IDENTITY.get(name, ()) if row.get(key) is not None)
    return keys or tuple(row)[:1]


def matched(name: str, before: list[Row], after: list[Row]) -> list[tuple[int | None, int | None]]:
    """Pairs of places, before and after; `None` for a row that the other list has not. Every row is in one pair."""
    pairs: list[tuple[int | None, int | None]] = []
    left, right = list(range(len(before))), list(range(len(after)))

    def pair(same: Callable[[int, int], bool]) -> None:
        for b in list(left):
            found = next((a for a in right if same(b, a)), None)
            if found is not None:
                pairs.append((b, found))
                left.remove(b)
                right.remove(found)

    pair(lambda b, a: before[b] == after[a] and b == a)
    pair(lambda b, a: before[b] == after[a])
    pair(lambda b, a: bool(identity(name, before[b])) and identity(name, before[b]) == identity(name, after[a]))
    if len(before) == len(after):
        pair(lambda b, a: b == a)
    pairs += [(b, None) for b in left] + [(None, a) for a in right]
    return sorted(pairs, key=lambda p: (p[1] is None, p[1] if p[1] is not None else p[0]))


def is_reordered(places: Iterable[tuple[Any, Any]]) -> bool:
    """Whether the rows that both lists have stand in another order; each pair holds the places before and after."""
    both = sorted((a, b) for b, a in places if a is not None and b is not None)
    return any(b > next_b for (_, b), (_, next_b) in pairwise(both))


def gone_and_new(before: list[Any], after: list[Any]) -> tuple[list[Any], list[Any]]:
    """The entries of a plain list that were taken out, and those that were put in."""
    return list((Counter(before) - Counter(after)).elements()), list((Counter(after) - Counter(before)).elements())
