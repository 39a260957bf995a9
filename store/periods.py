"""For how long a closed case is kept: a setting, with no period of our own."""

from __future__ import annotations

import os
from datetime import date

from risk_model.calendar import months_after
from schemas.base import LATEST
from store.errors import UnusablePeriod

KEEP_MONTHS = "FOUR_PILLARS_KEEP_MONTHS"
"""The setting: for how many months a closed case is kept. Unset, no case is ever listed for deletion."""

MOST_MONTHS = 1200


def keep_months() -> int | None:
    """The period set for this installation, in months; `None` when none is set. Raises `UnusablePeriod`."""
    text = os.environ.get(KEEP_MONTHS, "").strip()
    if not text:
        return None
    if len(text) > 4 or not text.isascii() or not text.isdigit() or not 1 <= int(text) <= MOST_MONTHS:
        raise UnusablePeriod(f"{KEEP_MONTHS} is not a number of months. Give a whole number from 1 to {MOST_MONTHS}.")
    return int(text)


def last_day(closed_on: date, months: int) -> date:
    """The last day for which a case is kept. A period that would end on 29 February ends on the 28th in other years.

    Raises `UnusablePeriod` for a period that is none.
    """
    refuse_no_period(months)
    return min(months_after(closed_on, months), LATEST)


def refuse_no_period(months: int) -> None:
    """Raises `UnusablePeriod` for a number of months that no case is kept for."""
    if not 1 <= months <= MOST_MONTHS:
        raise UnusablePeriod(f"A case is kept for 1 to {MOST_MONTHS} months. Give a number in between.")
