"""Audit: who did what with this case, when and from where. Nothing that is written in the case stands here."""

from __future__ import annotations

import streamlit as st

from pages.parts.audit_words import EVENTS, detail_in_words
from pages.parts.frame import open_case_screen
from pages.parts.history.lines import moment
from pages.parts.html import counted, show
from pages.parts.settings import the_store
from pages.parts.table import Row, cell, table
from store.audit import AuditEntry, Event, entries

PAGE_SIZE = 50


def screen() -> None:
    """A page of entries, the newest first."""
    desk = open_case_screen("Audit")
    show(
        "<p class='fp-text'>Who did what with this case, when and from where, the newest first. Entries are added and never "
        "changed; each is chained to the one before. What is written in the case never stands here.</p>"
    )
    kind = st.selectbox(
        "Kind of event", list(Event), index=None, placeholder="All", format_func=EVENTS.__getitem__, key="audit_kind"
    )
    if st.session_state.get("audit_of") != (desk.case_id, kind):
        st.session_state["audit_of"], st.session_state["audit_page"] = (desk.case_id, kind), 1
    number: int = st.session_state["audit_page"]
    page = entries(the_store(), case_id=desk.case_id, event=kind, page=number, page_size=PAGE_SIZE)
    if not page.total:
        show("<p>There is no entry of this kind.</p>")
        return
    heads = [cell("When"), cell("Who"), cell("What"), cell("Version"), cell("From where"), cell("Entry")]
    first = (number - 1) * PAGE_SIZE + 1
    caption = f"{counted(page.total, 'entry', 'entries')}, {first} to {first + len(page.entries) - 1} shown"
    table("audit", caption, heads, [_row(entry) for entry in page.entries], folds=True)
    _turn_pages(number, -(-page.total // PAGE_SIZE))


def _row(entry: AuditEntry) -> Row:
    event = Event(entry.event) if entry.event in {e.value for e in Event} else None
    return Row(
        [
            cell(moment(entry.at)),
            cell(entry.who),
            cell(EVENTS[event] if event else entry.event, detail_in_words(entry.detail)),
            cell(str(entry.version) if entry.version is not None else ""),
            cell(entry.origin),
            cell(str(entry.number)),
        ]
    )


def _turn_pages(number: int, last: int) -> None:
    if last == 1:
        return
    back, words, on = st.columns([1, 2, 1])
    back.button("Later", disabled=number == 1, on_click=_turn_to, args=(number - 1,))
    words.caption(f"Page {number} of {last}")
    on.button("Earlier", disabled=number >= last, on_click=_turn_to, args=(number + 1,))


def _turn_to(number: int) -> None:
    st.session_state["audit_page"] = number


screen()
