"""The report: the only view-model. Every screen, document and command reads this one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from risk_model.findings import Finding, NotChecked
from risk_model.kinds import Check, Purpose
from rmp.clocks import Clock
from rmp.coverage import Coverage
from rmp.grouping import Ask, Group
from rmp.review import ReviewState

PRESSING = 3
"""How many unanswered questions are shown one by one."""


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """An answer that is missing, and the rules that wait for it: asked once."""

    place: str
    rules: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """The question as the command line prints it."""
        return {"place": self.place, "rules": list(self.rules)}


@dataclass(frozen=True, slots=True)
class Report:
    """What the check found on a day: gaps only, never a verdict (catalogue section 10, N6).

    `groups` are the open findings again, by what is put right together.
    """

    case: str
    checked_on: date
    edition: str
    purpose: Purpose
    findings: tuple[Finding, ...]
    could_not_check: tuple[NotChecked, ...]
    waiting: tuple[OpenQuestion, ...]
    coverage: Coverage
    clocks: tuple[Clock, ...]
    edition_title: str = ""
    groups: tuple[Group, ...] = ()
    review: ReviewState | None = None

    def open(self, check: Check | None = None) -> list[Finding]:
        """Findings without a recorded departure, of one kind or of all."""
        return [f for f in self.findings if not f.departed and check in (None, f.check)]

    def asks(self, check: Check) -> list[Ask]:
        """What is asked for with one strength, each thing once."""
        return [ask for group in self.groups for ask in group.asks if ask.check is check]

    def about(self, record: str, *places: str) -> list[Finding]:
        """Open findings about a record, or about some places in it."""
        return [f for f in self.open() if f.record == record and (not places or f.place in places or f.field in places)]

    @property
    def pressing_questions(self) -> tuple[OpenQuestion, ...]:
        """The few unanswered questions that most checks wait for; the rest are one line more."""
        return tuple(sorted(self.waiting, key=lambda question: -len(question.rules))[:PRESSING])

    @property
    def has_open_error(self) -> bool:
        """Whether something must still be put right, or could not be checked."""
        return bool(self.could_not_check) or any(f.is_open_error for f in self.findings)

    def as_json(self) -> dict[str, Any]:
        """The report as the command line prints it."""
        return {
            "case": self.case,
            "checked_on": self.checked_on.isoformat(),
            "edition": self.edition,
            "edition_title": self.edition_title,
            "purpose": self.purpose.value,
            "findings": [f.as_json() for f in self.findings],
            "groups": [group.as_json() for group in self.groups],
            "could_not_check": [n.as_json() for n in self.could_not_check],
            "waiting_for": [q.as_json() for q in self.waiting],
            "coverage": self.coverage.as_json(),
            "review": self.review.as_json() if self.review else None,
            "clocks": [c.as_json() for c in self.clocks],
        }
