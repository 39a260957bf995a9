"""The dates of a case: what is due, by which limit, and when it is late."""

from datetime import date
from typing import Any

import pytest

from guidance import Limit, edition, edition_names
from risk_model.due import last_day_after, last_day_before
from risk_model.inspection import Inspection
from risk_model.kinds import Purpose
from rmp.clocks import Clock, clocks, review_limit_day
from schemas.paths import put
from schemas.reading import case_of
from tests.support.rules import DAY
from tests.support.sound import sound


def look_at(document: dict[str, Any], on: date = DAY, limits: str = "national") -> Inspection:
    return Inspection(case_of(document), on, Purpose.PLAN, edition(limits))


def clocks_of(document: dict[str, Any], on: date = DAY, limits: str = "national") -> dict[str, Clock]:
    return {clock.what: clock for clock in clocks(look_at(document, on, limits))}


def in_custody(release: str | None = "2027-08-31", **changes: Any) -> dict[str, Any]:
    document = put(put(sound(), "context.setting", "custody"), "context.earliest_release_on", release)
    document["referral"] = {"referred_on": None}
    for path, value in changes.items():
        document = put(document, path.replace("__", "."), value)
    return document


def test_the_sound_case_has_its_reviews_its_next_meeting_and_its_minutes() -> None:
    national = edition("national")
    assert clocks(look_at(sound())) == (
        Clock("Minutes approved", "M1", None, date(2026, 11, 26), "13b.3", national.minutes_limit(2)),
        Clock("Formal review of the plan", "plan", date(2027, 1, 14), None, "12.9"),
        Clock("Next meeting", "M1", date(2027, 1, 14), date(2027, 3, 4), "13a.37", national.review_limit(2)),
        Clock("Review of the risk assessment", "assessment", date(2027, 2, 2), None, "11.3"),
    )


def test_a_draft_has_no_dates() -> None:
    assert clocks(look_at({"schema_version": 1, "reference": "FP-1"})) == ()


@pytest.mark.parametrize(("level", "limit"), [(2, "2027-03-04"), (3, "2027-01-07")])
def test_a_review_in_the_community_is_due_16_weeks_after_a_level_2_and_8_after_a_level_3_meeting(level: int, limit: str) -> None:
    document = put(sound(), "meetings.M1.level_decision.level", level)
    assert clocks_of(document)["Next meeting"].limit_on == date.fromisoformat(limit)


def test_the_level_that_the_meeting_decided_counts_before_the_level_at_which_it_was_held() -> None:
    document = put(put(sound(), "meetings.M1.level_decision.level", None), "meetings.M1.level", 3)
    assert clocks_of(document)["Next meeting"].limit_on == date(2027, 1, 7)
    document = put(put(document, "meetings.M1.level", None), "mappa.level", 2)
    assert clocks_of(document)["Next meeting"].limit_on == date(2027, 3, 4)


@pytest.mark.parametrize("setting", ["custody", "hospital", None])
def test_outside_the_community_the_next_meeting_has_a_day_but_no_limit(setting: str | None) -> None:
    assert clocks_of(put(sound(), "context.setting", setting))["Next meeting"].limit_on is None


def test_a_case_that_goes_to_level_1_has_no_limit_for_a_next_meeting() -> None:
    document = put(put(sound(), "meetings.M1.level_decision.level", 1), "meetings.M1.next_meeting_on", None)
    assert "Next meeting" not in clocks_of(document)
    look = look_at(document)
    assert review_limit_day(look, look.held_meetings[0]) is None


def test_a_next_meeting_without_a_day_has_its_limit_all_the_same() -> None:
    clock = clocks_of(put(sound(), "meetings.M1.next_meeting_on", None))["Next meeting"]
    assert (clock.due_on, clock.limit_on) == (None, date(2027, 3, 4))


def test_a_meeting_still_to_come_starts_no_clock() -> None:
    document = put(put(sound(), "meetings.M1.held_on", "2026-11-20"), "meetings.M1.minutes", None)
    assert {"Next meeting", "Minutes approved"} & clocks_of(document).keys() == set()
    assert {"Next meeting", "Minutes approved"} <= clocks_of(document, on=date(2026, 11, 20)).keys()


def test_the_latest_meeting_held_is_the_one_that_counts_whatever_their_order() -> None:
    document = sound()
    document["meetings"].insert(0, {"id": "M2", "level": 2, "held_on": "2026-11-17"})
    found = clocks_of(document)
    assert found["Next meeting"].record == "M2"
    assert found["Next meeting"].limit_on == date(2027, 3, 9)
    assert found["Minutes approved"].limit_on == date(2026, 12, 1)


@pytest.mark.parametrize(("level", "limit"), [(2, "2026-11-26"), (3, "2026-11-19")])
def test_minutes_are_due_10_working_days_after_a_level_2_and_5_after_a_level_3_meeting(level: int, limit: str) -> None:
    document = put(put(sound(), "meetings.M1.level", level), "meetings.M1.minutes", None)
    assert clocks_of(document)["Minutes approved"].limit_on == date.fromisoformat(limit)


