"""Periods that are counted over: the year to 31 March (32.1), and the moment from which its figures may be told (32.7)."""

from __future__ import annotations

from calendar import THURSDAY
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_ENGLAND = ZoneInfo("Europe/London")


@dataclass(frozen=True, slots=True)
class Period:
    """A span of days, both ends in it. Raises `ValueError` where it ends before it begins."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("a period ends on the day it begins, or later")

    def holds(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.first <= day <= self.last

    @property
    def is_reporting_year(self) -> bool:
        """Whether it is a year from 1 April to 31 March, which the annual report is about."""
        return self == reporting_year(self.last)


def reporting_year(day: date) -> Period:
    """The year to 31 March that holds a day (32.1)."""
    ends = day.year if (day.month, day.day) <= (3, 31) else day.year + 1
    return Period(date(ends - 1, 4, 1), date(ends, 3, 31))


def years_up_to(day: date, how_many: int) -> list[Period]:
    """The reporting year that holds a day and those before it, the latest first."""
    latest = reporting_year(day).last.year
    return [reporting_year(date(latest - back, 3, 31)) for back in range(how_many)]


def released_at(year: Period) -> datetime:
    """When the figures of a reporting year may be told: 9:30am on the last Thursday of the October after it (32.7)."""
    last = date(year.last.year, 10, 31)
    thursday = last - timedelta(days=(last.weekday() - THURSDAY) % 7)
    return datetime.combine(thursday, time(9, 30), _ENGLAND)
