"""What a limit is: a number with a unit, the place that sets it, and which way is stricter."""

from dataclasses import asdict, dataclass
from typing import Any, Literal

Unit = Literal["weeks", "months", "working_days", "calendar_days"]

Bound = Literal["at_most", "at_least"]
"""At most: no later than so long after something, or no less often. At least: so long before something, or more."""

_DAYS: dict[Unit, int] = {"calendar_days": 1, "weeks": 7, "months": 30}
"""Calendar days in a unit, only for saying which of two limits is stricter. 30 days a month is an approximation."""


class NotComparable(ValueError):
    """Working days stand beside another unit: which is stricter depends on the weekends and holidays between."""


@dataclass(frozen=True, slots=True)
class Limit:
    """One number that a check can use, the place that sets it, and what other documents say instead.

    `bound` says which way is stricter: of a limit that allows at most so much, less; of one that asks at least so much, more.
    """

    key: str
    value: int
    unit: Unit
    cites: str
    says: str
    disagrees: str | None
    bound: Bound = "at_most"

    @property
    def in_words(self) -> str:
        """The number with its unit: 16 weeks, 1 month, 10 working days."""
        noun = self.unit.replace("_", " ")
        return f"{self.value} {noun.removesuffix('s') if self.value == 1 else noun}"

    @property
    def days(self) -> int | None:
        """The limit in calendar days, roughly where it is in months; `None` for working days."""
        return None if self.unit == "working_days" else self.value * _DAYS[self.unit]

    def is_stricter_than(self, other: "Limit") -> bool:
        """Whether this limit asks more than another one of the same key. Raises `NotComparable`."""
        mine, theirs = (self.value, other.value) if self.unit == other.unit else (self.days, other.days)
        if mine is None or theirs is None:
            raise NotComparable(f"{self.in_words} cannot be compared with {other.in_words}")
        return mine > theirs if other.bound == "at_least" else mine < theirs

    def as_json(self) -> dict[str, Any]:
        """The limit as the command line prints it."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Edition:
    """A set of limits that applies together: the national ones, or an area's own on top of them."""

    name: str
    title: str
    limits: tuple[Limit, ...]

    def limit(self, key: str) -> Limit | None:
        """The limit with this key, or None where this edition sets none."""
        return next((limit for limit in self.limits if limit.key == key), None)

    def review_limit(self, level: int) -> Limit | None:
        """The longest time between reviews at this MAPPA level, or None where it is agreed locally."""
        return self.limit(f"review_level_{level}")

    def minutes_limit(self, level: int) -> Limit | None:
        """The time in which the Chair approves the minutes at this MAPPA level, or None where there is none."""
        return self.limit(f"minutes_level_{level}")
