"""What the co-ordinator's page is about: which area, which period, real cases or invented ones, never both."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import streamlit as st

from pages.coordinator.reading import how_many
from pages.parts.html import day
from pages.parts.settings import the_store, today
from rmp.counts.period import Period, reporting_year, years_up_to
from store.reading_many import Selection

ALL_AREAS = "All areas"
OTHER_DATES = "Other dates"
YEARS_BACK = 5


@dataclass(frozen=True)
class Choice:
    """The cases and the period that were chosen."""

    cases: Selection
    period: Period

    @property
    def where(self) -> str:
        """The area in words."""
        return self.cases.area or "all areas"

    @property
    def kind(self) -> str:
        """Real or invented, in words."""
        return "fictional and training cases" if self.cases.fictional else "real cases"

    @property
    def file(self) -> str:
        """The beginning of the name of a file about this choice."""
        area = "".join(c if c.isalnum() else "-" for c in self.cases.area or "all-areas").lower()[:60]
        return f"{'fictional-' if self.cases.fictional else ''}{area}"


def choose() -> Choice:
    """The three choices, and for other dates the two days."""
    area_box, period_box, kind_box = st.columns([2, 2, 2])
    areas = the_store().areas()
    area = area_box.selectbox("Area", areas, index=None, placeholder=ALL_AREAS, key="area_chosen")
    years = {in_words(year): year for year in years_up_to(today(), YEARS_BACK)}
    named = period_box.selectbox("Period of the figures", [*years, OTHER_DATES], key="area_period")
    fictional = kind_box.selectbox(
        "Cases counted", [False, True], index=0 if how_many(Selection(None, fictional=False)).cases else 1,
        format_func=lambda f: "Fictional and training cases" if f else "Real cases", key="area_kind",
    )  # fmt: skip
    period = years.get(named or "") or _other_dates()
    return Choice(Selection(area, fictional=bool(fictional)), period)


def in_words(period: Period) -> str:
    """The period as people say it."""
    if period.is_reporting_year:
        return f"Year to {day(period.last)}"
    return f"{day(period.first)} to {day(period.last)}"


def _other_dates() -> Period:
    """Two days that somebody gives; while only one is given, the figures stay those of the year that holds today."""
    year = reporting_year(today())
    given = st.date_input(
        "From and to, both days included", value=(year.first, min(year.last, today())),
        min_value=date(1997, 1, 1), max_value=year.last, format="DD/MM/YYYY", key="area_dates",
    )  # fmt: skip
    days = given if isinstance(given, tuple) else (given,)
    if len(days) == 2 and days[0] and days[1]:
        return Period(days[0], days[1])
    st.caption("Give the second day as well. Until then the figures are those of this year.")
    return year
