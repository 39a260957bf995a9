"""The length of a sentence in calendar months, weeks and days, held against a number of months."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from risk_model.calendar import months_after


@dataclass(frozen=True, slots=True)
class Length:
    """The length of one sentence as the court stated it."""

    months: int = 0
    weeks: int = 0
    days: int = 0

    def __str__(self) -> str:
        parts = [(self.months, "month"), (self.weeks, "week"), (self.days, "day")]
        words = [f"{count} {unit}{'s' * (count != 1)}" for count, unit in parts if count]
        return " and ".join(words) or "no length"

    def reaches(self, months: int) -> bool | None:
        """Whether it lasts so many calendar months; `None` where that turns on which months they are."""
        lacking = months - self.months
        if lacking <= 0:
            return True
        shortest, longest = days_in(lacking)
        days = self.weeks * 7 + self.days
        return None if shortest <= days < longest else days >= longest


@cache
def days_in(months: int) -> tuple[int, int]:
    """The fewest and the most days that so many calendar months in a row have."""
    starts = [date(year, month, 1) for year in range(2000, 2004) for month in range(1, 13)]
    spans = [(months_after(start, months) - start).days for start in starts]
    return min(spans), max(spans)
