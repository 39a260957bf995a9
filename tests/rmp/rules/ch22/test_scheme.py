"""Chapter 22: whether each victim is in the contact scheme; victims who are supervised themselves."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support.rules import fires, stays_quiet
from tests.support.sound import sound

NOT_ASKED = put(sound(), "people_at_risk.V1.in_victim_contact_scheme", None)


def sentenced(**sentence):
    return put(NOT_ASKED, "offence.sentence", sentence)


@pytest.mark.parametrize("sentence", [
    {"kind": "imprisonment", "months": 12}, {"kind": "imprisonment", "days": 365}, {"kind": "indeterminate"},
    {"kind": "youth_detention", "months": 30}, {"kind": "detention_and_training_order", "months": 12},
    {"kind": "hospital_order"},
])
def test_a_sentence_that_suggests_the_scheme_is_a_warning(sentence):
    finding = fires("VIC-22.8a", sentenced(**sentence), "V1", "in_victim_contact_scheme")
    assert finding.check is Check.WARNING


@pytest.mark.parametrize("sentence", [
    {"kind": "imprisonment", "months": 11}, {"kind": "imprisonment", "days": 364}, {"kind": "community_order", "months": 36},
    {"kind": "suspended", "months": 18}, {"kind": "imprisonment"}, {},
])
def test_below_twelve_months_nobody_is_assumed_to_be_outside_it(sentence):
    finding = fires("VIC-22.8a", sentenced(**sentence), "V1", "in_victim_contact_scheme")
    assert finding.check is Check.WARNING
    assert "suggests" not in finding.message


def test_an_offence_that_is_neither_sexual_nor_scheduled_does_not_suggest_it():
    case = put(put(NOT_ASKED, "mappa.category_basis.schedule_15", False), "mappa.category", 3)
    assert "suggests" not in fires("VIC-22.8a", case, "V1").message
    assert "suggests" in fires("VIC-22.8a", put(case, "offence.sexual", None), "V1").message


@pytest.mark.parametrize("answer", [True, False])
def test_an_answer_either_way_is_enough(answer):
    stays_quiet("VIC-22.8a", put(sound(), "people_at_risk.V1.in_victim_contact_scheme", answer))


@pytest.mark.parametrize("kind", ["previous_victim", "child", "supporter", None])
def test_only_victims_of_the_offence_are_meant(kind):
    stays_quiet("VIC-22.8a", put(NOT_ASKED, "people_at_risk.V1.kind", kind))


def test_somebody_in_both_roles_needs_liaison_and_what_is_safe_to_share():
    case = put(sound(), "people_at_risk.V1.dual_role.supervised", True)
    assert fires("VIC-22.16a", case, "V1", "dual_role.liaison").check is Check.PROMPT
    case = put(case, "people_at_risk.V1.dual_role.liaison", "Ife Nwosu and Carys Bevan speak each Friday")
    fires("VIC-22.16a", case, "V1", "dual_role.safe_to_share")
    stays_quiet("VIC-22.16a", put(case, "people_at_risk.V1.dual_role.safe_to_share", "Nothing on where he works"))


@pytest.mark.parametrize("answer", [False, None])
def test_nobody_is_taken_for_an_offender_without_an_answer(answer):
    stays_quiet("VIC-22.16a", put(sound(), "people_at_risk.V1.dual_role.supervised", answer))
