"""Counts by category and level for the annual return (32.1 to 32.7), in the shape of the published tables."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import streamlit as st

from documents.csv_file import Value
from documents.labels import category as category_label
from pages.coordinator.charts import Bars, bars
from pages.coordinator.choosing import Choice
from pages.coordinator.listing import Line, Listing, download, listing
from pages.parts.html import day, show
from pages.parts.table import Row, cell, table
from rmp.counts.annual import CATEGORIES, LEVELS, ON_ONE_DAY
from rmp.counts.area import FromCase, at_level_1_alone, by_level, totals
from rmp.counts.period import Period, released_at, reporting_year

Cases = Sequence[tuple[str, FromCase]]
FEW = 5
"""A number from 1 up to below this one may let somebody recognise a person."""

_TOTALS = ("Category", "Counted", "Number", "Of them at Level 1 all year")
_LEVELS = ("Category", "Level 2", "Level 3", "Total")
_BEHIND = Listing(
    "annual", "The cases behind these numbers", "case", ("Case", "Category", "In the first table", "Levels in the year"),
    "No case is counted in this year.", "For checking only: a return carries no data about a person (28.5, 32.2), so this list is no file.",
)  # fmt: skip


def annual_return(choice: Choice, cases: Cases, at: datetime) -> None:
    """The two tables of the year in which the period ends, what may be told when, and what could not be counted."""
    year = reporting_year(choice.period.last)
    st.subheader(f"Annual return, year to {day(year.last)}", anchor=False)
    if choice.period != year:
        st.caption("A return is about a year to 31 March: this is the one in which the chosen period ends.")
    _embargo(year, at)
    adds = [case for _, case in cases]
    numbers, alone, levels = totals(adds), at_level_1_alone(adds), by_level(adds)
    first: list[tuple[Value, ...]] = [(category_label(c), _when(c, year, at), numbers[c], alone[c]) for c in CATEGORIES]
    second: list[tuple[Value, ...]] = [
        (category_label(c), *(levels[c, n] for n in LEVELS), sum(levels[c, n] for n in LEVELS)) for c in CATEGORIES
    ]
    second.append(("Total", *(sum(int(str(row[n])) for row in second) for n in (1, 2, 3))))
    file = f"{choice.file}-{year.last.year}" + ("-embargoed" if at < released_at(year) else "")
    _table(
        "annual-totals",
        "People by category",
        _TOTALS,
        [*first, ("Total", "", sum(numbers.values()), sum(alone.values()))],
        f"{file}-categories",
    )
    _picture([str(row[0]).partition(":")[0] for row in second[:-1]], levels)
    _table("annual-levels", "People at Levels 2 and 3 in the year, by category", _LEVELS, second, f"{file}-levels")
    _small([*numbers.values(), *levels.values()])
    _how_counted()
    _behind(cases)


def _embargo(year: Period, at: datetime) -> None:
    moment = released_at(year)
    words = (
        f"Official Statistics. Until 9:30am on Thursday {day(moment.date())} neither these figures nor what they point to may be "
        "told to anybody who is not on the agreed 24-hour list (32.5, 32.7). If they get out earlier, the national MAPPA team is "
        "told at once (32.6)."
        if at < moment
        else f"Official Statistics, which could be told from 9:30am on Thursday {day(moment.date())} (32.7)."
    )  # fmt: skip
    show('<p class="fp-said"><strong>{words}</strong></p>', words=words)
    if at.date() < year.last:
        show('<p class="fp-said">The year is not over: it is counted up to {today}.</p>', today=day(at.date()))


def _when(category: int, year: Period, at: datetime) -> str:
    if category != ON_ONE_DAY:
        return "at any time in the year"
    return f"on {day(min(year.last, at.date()))}" + (" (31 March has not come)" if at.date() < year.last else "")


def _table(key: str, title: str, heads: Sequence[str], rows: Sequence[Sequence[Value]], file: str) -> None:
    shown = [Row([cell(str(value)) for value in row], marked=row[0] == "Total") for row in rows]
    table(key, title, [cell(head) for head in heads], shown, folds=True)
    download(title.lower(), heads, rows, file)


def _picture(labels: list[str], levels: dict[tuple[int, int], int]) -> None:
    if any(levels.values()):
        series = [Bars(f"Level {n}", [levels[c, n] for c in reversed(CATEGORIES)]) for n in LEVELS]
        bars(
            "annual",
            "People at Levels 2 and 3 in the year",
            labels[::-1],
            series,
            "The numbers of the table below as bars",
        )


def _small(numbers: Sequence[int]) -> None:
    if any(0 < number < FEW for number in numbers):
        words = (
            f"Some numbers here are below {FEW}. With the name of an area, a small number can point to one person, and two tables "
            "together to more about them. Before anything is published, the Board decides which to combine or leave out."
        )
        show('<p class="fp-said">{words}</p>', words=words)


def _how_counted() -> None:
    lines = (
        "Category 1 is counted on one day; the other categories and the levels over the whole year. So numbers overlap, and the "
        "tables do not add up to each other. A case at Level 2 and at Level 3 in the year counts at both.",
        "Published tables of 2005-06, whose shape this is, had no Category 4. What a return asks for is in the letter of the "
        "national MAPPA team (32.2).",
        "The category is the one recorded now: a case file keeps no earlier one. A status that ended on a day is not counted on it.",
        "Cases in custody and in hospital are counted like the others. A person with two case files is counted twice.",
        "Recalls, breaches, further charges and orders are not counted: the case file does not hold them for a whole year.",
    )
    with st.expander("How this is counted, and what can't be"):
        for line in lines:
            st.markdown(f"- {line}")


def _behind(cases: Cases) -> None:
    lines = [
        Line(i, "mappa.category", (
            c.reference, c.year.category or "not recorded", "yes" if c.year.in_total else "no",
            ", ".join(map(str, sorted(c.year.levels))) or "can't be told",
        ))
        for i, c in cases if c.year.category or c.year.levels
    ]  # fmt: skip
    listing(_BEHIND, lines)
    untold = [Line(i, u.place, (c.reference, u.why)) for i, c in cases for u in c.year.untold]
    about = Listing("annual-untold", "Not counted", "gap", ("Case", "Why"), "Every case of the year could be counted.")
    listing(about, untold)
