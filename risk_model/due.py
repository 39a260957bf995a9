"""The last day that a limit allows, counted in the limit's own unit, and how late something is."""

from datetime import date, timedelta

from guidance import Limit
from risk_model.calendar import months_after, months_before, working_days_after, working_days_before


def last_day_after(start: date, limit: Limit) -> date:
    """The last day that a limit counted from a day allows."""
    if limit.unit == "working_days":
        return working_days_after(start, limit.value)
    if limit.unit == "months":
        return months_after(start, limit.value)
    return start + timedelta(days=limit.value * (7 if limit.unit == "weeks" else 1))


def last_day_before(day: date, limit: Limit) -> date:
    """The last day that is so long before a day as the limit asks."""
    if limit.unit == "working_days":
        return working_days_before(day, limit.value)
    if limit.unit == "months":
        return months_before(day, limit.value)
    return day - timedelta(days=limit.value * (7 if limit.unit == "weeks" else 1))


def days_late(last: date, done: date) -> str:
    """How late something is, in words: 1 day, 12 days."""
    count = (done - last).days
    return f"{count} day{'s' * (count != 1)}"
