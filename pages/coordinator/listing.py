"""A list of the co-ordinator's page: heading, table by pages, a row opens its case, the whole list as a CSV file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st

from documents.csv_file import Value, csv_file
from pages.parts.audited import list_exported
from pages.parts.going import open_at
from pages.parts.html import counted, day, show
from pages.parts.table import Cell, Part, Row, cell, table

PAGE_SIZE = 20


@dataclass(frozen=True)
class Line:
    """One line about a case: its values, the reference first, and where in the case its row leads."""

    case_id: str
    place: str
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Listing:
    """What a list is called, how its lines are counted, its headings, and what is said when it is empty."""

    key: str
    title: str
    noun: str
    heads: tuple[str, ...]
    empty: str
    note: str = ""


def listing(
    about: Listing, lines: Sequence[Line], file: str = "", picture: Callable[[Sequence[Line]], None] | None = None
) -> None:
    """Show the list. `file` is the name of its CSV file without the ending, if it has one; `picture` is drawn above it."""
    st.subheader(about.title, anchor=False)
    if about.note:
        st.caption(about.note)
    if not lines:
        show("<p>{empty}</p>", empty=about.empty)
        return
    if picture:
        picture(lines)
    last = -(-len(lines) // PAGE_SIZE)
    page = min(st.session_state.get(f"{about.key}_page", 1), last)
    first = (page - 1) * PAGE_SIZE
    shown = lines[first : first + PAGE_SIZE]
    caption = counted(len(lines), about.noun) + (f", {first + 1} to {first + len(shown)} shown" if last > 1 else "")
    rows = [_row(line, first + place) for place, line in enumerate(shown)]
    clicked = table(about.key, caption, [cell(head) for head in about.heads], rows, folds=True)
    _below(about, lines, file, page, last)
    if clicked is not None:
        line = lines[int(clicked)]
        open_at(line.case_id, line.place)


def download(title: str, heads: Sequence[str], rows: Sequence[Sequence[Value]], file: str) -> None:
    """The button that gives a table as a CSV file."""
    st.download_button(
        f"Download as CSV: {title}", csv_file(heads, rows), file_name=f"{file}.csv", mime="text/csv",
        key=f"csv-{file}", on_click=list_exported, args=(len(rows),),
    )  # fmt: skip


def _row(line: Line, place: int) -> Row:
    reference, *others = line.values
    button = Part(str(reference), value=str(place), look="link", title=f"Open {reference}")
    return Row([Cell([button]), *(cell(words) if (words := _words(value)) else Cell([]) for value in others)])


def _words(value: Value) -> str:
    return day(value) if isinstance(value, date) else "" if value is None else str(value)


def _below(about: Listing, lines: Sequence[Line], file: str, page: int, last: int) -> None:
    if file:
        download(about.title.lower(), about.heads, [line.values for line in lines], file)
    if last > 1:
        back, words, on = st.columns([1, 2, 1])
        for column, name, to, off in ((back, "Earlier", page - 1, page == 1), (on, "Further", page + 1, page == last)):
            column.button(name, disabled=off, key=f"{about.key}-{name}", on_click=_turn_to, args=(about.key, to))
        words.caption(f"Page {page} of {last}")


def _turn_to(key: str, page: int) -> None:
    st.session_state[f"{key}_page"] = page
