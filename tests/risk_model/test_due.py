"""The last day that a limit allows, at its edges."""

from datetime import date

import pytest

from guidance import edition
from risk_model.due import days_late, last_day_after, last_day_before

NATIONAL = edition("national")


def limit(key):
    found = NATIONAL.limit(key)
    assert found is not None
    return found


@pytest.mark.parametrize(("key", "start", "last"), [
    ("identification", "2026-11-19", "2026-11-22"),  # 3 calendar days, over a weekend
    ("review_level_2", "2026-11-19", "2027-03-11"),  # 16 weeks
    ("scr_report", "2026-08-31", "2027-02-28"),  # 6 months, into a shorter month
    ("minutes_level_3", "2026-12-23", "2027-01-04"),  # 5 working days, over Christmas and New Year
])
def test_the_last_day_after_something(key, start, last):
    assert last_day_after(date.fromisoformat(start), limit(key)) == date.fromisoformat(last)


@pytest.mark.parametrize(("key", "day", "last"), [
    ("youth_notification", "2027-02-28", "2026-08-28"), ("youth_notification", "2026-08-31", "2026-02-28"),
    ("invitation", "2026-11-19", "2026-11-05"), ("cppc_paperwork", "2026-11-19", "2026-11-12"),
])
def test_the_last_day_before_something(key, day, last):
    assert last_day_before(date.fromisoformat(day), limit(key)) == date.fromisoformat(last)


def test_how_late_something_is_in_words():
    assert days_late(date(2026, 11, 18), date(2026, 11, 19)) == "1 day"
    assert days_late(date(2026, 11, 7), date(2026, 11, 19)) == "12 days"
