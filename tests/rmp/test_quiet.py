"""Quiet by design: how many lines a new case and a complete one show (figures of the plan, not of taste)."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from risk_model.kinds import Purpose
from rmp.check import check
from rmp.text_report import as_text
from schemas.reading import case_of
from tests.support.rules import DAY

MOST_LINES, MOST_FINDINGS = 15, 3
COMPLETE = sorted((Path(__file__).parents[2] / "caseload" / "complete").iterdir())
LITTLE: list[dict[str, Any]] = [
    {},
    {"mappa": {"level": 1}}, {"mappa": {"level": 2}}, {"mappa": {"level": 3}}, {"mappa": {"category": 3}},
    {"mappa": {"lead_agency": "youth_offending_team"}},
    {"context": {"setting": "custody"}}, {"context": {"setting": "community"}}, {"context": {"setting": "hospital"}},
    {"context": {"domestic_abuse": True, "stalking": True}},
    {"person": {"date_of_birth": "2010-04-17"}},
    {"mappa": {"level": 3, "category": 3}, "context": {"setting": "custody"}},
]


def lines(document: dict[str, Any], purpose: Purpose) -> int:
    """What is read: a line a group, the pressing questions, a line for the others."""
    report = check(case_of(document), on=DAY, purpose=purpose)
    others = len(report.waiting) > len(report.pressing_questions)
    return len(report.groups) + len(report.pressing_questions) + others


@pytest.mark.parametrize("purpose", Purpose)
@pytest.mark.parametrize("filled", LITTLE, ids=str)
def test_a_brand_new_case_shows_at_most_fifteen_lines(filled: dict[str, Any], purpose: Purpose):
    document = {"schema_version": 1, "reference": "FP-1", **filled}
    assert lines(document, purpose) <= MOST_LINES
    report = check(case_of(document), on=DAY, purpose=purpose)
    assert len([line for line in as_text(report).splitlines() if line.startswith("  ")]) == lines(document, purpose)


@pytest.mark.parametrize("purpose", [Purpose.PLAN, Purpose.MEETING])
def test_the_findings_themselves_are_few_where_whole_sections_are_blank(purpose: Purpose):
    report = check(case_of({"schema_version": 1, "reference": "FP-1"}), on=DAY, purpose=purpose)
    assert len(report.findings) <= MOST_LINES
    assert len(report.as_json()["findings"]) == len(report.findings)


def test_what_a_blank_section_leaves_unsaid_is_said_as_soon_as_it_is_begun():
    blank = check(case_of({"schema_version": 1, "reference": "FP-1"}), on=DAY)
    begun = check(case_of({"schema_version": 1, "reference": "FP-1", "assessment": {"next_review_on": "2027-01-14"}}), on=DAY)
    rules = {f.rule for f in begun.findings if f.record == "assessment"}
    assert {f.rule for f in blank.findings if f.record == "assessment"} == {"RA-11.1a"}
    assert {"RA-11.1a", "RA-11.4a", "RA-11.7a", "RA-11.8a"} <= rules
    [group] = [g for g in blank.groups if g.record == "assessment"]
    assert rules <= {rule for ask in group.asks for rule in ask.rules}


@pytest.mark.parametrize("folder", COMPLETE, ids=lambda folder: folder.name)
def test_a_complete_case_shows_at_most_three_open_findings_at_its_own_stage(folder: Path):
    says = tomllib.loads((folder / "expected.toml").read_text(encoding="utf-8"))
    case = case_of(json.loads((folder / "case.json").read_text(encoding="utf-8")))
    report = check(case, on=says["checked_on"], purpose=Purpose(says["purpose"]))
    assert len(report.open()) <= MOST_FINDINGS
