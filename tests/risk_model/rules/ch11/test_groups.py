"""Chapter 11: the five groups who may be harmed."""

from risk_model.kinds import Check
from schemas.paths import put, remove
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound

EMPTY = {"schema_version": 1, "reference": "FP-0901"}
ALL_RULED_OUT = dict.fromkeys(("children", "public", "known_adult", "staff", "prisoners"), "Nothing points to it")


def test_a_group_that_nothing_answers_is_found_by_name() -> None:
    found = findings_of("RA-11.8a", remove(sound(), "assessment.not_at_risk.staff"))
    assert [(f.record, f.place, f.check) for f in found] == [("assessment", "not_at_risk", Check.ERROR)]
    assert "staff" in found[0].message


def test_a_group_whose_risk_has_no_level_is_found_in_one_line_with_the_rule_on_levels() -> None:
    without = put(sound(), "assessment.risks.R2.level", None)
    assert fires("RA-11.8a", without, "R2", "level").asked_by == ("RA-11.7a",)
    stays_quiet("RA-11.8a", put(without, "assessment.risks.R2.level_in_custody", "low"))
    stays_quiet("RA-11.8a", put(without, "assessment.risks.R2.kind", "reoffending"))


def test_each_missing_group_is_a_finding_of_its_own() -> None:
    found = findings_of("RA-11.8a", remove(sound(), "assessment.not_at_risk"))
    assert len(found) == 3
    for finding, group in zip(found, ("public", "staff", "prisoners"), strict=True):
        assert group in finding.message


def test_a_blank_reason_is_no_reason() -> None:
    fires("RA-11.8a", put(sound(), "assessment.not_at_risk.public", "  "), "assessment", "not_at_risk")


def test_a_group_is_missing_once_its_only_risk_is_gone() -> None:
    fires("RA-11.8a", remove(sound(), "assessment.risks.R2"), "assessment", "not_at_risk")


def test_a_case_without_any_risk_is_one_finding() -> None:
    assert len(findings_of("RA-11.8a", {**EMPTY, "assessment": {"assessed_on": "2026-11-02"}})) == 1
    some = {**EMPTY, "assessment": {"not_at_risk": {"staff": "No threats"}}}
    assert len(findings_of("RA-11.8a", some)) == 1


def test_five_groups_with_a_risk_or_a_reason_are_enough() -> None:
    stays_quiet("RA-11.8a", sound())
    stays_quiet("RA-11.8a", {**EMPTY, "assessment": {"not_at_risk": ALL_RULED_OUT}})


def test_a_risk_whose_group_is_not_said_may_be_the_missing_one() -> None:
    stays_quiet("RA-11.8a", put(sound(), "assessment.risks.R1.group", None))
    draft = {**EMPTY, "assessment": {"risks": [{"id": "R1"}]}}
    assert len(findings_of("RA-11.8a", draft)) == 1


def test_a_group_both_at_risk_and_ruled_out_contradicts_itself() -> None:
    found = findings_of("RA-11.8a", put(sound(), "assessment.not_at_risk.children", "He never sees any"))
    assert [(f.record, f.place, f.check) for f in found] == [("assessment", "not_at_risk", Check.ERROR)]
    assert "R2" in found[0].message


def test_a_risk_of_reoffending_does_not_contradict_a_reason() -> None:
    both = put(sound(), "assessment.not_at_risk.children", "No serious harm: he never sees any")
    stays_quiet("RA-11.8a", put(both, "assessment.risks.R2.kind", "reoffending"))
