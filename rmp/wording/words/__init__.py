"""The word lists of the checks: plain text, a heading in brackets above each list, notes after `#`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def _lists(file: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    lists: dict[str, list[tuple[str, ...]]] = {}
    for line in files(__name__).joinpath(f"{file}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            lists[line.strip("[]")] = lines = []
        elif line and not line.startswith("#"):
            lines.append(tuple(line.split()))
    return {name: tuple(lines) for name, lines in lists.items()}


def lines_of(file: str, name: str) -> tuple[tuple[str, ...], ...]:
    """The list of this name in this file, line by line; a name that is not there raises."""
    return _lists(file)[name]


def words_of(file: str, name: str) -> frozenset[str]:
    """The list of this name in this file."""
    return frozenset(word for line in lines_of(file, name) for word in line)
