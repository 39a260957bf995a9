"""Chapter 6: Category 4 by notification, by a terrorist offence, or discretionary."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound

RULES = ("CAT-6.23a", "CAT-6.23b", "CAT-6.27a")
BASIS = {"notification": False, "terrorist_offence": False, "discretionary": False, "reasons": "As the National Security Division found"}


def category_4(sentence=None, disposal="conviction", **basis):
    case = put(put(sound(), "mappa.category", 4), "mappa.category_basis", {**BASIS, **basis})
    return put(put(case, "offence.disposal", disposal), "offence.sentence", sentence or {"kind": "imprisonment", "months": 30})


def by_notification(**more):
    return category_4(notification=True, **more)


def by_offence(**more):
    return category_4(terrorist_offence=True, **more)


def test_each_of_the_grounds_will_do():
    for case in (by_notification(), by_offence(), category_4(discretionary=True), by_notification(terrorist_offence=True)):
        stays_quiet("CAT-6.23a", case)
        stays_quiet("CAT-6.23b", case)
        stays_quiet("CAT-6.27a", case)


@pytest.mark.parametrize(("rule", "open_question", "check"), [
    ("CAT-6.23a", "notification", Check.ERROR), ("CAT-6.23b", "terrorist_offence", Check.ERROR),
    ("CAT-6.27a", "discretionary", Check.PROMPT),
])
def test_the_one_ground_left_open_is_asked_about_once(rule, open_question, check):
    case = category_4(**{open_question: None})
    found = [f for each in RULES for f in findings_of(each, case)]
    assert [(f.rule, f.place, f.check) for f in found] == [(rule, f"category_basis.{open_question}", check)]


@pytest.mark.parametrize("basis", [{}, {"notification": None, "terrorist_offence": None, "discretionary": None}])
def test_category_4_on_no_ground_at_all_is_one_finding(basis):
    found = [f for each in RULES for f in findings_of(each, category_4(**basis))]
    assert [(f.rule, f.place) for f in found] == [("CAT-6.23b", "category_basis.terrorist_offence")]


def test_a_second_ground_not_answered_is_a_warning():
    finding = fires("CAT-6.23a", by_offence(notification=None), "mappa", "category_basis.notification")
    assert finding.check is Check.WARNING
    finding = fires("CAT-6.23b", by_notification(terrorist_offence=None), "mappa", "category_basis.terrorist_offence")
    assert finding.check is Check.WARNING


def test_at_level_1_discretionary_is_asked_about_by_the_rule_on_the_level():
    stays_quiet("CAT-6.27a", put(category_4(discretionary=None), "mappa.level", 1))


@pytest.mark.parametrize(("found_on", "quiet"), [("2004-04-16", False), ("2004-04-17", True)])
def test_notification_begins_on_the_sixteenth_birthday(found_on, quiet):
    case = put(by_notification(), "offence.disposed_on", found_on)  # born on 17 April 1988
    if quiet:
        stays_quiet("CAT-6.23a", case)
    else:
        assert fires("CAT-6.23a", case, "mappa", "category_basis.notification").check is Check.ERROR


@pytest.mark.parametrize(("rule", "made"), [("CAT-6.23a", by_notification), ("CAT-6.23b", by_offence)])
@pytest.mark.parametrize("disposal", [None, "caution"])
def test_a_caution_or_no_finding_is_found(rule, made, disposal):
    assert fires(rule, made(disposal=disposal), "offence", "disposal").check is Check.ERROR


@pytest.mark.parametrize(("rule", "made"), [("CAT-6.23a", by_notification), ("CAT-6.23b", by_offence)])
@pytest.mark.parametrize(("sentence", "place"), [
    ({"kind": "imprisonment", "days": 364}, "sentence.months"), ({"kind": "suspended", "months": 8}, "sentence.months"),
    ({"kind": "detention_and_training_order", "months": 11}, "sentence.months"), ({"kind": "imprisonment"}, "sentence.months"),
    ({"kind": "community_order", "months": 24}, "sentence.kind"), ({"kind": None}, "sentence.kind"),
])
def test_a_sentence_that_does_not_qualify_is_found(rule, made, sentence, place):
    assert fires(rule, made(sentence=sentence), "offence", place).check is Check.ERROR


@pytest.mark.parametrize("sentence", [
    {"kind": "imprisonment", "months": 12}, {"kind": "indeterminate"}, {"kind": "detention_and_training_order", "months": 12},
    {"kind": "suspended", "months": 12},
])
def test_twelve_months_qualify(sentence):
    stays_quiet("CAT-6.23b", by_offence(sentence=sentence))


def test_a_hospital_order_counts_for_notification_and_is_asked_about_after_a_conviction():
    stays_quiet("CAT-6.23a", by_notification(sentence={"kind": "hospital_order"}))
    finding = fires("CAT-6.23b", by_offence(sentence={"kind": "hospital_order"}), "offence", "sentence.kind")
    assert finding.check is Check.PROMPT


def patient(kind="hospital_order", maximum=True):
    return put(by_offence(sentence={"kind": kind}, disposal="insanity"), "mappa.eligibility", {"maximum_over_12_months": maximum})


def test_a_finding_of_insanity_needs_the_order_and_the_maximum():
    stays_quiet("CAT-6.23b", patient())
    fires("CAT-6.23b", patient("fine"), "offence", "sentence.kind")
    assert fires("CAT-6.23b", patient(maximum=False), "mappa", "eligibility.maximum_over_12_months").check is Check.ERROR
    assert fires("CAT-6.23b", patient(maximum=None), "mappa", "eligibility.maximum_over_12_months").check is Check.PROMPT


def test_discretionary_category_4_needs_its_reasons_and_a_finding():
    assert fires("CAT-6.27a", category_4(discretionary=True, reasons=None), "mappa", "category_basis.reasons").check is Check.PROMPT
    fires("CAT-6.27a", category_4(discretionary=True, disposal=None), "offence", "disposal")
    stays_quiet("CAT-6.27a", category_4(discretionary=True, disposal="caution"))


def test_who_identified_a_discretionary_case_is_recorded_or_stands_in_the_reasons():
    silent = category_4(discretionary=True, reasons="He watches and shares violent material every night")
    assert fires("CAT-6.27a", silent, "mappa", "eligibility.identified_by").check is Check.PROMPT
    stays_quiet("CAT-6.27a", put(silent, "mappa.eligibility.identified_by", "Officers of the unit for such cases"))
    stays_quiet("CAT-6.27a", category_4(discretionary=True, reasons="Identified by counter-terrorism police in May 2026"))


def test_a_sentence_too_short_for_notification_is_found_beside_a_terrorist_offence_too():
    case = category_4({"kind": "imprisonment", "days": 364}, notification=True, terrorist_offence=True)
    assert fires("CAT-6.23a", case, "offence").asked_by == ("CAT-6.23b",)
    assert fires("CAT-6.23b", case, "offence").asked_by == ()


def test_discretionary_category_4_is_not_held_against_the_other_grounds():
    case = category_4({"kind": "fine"}, "caution", discretionary=True, notification=True, terrorist_offence=True)
    stays_quiet("CAT-6.23a", case)
    stays_quiet("CAT-6.23b", case)


@pytest.mark.parametrize("rule", RULES)
def test_the_grounds_of_category_4_concern_no_other(rule):
    assert not findings_of(rule, sound())
