"""Chapter 7: the level is recorded and decided on what was weighed."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put, remove
from tests.support.rules import findings_of, fires, stays_quiet
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
@pytest.mark.parametrize("key", ["level_reasons", "level_decided_on", "level_method"])
def test_a_level_without_a_part_of_its_decision_is_found(level, key):
    assert fires("LVL-7.1a", remove(at_level(level), f"mappa.{key}"), "mappa", key).check is Check.ERROR


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


@pytest.mark.parametrize("level", [1, 2, 3])
def test_a_level_that_is_never_looked_at_again_is_found(level):
    case = put(put(at_level(level), "plan.review_on", None), "meetings.M1.next_meeting_on", None)
    case = put(case, "assessment.next_review_on", None)
    finding = fires("LVL-7.1a", case, "mappa", "level_review_on")
    assert (finding.check, finding.asked_by) == (Check.ERROR, ("RMP-12.9e", "L1-7.25a"))
    for place in ("plan.review_on", "mappa.level_review_on", "meetings.M1.next_meeting_on", "assessment.next_review_on"):
        stays_quiet("LVL-7.1a", put(case, place, "2027-01-14"))


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
