"""What is wrong in an area's file of limits, in lines: the place, what is wrong there, what was expected."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

LONGEST = 200_000
"""Bytes in the longest file that is read."""

_LONGEST_TEXT = 1_000


class AreaFault(NamedTuple):
    """One thing wrong. `place` is the file's name, and within it the limit and the key."""

    place: str
    wrong: str
    expected: str

    def __str__(self) -> str:
        return f"{self.place}: {self.wrong}; expected {self.expected}"


class NotAnEdition(ValueError):
    """The file is no file of limits. `faults` says why, one fault a line."""

    def __init__(self, faults: Iterable[AreaFault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


def faults_of_keys(entry: Mapping[str, Any], known: Iterable[str], place: str) -> Iterator[AreaFault]:
    """A fault for each key that is not one of the known ones."""
    for key in entry:
        if key not in known:
            yield AreaFault(place, f"the key {shown(key)} is not known here", "one of " + ", ".join(known))


def text_fault(entry: Mapping[str, Any], key: str, expected: str, place: str) -> Iterator[AreaFault]:
    """A fault where a key should hold text and does not."""
    text = entry.get(key)
    if key not in entry or (isinstance(text, str) and not text.strip()):
        yield AreaFault(place, "is missing", expected)
    elif not isinstance(text, str):
        yield AreaFault(place, f"{shown(text)} is not text", expected)
    elif not " ".join(text.split()).isprintable():
        yield AreaFault(place, "holds a character that cannot be shown", "the same text without it")
    elif len(text) > _LONGEST_TEXT:
        yield AreaFault(place, f"the text has {len(text):,} characters", f"text of up to {_LONGEST_TEXT:,} characters")


def line(text: object) -> str:
    """A text on one line, with nothing in it that a terminal could act on."""
    return "".join(c for c in " ".join(str(text).split()) if c.isprintable())


def shown(value: Any) -> str:
    """A value as it stands in the file, short and on one line."""
    if isinstance(value, (dict, list)) and value:
        return "a table" if isinstance(value, dict) else "a list"
    text = line(value) if isinstance(value, str) and line(value) else json.dumps(value, default=str)
    return text if len(text) <= 60 else text[:57] + "..."
