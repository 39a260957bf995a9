"""Phrases written in a small notation, found in a text at the words they can begin with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rmp.wording.text import Text
from rmp.wording.words import lines_of

_ITEM = re.compile(r"~?(?:\([^()]*\)|[^\s()?*]+|\*)[?*]?")
_GAP = r"[\s-]+"
_ANY_WORD = r"[\w'’]+"


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase in a text: the list it is from, and its words exactly as typed."""

    of: str
    words: str
    start: int
    end: int


class Phrases:
    """The phrases of some lists of a file. Where several fit, the earlier list wins."""

    def __init__(self, file: str, *names: str) -> None:
        self._file = file
        self._written: dict[str, dict[str, list[str]]] = {}
        self._seconds: dict[str, set[str]] = {}
        for name in names:
            for line in lines_of(file, name):
                for first, second in self._openings(line):
                    self._seconds.setdefault(first, set()).add(second)
                for first in {opening[0] for opening in self._openings(line)}:
                    self._written.setdefault(first, {}).setdefault(name, []).append(self._pattern(line))
        self._compiled: dict[str, list[tuple[str, re.Pattern[str]]]] = {}

    def find(self, text: Text) -> Iterator[Found]:
        """The phrases in the text from left to right, none inside another."""
        firsts = self._seconds
        may_open = [at for at, word in enumerate(text.lowered) if word in firsts or "-" in word]
        may_open = [at for at in may_open if self._may_open(text, at)]
        if not may_open:
            return
        starts, end = list(text.starts()), 0
        for at in may_open:
            first = text.lowered[at].partition("-")[0]
            for name, pattern in self._compiled.get(first) or self._compile(first):
                if starts[at] >= end and (match := pattern.match(text.typed, starts[at])):
                    end = match.end()
                    yield Found(name, match[0], starts[at], end)

    def _may_open(self, text: Text, at: int) -> bool:
        seconds, after = self._seconds.get(text.lowered[at]), text.lower(at + 1)
        if seconds is None:
            return text.lowered[at].partition("-")[0] in self._seconds
        return after in seconds or "" in seconds or "-" in after

    def _compile(self, first: str) -> list[tuple[str, re.Pattern[str]]]:
        """Only when a text holds the word: most never do."""
        self._compiled[first] = [
            (name, re.compile(f"(?:{'|'.join(patterns)})(?!\\w)", re.IGNORECASE))
            for name, patterns in self._written[first].items()
        ]
        return self._compiled[first]

    def _pattern(self, line: tuple[str, ...]) -> str:
        items = _ITEM.findall(" ".join(line))
        last = max(at for at, item in enumerate(items) if item[-1:] not in "?*" or item == "*")
        last = max(at for at in range(last + 1) if items[at][0] != "~")
        written = [self._before(item) for item in items[:last]] + [self._body(items[last])]
        return "".join(written + [self._after(item) for item in items[last + 1:]])

    def _before(self, item: str) -> str:
        body, suffix = self._body(item), self._suffix(item)
        return f"(?:{body}{_GAP}){suffix}" if suffix else body + _GAP

    def _after(self, item: str) -> str:
        if item[0] == "~":
            return f"(?!{_GAP}{self._body(item[1:])}\\b)"
        return f"(?:{_GAP}{self._body(item)}){self._suffix(item)}"

    def _suffix(self, item: str) -> str:
        return item[-1] if len(item) > 1 and item[-1] in "?*" else ""

    def _body(self, item: str) -> str:
        item = item.removesuffix(self._suffix(item))
        if item == "*":
            return _ANY_WORD
        return f"(?:{'|'.join(self._pattern(choice) for choice in self._choices(item))})" if self._is_list(item) else (
            re.escape(item).replace("'", "['’]")
        )

    def _is_list(self, item: str) -> bool:
        return item[0] == "(" or item.isupper()

    def _choices(self, item: str) -> list[tuple[str, ...]]:
        if item[0] == "(":
            return [tuple(choice.split()) for choice in item.strip("()").split("|")]
        return list(lines_of(self._file, item))

    def _openings(self, line: tuple[str, ...]) -> set[tuple[str, str]]:
        """The first and second words that a phrase can begin with; the second is empty where it can be any or none."""
        pairs = {(begun[0], begun[1] if len(begun) > 1 else "") for begun in self._beginnings(line)}
        return {(first, "" if second == "*" else second) for first, second in pairs}

    def _beginnings(self, line: tuple[str, ...]) -> set[tuple[str, ...]]:
        found: set[tuple[str, ...]] = {()}
        for item in _ITEM.findall(" ".join(line)):
            if item[0] == "~":
                continue
            suffix = self._suffix(item)
            bare = item.removesuffix(suffix)
            choices = self._beginnings_of_any(bare) if self._is_list(bare) else {(bare,)}
            for _ in range(2 if suffix == "*" else 1):
                longer = {(begun + choice)[:2] for begun in found if len(begun) < 2 for choice in choices}
                found = longer | {begun for begun in found if suffix or len(begun) == 2}
        return found

    def _beginnings_of_any(self, choice: str) -> set[tuple[str, ...]]:
        return {begun for line in self._choices(choice) for begun in self._beginnings(line)}
