"""Chapter 7: what each level of management rests on."""

import itertools

import pytest

from risk_model.kinds import Check, Purpose
from rmp.check import all_rules, check
from schemas.paths import put
from schemas.reading import case_of
from schemas.vocabularies import RiskLevel
from tests.support.rules import DAY, fires, stays_quiet, waits
from tests.support.sound import sound

THREE_ANSWERS = {"plan_is_robust": True, "no_formal_oversight_needed": True, "no_barrier_to_actions": True}
LEVEL_3 = ["public_confidence"]


def level_1(**answers):
    return put(put(sound(), "mappa.level", 1), "mappa.level_1_answers", answers)


def level_3(criteria=LEVEL_3):
    return put(put(sound(), "mappa.level", 3), "referral.level_3_criteria", criteria)


def test_level_1_without_reasons_is_found():
    case = put(level_1(), "mappa.level_reasons", None)
    assert fires("LVL-7.4a", case, "mappa", "level_reasons").check is Check.ERROR


def test_level_1_with_reasons_is_enough():
    stays_quiet("LVL-7.4a", level_1())


def test_three_answers_with_their_reasons_stand_for_the_level_reasons():
    case = put(level_1(**THREE_ANSWERS, reasons="All agencies agreed on 12 November"), "mappa.level_reasons", None)
    stays_quiet("LVL-7.4a", case)


def test_three_answers_without_reasons_do_not():
    fires("LVL-7.4a", put(level_1(**THREE_ANSWERS), "mappa.level_reasons", None), "mappa", "level_reasons")


@pytest.mark.parametrize("key", THREE_ANSWERS)
def test_a_level_1_condition_answered_no_is_found(key):
    finding = fires("LVL-7.4a", level_1(**{**THREE_ANSWERS, key: False}), "mappa", f"level_1_answers.{key}")
    assert finding.check is Check.ERROR
    assert finding.field == "level_1_answers"


def test_level_1_answers_that_are_begun_have_to_be_finished():
    finding = fires("LVL-7.4a", level_1(plan_is_robust=True), "mappa", "level_1_answers.no_barrier_to_actions")
    assert finding.check is Check.ERROR


def test_the_conditions_of_level_1_do_not_concern_level_2():
    stays_quiet("LVL-7.4a", put(sound(), "mappa.level_reasons", None))


def test_level_2_without_a_criterion_is_found():
    finding = fires("LVL-7.5a", put(sound(), "referral.level_2_criteria", []), "referral", "level_2_criteria")
    assert finding.check is Check.ERROR


def test_a_level_3_criterion_does_not_stand_for_a_level_2_one():
    case = put(put(sound(), "referral.level_3_criteria", LEVEL_3), "referral.level_2_criteria", [])
    fires("LVL-7.5a", case, "referral", "level_2_criteria")


def test_a_level_2_case_without_any_referral_still_needs_a_criterion():
    fires("LVL-7.5a", put(sound(), "referral", None), "referral", "level_2_criteria")


def test_level_2_needs_what_meetings_add_to_it():
    finding = fires("LVL-7.5a", put(sound(), "referral.added_value", None), "referral", "added_value")
    assert (finding.check, finding.asked_by) == (Check.ERROR, ("REF-7.15a",))


def test_level_2_needs_reasons_and_those_of_the_referral_will_do():
    without = put(sound(), "mappa.level_reasons", None)
    stays_quiet("LVL-7.5a", without)
    assert fires("LVL-7.5a", put(without, "referral.reasons", None), "mappa", "level_reasons").asked_by == ("LVL-7.1a",)


def test_a_case_stepped_down_from_level_3_has_its_criterion():
    stays_quiet("LVL-7.5a", put(sound(), "referral.level_2_criteria", ["stepped_down_from_level_3"]))


@pytest.mark.parametrize("criterion", [
    "senior_resources_at_short_notice", "public_confidence", "national_security", "serious_organised_crime",
])
def test_any_one_criterion_carries_level_3(criterion):
    stays_quiet("LVL-7.6a", level_3([criterion]))


def test_level_3_without_a_criterion_is_found():
    assert fires("LVL-7.6a", level_3([]), "referral", "level_3_criteria").check is Check.ERROR


def test_level_3_without_reasons_is_found():
    fires("LVL-7.6a", put(level_3(), "mappa.level_reasons", None), "mappa", "level_reasons")


def test_a_level_2_criterion_does_not_carry_level_3():
    assert sound()["referral"]["level_2_criteria"]
    fires("LVL-7.6a", put(sound(), "mappa.level", 3), "referral", "level_3_criteria")


def test_the_criteria_wait_for_the_level():
    waits("LVL-7.6a", put(sound(), "mappa.level", None), "mappa.level")


def test_nothing_in_a_case_can_break_the_rule_that_keeps_the_levels_apart():
    stays_quiet("LVL-7.19a", sound())
    stays_quiet("LVL-7.19a", {"schema_version": 1, "reference": "FP-0001"})


LEVEL_FINDERS = (
    "CAT-6.13a", "LVL-7.1a", "LVL-7.4a", "LVL-7.5a", "LVL-7.6a", "LVL-7.7a", "LVL-7.9a", "LVL-7.9b", "LVL-7.19a", "LVL-7.20a",
    "LVL-7.21a", "L1-7.23a", "L1-7.25a", "L1-7.25b", "MTG-13a.37a", "MTG-13a.38a",
)
"""What is said about the level of management. LVL-7.22a is no part of it: it asks for reasons where both levels are known."""

RISK_FINDERS = ("RA-11.7a", "RA-11.7b", "RA-11.8a", "RA-11.15a", "REF-7.14d")
"""What is said about the level of risk."""


def said_by(rules, case):
    chosen = [entry for entry in all_rules() if entry.id in rules]
    reports = [check(case_of(case), on=DAY, purpose=purpose, rules=chosen) for purpose in Purpose]
    return [[(f.rule, f.record, f.place, f.check) for f in report.findings] for report in reports]


@pytest.mark.parametrize("level", [1, 2, 3, None])
def test_no_level_of_risk_changes_what_is_said_about_the_level_of_management(level):
    case = put(sound(), "mappa.level", level)
    said = [
        said_by(LEVEL_FINDERS, put(put(case, "assessment.overall.level", overall), "assessment.risks.R1.level", single))
        for overall, single in itertools.product([*RiskLevel, None], repeat=2)
    ]
    assert all(each == said[0] for each in said)


@pytest.mark.parametrize("risk", [*RiskLevel, None])
def test_no_level_of_management_changes_what_is_said_about_the_level_of_risk(risk):
    case = put(sound(), "assessment.overall.level", risk)
    said = [said_by(RISK_FINDERS, put(case, "mappa.level", level)) for level in (1, 2, 3, None)]
    assert all(each == said[0] for each in said)
