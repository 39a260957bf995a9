"""Takes the examples of each rule from its tests: which test says that the rule fires, which that it stays quiet.

Only needed to write the file of examples anew, never while the product runs. The tests are read, not imported.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from risk_model.registry import Rule
from rmp.examples import Examples
from rmp.told_by_tests import told_by
from rmp.words_of_tests import sentence_of

TESTS = Path(__file__).parents[1] / "tests"


@dataclass(frozen=True, slots=True)
class Told:
    """A test: its name, and the rules of which it says that they fire, or that they stay quiet."""

    name: str
    fires: frozenset[str]
    quiet: frozenset[str]


def examples_from(folder: Path, rules: Iterable[Rule]) -> dict[str, Examples]:
    """The examples of some rules, in their order, from the tests in a folder."""
    tests = list(_tests_in(folder))
    return {rule.id: Examples(_firing(rule, tests), _quiet(rule, tests)) for rule in rules}


def _firing(rule: Rule, tests: list[Told]) -> str | None:
    """The first test in which the rule fires; better one that is about this rule alone and does not tell both."""
    found = [test for test in tests if rule.id in test.fires]
    found.sort(key=lambda test: (rule.id in test.quiet, len(test.fires) > 1))
    return sentence_of(found[0].name) if found else None


def _quiet(rule: Rule, tests: list[Told]) -> str | None:
    """The first test in which the rule stays quiet and nothing fires; better one that is about this rule alone.

    A test that fires as well is named after that, and one about a sound case says nothing of the rule. Where there are
    only such tests, the rule's title is the example: what it asks is there.
    """
    quiet = [test for test in tests if rule.id in test.quiet]
    telling = [test for test in quiet if not test.fires and not _says_little(test)]
    telling.sort(key=lambda test: len(test.quiet) > 1)
    if telling:
        return sentence_of(telling[0].name)
    return rule.title if quiet else None


def _says_little(test: Told) -> bool:
    return not {"sound", "belong", "belongs"}.isdisjoint(test.name.split("_"))


def _tests_in(folder: Path) -> Iterator[Told]:
    """The tests, file by file; those that mirror the rules first."""
    for path in sorted(folder.rglob("test_*.py"), key=lambda path: ("rules" not in path.parts, path.as_posix())):
        module = ast.parse(path.read_text(encoding="utf-8"))
        for name, fires, quiet in told_by(module):
            yield Told(name, fires, quiet)
