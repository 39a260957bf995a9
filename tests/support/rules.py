"""The two questions that a rule's tests ask: it fires, it stays quiet."""

from datetime import date
from typing import Any

from guidance import Edition
from guidance import edition as edition_named
from risk_model.findings import Finding
from risk_model.kinds import Purpose
from rmp.check import all_rules, check
from schemas.reading import case_of

DAY = date(2026, 11, 19)
"""A Thursday: the day of the check unless a test names another."""


def findings_of(
    rule: str, document: dict[str, Any], *, on: date = DAY, purpose: Purpose = Purpose.PLAN, edition: str | Edition = "national"
) -> list[Finding]:
    """What one rule finds in a document; the rule has to exist, and not to break."""
    chosen = [entry for entry in all_rules() if entry.id == rule]
    assert chosen, f"no rule {rule}"
    report = check(case_of(document), on=on, purpose=purpose, limits=edition_named(edition) if isinstance(edition, str) else edition, rules=chosen)
    assert not report.could_not_check, report.could_not_check
    return list(report.findings)


def fires(rule: str, document: dict[str, Any], record: str | None = None, place: str | None = None, **options: Any) -> Finding:
    """The rule fires (on that record, at that place); gives the finding."""
    found = findings_of(rule, document, **options)
    matching = [f for f in found if record in (None, f.record) and place in (None, f.place, f.field)]
    assert matching, f"{rule} stayed quiet on {record or 'the case'} {place or ''}; it found {found}"
    return matching[0]


def stays_quiet(rule: str, document: dict[str, Any], record: str | None = None, **options: Any) -> None:
    """The rule finds nothing (on that record)."""
    found = [f for f in findings_of(rule, document, **options) if record in (None, f.record)]
    assert not found, found


def waits(rule: str, document: dict[str, Any], place: str, *, on: date = DAY, purpose: Purpose = Purpose.PLAN) -> None:
    """The rule waits for the answer at a place of the case, and finds nothing meanwhile."""
    chosen = [entry for entry in all_rules() if entry.id == rule]
    report = check(case_of(document), on=on, purpose=purpose, rules=chosen)
    assert not report.findings
    assert any(question.place == place and rule in question.rules for question in report.waiting), report.waiting
