"""Chapter 13a: a meeting that was put off."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support.meeting import bent, fires, second_meeting, stays_quiet
from tests.support.sound import sound

MOVED = {"from_on": "2026-11-05", "approved_by_chair": True, "recorded_on": "2026-11-04"}


def moved(**changes):
    return bent({"moved": {**MOVED, **changes}})


def set_for(day, level=2, **places):
    """M2 of 12 November, where M1 had set another day."""
    return put(second_meeting({"level": level, **places}), "meetings.M1.next_meeting_on", day)


def test_a_meeting_that_was_not_put_off_is_not_looked_at():
    stays_quiet("MTG-13a.37b", sound())
    stays_quiet("MTG-13a.37b", second_meeting())
    stays_quiet("MTG-13a.37b", moved())


def test_a_move_without_the_chairs_approval_is_found():
    assert fires("MTG-13a.37b", moved(approved_by_chair=None), "M1", "moved.approved_by_chair").check is Check.ERROR
    assert fires("MTG-13a.37b", moved(approved_by_chair=False), "M1").check is Check.ERROR


def test_a_move_without_its_first_day_is_found():
    assert fires("MTG-13a.37b", moved(from_on=None), "M1", "moved.from_on").check is Check.ERROR


def test_a_move_that_is_not_recorded_by_the_practitioner_is_a_warning():
    assert fires("MTG-13a.37b", moved(recorded_on=None), "M1", "moved.recorded_on").check is Check.WARNING


def test_a_move_without_a_new_day_is_found():
    fires("MTG-13a.37b", put(moved(), "meetings.M1.held_on", None), "M1", "held_on")


@pytest.mark.parametrize(("level", "last", "too_early"), [(2, "2026-10-29", "2026-10-28"), (3, "2026-11-05", "2026-11-04")])
def test_ten_working_days_at_level_2_and_five_at_level_3_to_the_day(level, last, too_early):
    stays_quiet("MTG-13a.37b", put(moved(from_on=last), "meetings.M1.level", level))
    finding = fires("MTG-13a.37b", put(moved(from_on=too_early), "meetings.M1.level", level), "M1", "held_on")
    assert finding.check is Check.ERROR
    assert "1 day later" in finding.message


def test_in_custody_there_is_no_limit_and_a_reason_answers_it():
    stays_quiet("MTG-13a.37b", put(moved(from_on="2026-09-01"), "context.setting", "custody"))
    stays_quiet("MTG-13a.37b", moved(from_on="2026-09-01", reason="Chair ill, no cover at that rank"))


def test_a_meeting_held_later_than_the_one_before_set_is_asked_about():
    finding = fires("MTG-13a.37b", set_for("2026-11-10"), "M2", "moved.approved_by_chair")
    assert finding.check is Check.PROMPT
    stays_quiet("MTG-13a.37b", put(set_for("2026-11-10"), "meetings.M2.moved", {**MOVED, "from_on": "2026-11-10"}))


def test_such_a_meeting_is_counted_too():
    fires("MTG-13a.37b", set_for("2026-10-28"), "M2", "held_on")


def test_a_meeting_held_earlier_was_not_put_off():
    stays_quiet("MTG-13a.37b", set_for("2026-11-26"))


def test_it_stays_inside_the_limit_for_reviews():
    case = put(set_for("2026-11-05"), "meetings.M1.held_on", "2026-07-23")
    stays_quiet("MTG-13a.37b", put(case, "meetings.M2.moved", {**MOVED, "from_on": "2026-11-05"}))
    case = put(case, "meetings.M1.held_on", "2026-07-22")
    fires("MTG-13a.37b", put(case, "meetings.M2.moved", {**MOVED, "from_on": "2026-11-05"}), "M2", "held_on")
