"""The check itself: which rules apply, the order of what is found, departures, questions, and rules that break."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from guidance import cite, edition
from risk_model import registry
from risk_model.conditions import EVERY_CASE, LEVEL_2_OR_3, Condition, answered_yes
from risk_model.findings import Gap, NotChecked, Slot
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, MEETING_ONLY, REFERRAL_ONLY, Check, Purpose
from risk_model.registry import declared_rules, rule, rule_for_each
from rmp.check import all_rules, check
from rmp.report import OpenQuestion, Report
from schemas.paths import put
from schemas.reading import case_of
from tests.support.rules import DAY
from tests.support.sound import sound

DRAFT = {"schema_version": 1, "reference": "FP-1"}
DEPARTURE = {"rule": "RMP-12.9f", "record": "A3", "reason": "The court sets the day", "by": "Ife Nwosu", "on": "2026-11-18"}


@pytest.fixture
def own_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """A register of its own, for the rules that a test declares."""
    monkeypatch.setattr(registry, "_rules", {})


def finding_rule(
    rule_id: str, *gaps: Gap, kind: Check = Check.ERROR, when: Condition = EVERY_CASE, purposes: frozenset[Purpose] = EVERY_PURPOSE
) -> None:
    paragraph = rule_id.split("-")[1].rstrip("abcdefgh")

    @rule(rule_id, kind, cites=(cite(paragraph),), title="A title", when=when, purposes=purposes, meaning="A meaning.")
    def find(look: Inspection) -> Iterator[Gap]:
        yield from gaps


def gap(record: str, place: str = "what", **more: Any) -> Gap:
    return Gap(record, place, f"{record} lacks {place}.", "Give it.", **more)


def report_of(document: dict[str, Any], **options: Any) -> Report:
    return check(case_of(document), on=DAY, rules=declared_rules(), **options)


def no_date(**departure: Any) -> Report:
    """The report on a case whose A3 and A4 have no date, with a departure."""
    document = put(put(sound(), "plan.actions.A3.due_on", None), "plan.actions.A4.due_on", None)
    document["departures"] = [{**DEPARTURE, **departure}]
    return check(case_of(document), on=DAY)


def departed_from(report: Report) -> dict[str, bool]:
    return {f.record: f.departed for f in report.findings if f.rule == "RMP-12.9f" and f.record in ("A3", "A4")}


def test_the_report_says_what_was_checked_when_and_by_which_limits() -> None:
    report = check(case_of(sound()), on=date(2026, 12, 1), purpose=Purpose.REFERRAL, limits=edition("thames_valley_2008"))
    assert (report.case, report.checked_on, report.purpose, report.edition) == (
        "FP-0900", date(2026, 12, 1), Purpose.REFERRAL, "thames_valley_2008",
    )
    assert check(case_of(sound()), on=DAY).edition == "national"


@pytest.mark.parametrize("purpose", Purpose)
def test_a_sound_case_has_nothing_to_put_right_and_every_rule_could_look(purpose: Purpose) -> None:
    report = check(case_of(sound()), on=DAY, purpose=purpose)
    assert report.open(Check.ERROR) == []
    assert report.could_not_check == ()
    assert not report.has_open_error


def test_an_empty_draft_is_checked_without_a_rule_breaking() -> None:
    for purpose in Purpose:
        report = check(case_of(DRAFT), on=DAY, purpose=purpose)
        assert report.could_not_check == ()
        assert report.has_open_error


def test_a_departure_with_reason_person_and_day_marks_the_finding_and_keeps_it() -> None:
    report = no_date()
    assert departed_from(report) == {"A3": True, "A4": False}
    assert "A3" not in {f.record for f in report.open() if f.rule == "RMP-12.9f"}
    assert "A4" in {f.record for f in report.open() if f.rule == "RMP-12.9f"}
    [kept] = [f for f in report.as_json()["findings"] if f["rule"] == "RMP-12.9f" and f["record"] == "A3"]
    assert kept["departed"] is True


@pytest.mark.parametrize("missing", ["reason", "by", "on", "rule"])
@pytest.mark.parametrize("blank", [None, " "])
def test_a_departure_that_lacks_its_reason_person_day_or_rule_counts_for_nothing(missing: str, blank: str | None) -> None:
    report = no_date(**{missing: None if missing == "on" else blank})
    assert departed_from(report) == {"A3": False, "A4": False}


@pytest.mark.parametrize(
    ("change", "departed"),
    [
        ({"record": "A4"}, {"A3": False, "A4": True}), ({"record": None}, {"A3": True, "A4": True}),
        ({"record": "A9"}, {"A3": False, "A4": False}), ({"record": "plan"}, {"A3": False, "A4": False}),
        ({"rule": "RMP-12.9c"}, {"A3": False, "A4": False}), ({"rule": "rmp-12.9f"}, {"A3": False, "A4": False}),
        ({"kind": "not_applicable"}, {"A3": True, "A4": False}),
    ],
)
def test_a_departure_counts_for_its_own_rule_and_record(change: dict[str, Any], departed: dict[str, bool]) -> None:
    assert departed_from(no_date(**change)) == departed


def test_a_case_whose_only_error_is_departed_from_has_no_open_error() -> None:
    document = put(sound(), "plan.actions.A4.due_on", None)
    assert check(case_of(document), on=DAY).has_open_error
    document["departures"] = [{**DEPARTURE, "record": "A4"}]
    report = check(case_of(document), on=DAY)
    assert not report.has_open_error
    assert any(f.departed for f in report.findings)


@pytest.mark.usefixtures("own_rules")
def test_errors_come_first_then_warnings_then_prompts_each_by_record_then_by_rule() -> None:
    finding_rule("RMP-12.9c", gap("A2"), gap("A1"), kind=Check.PROMPT)
    finding_rule("RMP-12.9b", gap("C1"), gap("plan"), gap("A1"), kind=Check.ERROR)
    finding_rule("RMP-12.9a", gap("A1"), gap("R2"), gap("M1"), gap("V1"), gap("person"), kind=Check.ERROR)
    finding_rule("RA-11.10a", gap("R1"), kind=Check.WARNING)
    assert [(f.check.value, f.record, f.rule) for f in report_of(sound()).findings] == [
        ("error", "person", "RMP-12.9a"), ("error", "V1", "RMP-12.9a"), ("error", "R2", "RMP-12.9a"), ("error", "plan", "RMP-12.9b"),
        ("error", "A1", "RMP-12.9a"), ("error", "A1", "RMP-12.9b"), ("error", "C1", "RMP-12.9b"), ("error", "M1", "RMP-12.9a"),
        ("warning", "R1", "RA-11.10a"), ("prompt", "A1", "RMP-12.9c"), ("prompt", "A2", "RMP-12.9c"),
    ]


@pytest.mark.usefixtures("own_rules")
def test_records_stand_in_the_order_of_the_file_and_not_of_the_alphabet() -> None:
    document = sound()
    document["plan"]["actions"].reverse()
    finding_rule("RMP-12.9b", *(gap(f"A{n}") for n in range(1, 6)))
    assert [f.record for f in report_of(document).findings] == ["A5", "A4", "A3", "A2", "A1"]


@pytest.mark.usefixtures("own_rules")
def test_a_finding_carries_what_its_rule_and_gap_say() -> None:
    finding_rule("RMP-12.9b", gap("A1", "owner.agency"))
    finding_rule("RMP-12.11a", gap("agencies", "0.contributed_on", check=Check.WARNING))
    finding_rule("RMP-12.9c", gap("A1", "what", slot=Slot.WHEN, words="as required"), kind=Check.PROMPT)
    found = {f.rule: f for f in report_of(sound()).findings}
    first = found["RMP-12.9b"]
    assert (first.paragraph, first.record, first.field, first.place) == ("12.9", "A1", "owner", "owner.agency")
    assert (first.message, first.fix, first.departed) == ("A1 lacks owner.agency.", "Give it.", False)
    assert (found["RMP-12.11a"].field, found["RMP-12.11a"].check) == ("contributed_on", Check.WARNING)
    assert (found["RMP-12.9c"].slot, found["RMP-12.9c"].words) == (Slot.WHEN, "as required")
    assert "slot" not in first.as_json()
    assert found["RMP-12.9c"].as_json()["slot"] == "when"


@pytest.mark.usefixtures("own_rules")
def test_a_rule_belongs_to_the_checks_it_is_for() -> None:
    finding_rule("RMP-12.9b", gap("A1"))
    finding_rule("REF-7.10a", gap("referral", "referred_on"), purposes=REFERRAL_ONLY)
    finding_rule("MTG-13a.37a", gap("M1"), purposes=MEETING_ONLY)
    found = {p: {f.rule for f in report_of(sound(), purpose=p).findings} for p in Purpose}
    assert found[Purpose.PLAN] == {"RMP-12.9b"}
    assert found[Purpose.REFERRAL] == {"RMP-12.9b", "REF-7.10a"}
    assert found[Purpose.MEETING] == {"RMP-12.9b", "MTG-13a.37a"}


@pytest.mark.usefixtures("own_rules")
def test_a_rule_whose_answer_is_missing_waits_and_finds_nothing() -> None:
    finding_rule("RMP-12.9b", gap("A1"), when=answered_yes("terrorism", "terrorism"))
    finding_rule("RMP-12.9a", gap("A1"), when=answered_yes("terrorism", "terrorism") & LEVEL_2_OR_3)
    finding_rule("RMP-12.9c", gap("A1"), when=answered_yes("marac", "a MARAC"))
    report = report_of(put(sound(), "context.terrorism", None))
    assert report.waiting == (OpenQuestion("context.terrorism", ("RMP-12.9a", "RMP-12.9b")),)
    assert [f.rule for f in report.findings] == ["RMP-12.9c"]
    assert not report_of(put(sound(), "context.terrorism", False)).waiting
    assert {f.rule for f in report_of(put(sound(), "context.terrorism", True)).findings} == {"RMP-12.9a", "RMP-12.9b", "RMP-12.9c"}


@pytest.mark.usefixtures("own_rules")
def test_a_question_is_not_asked_where_another_answer_settles_the_rule() -> None:
    finding_rule("RMP-12.9a", gap("A1"), when=answered_yes("terrorism", "terrorism") & LEVEL_2_OR_3)
    document = put(put(sound(), "context.terrorism", None), "mappa.level", 1)
    assert report_of(document).waiting == ()


@pytest.mark.usefixtures("own_rules")
def test_a_question_that_a_finding_already_asks_does_not_wait_as_well() -> None:
    finding_rule("RMP-12.9a", gap("A1"), when=answered_yes("terrorism", "terrorism"))
    finding_rule("RMP-12.9b", gap("A1"), when=answered_yes("marac", "a MARAC"))
    finding_rule("RMP-12.9c", gap("context", "terrorism"))
    document = put(put(sound(), "context.terrorism", None), "context.marac", None)
    assert [question.place for question in report_of(document).waiting] == ["context.marac"]


@pytest.mark.usefixtures("own_rules")
def test_a_question_waits_again_once_its_finding_is_departed_from() -> None:
    finding_rule("RMP-12.9a", gap("A1"), when=answered_yes("terrorism", "terrorism"))
    finding_rule("RMP-12.9c", gap("context", "terrorism"))
    departure = {"rule": "RMP-12.9c", "record": "context", "reason": "Not known yet", "by": "Ife Nwosu", "on": "2026-11-02"}
    document = put(put(sound(), "context.terrorism", None), "departures", [departure])
    assert [question.place for question in report_of(document).waiting] == ["context.terrorism"]


@pytest.mark.usefixtures("own_rules")
def test_a_rule_that_breaks_on_one_record_is_told_for_that_record_and_looks_at_the_others() -> None:
    @rule_for_each(
        lambda look: look.plan.actions, "RMP-12.9b", Check.ERROR,
        cites=(cite("12.9"),), title="A title", when=EVERY_CASE, purposes=EVERY_PURPOSE, meaning="A meaning.",
    )
    def find(look: Inspection, action: Any) -> Iterator[Gap]:
        yield gap(action.id)
        if action.id in ("A2", "A4"):
            raise KeyError("secret of the case")

    report = report_of(sound())
    assert [(n.rule, n.paragraph, n.record) for n in report.could_not_check] == [("RMP-12.9b", "12.9", "A2"), ("RMP-12.9b", "12.9", "A4")]
    assert [f.record for f in report.findings] == ["A1", "A3", "A5"]
    assert report.has_open_error
    assert "secret of the case" not in str(report.as_json())
    assert "KeyError" in report.could_not_check[0].reason


@pytest.mark.usefixtures("own_rules")
def test_a_rule_that_breaks_on_the_whole_case_or_in_its_condition_never_counts_as_passed() -> None:
    def breaks(look: Inspection) -> bool:
        raise RuntimeError

    finding_rule("RMP-12.9a", gap("A1"), when=Condition("breaks", breaks))
    @rule(
        "RMP-12.9b", Check.WARNING,
        cites=(cite("12.9"),), title="A title", when=EVERY_CASE, purposes=EVERY_PURPOSE, meaning="A meaning.",
    )
    def find(look: Inspection) -> Iterator[Gap]:
        yield gap(look.plan.actions[99].id)

    finding_rule("RMP-12.9c", gap("A1"), kind=Check.PROMPT)
    report = report_of(sound())
    assert report.could_not_check == (
        NotChecked("RMP-12.9a", "12.9", None, "the rule broke (RuntimeError)"),
        NotChecked("RMP-12.9b", "12.9", None, "the rule broke (IndexError)"),
    )
    assert [f.rule for f in report.findings] == ["RMP-12.9c"]
    assert report.has_open_error
    assert report.as_json()["could_not_check"][0]["rule"] == "RMP-12.9a"


def test_every_rule_is_found_without_being_asked_for_by_name() -> None:
    rules = [entry.id for entry in all_rules()]
    assert {"RMP-12.9f", "RMP-12.22b", "CAT-6.2a", "RA-11.10a", "DIS-10.3a", "MTG-13a.37a", "GEN-1.2a"} <= set(rules)
    assert len(set(rules)) == len(rules)


def test_the_check_changes_nothing_and_gives_the_same_twice() -> None:
    case = case_of(sound())
    before = case.model_dump_json()
    first, second = check(case, on=DAY), check(case, on=DAY)
    assert first == second
    assert case.model_dump_json() == before


@pytest.mark.usefixtures("own_rules")
def test_open_findings_about_a_record_can_be_asked_for_by_place() -> None:
    finding_rule("RMP-12.9b", gap("A1", "owner.agency"), gap("A2", "owner.agency"))
    finding_rule("RMP-12.9f", gap("A1", "due_on"), gap("A3", "due_on"))
    document = sound()
    document["departures"] = [DEPARTURE]
    report = report_of(document)
    assert [f.rule for f in report.about("A1")] == ["RMP-12.9b", "RMP-12.9f"]
    assert [f.rule for f in report.about("A1", "due_on")] == ["RMP-12.9f"]
    assert [f.rule for f in report.about("A1", "owner")] == ["RMP-12.9b"]
    assert [f.rule for f in report.about("A1", "owner.agency", "due_on")] == ["RMP-12.9b", "RMP-12.9f"]
    assert report.about("A1", "what") == []
    assert report.about("A3") == []
