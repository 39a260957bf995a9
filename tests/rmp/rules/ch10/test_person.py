"""Chapter 10: representations, and what the person tells themselves."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.rmp.rules.ch10.disclosing import PREPARED, disclosing
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound

NOT_SOUGHT = {"sought": False, "reason": "Warning him would endanger them"}


def test_representations_not_sought_need_a_reason():
    case = disclosing(offender_representations={"sought": False})
    assert fires("DIS-10.20a", case, "D1", "offender_representations.reason").check is Check.ERROR
    stays_quiet("DIS-10.20a", disclosing(offender_representations=NOT_SOUGHT))


def test_representations_sought_need_no_reason():
    stays_quiet("DIS-10.20a", disclosing(offender_representations={"sought": True}))


def test_whether_they_were_sought_has_to_be_answered():
    case = disclosing(offender_representations=None)
    assert fires("DIS-10.20a", case, "D1", "offender_representations.sought").asked_by == ("DIS-10.8a",)
    fires("DIS-10.8a", case, "D1", "offender_representations.sought")


def test_the_recipient_is_told_that_the_person_does_not_know():
    untold = disclosing(offender_representations={**NOT_SOUGHT, "recipient_told": False})
    assert fires("DIS-10.20a", untold, "D1", "offender_representations.recipient_told").check is Check.ERROR
    stays_quiet("DIS-10.20a", disclosing(offender_representations={**NOT_SOUGHT, "recipient_told": True}, preparation=PREPARED))


def test_once_the_preparation_is_recorded_it_is_asked_for_too():
    case = disclosing(preparation=PREPARED)
    assert fires("DIS-10.20a", case, "D1", "offender_representations.recipient_told").check is Check.PROMPT


def test_nothing_is_told_where_nothing_is_disclosed():
    stays_quiet("DIS-10.20a", put(sound(), "disclosures.D1.offender_representations", {"sought": False}))


FOLLOWED_UP = {"made": True, "on": "2026-11-02", "followed_up_on": "2026-11-05", "accurate_and_understood": True}


def own(**changes):
    return put(sound(), "disclosures.D1.self_disclosure", {**FOLLOWED_UP, **changes})


@pytest.mark.parametrize("place", ["followed_up_on", "accurate_and_understood"])
def test_what_the_person_told_in_private_is_followed_up(place):
    assert fires("DIS-10.22a", own(**{place: None}), "D1", f"self_disclosure.{place}").check is Check.ERROR
    stays_quiet("DIS-10.22a", own())


def test_of_what_was_not_followed_up_only_the_follow_up_is_asked_for():
    assert len(findings_of("DIS-10.22a", own(followed_up_on=None, accurate_and_understood=None))) == 1


def test_what_was_not_accurate_is_put_right():
    fires("DIS-10.22a", own(accurate_and_understood=False), "D1", "self_disclosure.accurate_and_understood")
    stays_quiet("DIS-10.22a", disclosing(self_disclosure={**FOLLOWED_UP, "accurate_and_understood": False}))


def test_disclosure_is_not_delayed_for_it():
    waiting = {"made": False, "expected_by": "2026-11-18"}
    case = disclosing(disclosed_on=None, self_disclosure=waiting)
    assert fires("DIS-10.22a", case, "D1", "self_disclosure.expected_by").check is Check.ERROR
    stays_quiet("DIS-10.22a", put(case, "disclosures.D1.self_disclosure.expected_by", "2026-11-19"))
    stays_quiet("DIS-10.22a", put(case, "disclosures.D1.disclosed_on", "2026-11-17"))


def test_an_answer_begun_says_whether_it_was_told():
    fires("DIS-10.22a", put(sound(), "disclosures.D1.self_disclosure", {"on": "2026-11-02"}), "D1", "self_disclosure.made")


def test_nobody_is_asked_about_it_before_it_is_begun():
    stays_quiet("DIS-10.22a", disclosing())
    stays_quiet("DIS-10.22a", sound())
