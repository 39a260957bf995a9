"""Chapter 11: static and dynamic factors, and what protects."""

from risk_model.kinds import Check
from schemas.paths import put, remove
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound

EMPTY = {"schema_version": 1, "reference": "FP-0901"}
STATIC, DYNAMIC = "assessment.factors.F1", "assessment.factors.F2"

BEGUN = {**EMPTY, "assessment": {"assessed_on": "2026-11-02"}}


def test_an_assessment_without_a_static_factor_is_found() -> None:
    found = fires("RA-11.4a", remove(sound(), STATIC), "assessment", "factors")
    assert found.check is Check.ERROR
    assert "static" in found.message
    assert "dynamic" not in found.message


def test_a_situational_factor_does_not_stand_for_a_dynamic_one() -> None:
    found = fires("RA-11.4a", put(sound(), f"{DYNAMIC}.kind", "situational"), "assessment", "factors")
    assert "dynamic" in found.message
    assert "static" not in found.message


def test_no_static_and_no_dynamic_factor_are_one_finding() -> None:
    found = [f for f in findings_of("RA-11.4a", BEGUN) if f.place == "factors"]
    assert [f.record for f in found] == ["assessment"]


def test_one_static_and_one_dynamic_factor_are_enough() -> None:
    stays_quiet("RA-11.4a", sound())
    stays_quiet("RA-11.4a", remove(sound(), "assessment.factors.F3"))


def test_a_reason_for_none_of_a_kind_is_enough() -> None:
    without_static = remove(sound(), STATIC)
    stays_quiet("RA-11.4a", put(without_static, "assessment.no_static_factors_reason", "First offence, aged 12"))
    without_dynamic = remove(sound(), DYNAMIC)
    stays_quiet("RA-11.4a", put(without_dynamic, "assessment.no_dynamic_factors_reason", "In a coma since the offence"))
    fires("RA-11.4a", put(without_static, "assessment.no_dynamic_factors_reason", "None"), "assessment", "factors")


def test_a_factor_without_its_kind_is_asked_for_it_once() -> None:
    found = findings_of("RA-11.4a", put(sound(), f"{STATIC}.kind", None))
    assert [(f.record, f.place, f.check) for f in found] == [("F1", "kind", Check.ERROR)]


def test_a_factor_without_its_kind_is_a_warning_where_both_kinds_are_there() -> None:
    found = findings_of("RA-11.4a", put(sound(), "assessment.factors.F3.kind", None))
    assert [(f.record, f.place, f.check) for f in found] == [("F3", "kind", Check.WARNING)]


def test_a_factor_without_words_is_found() -> None:
    fires("RA-11.4a", put(sound(), f"{STATIC}.description", " "), "F1", "description")


def test_missing_protective_factors_belong_to_it_in_one_line_with_the_rule_on_them() -> None:
    without = remove(sound(), "assessment.protective_factors.P1")
    assert fires("RA-11.4a", without, "assessment", "protective_factors").asked_by == ("RA-11.10e",)
    stays_quiet("RA-11.4a", put(without, "assessment.no_protective_factors_reason", "He knows nobody here"))


def test_an_assessment_without_protective_factors_is_found() -> None:
    found = fires("RA-11.10e", remove(sound(), "assessment.protective_factors.P1"), "assessment", "protective_factors")
    assert found.check is Check.ERROR
    fires("RA-11.10e", BEGUN, "assessment", "protective_factors")


def test_a_case_without_any_assessment_is_asked_for_one_in_one_line() -> None:
    fires("RA-11.1a", EMPTY, "assessment")
    for rule in ("RA-11.4a", "RA-11.8a", "RA-11.10e"):
        assert fires(rule, EMPTY, "assessment").asked_by == ("RA-11.1a",)


def test_a_blank_reason_for_no_protective_factors_is_no_reason() -> None:
    without = remove(sound(), "assessment.protective_factors.P1")
    fires("RA-11.10e", put(without, "assessment.no_protective_factors_reason", "  "), "assessment", "protective_factors")


def test_a_list_of_protective_factors_or_a_reason_for_none_is_enough() -> None:
    stays_quiet("RA-11.10e", sound())
    without = remove(sound(), "assessment.protective_factors.P1")
    stays_quiet("RA-11.10e", put(without, "assessment.no_protective_factors_reason", "None found with him or his family"))


def test_a_list_and_a_reason_for_none_contradict_each_other() -> None:
    both = put(sound(), "assessment.no_protective_factors_reason", "None found")
    assert fires("RA-11.10e", both, "assessment", "no_protective_factors_reason").check is Check.WARNING


def test_a_protective_factor_without_words_is_found() -> None:
    fires("RA-11.10e", put(sound(), "assessment.protective_factors.P1.description", None), "P1", "description")
