"""Chapter 27: the person's copy endangers nobody and does not name MARAC."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support.rules import fires, stays_quiet, waits
from tests.support.sound import sound


@pytest.mark.parametrize("words", [
    "Told to the MARAC of 3 December", "after marac", "MARAC's list", "two MARACs", "M.A.R.A.C. on Monday", "M. A. R. A. C.",
    "the multi-agency risk assessment conference", "(Marac)", "pre-MARAC note", "M A R A C",
])
def test_shareable_text_that_names_marac_is_found(words):
    assert fires("DA-27.31a", put(sound(), "plan.actions.A1.what", words), "A1", "what").check is Check.ERROR


@pytest.mark.parametrize("words", ["Plays the maracas", "Maracaibo", "MATAC panel", "Marach Lane", "Mara C. Dunn"])
def test_words_that_only_look_like_it_are_left_alone(words):
    stays_quiet("DA-27.31a", put(sound(), "plan.actions.A1.what", words))


@pytest.mark.parametrize("place", ["success_measure", "outcome", "owner.role", "messenger.reply_to", "frequency"])
def test_every_text_of_a_shareable_action_is_read(place):
    fires("DA-27.31a", put(sound(), f"plan.actions.A1.{place}", "MARAC co-ordinator"), "A1", place)


@pytest.mark.parametrize("handling", ["not_for_offender", "restricted", None])
def test_text_that_is_not_shared_with_the_person_may_name_marac(handling):
    case = put(sound(), "plan.actions.A1.what", "Ife Nwosu reports to the MARAC")
    stays_quiet("DA-27.31a", put(case, "plan.actions.A1.handling", handling))


def test_a_shareable_contingency_that_names_marac_is_found():
    case = put(sound(), "plan.contingencies.C2.tell", ["Ife Nwosu", "MARAC"])
    stays_quiet("DA-27.31a", case)
    fires("DA-27.31a", put(case, "plan.contingencies.C2.handling", "shareable"), "C2", "tell")


def test_a_licence_condition_is_always_seen_by_the_person():
    fires("DA-27.31a", put(sound(), "plan.licence_conditions.L1.text", "As agreed at MARAC"), "L1", "text")


def test_a_condition_that_shows_where_a_victim_lives_is_a_warning():
    case = put(sound(), "plan.licence_conditions.L1.reveals_victim_location", True)
    assert fires("DA-27.31a", case, "L1", "reveals_victim_location").check is Check.WARNING


def test_what_victim_liaison_does_for_a_victim_is_not_for_the_person_and_other_safety_actions_are_a_warning():
    case = put(sound(), "plan.actions.A4.handling", "shareable")
    assert fires("DA-27.31a", case, "A4", "handling").check is Check.ERROR
    by_police = put(case, "plan.actions.A4.owner", {"agency": "police", "role": "Offender manager"})
    assert fires("DA-27.31a", by_police, "A4", "handling").check is Check.WARNING
    stays_quiet("DA-27.31a", put(case, "plan.actions.A4.people", []))


def test_a_safe_copy_raises_nothing():
    stays_quiet("DA-27.31a", sound())


def test_without_domestic_abuse_or_stalking_the_rule_does_not_apply():
    case = put(sound(), "plan.actions.A1.what", "Told to the MARAC")
    case = put(case, "context.domestic_abuse", False)
    stays_quiet("DA-27.31a", case)
    fires("DA-27.31a", put(case, "context.stalking", True), "A1", "what")
    waits("DA-27.31a", put(case, "context.stalking", None), "context.stalking")
