"""When each rule speaks up and when it stays quiet: an example each, which ships with the product."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from guidance.reading import read_toml

PUBLISHED = Path(__file__).parent / "rule_examples.toml"
"""The examples as they were last taken from the rules' tests."""

_HEAD = "# When each rule speaks up and when it stays quiet, taken from the names of its tests: python -m rmp.rule_reference\n"


@dataclass(frozen=True, slots=True)
class Examples:
    """A sentence on a case where a rule finds something, and on one where it does not; `None` where there is none."""

    speaks_up: str | None = None
    stays_quiet: str | None = None

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """What is said of a rule on a page: a heading and a sentence each."""
        return (
            ("Speaks up", self.speaks_up or "never: the design of the program meets it"),
            ("Stays quiet", self.stays_quiet or "no example yet"),
        )


NONE = Examples()


def examples_of(rule: str) -> Examples:
    """The examples of a rule, by its id."""
    return _published().get(rule, NONE)


def as_toml(examples: Mapping[str, Examples]) -> str:
    """The examples as the text of the file that ships with the product."""
    tables = [
        "\n".join([f'["{rule}"]', *_lines(entry)]) for rule, entry in examples.items() if entry != NONE
    ]  # a TOML string is written like a JSON one
    return "\n\n".join([_HEAD.rstrip(), *tables]) + "\n"


def _lines(entry: Examples) -> list[str]:
    return [
        f"{key} = {json.dumps(sentence, ensure_ascii=False)}"
        for key, sentence in (("speaks_up", entry.speaks_up), ("stays_quiet", entry.stays_quiet))
        if sentence
    ]


@cache
def _published() -> dict[str, Examples]:
    return {rule: Examples(**entry) for rule, entry in read_toml(PUBLISHED).items()}
