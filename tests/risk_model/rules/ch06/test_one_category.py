"""Chapter 6: one category, the one that comes first, and none by a Disqualification Order."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound

NOTHING = dict.fromkeys(
    ("schedule_3", "notification", "schedule_15", "qualifying_disposal", "terrorist_offence", "discretionary"), False
)


def in_category(category, **basis):
    return put(put(sound(), "mappa.category", category), "mappa.category_basis", {**NOTHING, **basis})


def test_a_case_without_a_category_is_found():
    assert fires("CAT-6.2a", put(sound(), "mappa.category", None), "mappa", "category").check is Check.ERROR


@pytest.mark.parametrize("category", [1, 2, 3, 4])
def test_any_one_category_will_do(category):
    stays_quiet("CAT-6.2a", put(sound(), "mappa.category", category))


@pytest.mark.parametrize(
    ("category", "basis"),
    [
        (2, {"notification": True}), (3, {"notification": True}),
        (1, {"notification": True, "terrorist_offence": True, "qualifying_disposal": True}),
        (2, {"schedule_15": True, "terrorist_offence": True, "qualifying_disposal": True}),
        (3, {"schedule_15": True, "qualifying_disposal": True}), (3, {"discretionary": True}),
    ],
)
def test_a_category_that_comes_first_is_found(category, basis):
    assert fires("CAT-6.2b", in_category(category, **basis), "mappa", "category").check is Check.ERROR


@pytest.mark.parametrize(
    ("category", "basis"),
    [
        (4, {"notification": True, "terrorist_offence": True, "schedule_3": True, "schedule_15": True}),
        (1, {"notification": True, "schedule_3": True, "schedule_15": True, "qualifying_disposal": True}),
        (2, {"schedule_15": True, "qualifying_disposal": True}), (3, {"schedule_15": True}), (3, {}), (None, {"notification": True}),
    ],
)
def test_the_category_that_comes_first_is_fine(category, basis):
    stays_quiet("CAT-6.2b", in_category(category, **basis))


def test_a_terrorist_offence_with_too_short_a_sentence_does_not_come_first():
    stays_quiet("CAT-6.2b", in_category(1, notification=True, terrorist_offence=True, qualifying_disposal=False))


def test_a_terrorist_offence_whose_disposal_is_not_answered_is_only_likely():
    case = in_category(1, notification=True, terrorist_offence=True, qualifying_disposal=None)
    assert fires("CAT-6.2b", case, "mappa", "category").check is Check.WARNING


def test_a_person_moves_to_category_2_when_notification_has_ended():
    case = in_category(2, notification=True, schedule_15=True, qualifying_disposal=True)
    stays_quiet("CAT-6.2b", put(case, "mappa.eligibility", {"notification_ends_on": "2026-11-18"}))
    fires("CAT-6.2b", put(case, "mappa.eligibility", {"notification_ends_on": "2026-11-19"}), "mappa", "category")


def test_a_person_moves_to_category_3_when_the_licence_has_ended():
    case = in_category(3, schedule_15=True, qualifying_disposal=True)
    stays_quiet("CAT-6.2b", put(case, "context.licence_ends_on", "2026-11-18"))
    fires("CAT-6.2b", put(case, "context.licence_ends_on", "2026-11-19"), "mappa", "category")


def test_free_of_licence_without_its_last_day_the_sentence_may_be_over():
    case = put(in_category(3, schedule_15=True, qualifying_disposal=True), "context.licence_ends_on", None)
    fires("CAT-6.2b", case, "mappa", "category")
    stays_quiet("CAT-6.2b", put(case, "context.on_licence", False))


def test_a_schedule_3_offence_outside_category_1_is_only_likely_to_bring_notification():
    case = in_category(2, schedule_3=True, schedule_15=True, qualifying_disposal=True)
    assert fires("CAT-6.2b", case, "mappa", "category").check is Check.WARNING


@pytest.mark.parametrize("category", [1, 2])
def test_discretionary_category_4_beside_category_1_or_2_is_only_asked_about(category):
    case = in_category(category, notification=category == 1, discretionary=True)
    assert fires("CAT-6.2b", case, "mappa", "category").check is Check.PROMPT


def test_one_case_gets_one_line_on_the_order_of_the_categories():
    case = in_category(3, **dict.fromkeys(NOTHING, True))
    assert len(findings_of("CAT-6.2b", case)) == 1


def with_order(kind, category=2, **basis):
    return put(in_category(category, **basis), "plan.orders.O1.kind", kind)


def test_a_category_on_a_disqualification_order_alone_is_found():
    case = with_order("Disqualification Order (working with children)")
    assert fires("CAT-6.29a", case, "mappa", "category_basis").check is Check.ERROR


def test_a_category_answered_to_rest_on_a_disqualification_order_alone_is_found():
    case = put(in_category(2, schedule_15=True), "mappa.eligibility", {"disqualification_order_only": True})
    fires("CAT-6.29a", case, "mappa", "category_basis")


def test_a_disqualification_order_beside_something_that_counts_is_fine():
    stays_quiet("CAT-6.29a", with_order("Disqualification Order", schedule_15=True))
    stays_quiet("CAT-6.29a", put(with_order("Disqualification Order"), "mappa.eligibility", {"disqualification_order_only": False}))
    stays_quiet("CAT-6.29a", with_order("Disqualification Order", category=3))
    stays_quiet("CAT-6.29a", with_order("Disqualification Order", category=None))


@pytest.mark.parametrize("rule", ["CAT-6.5a", "CAT-6.7a", "CAT-6.8a", "CAT-6.23a", "CAT-6.23b", "CAT-6.27a"])
def test_what_else_is_missing_then_is_not_asked_as_well(rule):
    for category in (1, 2, 4):
        stays_quiet(rule, with_order("Disqualification Order", category))
