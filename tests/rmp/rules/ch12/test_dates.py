from datetime import date

from risk_model.kinds import Check
from schemas.paths import put, remove
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound


def test_a_plan_without_a_review_date_is_found():
    assert fires("RMP-12.9e", remove(sound(), "plan.review_on"), "plan", "review_on").check is Check.ERROR


def test_a_review_date_of_today_is_no_longer_in_the_future():
    fires("RMP-12.9e", put(sound(), "plan.review_on", "2026-11-19"), "plan", "review_on")


def test_a_review_date_of_tomorrow_is_in_the_future():
    stays_quiet("RMP-12.9e", put(sound(), "plan.review_on", "2026-11-20"))


def test_a_review_that_is_past_says_by_how_many_days():
    finding = fires("RMP-12.9e", put(sound(), "plan.review_on", "2026-11-09"), "plan", "review_on")
    assert "10 days ago" in finding.message


def test_the_sound_plan_has_a_review_date():
    stays_quiet("RMP-12.9e", sound())


def with_a3(**fields):
    document = sound()
    for key, value in fields.items():
        document = put(document, f"plan.actions.A3.{key}", value)
    return document


def test_an_action_without_a_date_is_found():
    finding = fires("RMP-12.9f", with_a3(due_on=None, milestone_on=None), "A3", "due_on")
    assert finding.check is Check.ERROR
    assert finding.message == "Action A3 has no date."


def test_a_milestone_alone_is_no_completion_date_of_an_action_that_ends():
    fires("RMP-12.9f", with_a3(due_on=None, ongoing=False), "A3", "due_on")


def test_a_start_or_milestone_without_saying_that_the_action_is_ongoing_is_found():
    assert fires("RMP-12.9f", with_a3(due_on=None), "A3", "ongoing").check is Check.ERROR


def test_an_ongoing_action_without_any_date_is_found():
    document = with_a3(ongoing=True, due_on=None, milestone_on=None)
    assert fires("RMP-12.9f", document, "A3", "milestone_on").check is Check.ERROR


def test_an_ongoing_action_may_give_its_start_a_milestone_or_an_end():
    none = {"ongoing": True, "due_on": None, "milestone_on": None}
    stays_quiet("RMP-12.9f", with_a3(**{**none, "starts_on": "2026-11-03"}))
    stays_quiet("RMP-12.9f", with_a3(**{**none, "milestone_on": "2027-01-08"}))
    stays_quiet("RMP-12.9f", with_a3(**{**none, "due_on": "2027-02-26"}))


def test_an_action_due_before_it_was_set_is_found():
    assert fires("RMP-12.9f", with_a3(due_on="2026-11-01"), "A3", "due_on").check is Check.ERROR


def test_an_action_due_before_it_was_set_is_not_called_late_as_well():
    assert len(findings_of("RMP-12.9f", with_a3(due_on="2026-11-01", milestone_on=None))) == 1


def test_an_action_due_on_the_day_it_was_set_is_found_unless_done():
    assert fires("RMP-12.9f", with_a3(due_on="2026-11-02", milestone_on=None), "A3", "due_on").check is Check.ERROR
    stays_quiet("RMP-12.9f", with_a3(due_on="2026-11-02", milestone_on=None, progress="done"))


def test_an_action_due_the_day_after_it_was_set_is_in_order():
    stays_quiet("RMP-12.9f", with_a3(due_on="2026-11-03", milestone_on=None), on=date(2026, 11, 3))


def test_a_milestone_before_the_action_was_set_is_found():
    assert fires("RMP-12.9f", with_a3(milestone_on="2026-11-01"), "A3", "milestone_on").check is Check.ERROR
    stays_quiet("RMP-12.9f", with_a3(milestone_on="2026-11-02"))


def test_an_action_due_today_is_not_late():
    stays_quiet("RMP-12.9f", with_a3(due_on="2026-11-19"))


def test_an_action_due_yesterday_is_late_by_a_day():
    finding = fires("RMP-12.9f", with_a3(due_on="2026-11-18"), "A3", "due_on")
    assert finding.check is Check.WARNING
    assert "1 day ago" in finding.message


def test_an_action_done_or_not_done_is_not_late():
    stays_quiet("RMP-12.9f", with_a3(due_on="2026-11-18", progress="done"))
    stays_quiet("RMP-12.9f", with_a3(due_on="2026-11-18", progress="not_done"))


def test_an_action_beyond_the_review_needs_a_milestone_before_it():
    assert fires("RMP-12.9f", with_a3(milestone_on=None), "A3", "milestone_on").check is Check.WARNING
    fires("RMP-12.9f", with_a3(milestone_on="2027-01-15"), "A3", "milestone_on")
    stays_quiet("RMP-12.9f", with_a3(milestone_on="2027-01-14"))


def test_an_action_that_ends_on_the_day_of_the_review_needs_no_milestone():
    stays_quiet("RMP-12.9f", with_a3(due_on="2027-01-14", milestone_on=None))
    fires("RMP-12.9f", with_a3(due_on="2027-01-15", milestone_on=None), "A3", "milestone_on")


def test_regular_work_beyond_the_review_needs_no_milestone():
    stays_quiet("RMP-12.9f", with_a3(milestone_on=None, frequency="weekly"))


def test_a_review_that_is_itself_past_asks_for_no_milestone():
    stays_quiet("RMP-12.9f", put(with_a3(milestone_on=None), "plan.review_on", "2026-11-19"))


def test_a_declined_action_needs_no_date():
    stays_quiet("RMP-12.9f", with_a3(acceptance="declined", due_on=None))


def test_the_dates_of_the_sound_case_are_in_order():
    stays_quiet("RMP-12.9f", sound())
