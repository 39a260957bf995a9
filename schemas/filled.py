"""What is filled in in a document: a key left out, a `null`, a blank text and an empty list all say the same, nothing."""

from __future__ import annotations

from typing import Any


def filled_in(value: Any) -> Any:
    """A value without what is blank in it; `None` where nothing is left. Two documents say the same when these are equal.

    Entries of lists stay, even blank ones: a row that somebody added is there before it is filled in.
    """
    if isinstance(value, dict):
        kept = {key: inner for key, entry in value.items() if (inner := filled_in(entry)) is not None}
        return kept or None
    if isinstance(value, list):
        return [entry_filled_in(entry) for entry in value] or None
    if isinstance(value, str) and not value.strip():
        return None
    return value


def says_the_same(one: Any, other: Any) -> bool:
    """Whether two values hold the same, whichever way they leave blanks."""
    return bool(filled_in(one) == filled_in(other))


def entry_filled_in(entry: Any) -> Any:
    """An entry of a list without what is blank in it: a row is there even when nothing stands in it, a text as typed."""
    return entry if isinstance(entry, str) else filled_in(entry) or {}
