"""What a rule is, and the list of them all. A rule is declared once, with its citation, beside the function that finds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Protocol, TypeVar

from guidance import Paragraph
from risk_model.conditions import Condition
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import Check, Purpose


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


R = TypeVar("R", bound=_HasId)

_ID = re.compile(r"[A-Z0-9]+-(\d+[a-z]?)\.\d+[a-z]?")


@dataclass(frozen=True)
class Rule:
    """One rule of the catalogue.

    `id` is the catalogue's; `check` its kind; `cites` the paragraphs, the authority first; `title` what it asks, in a
    line; `when` the condition; `purposes` what checks it belongs to; `meaning` what it means in plain words.
    `steps` yields, for each record looked at, its id (`None` for the case) and a function that gives the gaps.
    """

    id: str
    check: Check
    cites: tuple[Paragraph, ...]
    title: str
    when: Condition
    purposes: frozenset[Purpose]
    meaning: str
    steps: Callable[[Inspection], Iterator[tuple[str | None, Callable[[], Iterable[Gap]]]]]

    @property
    def paragraph(self) -> Paragraph:
        """The paragraph that is the rule's authority."""
        return self.cites[0]

    @property
    def chapter(self) -> str:
        """The chapter in the rule's id, such as `12` or `13a`."""
        match = _ID.fullmatch(self.id)
        assert match is not None
        return match.group(1)


class RuleRegistered(LookupError):
    """A rule id was declared twice, or is not shaped like the catalogue's."""


_rules: dict[str, Rule] = {}

CaseFinder = Callable[[Inspection], Iterable[Gap]]


def rule(
    id: str,
    check: Check,
    *,
    cites: tuple[Paragraph, ...],
    title: str,
    when: Condition,
    purposes: frozenset[Purpose],
    meaning: str,
) -> Callable[[CaseFinder], CaseFinder]:
    """Declare a rule about the case as a whole. The function takes the inspection and yields gaps."""

    def declare(find: CaseFinder) -> CaseFinder:
        def steps(look: Inspection) -> Iterator[tuple[str | None, Callable[[], Iterable[Gap]]]]:
            yield None, partial(find, look)

        _register(Rule(id, check, cites, title, when, purposes, meaning, steps))
        return find

    return declare


def rule_for_each(
    records: Callable[[Inspection], Iterable[R]],
    id: str,
    check: Check,
    *,
    cites: tuple[Paragraph, ...],
    title: str,
    when: Condition,
    purposes: frozenset[Purpose],
    meaning: str,
) -> Callable[[Callable[[Inspection, R], Iterable[Gap]]], Callable[[Inspection, R], Iterable[Gap]]]:
    """Declare a rule about each of some records. The function takes the inspection and one record, and yields gaps."""

    def declare(find: Callable[[Inspection, R], Iterable[Gap]]) -> Callable[[Inspection, R], Iterable[Gap]]:
        def steps(look: Inspection) -> Iterator[tuple[str | None, Callable[[], Iterable[Gap]]]]:
            for record in records(look):
                yield record.id, partial(find, look, record)

        _register(Rule(id, check, cites, title, when, purposes, meaning, steps))
        return find

    return declare


def declared_rules() -> tuple[Rule, ...]:
    """Every rule declared so far, in the order of chapter, paragraph and letter."""
    return tuple(sorted(_rules.values(), key=rule_order))


def is_declared(id: str) -> bool:
    """Whether a rule of this id has been declared so far."""
    return id in _rules


def rule_order(entry: Rule) -> tuple[int, str, int, str, str]:
    """Sorts 11.9 before 11.10 and 13a after 12."""
    chapter, paragraph = entry.id.rsplit("-", 1)[1].split(".", 1)
    number, letter = re.match(r"(\d+)([a-z]?)", chapter), re.match(r"(\d+)([a-z]?)", paragraph)
    assert number is not None
    assert letter is not None
    return int(number[1]), number[2], int(letter[1]), letter[2], entry.id


def _register(entry: Rule) -> None:
    if not _ID.fullmatch(entry.id):
        raise RuleRegistered(f"{entry.id!r} is not shaped like a rule id of the catalogue")
    if entry.id in _rules:
        raise RuleRegistered(f"the rule {entry.id} is declared twice")
    _rules[entry.id] = entry
