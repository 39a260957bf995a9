"""Reviews due in four weeks, or late: boundaries by hand. The day is 19 November 2026."""

from datetime import date, timedelta

import pytest

from guidance import edition
from risk_model.inspection import Inspection
from risk_model.kinds import Purpose
from rmp.counts.due import NEXT_MEETING, due_reviews, untold_reviews
from schemas.paths import append, put
from schemas.reading import case_of
from tests.support.rules import DAY
from tests.support.sound import sound


def look(document, on=DAY):
    return Inspection(case_of(document), on, Purpose.MEETING, edition("national"))


def held(level, days_ago, next_on=None):
    """The sound case at a level, its one meeting so many days ago; neither plan nor assessment has a review day."""
    case = put(put(put(sound(), "disclosures", []), "mappa.level", level), "meetings.M1.level", level)
    case = put(put(case, "meetings.M1.level_decision.level", level), "meetings.M1.next_meeting_on", next_on)
    case = put(put(case, "plan.review_on", None), "assessment.next_review_on", None)
    return put(case, "meetings.M1.held_on", (DAY - timedelta(days=days_ago)).isoformat())


@pytest.mark.parametrize(("level", "limit", "words"), [(2, 112, "16 weeks"), (3, 56, "8 weeks")])
def test_on_the_last_day_of_the_limit_a_meeting_is_due_and_not_late(level, limit, words):
    [review] = due_reviews(look(held(level, limit)))
    assert (review.what, review.set_for, review.last_day, review.limit) == (NEXT_MEETING, None, DAY, words)
    assert (review.is_late(DAY), review.past_the_limit(DAY), review.after_the_day_set(DAY)) == (False, 0, None)
    [late] = due_reviews(look(held(level, limit + 1)))
    assert (late.is_late(DAY), late.past_the_limit(DAY)) == (True, 1)


@pytest.mark.parametrize(("days_ahead", "listed"), [(28, 1), (29, 0), (0, 1), (-3, 1)])
def test_the_list_looks_four_weeks_ahead_and_keeps_what_is_late(days_ahead, listed):
    case = put(held(2, 7), "plan.review_on", (DAY + timedelta(days=days_ahead)).isoformat())
    found = list(due_reviews(look(case)))
    assert [r.what for r in found] == ["Formal review of the plan"] * listed
    assert [r.after_the_day_set(DAY) for r in found] == [max(-days_ahead, 0)] * listed


def test_a_day_set_beyond_the_limit_is_listed_by_the_limit():
    [review] = due_reviews(look(held(2, 110, (DAY + timedelta(days=60)).isoformat())))
    assert (review.set_for, review.first_day) == (DAY + timedelta(days=60), DAY + timedelta(days=2))


def test_the_day_set_may_be_late_while_the_limit_still_runs():
    [review] = due_reviews(look(held(2, 60, (DAY - timedelta(days=2)).isoformat())))
    assert (review.after_the_day_set(DAY), review.past_the_limit(DAY), review.is_late(DAY)) == (2, 0, True)


def test_a_meeting_entered_ahead_of_its_day_is_the_next_one():
    case = append(held(2, 60), "meetings", {"id": "M2", "held_on": (DAY + timedelta(days=5)).isoformat()})
    [review] = due_reviews(look(case))
    assert review.set_for == DAY + timedelta(days=5)
    alone = put(case, "meetings", case["meetings"][1:])
    [first] = due_reviews(look(alone))
    assert (first.set_for, first.place, list(untold_reviews(look(alone)))) == (DAY + timedelta(days=5), "meetings.M2.held_on", [])


def test_the_review_of_the_level_and_of_the_assessment():
    case = put(held(2, 7), "mappa.level_review_on", DAY.isoformat())
    case = put(case, "assessment.next_review_on", DAY.isoformat())
    assert {(r.what, r.paragraph) for r in due_reviews(look(case))} == {("Review of the level", "7.25"), ("Review of the risk assessment", "11.3")}


@pytest.mark.parametrize(
    ("setting", "why"),
    [("custody", "the limits are for people in the community (13a.37)"), (None, "it is not said where the person is")],
)
def test_no_day_and_no_limit_is_said(setting, why):
    [untold] = untold_reviews(look(put(held(2, 200), "context.setting", setting)))
    assert (untold.place, untold.why) == ("meetings.M1.next_meeting_on", f"Meeting M1 sets no next day, and no limit holds: {why}.")


def test_a_level_2_case_without_a_meeting_is_said_and_one_at_level_1_is_not():
    case = put(held(2, 7), "meetings", [])
    [untold] = untold_reviews(look(case))
    assert untold.why == "Level 2, and no meeting that was held has a day."
    assert not list(untold_reviews(look(put(case, "mappa.level", 1))))
    assert not list(untold_reviews(look(held(2, 7))))


def test_an_empty_draft_has_none():
    draft = look({"schema_version": 1, "reference": "FP-1"}, date(2026, 1, 1))
    assert (list(due_reviews(draft)), list(untold_reviews(draft))) == ([], [])
