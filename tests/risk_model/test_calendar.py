"""Ages, months and working days, at their edges."""

from datetime import date, timedelta

import pytest

from risk_model.calendar import (
    birthday,
    in_words,
    is_child,
    is_working_day,
    months_after,
    months_before,
    working_days_after,
    working_days_between,
)


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("born", "on", "child"),
    [
        ("2008-11-19", "2026-11-18", True), ("2008-11-19", "2026-11-19", False), ("2008-11-19", "2026-11-20", False),
        ("2009-01-01", "2026-12-31", True), ("2009-01-01", "2027-01-01", False), ("2008-12-31", "2026-12-30", True),
        ("2020-06-01", "2026-11-19", True), ("1950-06-01", "2026-11-19", False), ("2026-11-19", "2026-11-19", True),
        ("2027-01-01", "2026-11-19", True),
    ],
)
def test_somebody_is_a_child_until_the_day_before_the_18th_birthday(born: str, on: str, child: bool) -> None:
    assert is_child(day(born), day(on)) is child


@pytest.mark.parametrize(("on", "child"), [("2026-02-28", True), ("2026-03-01", False), ("2026-02-27", True)])
def test_somebody_born_on_29_february_is_18_on_1_march(on: str, child: bool) -> None:
    assert is_child(day("2008-02-29"), day(on)) is child


def test_without_a_date_of_birth_nobody_knows() -> None:
    assert is_child(None, day("2026-11-19")) is None


@pytest.mark.parametrize(
    ("born", "age", "expected"),
    [
        ("2008-11-19", 18, "2026-11-19"), ("2008-02-29", 18, "2026-03-01"), ("2008-02-29", 16, "2024-02-29"),
        ("2008-02-28", 18, "2026-02-28"), ("2008-12-31", 1, "2009-12-31"), ("2008-11-19", 0, "2008-11-19"),
    ],
)
def test_a_birthday_is_the_same_day_of_another_year(born: str, age: int, expected: str) -> None:
    assert birthday(day(born), age) == day(expected)


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    [
        ("2027-03-09", 6, "2026-09-09"), ("2027-08-31", 6, "2027-02-28"), ("2028-08-31", 6, "2028-02-29"),
        ("2027-08-29", 6, "2027-02-28"), ("2027-08-28", 6, "2027-02-28"), ("2027-05-31", 1, "2027-04-30"),
        ("2027-01-15", 6, "2026-07-15"), ("2027-03-31", 1, "2027-02-28"), ("2027-04-30", 6, "2026-10-30"),
        ("2027-01-31", 12, "2026-01-31"), ("2028-02-29", 12, "2027-02-28"), ("2027-03-09", 0, "2027-03-09"),
    ],
)
def test_months_before_keeps_the_day_or_takes_the_last_of_a_shorter_month(start: str, months: int, expected: str) -> None:
    assert months_before(day(start), months) == day(expected)


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    [
        ("2026-09-09", 6, "2027-03-09"), ("2026-08-31", 6, "2027-02-28"), ("2027-08-31", 6, "2028-02-29"),
        ("2027-01-31", 1, "2027-02-28"), ("2026-10-31", 1, "2026-11-30"), ("2026-12-15", 1, "2027-01-15"),
        ("2028-02-29", 12, "2029-02-28"),
    ],
)
def test_months_after_keeps_the_day_or_takes_the_last_of_a_shorter_month(start: str, months: int, expected: str) -> None:
    assert months_after(day(start), months) == day(expected)


@pytest.mark.parametrize(
    "holiday",
    [
        "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28", "2027-01-01",
        "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30", "2027-12-27", "2027-12-28", "2028-01-03",
    ],
)
def test_a_bank_holiday_in_england_and_wales_is_no_working_day(holiday: str) -> None:
    assert not is_working_day(day(holiday))


@pytest.mark.parametrize("weekend", ["2026-11-21", "2026-11-22", "2026-12-26", "2026-12-27", "2027-03-28"])
def test_a_saturday_or_sunday_is_no_working_day(weekend: str) -> None:
    assert not is_working_day(day(weekend))


@pytest.mark.parametrize(
    "working",
    [
        "2026-11-19", "2026-12-24", "2026-12-29", "2026-12-31", "2027-01-04", "2027-03-25", "2027-03-30", "2027-05-04",
        # Holidays of Scotland or Northern Ireland alone: St Andrew, St Patrick, the Boyne, the Scottish August day.
        "2026-11-30", "2027-03-17", "2027-07-12", "2027-08-02",
    ],
)
def test_other_weekdays_are_working_days(working: str) -> None:
    assert is_working_day(day(working))


@pytest.mark.parametrize(
    ("start", "count", "expected"),
    [
        ("2026-11-12", 10, "2026-11-26"), ("2026-11-19", 1, "2026-11-20"), ("2026-11-20", 1, "2026-11-23"),
        ("2026-11-21", 1, "2026-11-23"), ("2026-12-24", 1, "2026-12-29"), ("2026-12-23", 5, "2027-01-04"),
        ("2027-03-25", 1, "2027-03-30"), ("2027-03-25", 5, "2027-04-05"), ("2027-04-30", 1, "2027-05-04"),
        ("2026-12-25", 1, "2026-12-29"), ("2026-11-19", 0, "2026-11-19"), ("2026-11-21", 0, "2026-11-21"),
    ],
)
def test_working_days_are_counted_from_the_day_after(start: str, count: int, expected: str) -> None:
    assert working_days_after(day(start), count) == day(expected)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2026-11-12", "2026-11-26", 10), ("2026-11-19", "2026-11-20", 1), ("2026-11-20", "2026-11-22", 0),
        ("2026-11-20", "2026-11-23", 1), ("2026-12-24", "2026-12-28", 0), ("2026-12-24", "2027-01-04", 4),
        ("2027-03-25", "2027-03-29", 0), ("2027-03-25", "2027-03-30", 1), ("2026-11-19", "2026-11-19", 0),
        ("2026-11-20", "2026-11-19", 0),
    ],
)
def test_working_days_between_count_the_last_day_and_not_the_first(start: str, end: str, expected: int) -> None:
    assert working_days_between(day(start), day(end)) == expected


def test_counting_forth_and_back_agree_over_a_year() -> None:
    for offset in range(366):
        start = day("2026-06-01") + timedelta(days=offset)
        for count in (1, 5, 10):
            assert working_days_between(start, working_days_after(start, count)) == count


@pytest.mark.parametrize(("value", "words"), [("2027-03-02", "2 March 2027"), ("2026-12-25", "25 December 2026")])
def test_a_day_is_written_as_people_write_it(value: str, words: str) -> None:
    assert in_words(day(value)) == words
