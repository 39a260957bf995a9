"""What a figure is: what counted, what did not, and the meetings behind it. Figures of many cases are summed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from guidance.reading import read_toml
from schemas.vocabularies import Agency

DATA = Path(__file__).parent / "kpis.toml"


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator of 31.21: its number, the rule that speaks of it, its standard in per cent, what it counts."""

    number: int
    rule: str
    standard: int
    unit: Literal["cases", "meetings"]
    what: str


@dataclass(frozen=True, slots=True)
class Counted:
    """One meeting in a figure. `met` is `None` where the record does not tell, which is said and not counted.

    `why` is a sentence; `place` where in the meeting it shows. `plain` is false for a miss that the guidance allows
    elsewhere, or that another entry may answer.
    """

    case: str
    meeting: str
    met: bool | None
    why: str
    place: str = "attendees"
    plain: bool = True


@dataclass(frozen=True, slots=True)
class Figure:
    """An indicator counted: over a case, or over many. `agency` is set where each agency has a figure of its own."""

    indicator: Indicator
    counted: tuple[Counted, ...]
    agency: Agency | None = None

    @property
    def denominator(self) -> int:
        """How many meetings, or cases, could be counted."""
        return len(self._results)

    @property
    def numerator(self) -> int:
        """How many of them met the indicator."""
        return sum(self._results)

    @property
    def not_counted(self) -> tuple[Counted, ...]:
        """What the record does not tell, with the reason."""
        return tuple(entry for entry in self.counted if entry.met is None)

    @property
    def missed(self) -> tuple[Counted, ...]:
        """The meetings that count against the figure."""
        return tuple(entry for entry in self.counted if entry.met is False)

    @property
    def meets_standard(self) -> bool | None:
        """Whether the share reaches the standard; `None` while nothing could be counted."""
        return self.numerator * 100 >= self.indicator.standard * self.denominator if self.denominator else None

    @property
    def _results(self) -> list[bool]:
        known = [entry for entry in self.counted if entry.met is not None]
        if self.indicator.unit == "meetings":
            return [bool(entry.met) for entry in known]
        # 31.21 (1) and (2) count cases: a case is reviewed in time when each of its reviews was.
        return [all(e.met for e in known if e.case == case) for case in dict.fromkeys(e.case for e in known)]


def summed(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Figures of many cases put together: one for each indicator and agency, in the order of 31.21."""
    together: dict[tuple[int, str], list[Figure]] = {}
    for figure in figures:
        together.setdefault((figure.indicator.number, figure.agency or ""), []).append(figure)
    return tuple(
        Figure(group[0].indicator, tuple(entry for figure in group for entry in figure.counted), group[0].agency)
        for _, group in sorted(together.items())
    )


@cache
def data() -> dict[str, Any]:
    """The indicators and the grades, as the file beside this module has them."""
    return read_toml(DATA)


@cache
def indicator(number: int) -> Indicator:
    """The indicator with a number of 31.21. Raises `LookupError` for another."""
    for entry in data()["indicator"]:
        if entry["number"] == number:
            return Indicator(**entry)
    raise LookupError(f"31.21 has no indicator {number} that is counted here")