def test_working_days_leave_christmas_out() -> None:
    document = put(put(put(sound(), "meetings.M1.held_on", "2026-12-22"), "meetings.M1.level", 2), "meetings.M1.minutes", None)
    assert clocks_of(document, on=date(2026, 12, 22))["Minutes approved"].limit_on == date(2027, 1, 8)


def test_minutes_that_were_approved_are_due_no_more() -> None:
    assert "Minutes approved" not in clocks_of(put(sound(), "meetings.M1.minutes.approved_on", "2026-11-18"))


@pytest.mark.parametrize(("release", "limit"), [("2027-08-31", "2027-02-28"), ("2027-03-09", "2026-09-09"), ("2028-08-31", "2028-02-29")])
def test_a_referral_from_custody_is_due_6_months_before_release(release: str, limit: str) -> None:
    found = clocks_of(in_custody(release))
    assert found["Earliest release"].due_on == date.fromisoformat(release)
    assert found["Referral to Level 2 or 3"].limit_on == date.fromisoformat(limit)


def test_a_referral_that_was_made_or_a_level_1_case_has_no_referral_clock() -> None:
    assert "Referral to Level 2 or 3" not in clocks_of(in_custody(referral__referred_on="2026-08-03"))
    assert "Referral to Level 2 or 3" not in clocks_of(in_custody(mappa__level=1))
    assert "Referral to Level 2 or 3" not in clocks_of(in_custody(mappa__level=None))


def test_a_release_matters_only_in_custody() -> None:
    document = put(in_custody(), "context.setting", "community")
    assert "Earliest release" not in clocks_of(document)
    assert "Earliest release" not in clocks_of(in_custody(None))


@pytest.mark.parametrize(
    ("due", "limit", "on", "late"),
    [
        ("2026-11-19", None, "2026-11-18", False), ("2026-11-19", None, "2026-11-19", False), ("2026-11-19", None, "2026-11-20", True),
        (None, "2026-11-19", "2026-11-19", False), (None, "2026-11-19", "2026-11-20", True), (None, None, "2026-11-20", False),
        ("2026-12-01", "2026-11-19", "2026-11-25", False), ("2026-11-19", "2026-12-01", "2026-11-25", True),
    ],
)
def test_what_is_due_today_is_not_late(due: str | None, limit: str | None, on: str, late: bool) -> None:
    clock = Clock("Review", "plan", *(date.fromisoformat(d) if d else None for d in (due, limit)), paragraph="12.9")
    assert clock.is_late(date.fromisoformat(on)) is late


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [(16, "weeks", "2027-03-11"), (6, "months", "2027-05-19"), (14, "calendar_days", "2026-12-03"), (10, "working_days", "2026-12-03"), (1, "weeks", "2026-11-26")],
)
def test_a_limit_is_counted_in_its_own_unit(value: int, unit: Any, expected: str) -> None:
    assert last_day_after(DAY, Limit("any", value, unit, "12.9", "It is due.", None)) == date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [(6, "months", "2026-05-19"), (30, "weeks", "2026-04-23"), (14, "calendar_days", "2026-11-05"), (2, "working_days", "2026-11-17"), (4, "working_days", "2026-11-13")],
)
def test_a_limit_before_a_day_is_counted_in_its_own_unit(value: int, unit: Any, expected: str) -> None:
    assert last_day_before(DAY, Limit("any", value, unit, "7.10", "It is due.", None, "at_least")) == date.fromisoformat(expected)


@pytest.mark.parametrize("limits", edition_names())
def test_a_clock_with_a_last_day_carries_the_limit_that_gives_it(limits: str) -> None:
    for document in (sound(), in_custody()):
        for clock in clocks_of(document, limits=limits).values():
            assert (clock.limit is None) is (clock.limit_on is None)
            assert clock.limit is None or clock.limit in edition(limits).limits


def test_another_edition_has_other_limits() -> None:
    assert clocks_of(sound(), limits="thames_valley_2008")["Next meeting"].limit_on == date(2027, 1, 7)


def test_as_json_days_are_written_as_in_the_case_file() -> None:
    assert clocks_of(sound())["Next meeting"].as_json() == {
        "what": "Next meeting", "record": "M1", "paragraph": "13a.37", "due_on": "2027-01-14", "limit_on": "2027-03-04",
        "limit": {
            "key": "review_level_2", "value": 16, "unit": "weeks", "bound": "at_most", "cites": "MAPPA Guidance, 13a.37 and 31.21",
            "says": "At Level 2 a person in the community should be reviewed at least every 16 weeks.",
            "disagrees": "Thames Valley asked for 8 weeks in 2008; the 2005 protocol normally allowed 6 months.",
        },
    }
    assert clocks_of(sound())["Formal review of the plan"].as_json()["limit"] is None
    assert clocks_of(sound())["Minutes approved"].as_json()["due_on"] is None
