"""Chapter 6: category, its level, Category 3 for domestic abuse and stalking."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support.rules import fires, stays_quiet, waits
from tests.support.sound import sound

CONSIDERED = {"considered": True, "on": "2026-11-12", "outcome": "Referred for Category 3", "reason": "Pattern of abuse"}


def at(category, level=1, **basis):
    case = put(put(sound(), "mappa.category", category), "mappa.level", level)
    return put(case, "mappa.category_basis", basis)


def test_a_case_without_a_category_is_found():
    assert fires("CAT-6.2a", put(sound(), "mappa.category", None), "mappa", "category").check is Check.ERROR


@pytest.mark.parametrize("category", [1, 2, 3, 4])
def test_any_one_category_will_do(category):
    stays_quiet("CAT-6.2a", put(sound(), "mappa.category", category))


def test_category_3_at_level_1_is_found():
    assert fires("CAT-6.13a", at(3), "mappa", "level").check is Check.ERROR


def test_discretionary_category_4_at_level_1_is_found():
    assert fires("CAT-6.13a", at(4, discretionary=True), "mappa", "level").check is Check.ERROR


@pytest.mark.parametrize("level", [2, 3, None])
def test_category_3_at_level_2_or_3_or_undecided_is_fine(level):
    stays_quiet("CAT-6.13a", at(3, level))
    stays_quiet("CAT-6.13a", at(4, level, discretionary=True))


def test_category_4_on_notification_or_a_terrorist_offence_may_be_at_level_1():
    stays_quiet("CAT-6.13a", at(4, discretionary=False))
    stays_quiet("CAT-6.13a", at(4, notification=True))
    stays_quiet("CAT-6.13a", at(4, terrorist_offence=True))


def test_category_4_at_level_1_without_a_basis_is_only_asked_about():
    assert fires("CAT-6.13a", at(4), "mappa", "category_basis.discretionary").check is Check.PROMPT


@pytest.mark.parametrize("category", [1, 2])
def test_categories_1_and_2_may_be_at_level_1(category):
    stays_quiet("CAT-6.13a", at(category, discretionary=True))


def test_the_level_waits_for_the_category():
    waits("CAT-6.13a", at(None), "mappa.category")


def test_domestic_abuse_in_no_category_has_to_be_considered_for_category_3():
    finding = fires("CAT-6.16a", put(sound(), "mappa.category", None), "mappa", "category_3_consideration")
    assert finding.check is Check.ERROR


def test_stalking_in_no_category_has_to_be_considered_for_category_3():
    case = put(put(sound(), "mappa.category", None), "context.domestic_abuse", False)
    fires("CAT-6.16a", put(case, "context.stalking", True), "mappa", "category_3_consideration")


def test_answered_no_is_not_a_consideration():
    case = put(put(sound(), "mappa.category", None), "mappa.category_3_consideration", {"considered": False})
    fires("CAT-6.16a", case, "mappa", "category_3_consideration")


def test_a_consideration_needs_its_outcome_and_its_reason():
    case = put(put(sound(), "mappa.category", None), "mappa.category_3_consideration", CONSIDERED)
    stays_quiet("CAT-6.16a", case)
    for key in ("outcome", "reason"):
        fires("CAT-6.16a", put(case, f"mappa.category_3_consideration.{key}", None), "mappa", f"category_3_consideration.{key}")


@pytest.mark.parametrize("category", [1, 2, 3, 4])
def test_somebody_in_a_category_needs_no_consideration(category):
    stays_quiet("CAT-6.16a", put(sound(), "mappa.category", category))


def test_without_domestic_abuse_or_stalking_nothing_has_to_be_considered():
    stays_quiet("CAT-6.16a", put(put(sound(), "mappa.category", None), "context.domestic_abuse", False))


def test_the_consideration_waits_for_the_question_of_domestic_abuse():
    waits("CAT-6.16a", put(put(sound(), "mappa.category", None), "context.domestic_abuse", None), "context.domestic_abuse")
