"""Late minutes, overdue actions, waiting referrals: boundaries by hand. The day is 19 November 2026, a Thursday."""

from datetime import date, timedelta

import pytest

from rmp.counts.overdue import (
    DONE_BY,
    MILESTONE,
    NO_AGENCY,
    START,
    LateMinutes,
    OverdueAction,
    WaitingReferral,
    late_minutes,
    overdue_actions,
    waiting_referral,
)
from rmp.counts.untold import Untold
from schemas.paths import put
from tests.rmp.counts.test_due import look
from tests.support.rules import DAY
from tests.support.sound import sound


def ago(days):
    return (DAY - timedelta(days=days)).isoformat()


def minutes(level, held_on, approved_on=None, on=DAY, reason=None):
    case = put(put(sound(), "meetings.M1.level", level), "meetings.M1.held_on", held_on)
    return list(late_minutes(look(put(case, "meetings.M1.minutes", {"approved_on": approved_on, "late_reason": reason}), on)))


@pytest.mark.parametrize(("level", "held_on"), [(2, "2026-11-05"), (3, "2026-11-12")])
def test_minutes_are_not_late_on_the_tenth_and_fifth_working_day(level, held_on):
    assert minutes(level, held_on) == []
    [late] = minutes(level, held_on, on=date(2026, 11, 20))
    assert isinstance(late, LateMinutes)
    assert (late.last_day, late.days_late(date(2026, 11, 20)), late.approved_on) == (DAY, 1, None)


def test_minutes_approved_late_are_listed_with_whether_a_reason_is_there():
    [late] = minutes(2, "2026-10-01", "2026-10-19", reason="Chair ill")
    assert (late.last_day, late.days_late(DAY), late.has_reason) == (date(2026, 10, 15), 4, True)
    assert minutes(2, "2026-10-01", "2026-10-15") == []


def test_a_meeting_without_a_day_cannot_be_told_and_one_at_level_1_has_no_limit():
    assert [type(entry) for entry in minutes(2, None)] == [Untold]
    assert minutes(1, "2026-01-05") == []
    assert minutes(1, None) == []


def actions(**changes):
    """What the first action of the sound case adds; it is ongoing, in progress, with a milestone on 12 January 2027."""
    case = sound()
    action = {**case["plan"]["actions"][0], **changes}
    return list(overdue_actions(look(put(case, "plan.actions", [action]))))


def test_an_action_is_overdue_the_day_after_its_day():
    assert actions(due_on=ago(0)) == []
    [late] = actions(due_on=ago(1))
    assert late == OverdueAction("Probation", "A1", DONE_BY, DAY - timedelta(days=1))
    assert late.days_late(DAY) == 1


def test_an_action_counts_once_with_the_day_of_its_completion_first():
    assert [late.kind for late in actions(due_on=ago(3), milestone_on=ago(40))] == [DONE_BY]
    assert [late.kind for late in actions(milestone_on=ago(40))] == [MILESTONE]
    assert [late.kind for late in actions(progress="not_started")] == [START]


def test_a_milestone_is_behind_once_progress_is_noted_on_its_day():
    assert actions(milestone_on=ago(40), progress_on=ago(40)) == []
    assert len(actions(milestone_on=ago(40), progress_on=ago(41))) == 1


@pytest.mark.parametrize("change", [{"progress": "done"}, {"progress": "not_done"}, {"acceptance": "declined"}])
def test_what_is_closed_is_not_overdue(change):
    assert actions(due_on=ago(9), **change) == []


def test_an_action_whose_progress_nobody_recorded_is_overdue():
    assert len(actions(due_on=ago(9), progress=None)) == 1


def test_an_action_without_any_day_cannot_be_told():
    [untold] = actions(due_on=None, milestone_on=None, starts_on=None)
    assert (untold.place, untold.why) == ("plan.actions.A1", "Action A1 has no date.")
    assert actions(due_on=None, milestone_on=None) == []


def test_an_action_that_a_meeting_took_for_done_is_not_called_overdue():
    case = put(sound(), "plan.actions.A2.due_on", ago(5))
    case = put(case, "meetings.M1.action_outcomes", [{"action": "A2", "progress": "done"}])
    [untold] = overdue_actions(look(case))
    assert isinstance(untold, Untold) and untold.place == "plan.actions.A2"


@pytest.mark.parametrize(
    ("owner", "agency"),
    [
        ({}, NO_AGENCY), ({"agency": "other", "agency_name": "Harbour Trust"}, "Harbour Trust"), ({"agency": "other"}, "Other"),
        ({"agency": "dwp", "agency_name": "Aske jobcentre"}, "Department for Work and Pensions"),
    ],
)
def test_the_agency_of_an_action(owner, agency):
    assert [late.agency for late in actions(due_on=ago(1), owner=owner)] == [agency]


def referral(decision=None, referred_on="2026-11-01", meetings=None):
    case = put(put(sound(), "meetings", meetings or []), "referral.referred_on", referred_on)
    return list(waiting_referral(look(put(put(case, "disclosures", []), "referral.decision", decision or {}))))


def test_a_referral_is_late_on_the_eleventh_day_after_receipt():
    [waiting] = referral({"received_on": ago(10)})
    assert (waiting.last_day, waiting.days_late(DAY), waiting.limit) == (DAY, 0, "10 calendar days")
    [late] = referral({"received_on": ago(11)})
    assert late.days_late(DAY) == 1


def test_without_a_day_of_receipt_the_ten_days_cannot_be_counted():
    [waiting] = referral()
    assert isinstance(waiting, WaitingReferral)
    assert (waiting.received_on, waiting.last_day, waiting.days_late(DAY)) == (None, None, None)


@pytest.mark.parametrize("decision", [{"decided_on": "2026-11-03"}, {"accepted": False}])
def test_a_decided_referral_waits_for_nothing(decision):
    assert referral({"received_on": ago(11), **decision}) == []


def test_no_referral_and_one_still_to_come():
    assert referral(referred_on=None) == []
    assert referral(referred_on="2026-11-20") == []


def test_after_a_meeting_a_referral_waits_no_longer_and_the_missing_decision_is_said():
    [untold] = referral(meetings=sound()["meetings"])
    assert (untold.place, "no decision on it is dated" in untold.why) == ("referral.decision.decided_on", True)
