"""Several cases on one day: the order, who is here for which, and who leaves and comes in between two."""

from datetime import date
from typing import Any

from rmp.meeting.closing import close
from rmp.meeting.cluster import Slot, change_between, in_order, is_here_for, people_of, slots_of
from schemas.paths import put
from schemas.reading import case_of
from tests.support.meeting import bent
from tests.support.sound import sound

DAY = date(2026, 11, 12)


def slot(reference: str, *people: str, at: str | None = None) -> Slot:
    return Slot(reference.lower(), reference, "M1", at, people, False)


def slots(document: dict[str, Any], on: date = DAY) -> list[Slot]:
    return slots_of("x", case_of(document), on)


def test_only_the_meetings_of_the_day_are_on_its_agenda() -> None:
    assert [s.meeting for s in slots(sound())] == ["M1"]
    assert slots(sound(), date(2026, 11, 13)) == []


def test_the_order_is_by_time_and_those_without_one_come_last() -> None:
    day = [slot("FP-3"), slot("FP-1", at="11:00"), slot("FP-2", at="09:30")]
    assert [s.reference for s in in_order(day)] == ["FP-2", "FP-1", "FP-3"]


def test_chair_minute_taker_and_everybody_on_the_list_are_here_for_a_case() -> None:
    meeting = case_of(sound()).meetings[0]
    assert people_of(meeting)[:2] == ("Joan Osei", "Petra Lund")
    for name in ("Joan Osei", "petra lund", "Ravi Saul", "DI Ravi Saul", "Ravi James Saul"):
        assert is_here_for(meeting, name), name
    for name in ("Dana Whitlock", "Osei-Bonsu", "Ravi", "Osei", "DI", "", "  "):
        assert not is_here_for(meeting, name), name


def test_between_two_cases_some_leave_some_come_in_and_some_stay() -> None:
    first, second = slot("FP-1", "Joan Osei", "DI Ravi Saul", "Nia Prosser"), slot("FP-2", "Joan Osei", "Ravi Saul", "Iain Moss")
    change = change_between(first, second)
    assert (change.leave, change.come_in) == (("Nia Prosser",), ("Iain Moss",))
    assert change_between(None, first).come_in == first.people


def test_a_closed_meeting_shows_as_closed_until_it_is_opened_again() -> None:
    document = close(sound(), "M1", by="Petra Lund", on=DAY, based_on=1)
    assert [s.is_closed for s in slots(document)] == [True]
    reopened = put(document, "meetings.M1.closings.0.reopened_on", "2026-11-13")
    assert [s.is_closed for s in slots(reopened)] == [False]


def test_a_time_of_day_is_kept_as_given() -> None:
    assert slots(bent({"starts_at": "09:30"}))[0].starts_at == "09:30"
