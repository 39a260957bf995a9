"""Chapter 6: Category 2, the listed offence, the finding and a disposal that counts on its own."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound


def sentenced(kind, **length):
    return put(sound(), "offence.sentence", {"kind": kind, **length})


def test_a_listed_offence_with_a_conviction_is_fine():
    stays_quiet("CAT-6.7a", sound())


@pytest.mark.parametrize("disposal", [None, "caution"])
def test_category_2_on_a_caution_or_on_nothing_is_found(disposal):
    assert fires("CAT-6.7a", put(sound(), "offence.disposal", disposal), "offence", "disposal").check is Check.ERROR


@pytest.mark.parametrize("disposal", ["insanity", "unfit_but_did_act"])
def test_the_other_findings_will_do(disposal):
    stays_quiet("CAT-6.7a", put(sound(), "offence.disposal", disposal))


@pytest.mark.parametrize("answer", [None, False])
def test_category_2_without_a_listed_offence_is_found(answer):
    case = put(sound(), "mappa.category_basis.schedule_15", answer)
    assert fires("CAT-6.7a", case, "mappa", "category_basis.schedule_15").check is Check.ERROR


def test_a_disposal_answered_no_is_found():
    case = put(sound(), "mappa.category_basis.qualifying_disposal", False)
    assert fires("CAT-6.7a", case, "mappa", "category_basis.qualifying_disposal").check is Check.ERROR


def test_a_disposal_not_answered_is_a_warning_where_the_sentence_answers_it():
    case = put(sound(), "mappa.category_basis.qualifying_disposal", None)
    assert fires("CAT-6.7a", case, "mappa", "category_basis.qualifying_disposal").check is Check.WARNING


def test_without_a_sentence_only_the_rule_on_the_sentence_asks():
    case = put(put(sound(), "mappa.category_basis.qualifying_disposal", None), "offence.sentence", None)
    stays_quiet("CAT-6.7a", case)
    assert len(findings_of("CAT-6.8a", case)) == 1


def test_a_sexual_offence_counts_only_while_its_sentence_is_current():
    case = put(sound(), "offence.sexual", True)
    stays_quiet("CAT-6.7a", put(case, "context.licence_ends_on", "2026-11-19"))
    fires("CAT-6.7a", put(case, "context.licence_ends_on", "2026-11-18"), "context", "licence_ends_on")


def test_another_category_is_not_held_against_the_tests_of_category_2():
    for rule in ("CAT-6.7a", "CAT-6.8a"):
        assert not findings_of(rule, put(put(sound(), "mappa.category", 3), "offence", None))


@pytest.mark.parametrize(("kind", "length"), [
    ("imprisonment", {"months": 12}), ("imprisonment", {"days": 366}), ("imprisonment", {"months": 11, "days": 31}),
    ("indeterminate", {}), ("youth_detention", {"months": 12}), ("detention_and_training_order", {"months": 12}),
    ("suspended", {"months": 12}), ("hospital_order", {}), ("guardianship_order", {}),
])
def test_these_disposals_count(kind, length):
    stays_quiet("CAT-6.8a", sentenced(kind, **length))


@pytest.mark.parametrize(("kind", "length"), [
    ("imprisonment", {"months": 11}), ("imprisonment", {"days": 364}), ("suspended", {"months": 8}),
    ("youth_detention", {"months": 11}), ("detention_and_training_order", {"months": 10}),
])
def test_too_short_a_sentence_is_found(kind, length):
    finding = fires("CAT-6.8a", sentenced(kind, **length), "offence", "sentence.months")
    assert finding.check is Check.ERROR


@pytest.mark.parametrize("kind", ["community_order", "youth_rehabilitation_order", "service_detention", "fine", "caution"])
def test_another_kind_of_disposal_is_found(kind):
    assert fires("CAT-6.8a", sentenced(kind, months=24), "offence", "sentence.kind").check is Check.ERROR


def test_a_sentence_without_its_kind_or_its_length_is_found():
    assert fires("CAT-6.8a", put(sound(), "offence.sentence", None), "offence", "sentence.kind").check is Check.ERROR
    assert fires("CAT-6.8a", sentenced("imprisonment"), "offence", "sentence.months").check is Check.ERROR


def test_365_days_are_only_asked_about():
    assert fires("CAT-6.8a", sentenced("imprisonment", days=365), "offence", "sentence.months").check is Check.PROMPT


def test_another_sentence_is_a_warning_until_it_is_answered_that_it_counts():
    case = put(sentenced("other"), "mappa.category_basis.qualifying_disposal", None)
    assert fires("CAT-6.8a", case, "offence", "sentence.kind").check is Check.WARNING
    stays_quiet("CAT-6.8a", sentenced("other"))


def one(months, listed=True, kind="imprisonment"):
    return {"offence": "An offence", "qualifying_offence": listed, "kind": kind, "months": months}


def several(*sentences):
    return put(sound(), "offence.sentences", list(sentences))


def test_twelve_months_for_a_listed_offence_and_six_for_another_will_do():
    stays_quiet("CAT-6.9a", several(one(12), one(6, listed=False)))


@pytest.mark.parametrize("sentences", [
    [one(12, listed=False), one(6)], [one(6), one(6)], [one(11)], [one(24, kind="community_order")],
])
def test_sentences_of_which_none_counts_on_its_own_are_found(sentences):
    assert fires("CAT-6.9a", several(*sentences), "offence", "sentences").check is Check.ERROR


@pytest.mark.parametrize("key", ["qualifying_offence", "kind", "months"])
def test_a_list_of_sentences_is_completed_once_begun(key):
    fires("CAT-6.9a", several({**one(12), key: None}), "offence", f"sentences.0.{key}")
    stays_quiet("CAT-6.9a", several({**one(12), key: None}, one(12)))


def test_a_single_sentence_is_not_asked_for_as_a_list():
    stays_quiet("CAT-6.9a", sound())
    stays_quiet("CAT-6.9a", put(several(one(6), one(6)), "mappa.category", 3))


def test_a_list_in_which_one_counts_answers_for_the_disposal():
    stays_quiet("CAT-6.8a", put(several(one(12)), "offence.sentence", None))
