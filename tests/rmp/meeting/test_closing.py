"""Closing a meeting, opening it again, and the clocks that closing starts."""

from datetime import date
from typing import Any

import pytest

from rmp.meeting.closing import CannotClose, clocks_started, close, last_closing, reopen
from schemas.paths import get, put
from schemas.reading import case_of
from tests.rmp.meeting.looking import looked_at
from tests.support.meeting import bent
from tests.support.sound import sound

HELD = date(2026, 11, 12)


def closed(document: dict[str, Any] | None = None) -> dict[str, Any]:
    return close(document or sound(), "M1", by="Petra Lund", on=HELD, based_on=7)


def meeting_in(document: dict[str, Any]) -> Any:
    return case_of(document).meetings[0]


def clocks(document: dict[str, Any]) -> dict[str, Any]:
    look, meeting, _ = looked_at(document)
    return {clock.what: clock for clock in clocks_started(look, meeting)}


def test_closing_names_the_version_that_the_save_makes() -> None:
    last = last_closing(meeting_in(closed()))
    assert last is not None
    assert (last.version, last.closed_on, last.closed_by) == (8, HELD, "Petra Lund")
    assert last_closing(meeting_in(sound())) is None


def test_a_meeting_is_not_closed_twice() -> None:
    with pytest.raises(CannotClose, match="was closed already, by Petra Lund on 2026-11-12"):
        closed(closed())


def test_opening_again_is_recorded_and_it_can_be_closed_once_more() -> None:
    again = reopen(closed(), "M1", by="Joan Osei", on=date(2026, 11, 13), reason="Housing's date was wrong")
    entry = get(again, "meetings.M1.closings.0")
    assert (entry["reopened_by"], entry["reopened_on"]) == ("Joan Osei", "2026-11-13")
    assert entry["reopen_reason"] == "Housing's date was wrong"
    assert last_closing(meeting_in(again)) is None
    twice = closed(again)
    assert len(get(twice, "meetings.M1.closings")) == 2


@pytest.mark.parametrize("reason", ["", "  "])
def test_opening_again_needs_a_reason(reason: str) -> None:
    with pytest.raises(CannotClose, match="needs a reason"):
        reopen(closed(), "M1", by="Joan Osei", on=HELD, reason=reason)


def test_what_is_not_closed_can_not_be_opened_again() -> None:
    with pytest.raises(CannotClose, match="is not closed"):
        reopen(sound(), "M1", by="Joan Osei", on=HELD, reason="x")


@pytest.mark.parametrize(("held_on", "words"), [(None, "has no day"), ("2026-11-13", "still to come")])
def test_a_meeting_without_a_day_or_still_to_come_is_not_closed(held_on: str | None, words: str) -> None:
    with pytest.raises(CannotClose, match=words):
        closed(put(sound(), "meetings.M1.held_on", held_on))


@pytest.mark.parametrize(("level", "last"), [(2, date(2026, 11, 26)), (3, date(2026, 11, 19))])
def test_minutes_are_due_within_ten_or_five_working_days(level: int, last: date) -> None:
    clock = clocks(bent({"level": level}))["Minutes approved by the Chair"]
    assert (clock.limit_on, clock.due_on, clock.paragraph) == (last, None, "13b.3")


def test_over_christmas_working_days_know_the_bank_holidays() -> None:
    # Held on Friday 18 December 2026: 25 and 28 December (in lieu of Boxing Day) and 1 January do not count.
    clock = clocks(bent({"held_on": "2026-12-18"}))["Minutes approved by the Chair"]
    assert clock.limit_on == date(2027, 1, 6)


def test_visor_is_due_three_working_days_after_the_minutes() -> None:
    assert clocks(bent({"minutes.approved_on": "2026-11-13"}))["ViSOR record updated"].limit_on == date(2026, 11, 18)
    assert clocks(sound())["ViSOR record updated"].limit_on == date(2026, 12, 1)


def test_critical_public_protection_paperwork_is_due_within_a_week() -> None:
    document = bent({"level": 3, "cppc.considered": True})
    name = "Critical public protection paperwork, if referral was agreed"
    assert clocks(document)[name].limit_on == date(2026, 11, 19)
    assert name not in clocks(sound())


def test_an_absent_agencys_answer_is_awaited() -> None:
    document = put(sound(), "plan.actions.A1.meeting", "M1")
    document = put(document, "plan.actions.A1.messenger", {"name": "Rhian Cole", "reply_to": "Ife Nwosu", "by": "2026-11-20"})
    assert clocks(document)["Answer on A1 from an agency that was absent"].due_on == date(2026, 11, 20)
