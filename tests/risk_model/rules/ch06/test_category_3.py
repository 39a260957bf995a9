"""Chapter 6: what Category 3 rests on, and that it needs Level 2 or 3."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support.rules import fires, stays_quiet, waits
from tests.support.sound import sound


def at(category, level=1, **basis):
    case = put(put(sound(), "mappa.category", category), "mappa.level", level)
    return put(case, "mappa.category_basis", basis)


def test_category_3_without_a_finding_is_found():
    assert fires("CAT-6.12a", put(at(3, 2), "offence.disposal", None), "offence", "disposal").check is Check.ERROR


@pytest.mark.parametrize("disposal", ["conviction", "caution", "insanity", "unfit_but_did_act"])
def test_any_of_the_four_findings_carries_category_3(disposal):
    stays_quiet("CAT-6.12a", put(at(3, 2), "offence.disposal", disposal))


def test_a_finding_without_its_day_is_found():
    assert fires("CAT-6.12a", put(at(3, 2), "offence.disposed_on", None), "offence", "disposed_on").check is Check.ERROR


@pytest.mark.parametrize("category", [1, 2, 4, None])
def test_the_finding_for_category_3_concerns_no_other(category):
    stays_quiet("CAT-6.12a", put(at(category, 2), "offence.disposal", None))
    stays_quiet("CAT-6.12b", at(category, 2))


def test_category_3_without_reasons_is_asked_about():
    assert fires("CAT-6.12b", at(3, 2), "mappa", "category_basis.reasons").check is Check.PROMPT


def test_reasons_in_either_place_are_enough():
    stays_quiet("CAT-6.12b", at(3, 2, reasons="A knife, a drawn route and a dated plan"))
    stays_quiet("CAT-6.12b", put(at(3, 2), "mappa.category_3_consideration", {"considered": True, "reason": "Escalation"}))


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
