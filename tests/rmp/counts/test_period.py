"""The year to 31 March, and the Thursday on which its figures may be told."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmp.counts.period import Period, released_at, reporting_year, years_up_to

DAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (date(2026, 3, 31), date(2025, 4, 1), date(2026, 3, 31)),
        (date(2026, 4, 1), date(2026, 4, 1), date(2027, 3, 31)),
        (date(2026, 11, 19), date(2026, 4, 1), date(2027, 3, 31)),
    ],
)
def test_the_year_to_31_march_that_holds_a_day(day, first, last):
    assert reporting_year(day) == Period(first, last)


@given(DAYS)
def test_every_day_lies_in_its_own_year_and_the_next_year_begins_the_day_after(day):
    year = reporting_year(day)
    assert year.holds(day) and year.is_reporting_year
    assert reporting_year(year.last + timedelta(days=1)).first == year.last + timedelta(days=1)


@pytest.mark.parametrize(
    ("year", "thursday"), [(2024, date(2024, 10, 31)), (2025, date(2025, 10, 30)), (2026, date(2026, 10, 29)), (2027, date(2027, 10, 28))]
)
def test_figures_are_released_on_the_last_thursday_of_october_at_half_past_nine(year, thursday):
    moment = released_at(reporting_year(date(year, 3, 31)))
    assert (moment.date(), f"{moment:%H:%M}") == (thursday, "09:30")


@given(DAYS)
def test_the_release_is_a_thursday_with_none_after_it_in_october(day):
    moment = released_at(reporting_year(day))
    assert (moment.month, moment.weekday()) == (10, 3)
    assert (moment + timedelta(days=7)).month == 11



def test_years_going_back():
    assert [year.last.year for year in years_up_to(date(2026, 11, 19), 3)] == [2027, 2026, 2025]


def test_a_period_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValueError, match="ends on the day it begins"):
        Period(date(2026, 5, 2), date(2026, 5, 1))
