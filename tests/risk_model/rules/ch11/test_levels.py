"""Chapter 11: serious harm and its levels, always chosen by a person."""

import pytest

from guidance import SERIOUS_HARM
from risk_model.kinds import Check
from rmp.check import all_rules
from schemas.paths import put, remove
from schemas.publishing import json_schema
from schemas.vocabularies import RiskLevel
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound

EMPTY = {"schema_version": 1, "reference": "FP-0901"}
LEVEL, TIMING = "assessment.risks.R1.level", "assessment.risks.R1.timing"


def test_the_definition_of_serious_harm_is_fixed_and_the_guidances_own() -> None:
    (rule,) = (entry for entry in all_rules() if entry.id == "RA-11.6a")
    assert SERIOUS_HARM.words in rule.meaning
    for part in ("life-threatening and/or traumatic", "physical or psychological", "difficult or impossible"):
        assert part in SERIOUS_HARM.words
    assert '"definition"' not in json_schema()


def test_no_case_can_break_the_definition_of_serious_harm() -> None:
    stays_quiet("RA-11.6a", sound())
    stays_quiet("RA-11.6a", EMPTY)


def test_a_risk_without_a_level_is_found() -> None:
    found = fires("RA-11.7a", put(sound(), LEVEL, None), "R1", "level")
    assert found.check is Check.ERROR
    assert len(findings_of("RA-11.7a", put(sound(), LEVEL, None))) == 1


def test_a_risk_whose_kind_was_not_said_needs_a_level_too() -> None:
    fires("RA-11.7a", put(put(sound(), LEVEL, None), "assessment.risks.R1.kind", None), "R1", "level")


@pytest.mark.parametrize("kind", ["reoffending", "reconviction"])
def test_a_risk_of_reoffending_needs_no_level_of_serious_harm(kind: str) -> None:
    stays_quiet("RA-11.7a", put(put(sound(), LEVEL, None), "assessment.risks.R1.kind", kind))


def test_in_custody_the_level_in_the_community_is_still_needed() -> None:
    in_custody = put(sound(), "context.setting", "custody")
    stays_quiet("RA-11.7a", in_custody)
    fires("RA-11.7a", put(put(in_custody, LEVEL, None), "assessment.risks.R1.level_in_custody", "low"), "R1", "level")


def test_for_prisoners_the_level_in_custody_is_a_level() -> None:
    to_prisoners = put(put(sound(), LEVEL, None), "assessment.risks.R1.group", "prisoners")
    fires("RA-11.7a", to_prisoners, "R1", "level")
    stays_quiet("RA-11.7a", put(to_prisoners, "assessment.risks.R1.level_in_custody", "medium"))


def test_an_assessment_without_an_overall_level_is_found() -> None:
    fires("RA-11.7a", put(sound(), "assessment.overall.level", None), "assessment", "overall.level")
    fires("RA-11.7a", remove(sound(), "assessment.overall"), "assessment", "overall.level")


def test_an_assessment_without_a_named_assessor_is_found() -> None:
    fires("RA-11.7a", put(sound(), "assessment.assessed_by.name", ""), "assessment", "assessed_by.name")
    fires("RA-11.7a", remove(sound(), "assessment.assessed_by"), "assessment", "assessed_by.name")


def test_levels_chosen_on_no_day_are_found_in_one_line_with_the_rule_on_dates() -> None:
    found = fires("RA-11.7a", put(sound(), "assessment.assessed_on", None), "assessment", "assessed_on")
    assert (found.check, found.asked_by[0]) == (Check.ERROR, "RA-11.3a")


def test_before_there_is_an_assessment_its_levels_are_asked_for_with_it() -> None:
    assert all("RA-11.1a" in f.asked_by for f in findings_of("RA-11.7a", EMPTY))
    fires("RA-11.7a", EMPTY, "assessment", "overall.level")


def test_no_risk_has_its_level_filled_in_by_the_check() -> None:
    stays_quiet("RA-11.7a", sound())
    for level in RiskLevel:
        assert not findings_of("RA-11.7a", put(sound(), LEVEL, level.value))


