"""Chapter 11: that there is an assessment, its review, its tools and the assessor's own check."""

from datetime import date

from risk_model.kinds import Check
from risk_model.rules.ch11.assessment import SELF_CHECK
from schemas.paths import put, remove
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound

EMPTY = {"schema_version": 1, "reference": "FP-0901"}
BEGUN = {**EMPTY, "assessment": {"risks": [{"id": "R1"}]}}


def test_a_case_without_any_assessment_is_found() -> None:
    assert fires("RA-11.1a", EMPTY, "assessment").check is Check.ERROR


def test_a_plan_without_an_assessment_is_found() -> None:
    fires("RA-11.1a", {**EMPTY, "plan": {"actions": [{"id": "A1"}]}}, "assessment")


def test_a_day_of_assessment_or_a_risk_is_an_assessment() -> None:
    stays_quiet("RA-11.1a", sound())
    stays_quiet("RA-11.1a", BEGUN, "assessment")
    stays_quiet("RA-11.1a", {**EMPTY, "assessment": {"assessed_on": "2026-11-02"}})


def test_a_level_that_is_missing_or_without_reasons_is_not_this_rules_gap() -> None:
    stays_quiet("RA-11.1a", put(sound(), "mappa.level", None))
    stays_quiet("RA-11.1a", put(sound(), "mappa.level_reasons", None))


def test_an_assessment_without_a_date_is_found() -> None:
    fires("RA-11.3a", put(sound(), "assessment.assessed_on", None), "assessment", "assessed_on")


def test_an_assessment_without_a_next_review_is_found() -> None:
    fires("RA-11.3a", remove(sound(), "assessment.next_review_on"), "assessment", "next_review_on")


def test_an_overdue_review_is_found_with_the_days() -> None:
    found = fires("RA-11.3a", put(sound(), "assessment.next_review_on", "2026-11-18"), "assessment", "next_review_on")
    assert found.check is Check.ERROR
    assert "1 day ago" in found.message


def test_a_review_due_today_is_not_overdue() -> None:
    stays_quiet("RA-11.3a", put(sound(), "assessment.next_review_on", "2026-11-19"))
    stays_quiet("RA-11.3a", sound(), on=date(2027, 2, 2))
    fires("RA-11.3a", sound(), "assessment", "next_review_on", on=date(2027, 2, 3))


def test_an_assessment_of_tomorrow_is_asked_about() -> None:
    found = fires("RA-11.3a", put(sound(), "assessment.assessed_on", "2026-11-20"), "assessment", "assessed_on")
    assert found.check is Check.WARNING
    stays_quiet("RA-11.3a", put(sound(), "assessment.assessed_on", "2026-11-19"))


def test_before_there_is_an_assessment_its_dates_are_asked_for_with_it() -> None:
    assert {(f.place, f.asked_by) for f in findings_of("RA-11.3a", EMPTY)} == {
        ("assessed_on", ("RA-11.1a",)), ("next_review_on", ("RA-11.1a",)),
    }


def test_an_assessment_without_any_tool_is_found() -> None:
    assert fires("RA-11.4b", put(sound(), "assessment.tools", []), "assessment", "tools").check is Check.WARNING


def test_a_tool_without_its_day_assessor_outcome_or_name_is_found() -> None:
    for key in ("on", "assessor", "outcome", "name"):
        assert len(findings_of("RA-11.4b", put(sound(), f"assessment.tools.0.{key}", None))) == 1, key
    found = fires("RA-11.4b", put(sound(), "assessment.tools.1.on", None), "assessment", "tools")
    assert "SARA" in found.message


def test_tools_with_all_four_or_a_reason_for_none_are_enough() -> None:
    stays_quiet("RA-11.4b", sound())
    without = put(sound(), "assessment.tools", [])
    stays_quiet("RA-11.4b", put(without, "assessment.no_tools_reason", "No approved tool for somebody of 16"))


def test_before_there_is_an_assessment_its_tools_are_asked_for_with_it() -> None:
    assert fires("RA-11.4b", EMPTY, "assessment", "tools").asked_by == ("RA-11.1a",)


def test_an_unanswered_self_check_is_one_prompt() -> None:
    found = findings_of("RA-11.14a", remove(sound(), "assessment.self_check"))
    assert [(f.record, f.place, f.check) for f in found] == [("assessment", "self_check", Check.PROMPT)]


def test_each_question_of_the_self_check_is_asked() -> None:
    for key in SELF_CHECK:
        fires("RA-11.14a", put(sound(), f"assessment.self_check.{key}", None), "assessment", "self_check")


def test_an_answered_self_check_is_quiet_whatever_the_answers() -> None:
    stays_quiet("RA-11.14a", sound())
    stays_quiet("RA-11.14a", put(sound(), "assessment.self_check.investigative", False))


def test_until_the_assessment_has_come_to_a_level_the_self_check_is_no_line_of_its_own() -> None:
    case = put(remove(sound(), "assessment.self_check"), "assessment.overall.level", None)
    assert "RA-11.7a" in fires("RA-11.14a", case, "assessment", "self_check").asked_by
    assert "RA-11.1a" in fires("RA-11.14a", EMPTY, "assessment", "self_check").asked_by
