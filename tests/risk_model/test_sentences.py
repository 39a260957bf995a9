"""Single tests of a sentence: the edge cases of 6.5, 6.8, 6.9, 6.26 and 16.3."""

import re

import pytest

from risk_model.lengths import Length
from risk_model.sentences import (
    length_of,
    qualifying_disposal,
    qualifying_sentence,
    schedule_3_threshold,
    service_detention,
    single_qualifying_sentence,
)
from schemas.offence import OffenceSentence, Sentence
from schemas.vocabularies import SentenceKind

DTO = SentenceKind.DETENTION_AND_TRAINING_ORDER


def sentence(months, listed=True, kind=SentenceKind.IMPRISONMENT):
    return OffenceSentence(offence="An offence", qualifying_offence=listed, kind=kind, months=months)


def test_52_weeks_fail():
    test = qualifying_disposal(SentenceKind.IMPRISONMENT, Length(weeks=52))
    assert test.met is False
    assert test.words == "A sentence of 52 weeks (imprisonment) does not meet the 12 months of 6.8."
    assert test.paragraph.number == "6.8"


def test_an_eight_month_suspended_sentence_fails():
    assert qualifying_disposal(SentenceKind.SUSPENDED, Length(months=8)).met is False


@pytest.mark.parametrize("kind", [SentenceKind.IMPRISONMENT, SentenceKind.YOUTH_DETENTION, DTO, SentenceKind.SUSPENDED])
def test_twelve_months_meet_it_and_the_whole_order_counts(kind):
    assert qualifying_disposal(kind, Length(months=12)).met is True
    assert qualifying_disposal(kind, Length(months=11)).met is False
    assert qualifying_disposal(kind, None).met is None


@pytest.mark.parametrize("kind", [SentenceKind.INDETERMINATE, SentenceKind.HOSPITAL_ORDER, SentenceKind.GUARDIANSHIP_ORDER])
def test_these_meet_it_whatever_their_length(kind):
    assert qualifying_disposal(kind, None).met is True


@pytest.mark.parametrize("kind", [
    SentenceKind.COMMUNITY_ORDER, SentenceKind.YOUTH_REHABILITATION_ORDER, SentenceKind.SERVICE_DETENTION, SentenceKind.FINE,
    SentenceKind.CAUTION,
])
def test_these_do_not(kind):
    assert qualifying_disposal(kind, Length(months=36)).met is False


def test_what_is_not_known_is_not_said():
    assert qualifying_disposal(None, Length(months=36)).met is None
    assert qualifying_disposal(SentenceKind.OTHER, Length(months=36)).met is None


def test_the_sentences_of_category_4_are_the_same_without_the_orders():
    assert qualifying_sentence(SentenceKind.IMPRISONMENT, Length(months=12)).met is True
    assert qualifying_sentence(SentenceKind.IMPRISONMENT, Length(weeks=52)).met is False
    assert qualifying_sentence(SentenceKind.INDETERMINATE, None).met is True
    assert qualifying_sentence(SentenceKind.HOSPITAL_ORDER, None).met is None


def test_a_twelve_month_order_meets_a_threshold_of_six_months():
    test = schedule_3_threshold(DTO, Length(months=12), 6)
    assert test.met is True
    assert test.words.startswith("The custodial part of a Detention and Training Order of 12 months meets")
    assert schedule_3_threshold(DTO, Length(months=11), 6).met is False


def test_of_another_sentence_the_whole_counts():
    assert schedule_3_threshold(SentenceKind.IMPRISONMENT, Length(months=6), 6).met is True
    assert schedule_3_threshold(SentenceKind.IMPRISONMENT, Length(months=5), 6).met is False
    assert schedule_3_threshold(SentenceKind.IMPRISONMENT, None, 6).met is None


@pytest.mark.parametrize(("length", "met"), [
    (Length(days=112), True), (Length(days=111), False), (Length(weeks=16), True), (Length(months=4), True),
    (Length(months=3), False), (Length(months=3, days=22), None),
])
def test_service_detention_counts_from_112_days(length, met):
    assert service_detention(length).met is met


def test_consecutive_twelve_listed_and_six_not_meet_it():
    assert single_qualifying_sentence([sentence(12), sentence(6, listed=False)]).met is True


def test_consecutive_twelve_not_listed_and_six_listed_do_not():
    assert single_qualifying_sentence([sentence(12, listed=False), sentence(6)]).met is False


def test_six_and_six_both_listed_do_not():
    test = single_qualifying_sentence([sentence(6), sentence(6)])
    assert test.met is False
    assert "not added together" in test.words


def test_sentences_that_are_not_whole_leave_it_open():
    assert single_qualifying_sentence([sentence(12, listed=None)]).met is None
    assert single_qualifying_sentence([sentence(None)]).met is None
    assert single_qualifying_sentence([sentence(6, listed=None)]).met is False
    assert single_qualifying_sentence([]).met is None


def test_the_length_of_a_sentence_in_a_case():
    assert length_of(Sentence(kind=SentenceKind.IMPRISONMENT, months=30)) == Length(months=30)
    assert length_of(Sentence(days=364)) == Length(days=364)
    assert length_of(Sentence(kind=SentenceKind.INDETERMINATE)) is None


def test_no_words_say_which_category_anybody_is_in():
    kinds, lengths = [*SentenceKind, None], [None, Length(), Length(months=12), Length(days=365), Length(weeks=52)]
    said = [test(kind, length).words for test in (qualifying_disposal, qualifying_sentence) for kind in kinds for length in lengths]
    said += [schedule_3_threshold(kind, length, 6).words for kind in kinds for length in lengths]
    assert not [words for words in said if re.search(r"categor|is in|eligible", words, re.IGNORECASE)]
    assert all(words.endswith(".") for words in said)
