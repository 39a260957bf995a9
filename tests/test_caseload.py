"""Whole cases: each states the rules that it must raise and must not raise, at its own stage and on its own day."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from risk_model.findings import Finding
from risk_model.kinds import Purpose
from rmp.check import check
from rmp.report import Report
from schemas.reading import read_case

CASELOAD = Path(__file__).parent.parent / "caseload"
FOLDERS = sorted(path.parent for path in CASELOAD.glob("*/*/case.json"))
COMPLETE = [folder for folder in FOLDERS if folder.parent.name == "complete"]


def expected(folder: Path) -> dict[str, Any]:
    return tomllib.loads((folder / "expected.toml").read_text(encoding="utf-8"))


def checked(folder: Path, purpose: str | None = None) -> Report:
    says = expected(folder)
    case, _ = read_case((folder / "case.json").read_bytes())
    return check(case, on=says["checked_on"], purpose=Purpose(purpose or says["purpose"]))


def found(report: Report, entry: dict[str, str]) -> list[Finding]:
    return [f for f in report.findings if f.rule == entry["rule"] and entry.get("record") in (None, f.record)]


def named(folder: Path) -> str:
    return folder.name


def test_there_are_seven_published_and_six_complete_cases():
    assert sorted(folder.parent.name for folder in FOLDERS) == ["complete"] * 6 + ["published"] * 7


@pytest.mark.parametrize("folder", FOLDERS, ids=named)
def test_a_case_raises_what_it_says_it_must(folder: Path):
    report = checked(folder)
    assert not report.could_not_check
    missing = [entry for entry in expected(folder).get("must_raise", []) if not found(report, entry)]
    assert not missing


@pytest.mark.parametrize("folder", FOLDERS, ids=named)
def test_a_case_does_not_raise_what_it_says_it_must_not(folder: Path):
    report = checked(folder)
    wrong = [f for entry in expected(folder).get("must_not_raise", []) for f in found(report, entry)]
    assert not wrong


@pytest.mark.parametrize("folder", COMPLETE, ids=named)
def test_a_complete_case_has_no_open_error_and_at_most_three_open_findings_at_its_own_stage(folder: Path):
    report = checked(folder)
    assert not report.has_open_error, [f for f in report.findings if f.is_open_error]
    assert len(report.open()) <= 3, report.open()


@pytest.mark.parametrize("folder", COMPLETE, ids=named)
def test_a_complete_plan_has_no_open_error(folder: Path):
    assert not checked(folder, "plan").has_open_error


def test_the_complete_cases_cover_levels_categories_settings_and_special_features():
    cases = [json.loads((folder / "case.json").read_text(encoding="utf-8")) for folder in COMPLETE]
    assert {case["mappa"]["level"] for case in cases} == {1, 2, 3}
    assert {case["mappa"]["category"] for case in cases} == {1, 2, 3, 4}
    assert {case["context"]["setting"] for case in cases} == {"custody", "community", "hospital"}
    assert any(case["person"]["date_of_birth"] > "2008-11-19" for case in cases), "a child"
    assert any(case["context"]["domestic_abuse"] and case["context"]["marac"] for case in cases)
    assert any(case["context"]["approved_premises"] for case in cases)


@pytest.mark.parametrize("folder", FOLDERS, ids=named)
def test_every_case_says_what_it_is_for(folder: Path):
    says = expected(folder)
    assert says["title"] and says["story"]
    case, _ = read_case((folder / "case.json").read_bytes())
    assert case.fictional is True
