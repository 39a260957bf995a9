"""What is put right together is one group, and what several paragraphs ask for is asked once; nothing is lost by it."""

import re
from pathlib import Path
from typing import Any

import pytest

from risk_model.findings import Finding
from risk_model.kinds import Check, Purpose
from rmp.check import all_rules, check
from rmp.grouping import Ask, grouped
from rmp.report import Report
from schemas.paths import put
from schemas.reading import case_of
from tests.rmp.rules.ch23.a_child import child
from tests.support.rules import DAY
from tests.support.sound import sound

ROOT = Path(__file__).parents[2]
BLANK: dict[str, Any] = {"schema_version": 1, "reference": "FP-1"}


def report_on(document: dict[str, Any], purpose: Purpose = Purpose.REFERRAL) -> Report:
    return check(case_of(document), on=DAY, purpose=purpose)


def found(rule: str, record: str = "plan", place: str = "actions", **more: Any) -> Finding:
    kind = more.pop("check", Check.ERROR)
    return Finding(rule, kind, more.pop("paragraph", "12.9"), record, place, f"{rule} speaks.", "Mend it.", False, place, **more)


def ask_of(report: Report, rule: str, record: str | None = None) -> Ask:
    return next(
        ask for group in report.groups for ask in group.asks
        if any(f.rule == rule and record in (None, f.record) for f in ask.findings)
    )


def asked(*findings: Finding, **waiting: list[str]) -> list[list[tuple[str, ...]]]:
    """The rules of each ask of each group."""
    return [[ask.rules for ask in group.asks] for group in grouped(findings, waiting)]


def test_findings_about_one_record_are_a_group_with_the_strongest_first():
    groups = grouped([found("A", "A1"), found("B", "A2"), found("C", "A1", check=Check.PROMPT)], {})
    assert [(group.record, group.check, len(group.asks)) for group in groups] == [("A1", Check.ERROR, 2), ("A2", Check.ERROR, 1)]


def test_a_group_with_an_error_comes_before_one_without_and_then_the_one_that_most_checks_wait_for():
    findings = [found("A", "A1"), found("B", "mappa", "level"), found("C", "context", "stalking", check=Check.PROMPT)]
    waiting = {"mappa.level": ["X", "Y"], "context.stalking": ["X", "Y", "Z"]}
    groups = grouped(findings, waiting)
    assert [(group.record, group.waiting) for group in groups] == [("mappa", 2), ("A1", 0), ("context", 3)]


def test_a_rule_that_waits_for_two_answers_of_one_finding_counts_once():
    finding = found("A", "context", "domestic_abuse", also_asks=("stalking",))
    [group] = grouped([finding], {"context.domestic_abuse": ["X"], "context.stalking": ["X", "Y"]})
    assert group.waiting == 2


def test_a_rule_that_waits_for_two_findings_of_a_group_counts_once():
    [group] = grouped([found("A", "mappa", "level"), found("B", "mappa", "category")], {"mappa.level": ["X"], "mappa.category": ["X"]})
    assert [len(ask.waiting) for ask in group.asks] == [1, 1]
    assert group.waiting == 1


def test_what_a_rule_asks_again_is_said_by_the_other_and_names_both_paragraphs():
    [group] = grouped([found("A", paragraph="7.14", asked_by=("B",)), found("B")], {})
    [ask] = group.asks
    assert (ask.first.rule, ask.rules, ask.paragraphs) == ("B", ("B", "A"), ("12.9", "7.14"))


def test_without_the_other_rule_it_says_so_itself():
    assert asked(found("A", asked_by=("B",)), found("C")) == [[("A",), ("C",)]]


def test_a_departure_from_the_other_rule_leaves_it_asking():
    other = Finding("B", Check.ERROR, "12.9", "plan", "actions", "B speaks.", "Mend it.", True, "actions")
    assert asked(found("A", asked_by=("B",)), other) == [[("A",)]]


def test_a_weaker_finding_never_speaks_for_a_stronger_one():
    assert asked(found("A", asked_by=("B",)), found("B", check=Check.PROMPT)) == [[("A",), ("B",)]]
    assert asked(found("A", asked_by=("B",), check=Check.PROMPT), found("B")) == [[("B", "A")]]


def test_the_same_place_comes_before_another_place_of_the_record():
    findings = [found("B", place="review_on"), found("C", place="actions"), found("A", place="actions", asked_by=("B", "C"))]
    assert asked(*findings) == [[("B",), ("C", "A")]]


def test_another_record_does_not_speak_for_it_but_a_whole_section_does():
    assert asked(found("A", "V1", asked_by=("B",)), found("B", "V2")) == [[("A",)], [("B",)]]
    assert asked(found("A", "M1", asked_by=("B",)), found("B", "disclosures")) == [[("B", "A")]]


def test_rules_that_name_each_other_do_not_go_round_in_circles():
    assert asked(found("A", asked_by=("B",)), found("B", asked_by=("A",))) == [[("A", "B")]]


def test_a_case_without_an_assessment_or_a_plan_is_asked_once_for_a_referral_with_both_paragraphs():
    report = report_on(BLANK)
    for rule, same in (("RA-11.1a", {"REF-7.14b", "REF-7.14d", "REF-7.14e"}), ("RMP-12.1a", {"REF-7.14f"}), ("RMP-12.9j", {"REF-7.14f"})):
        [ask] = [ask for group in report.groups for ask in group.asks if ask.first.rule == rule]
        assert {rule, *same} <= set(ask.rules)
        assert "7.14" in ask.paragraphs
    begun = report_on({**BLANK, "assessment": {"next_review_on": "2027-01-14"}})
    assert {"REF-7.14b", "REF-7.14d", "REF-7.14e", "REF-7.14f"} <= {f.rule for f in begun.findings}


