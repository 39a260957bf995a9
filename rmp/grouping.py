"""What is put right together: findings about one record are one group, and what several paragraphs ask for is asked once."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from risk_model.findings import Finding
from risk_model.kinds import Check
from schemas.base import Record
from schemas.case import Case

_ORDER = {kind: place for place, kind in enumerate(Check)}


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing that is asked for, with every finding that asks for it.

    The first finding says it, and none is stronger. `waiting` are the rules that wait for the answer.
    """

    findings: tuple[Finding, ...]
    waiting: frozenset[str] = frozenset()

    @property
    def first(self) -> Finding:
        """The finding whose words are shown."""
        return self.findings[0]

    @property
    def check(self) -> Check:
        """How strongly it is asked."""
        return self.first.check

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs behind it, each once."""
        return tuple(dict.fromkeys(finding.paragraph for finding in self.findings))

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules behind it, each once."""
        return tuple(dict.fromkeys(finding.rule for finding in self.findings))

    def as_json(self) -> dict[str, Any]:
        """What is asked, as the command line prints it."""
        said = {key: getattr(self.first, key) for key in ("field", "place", "message", "fix")}
        return {
            "check": self.check.value, **said, "paragraphs": list(self.paragraphs), "rules": list(self.rules),
            "waiting": len(self.waiting),
        }


@dataclass(frozen=True, slots=True)
class Group:
    """What is asked for about one record or section, the strongest first: people put it right in one place."""

    record: str
    asks: tuple[Ask, ...]

    @property
    def check(self) -> Check:
        """The strongest kind in it."""
        return self.asks[0].check

    @property
    def waiting(self) -> int:
        """How many checks wait for answers that are asked for here."""
        return len(frozenset().union(*(ask.waiting for ask in self.asks)))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding in it, in the order of what is asked."""
        return tuple(finding for ask in self.asks for finding in ask.findings)

    def as_json(self) -> dict[str, Any]:
        """The group as the command line prints it."""
        return {"record": self.record, "check": self.check.value, "asks": [ask.as_json() for ask in self.asks]}


def grouped(findings: Sequence[Finding], waiting: Mapping[str, Collection[str]]) -> tuple[Group, ...]:
    """The open findings by record: groups with an error first, then those whose answers most checks wait for.

    `findings` stand in reading order; `waiting` gives the rules that wait for each place of the case without an answer.
    """
    by_record: dict[str, list[Ask]] = {}
    for ask in _asks([finding for finding in findings if not finding.departed], waiting):
        by_record.setdefault(ask.first.record, []).append(ask)
    groups = [Group(record, tuple(asks)) for record, asks in by_record.items()]
    return tuple(sorted(groups, key=lambda group: (_ORDER[group.check], -group.waiting)))


def echoes(groups: Sequence[Group], case: Case) -> frozenset[int]:
    """The findings, by identity, that on a case just begun only say again that a whole section is blank.

    While there is neither an assessment nor a plan, one finding is enough for each blank section: the others stand in its
    group, with their rules and paragraphs, and become findings of their own as soon as either is begun.
    """
    if case.assessment.is_filled or case.plan.is_filled:
        return frozenset()
    blank = {name for name in type(case).model_fields if not _is_filled(getattr(case, name))}
    return frozenset(
        id(finding)
        for group in groups
        for ask in group.asks
        for finding in ask.findings[1:]
        if finding.record in blank and finding.record == ask.first.record
    )


def _is_filled(section: object) -> bool:
    return section.is_filled if isinstance(section, Record) else bool(section)


def _asks(findings: Sequence[Finding], waiting: Mapping[str, Collection[str]]) -> list[Ask]:
    """What is asked for, in the order of the findings that say it."""
    said_by: dict[int, list[int]] = {}
    for index in range(len(findings)):
        said_by.setdefault(_saying(index, findings), []).append(index)
    asks = []
    for first in sorted(said_by):
        others = [findings[index] for index in said_by[first] if index != first]
        waits = frozenset(rule for place in findings[first].asks_at for rule in waiting.get(place, ()))
        asks.append(Ask((findings[first], *others), waits))
    return asks


def _saying(index: int, findings: Sequence[Finding]) -> int:
    """The finding that says what this one asks for: itself, or that of a rule that asks for the same, and so on."""
    seen = {index}
    while (other := _same_ask(findings[index], findings)) is not None:
        if other in seen:
            return min(seen)
        seen.add(index := other)
    return index


def _same_ask(finding: Finding, findings: Sequence[Finding]) -> int | None:
    """The nearest finding, as strong or stronger, of a rule that asks for the same."""
    if not finding.asked_by:
        return None
    near = [
        (distance, index)
        for index, other in enumerate(findings)
        if other.rule in finding.asked_by and _ORDER[other.check] <= _ORDER[finding.check]
        and (distance := _distance(finding, other)) is not None
    ]
    return min(near)[1] if near else None


def _distance(finding: Finding, other: Finding) -> int | None:
    """0 at a place that the other asks for, 1 in the same record, 2 where the other is about a whole section; `None` about another record."""
    if finding.record == other.record:
        return 0 if finding.place in (other.place, *other.also_asks) else 1
    return 2 if other.record in Case.model_fields else None
