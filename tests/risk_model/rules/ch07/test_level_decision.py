"""Chapter 7: the level is recorded and decided on what was weighed."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put, remove
from tests.support.rules import findings_of, fires, stays_quiet, waits
from tests.support.sound import sound


def at_level(level, **mappa):
    return {**sound(), "mappa": {**sound()["mappa"], "level": level, **mappa}}


def test_a_level_with_its_day_reasons_and_process_is_fine():
    stays_quiet("LVL-7.1a", sound())


def test_a_case_without_a_level_is_one_finding():
    for case in (at_level(None), {"schema_version": 1, "reference": "FP-0001"}):
        [finding] = findings_of("LVL-7.1a", case)
        assert (finding.record, finding.place, finding.check) == ("mappa", "level", Check.ERROR)


@pytest.mark.parametrize("level", [1, 2, 3])
@pytest.mark.parametrize(("key", "check"), [
    ("level_reasons", Check.ERROR), ("level_decided_on", Check.ERROR), ("level_method", Check.WARNING),
])
def test_a_level_without_a_part_of_its_decision_is_found(level, key, check):
    assert fires("LVL-7.1a", remove(at_level(level), f"mappa.{key}"), "mappa", key).check is check


def test_blank_reasons_are_no_reasons():
    fires("LVL-7.1a", at_level(2, level_reasons="  "), "mappa", "level_reasons")


def test_at_level_1_the_reasons_may_stand_with_its_three_answers():
    answers = {"reasons": "All agencies agreed on 12 November"}
    stays_quiet("LVL-7.1a", at_level(1, level_reasons=None, level_1_answers=answers))
    fires("LVL-7.1a", at_level(2, level_reasons=None, level_1_answers=answers), "mappa", "level_reasons")


def test_a_decision_of_the_day_itself_is_fine_and_of_tomorrow_is_doubted():
    stays_quiet("LVL-7.1a", at_level(2, level_decided_on="2026-11-19"))
    finding = fires("LVL-7.1a", at_level(2, level_decided_on="2026-11-20"), "mappa", "level_decided_on")
    assert finding.check is Check.WARNING


def test_a_review_of_the_level_that_has_passed_is_a_warning():
    stays_quiet("LVL-7.1a", at_level(2, level_review_on="2026-11-19"))
    assert fires("LVL-7.1a", at_level(2, level_review_on="2026-11-18"), "mappa", "level_review_on").check is Check.WARNING


def test_the_assessment_does_not_ask_for_the_level_as_well():
    stays_quiet("RA-11.1a", at_level(None))


def test_a_level_without_an_account_of_the_past_is_found():
    case = put(sound(), "offence.previous_related", None)
    assert fires("LVL-7.20a", case, "offence", "previous_related").check is Check.ERROR


def test_three_answers_stand_for_the_account():
    past = {"nature": "Assaults on partners", "compliance": "Broke an order within weeks", "recidivism": "Within months"}
    case = put(sound(), "offence.previous_related", None)
    stays_quiet("LVL-7.20a", put(case, "mappa.past_conduct", past))
    for key in past:
        fires("LVL-7.20a", put(case, "mappa.past_conduct", {**past, key: None}), "mappa", f"past_conduct.{key}")


def test_an_account_of_the_past_is_enough_and_nothing_is_asked_without_a_level():
    stays_quiet("LVL-7.20a", put(sound(), "mappa.past_conduct", {"nature": "Assaults"}))
    stays_quiet("LVL-7.20a", put(at_level(None), "offence.previous_related", None))


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
    return put(put(case, "assessment.next_review_on", None), "plan.review_on", None)


def test_high_risk_at_level_1_needs_a_day_of_review():
    finding = fires("LVL-7.22a", without_reviews(high()), "mappa", "level_review_on")
    assert finding.check is Check.ERROR
    stays_quiet("LVL-7.22a", put(without_reviews(high()), "mappa.level_review_on", "2027-02-02"))
    stays_quiet("LVL-7.22a", put(high(), "plan.review_on", None))
    stays_quiet("LVL-7.22a", put(high(), "assessment.next_review_on", None))


@pytest.mark.parametrize("overall", ["low", "medium"])
def test_lower_risk_at_level_1_is_not_asked_about(overall):
    stays_quiet("LVL-7.22a", without_reviews(high(overall=overall, level_reasons=None)))


def test_without_an_overall_level_one_high_risk_counts():
    case = high(overall=None, level_reasons=None)
    fires("LVL-7.22a", case, "mappa", "level_reasons")
    stays_quiet("LVL-7.22a", put(case, "assessment.risks.R1.level", "medium"))


@pytest.mark.parametrize("level", [2, 3])
def test_high_risk_at_level_2_or_3_is_not_asked_about(level):
    stays_quiet("LVL-7.22a", without_reviews(high(level, level_reasons=None)))
