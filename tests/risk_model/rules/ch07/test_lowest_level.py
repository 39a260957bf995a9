"""Chapter 7: Level 1 after a life sentence, and at high risk."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support.rules import fires, stays_quiet, waits
from tests.support.sound import sound


def at_level(level, **mappa):
    return {**sound(), "mappa": {**sound()["mappa"], "level": level, **mappa}}


FOUR = {"well_past_tariff": False, "not_supported": False, "past_non_compliance": True, "public_interest": False}


def life(level=1, **answers):
    return put(put(at_level(level), "offence.sentence", {"kind": "indeterminate"}), "mappa.life_release", answers)


def test_level_1_after_a_life_sentence_is_asked_about():
    assert fires("LVL-7.21a", life(), "mappa", "life_release").check is Check.PROMPT
    fires("LVL-7.21a", life(**{**FOUR, "not_supported": None}), "mappa", "life_release")


def test_four_answers_need_what_was_made_of_them():
    fires("LVL-7.21a", life(**FOUR), "mappa", "life_release.reason")
    stays_quiet("LVL-7.21a", life(**FOUR, reason="Eight years of steady conduct since"))


@pytest.mark.parametrize("level", [2, 3])
def test_at_level_2_or_3_the_thought_has_been_given(level):
    stays_quiet("LVL-7.21a", life(level))


def test_other_sentences_are_not_asked_about():
    stays_quiet("LVL-7.21a", at_level(1))
    waits("LVL-7.21a", life(None), "mappa.level")


def high(level=1, overall="high", **mappa):
    return put(at_level(level, **mappa), "assessment.overall.level", overall)


@pytest.mark.parametrize("overall", ["high", "very_high"])
def test_high_risk_at_level_1_needs_reasons(overall):
    stays_quiet("LVL-7.22a", high(overall=overall))
    assert fires("LVL-7.22a", high(overall=overall, level_reasons=None), "mappa", "level_reasons").check is Check.ERROR


def without_reviews(case):
    return put(put(case, "meetings.M1.next_meeting_on", None), "plan.review_on", None)


def test_high_risk_at_level_1_needs_a_day_of_review():
    finding = fires("LVL-7.22a", without_reviews(high()), "mappa", "level_review_on")
    assert finding.check is Check.ERROR
    stays_quiet("LVL-7.22a", put(without_reviews(high()), "mappa.level_review_on", "2027-02-02"))
    stays_quiet("LVL-7.22a", put(without_reviews(high()), "plan.review_on", "2027-01-14"))


@pytest.mark.parametrize("overall", ["low", "medium"])
def test_lower_risk_at_level_1_is_not_asked_about(overall):
    case = without_reviews(high(overall=overall, level_reasons=None))
    stays_quiet("LVL-7.22a", put(case, "assessment.risks.R1.level", overall))


@pytest.mark.parametrize("overall", [None, "medium"])
def test_one_high_risk_counts_whatever_is_recorded_overall(overall):
    case = high(overall=overall, level_reasons=None)
    fires("LVL-7.22a", case, "mappa", "level_reasons")
    stays_quiet("LVL-7.22a", put(case, "assessment.risks.R1.level", "medium"))


@pytest.mark.parametrize("level", [2, 3])
def test_high_risk_at_level_2_or_3_is_not_asked_about(level):
    stays_quiet("LVL-7.22a", without_reviews(high(level, level_reasons=None)))