def test_disclosure_that_nobody_considered_is_asked_once():
    report = report_on(put(sound(), "disclosures", []), Purpose.MEETING)
    assert {"DIS-10.3a", "DIS-10.7a", "DA-27.49a", "DOC-14.25c", "KPI-31.21c"} <= set(ask_of(report, "DIS-10.3a").rules)


@pytest.mark.parametrize(
    ("document", "purpose", "rule", "same"),
    [
        (put(put(sound(), "disclosures.D1.meeting", None), "disclosures.D1.considered_on", "2026-11-02"), Purpose.MEETING, "DIS-10.7a", "KPI-31.21c"),
        (put(sound(), "assessment.overall.agreed_on", None), Purpose.MEETING, "RA-11.15b", None),
        (put(sound(), "assessment.overall.agreed_on", "2026-11-05"), Purpose.MEETING, "MTG-13a.36c", "RA-11.12a"),
        (put(put(sound(), "mappa.level", 3), "mappa.level_reasons", None), Purpose.PLAN, "LVL-7.1a", "LVL-7.6a"),
        (put(put(sound(), "mappa.level", 1), "mappa.level_reasons", None), Purpose.PLAN, "LVL-7.1a", "LVL-7.4a"),
        (put(sound(), "assessment.tools", []), Purpose.PLAN, "DA-27.24a", "RA-11.4b"),
        (child(assessment__tools=[]), Purpose.PLAN, "CHI-23.20a", "RA-11.4b"),
        (put(sound(), "assessment.overall.level", None), Purpose.REFERRAL, "RA-11.7a", "REF-7.14d"),
    ],
)
def test_what_two_paragraphs_ask_is_one_line(document: dict[str, Any], purpose: Purpose, rule: str, same: str | None):
    ask = ask_of(report_on(document, purpose), rule)
    assert ask.first.rule == rule
    assert {rule, same or rule} <= set(ask.rules)


def test_two_empty_headings_are_two_lines_each_with_both_paragraphs():
    document = put(put(sound(), "plan.actions", []), "plan.nothing_needed", {})
    document["plan"]["actions"] = [{**sound()["plan"]["actions"][0], "pillar": "supervision", "people": ["V1", "V2"]}]
    document["plan"]["contingencies"], document["meetings"][0]["action_outcomes"] = [], []
    report = check(case_of(document), on=DAY, rules=[rule for rule in all_rules() if rule.id in ("RMP-12.4a", "RMP-12.11a")])
    [group] = [group for group in report.groups if group.record == "plan"]
    asked_for = [(ask.rules, {f.place for f in ask.findings} - {"actions"}) for ask in group.asks]
    assert asked_for == [
        (("RMP-12.4a", "RMP-12.11a"), {"nothing_needed.monitoring_and_control"}),
        (("RMP-12.4a", "RMP-12.11a"), {"nothing_needed.interventions_and_treatment"}),
        (("RMP-12.11a",), {"nothing_needed.victim_safety"}),
    ]


def test_somebody_whom_no_action_protects_is_asked_about_once():
    document = sound()
    for action in document["plan"]["actions"]:
        action["people"] = []
    report = report_on(document, Purpose.PLAN)
    assert {"RMP-12.9g", "DA-27.25a"} <= set(ask_of(report, "RMP-12.9g", "V1").rules)
    assert {"RMP-12.9g", "VIC-22.11a"} <= set(ask_of(report, "RMP-12.9g", "V2").rules)


def test_a_case_without_anything_is_asked_for_its_assessment_in_one_line():
    [group] = [group for group in report_on(BLANK, Purpose.PLAN).groups if group.record == "assessment"]
    [ask] = group.asks
    assert ask.first.rule == "RA-11.1a"
    assert {"RA-11.3a", "RA-11.4a", "RA-11.7a", "RA-11.8a", "RA-11.10e"} <= set(ask.rules)


@pytest.mark.parametrize("purpose", Purpose)
def test_every_open_finding_stands_in_one_group(purpose: Purpose):
    report = report_on({**BLANK, "plan": {"shared_on": "2026-11-02"}}, purpose)
    in_groups = [f for group in report.groups for f in group.findings]
    assert sorted(map(repr, in_groups)) == sorted(map(repr, report.open()))
    of_blank = report_on(BLANK, purpose)
    said = {repr(f) for group in of_blank.groups for f in group.findings}
    assert {repr(f) for f in of_blank.open()} < said


def test_the_json_holds_the_groups_and_every_finding_as_before():
    report = report_on(BLANK)
    printed = report.as_json()
    assert len(printed["findings"]) == len(report.findings)
    assert not {"asked_by", "also_asks"} & set(printed["findings"][0])
    [first, *_] = printed["groups"]
    assert (first["record"], first["check"]) == ("mappa", "error")
    assert set(first["asks"][0]) == {"check", "field", "place", "message", "fix", "paragraphs", "rules", "waiting"}


def test_a_question_that_a_finding_asks_is_not_asked_again():
    report = report_on(BLANK, Purpose.PLAN)
    assert not [q for q in report.waiting if q.place in ("context.domestic_abuse", "context.stalking")]
    assert len(ask_of(report, "DA-27.1a").waiting) > 10


def test_a_rule_that_is_named_as_asking_the_same_exists():
    named = {
        rule
        for room in ("risk_model", "rmp")
        for path in (ROOT / room / "rules").rglob("*.py")
        for rules in re.findall(r"asked_by=\(([^)]*)\)", path.read_text(encoding="utf-8"))
        for rule in re.findall(r'"([^"]+)"', rules)
    }
    assert named
    assert named <= {entry.id for entry in all_rules()}
