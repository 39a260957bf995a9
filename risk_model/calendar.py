"""Ages, months and working days in England and Wales. No function here reads the clock."""

from datetime import date, timedelta
from functools import cache

import holidays
from dateutil.relativedelta import relativedelta

ADULT = 18
"""Somebody not yet 18 is a child (23.2)."""


def birthday(born: date, age: int) -> date:
    """The day somebody reaches an age; a birthday on 29 February falls on 1 March in other years."""
    year = born.year + age
    try:
        return born.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def is_child(born: date | None, on: date) -> bool | None:
    """Whether somebody is under 18 on a day; `None` when the date of birth is not known."""
    return None if born is None else on < birthday(born, ADULT)


def months_before(day: date, months: int) -> date:
    """The day so many calendar months earlier (31 August less six months is the last day of February)."""
    return day - relativedelta(months=months)


def months_after(day: date, months: int) -> date:
    """The day so many calendar months later."""
    return day + relativedelta(months=months)


def in_words(day: date) -> str:
    """A day as people write it: 2 March 2027."""
    return f"{day.day} {day:%B %Y}"


def is_working_day(day: date) -> bool:
    """Whether a day is neither a weekend nor a bank holiday in England and Wales."""
    return day.weekday() < 5 and day not in _bank_holidays(day.year)


def working_days_after(day: date, count: int) -> date:
    """The working day `count` working days after a day, which itself does not count."""
    while count > 0:
        day += timedelta(days=1)
        count -= is_working_day(day)
    return day


def working_days_before(day: date, count: int) -> date:
    """The working day `count` working days before a day, which itself does not count."""
    while count > 0:
        day -= timedelta(days=1)
        count -= is_working_day(day)
    return day


def working_days_between(start: date, end: date) -> int:
    """How many working days lie after `start` up to and including `end`; 0 when `end` is not later."""
    days = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
    return sum(1 for day in days if is_working_day(day))


@cache
def _bank_holidays(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("GB", subdiv="ENG", years=year))