@pytest.mark.parametrize(("level", "timing"), [
    ("low", "no_current_indication"), ("medium", "if_circumstances_change"), ("high", "at_any_time"),
    ("very_high", "imminent"),
])
def test_each_level_goes_with_the_timing_of_its_definition_only(level: str, timing: str) -> None:
    chosen = put(sound(), LEVEL, level)
    stays_quiet("RA-11.7b", put(chosen, TIMING, timing))
    for other in {"no_current_indication", "if_circumstances_change", "at_any_time", "imminent"} - {timing}:
        assert fires("RA-11.7b", put(chosen, TIMING, other), "R1", "timing").check is Check.WARNING


def test_a_mismatch_suggests_no_other_level_and_no_other_timing() -> None:
    found = fires("RA-11.7b", put(sound(), TIMING, "imminent"), "R1", "timing")
    said = f"{found.message} {found.fix}".lower()
    assert "high" in said
    assert "imminent" in said
    assert not any(word in said for word in ("low", "medium", "very", "at any time", "raise", "wrong"))


def test_a_level_or_timing_that_is_missing_is_another_rules_gap() -> None:
    stays_quiet("RA-11.7b", put(sound(), TIMING, None))
    stays_quiet("RA-11.7b", put(sound(), LEVEL, None))
    stays_quiet("RA-11.7b", EMPTY)


def test_in_custody_a_timing_that_goes_with_either_level_is_enough() -> None:
    in_custody = put(sound(), "context.setting", "custody")
    now = put(put(in_custody, TIMING, "no_current_indication"), "assessment.risks.R1.level_in_custody", "low")
    stays_quiet("RA-11.7b", now, "R1")
    fires("RA-11.7b", put(now, "assessment.risks.R1.level_in_custody", "medium"), "R1", "timing")


def test_in_the_community_the_level_in_custody_does_not_count() -> None:
    now = put(put(sound(), TIMING, "no_current_indication"), "assessment.risks.R1.level_in_custody", "low")
    fires("RA-11.7b", now, "R1", "timing")


def test_a_risk_of_reoffending_has_no_level_to_compare() -> None:
    stays_quiet("RA-11.7b", put(put(sound(), TIMING, "imminent"), "assessment.risks.R1.kind", "reoffending"))


def test_a_change_of_circumstances_that_nothing_names_is_found() -> None:
    unnamed = put(put(sound(), "assessment.risks.R2.situation", None), "assessment.risks.R2.key_events", [])
    stays_quiet("RA-11.7b", unnamed)  # contingencies name it
    without_contingencies = put(unnamed, "plan.contingencies", [])
    fires("RA-11.7b", without_contingencies, "R2", "key_events")
    stays_quiet("RA-11.7b", put(without_contingencies, "assessment.risks.R2.situation", "Contact ordered by the court"))
    stays_quiet("RA-11.7b", put(without_contingencies, "assessment.risks.R2.key_events", [{"what": "Family court hearing"}]))


def test_a_level_without_reasons_is_found() -> None:
    found = fires("RA-11.15a", put(sound(), "assessment.risks.R1.level_reasons", None), "R1", "level_reasons")
    assert found.check is Check.ERROR


def test_a_level_in_custody_without_reasons_is_found() -> None:
    bare = put(put(sound(), LEVEL, None), "assessment.risks.R1.level_reasons", None)
    stays_quiet("RA-11.15a", bare)
    fires("RA-11.15a", put(bare, "assessment.risks.R1.level_in_custody", "low"), "R1", "level_reasons")


def test_an_overall_level_without_reasons_is_found() -> None:
    fires("RA-11.15a", put(sound(), "assessment.overall.reasons", " "), "assessment", "overall.reasons")


def test_reasons_are_not_asked_for_before_there_is_a_level() -> None:
    stays_quiet("RA-11.15a", sound())
    stays_quiet("RA-11.15a", EMPTY)
    stays_quiet("RA-11.15a", remove(sound(), "assessment.overall"))
