"""Every version of the case, the newest first: who saved it, when and why. A sitting of saves is one line that opens."""

from __future__ import annotations

from math import ceil

import streamlit as st

from pages.parts.desk import Desk
from pages.parts.history.lines import Sitting, moment, reason_in_words, sittings, when_of
from pages.parts.html import counted, show
from pages.parts.table import Cell, Part, Row, cell, table
from store import VersionLine

PER_PAGE = 25


def versions_part(desk: Desk, history: list[VersionLine]) -> None:
    """The lines of one page, and the ways to the others."""
    folded = sittings(history)
    pages = ceil(len(folded) / PER_PAGE)
    page = min(st.session_state.get("history_page", 1), pages)
    show(
        "<p>{versions}, the newest first. Nothing is ever removed from this list.</p>",
        versions=counted(len(history), "version"),
    )
    rows = [row for sitting in folded[(page - 1) * PER_PAGE : page * PER_PAGE] for row in _rows(desk, sitting)]
    heads = [cell(words) for words in ("Version", "Saved", "By", "What or why")]
    clicked = table("history", f"Versions of {desk.case.reference}", heads, rows, folds=True)
    if clicked:
        _open(clicked)
    if pages > 1:
        _pager(page, pages)


def _rows(desk: Desk, sitting: Sitting) -> list[Row]:
    if len(sitting.saves) == 1:
        return [_one(desk, sitting.saves[0])]
    is_open = sitting.first in _opened()
    title = f"{'Fold' if is_open else 'Show'} versions {sitting.first} to {sitting.last}"
    way = Part(
        f"{sitting.first} to {sitting.last}",
        value=f"sitting {sitting.first}",
        look="link",
        title=title,
        current=is_open,
    )
    row = Row([Cell([way]), cell(when_of(sitting)), cell(sitting.author), cell(sitting.in_words)])
    return [row, *(_one(desk, line, inside=True) for line in sitting.saves)] if is_open else [row]


def _one(desk: Desk, line: VersionLine, *, inside: bool = False) -> Row:
    current = line.number == desk.version.number
    way = Part(str(line.number), value=f"version {line.number}", look="link", title=f"Open version {line.number}")
    sub = [Part("the current one", sub=True)] if current else []
    cells = [Cell([way, *sub]), cell(moment(line.saved_at)), cell(line.author), cell(reason_in_words(line.reason))]
    return Row(cells, marked=inside)


def _open(clicked: str) -> None:
    what, number = clicked.split(" ")
    if what == "version":
        st.query_params["version"] = number
    else:
        _opened().symmetric_difference_update({int(number)})
    st.rerun()


def _opened() -> set[int]:
    opened: set[int] = st.session_state.setdefault("sittings_open", set())
    return opened


def _pager(page: int, pages: int) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button("Newer", key="history-newer", disabled=page == 1, on_click=_turn, args=(page - 1,))
        show("<p>Page {page} of {pages}</p>", page=page, pages=pages)
        st.button("Older", key="history-older", disabled=page == pages, on_click=_turn, args=(page + 1,))


def _turn(page: int) -> None:
    st.session_state["history_page"] = page
