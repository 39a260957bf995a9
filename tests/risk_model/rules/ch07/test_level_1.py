"""Chapter 7: what goes with Level 1."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support.rules import fires, stays_quiet, waits
from tests.support.sound import sound


def level_1(**mappa):
    return {**sound(), "mappa": {**sound()["mappa"], "level": 1, **mappa}}


def test_level_1_without_a_word_on_equality_is_found():
    case = put(level_1(), "person.diversity_needs", None)
    assert fires("L1-7.23a", case, "person", "diversity_needs").check is Check.ERROR
    stays_quiet("L1-7.23a", level_1())


@pytest.mark.parametrize("level", [2, 3])
def test_at_level_2_and_3_the_meeting_considers_it(level):
    stays_quiet("L1-7.23a", put(put(sound(), "mappa.level", level), "person.diversity_needs", None))


def test_equality_at_level_1_waits_for_the_level():
    waits("L1-7.23a", level_1(level=None), "mappa.level")


def met(**meeting):
    whole = {"held_on": "2026-11-04", "referral_considered": True, "referral_reason": "Not needed: two agencies suffice"}
    return put(level_1(), "professionals_meetings", [{**whole, **meeting}])


@pytest.mark.parametrize("answer", [None, False])
def test_a_professionals_meeting_that_did_not_ask_about_a_referral_is_found(answer):
    finding = fires("L1-7.24a", met(referral_considered=answer), "professionals_meetings", "0.referral_considered")
    assert finding.check is Check.PROMPT
    assert finding.field == "referral_considered"


def test_what_it_decided_needs_its_reason():
    fires("L1-7.24a", met(referral_reason=None), "professionals_meetings", "0.referral_reason")
    stays_quiet("L1-7.24a", met())


def test_it_is_asked_at_every_level():
    fires("L1-7.24a", put(met(referral_considered=None), "mappa.level", 2), "professionals_meetings")


def test_a_professionals_meeting_still_to_come_is_not_asked_about():
    stays_quiet("L1-7.24a", met(held_on="2026-11-20", referral_considered=None))
    fires("L1-7.24a", met(held_on="2026-11-19", referral_considered=None))


def test_without_such_a_meeting_nothing_is_asked():
    stays_quiet("L1-7.24a", level_1())


def without_reviews(case):
    return put(put(case, "assessment.next_review_on", None), "plan.review_on", None)


def test_level_1_without_any_day_of_review_is_found():
    assert fires("L1-7.25a", without_reviews(level_1()), "mappa", "level_review_on").check is Check.ERROR


@pytest.mark.parametrize("place", ["plan.review_on", "mappa.level_review_on"])
def test_a_day_of_review_of_the_plan_or_the_level_will_do(place):
    stays_quiet("L1-7.25a", put(without_reviews(level_1()), place, "2027-02-02"))


def test_a_review_of_the_assessment_alone_is_no_review_of_the_case():
    case = put(without_reviews(level_1()), "assessment.next_review_on", "2027-02-02")
    assert fires("L1-7.25a", case, "mappa", "level_review_on").asked_by == ("RMP-12.9e",)


def test_a_review_of_the_plan_that_has_passed_is_overdue_unless_the_level_has_its_own():
    case = put(level_1(), "plan.review_on", "2026-11-18")
    assert "1 day ago" in fires("L1-7.25a", case, "mappa", "level_review_on").message
    stays_quiet("L1-7.25a", put(level_1(), "plan.review_on", "2026-11-19"))
    stays_quiet("L1-7.25a", put(case, "mappa.level_review_on", "2027-02-02"))


def test_a_review_of_the_level_on_the_day_itself_is_in_time():
    stays_quiet("L1-7.25a", level_1(level_review_on="2026-11-19"))
    finding = fires("L1-7.25a", level_1(level_review_on="2026-11-18"), "mappa", "level_review_on")
    assert "1 day ago" in finding.message


def test_the_limit_of_the_area_is_kept_where_there_is_one():
    # 52 weeks after 24 September 2026, when the level was decided, are 23 September 2027.
    far = put(put(level_1(), "plan.review_on", "2027-09-24"), "assessment.next_review_on", None)
    finding = fires("L1-7.25a", far, "mappa", "level_review_on", edition="thames_valley_2008")
    assert "1 day later" in finding.message
    stays_quiet("L1-7.25a", put(far, "plan.review_on", "2027-09-23"), edition="thames_valley_2008")
    stays_quiet("L1-7.25a", far)  # the national guidance sets no number


def test_a_review_counts_the_limit_anew():
    far = put(put(level_1(), "plan.review_on", "2027-09-24"), "assessment.next_review_on", None)
    reviewed = [{"on": "2026-11-04", "trigger": "change_of_circumstances", "outcome": "Level 1 kept"}]
    stays_quiet("L1-7.25a", put(far, "mappa.level_reviews", reviewed), edition="thames_valley_2008")


@pytest.mark.parametrize("key", ["on", "outcome"])
def test_a_review_has_its_day_and_its_outcome(key):
    review = {"on": "2026-11-04", "trigger": "escalating_risk", "outcome": "Level 1 kept", key: None}
    fires("L1-7.25a", level_1(level_reviews=[review]), "mappa", f"level_reviews.0.{key}")


def test_other_levels_have_their_meetings():
    stays_quiet("L1-7.25a", without_reviews(sound()))
