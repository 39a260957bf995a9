"""For how long a case is kept: a setting, or for ever."""

from __future__ import annotations

from datetime import date

import pytest

from store.errors import UnusablePeriod
from store.periods import KEEP_MONTHS, keep_months, last_day


def test_without_a_setting_there_is_no_period(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(KEEP_MONTHS, raising=False)
    assert keep_months() is None
    monkeypatch.setenv(KEEP_MONTHS, "  ")
    assert keep_months() is None


@pytest.mark.parametrize(("text", "months"), [("1", 1), (" 72 ", 72), ("1200", 1200)])
def test_the_setting_is_a_number_of_months(text: str, months: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KEEP_MONTHS, text)
    assert keep_months() == months


@pytest.mark.parametrize("text", ["0", "-1", "1201", "6.5", "six", "6 months", "٣", "9" * 5000, "00000000012345"])
def test_a_setting_that_is_none_is_said_so(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KEEP_MONTHS, text)
    with pytest.raises(UnusablePeriod, match=f"{KEEP_MONTHS} is not a number of months"):
        keep_months()


@pytest.mark.parametrize(
    ("closed", "months", "last"),
    [
        ("2026-03-01", 12, "2027-03-01"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2025-02-28", 36, "2028-02-28"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2199-12-31", 1200, "2199-12-31"),
    ],
)
def test_the_last_day_is_that_of_the_calendar(closed: str, months: int, last: str) -> None:
    assert last_day(date.fromisoformat(closed), months) == date.fromisoformat(last)


@pytest.mark.parametrize("months", [0, -1, 1201, 10**12])
def test_a_period_out_of_bounds_is_refused(months: int) -> None:
    with pytest.raises(UnusablePeriod):
        last_day(date(2026, 1, 1), months)
