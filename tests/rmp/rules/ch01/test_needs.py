"""Chapter 1: the plan takes individual needs into account."""

from risk_model.kinds import Check
from schemas.paths import put
from tests.support.rules import fires, stays_quiet
from tests.support.sound import sound


def test_a_plan_that_says_nothing_of_individual_needs_is_asked_about_them():
    finding = fires("GEN-1.4a", put(sound(), "person.diversity_needs", " "), "person", "diversity_needs")
    assert finding.check is Check.PROMPT


def test_needs_that_are_recorded_are_enough():
    stays_quiet("GEN-1.4a", sound())
    stays_quiet("GEN-1.4a", put(sound(), "person.diversity_needs", "Asked; none found"))


def test_it_is_asked_once_however_many_actions_there_are():
    fires("GEN-1.4a", put(put(sound(), "person.diversity_needs", None), "mappa.level", None), "person")


def test_before_there_are_actions_it_is_no_question():
    stays_quiet("GEN-1.4a", put(put(sound(), "person.diversity_needs", None), "plan.actions", []))


def test_at_level_1_the_rule_of_level_1_asks():
    stays_quiet("GEN-1.4a", put(put(sound(), "person.diversity_needs", None), "mappa.level", 1))
