"""The meetings of one day: several cases one after the other, each with its own people (13a.32)."""

from __future__ import annotations

from datetime import date

import streamlit as st

from pages.parts.frame import guard
from pages.parts.html import day, show
from pages.parts.meeting.of_the_day import meetings_of
from pages.parts.settings import author, marking, today
from pages.parts.style import style
from pages.parts.table import Cell, Part, Row, cell, table
from rmp.meeting.cluster import Slot, change_between

NOT_FOR_YOU = "Another case, for which you are not here"


def screen() -> None:
    """The day, the cases that I am here for, and nothing of the others but that they are there."""
    guard()
    style()
    st.title("Meetings of a day")
    chosen = st.date_input("Day", value=today(), format="DD/MM/YYYY", key="meeting_day")
    on = chosen if isinstance(chosen, date) else today()
    show(
        '<header class="fp-head"><p class="fp-who">{day} · {who}</p><p class="fp-state"><span class="fp-mark">{marking}</span></p></header>',
        day=day(on), who=author(), marking=marking(),
    )  # fmt: skip
    slots = meetings_of(on)
    if not slots:
        show("<p>No meeting is planned or recorded for this day. A meeting is planned on the Meeting screen of its case.</p>")
        return
    mine = [slot for slot in slots if slot.has(author())]
    show(
        "<p>{count} on this day; you are on the list of {mine}. Cases are shown to those who are on their list: invited, "
        "present, the Chair or the minute-taker. Your name stands in the side panel.</p>",
        count=f"{len(slots)} meeting{'s' * (len(slots) != 1)}", mine=len(mine),
    )  # fmt: skip
    _agenda(slots)


def _agenda(slots: list[Slot]) -> None:
    rows, before = [], None
    for place, slot in enumerate(slots):
        here = slot.has(author())
        rows.append(_row(place, slot, before) if here else Row([cell(slot.starts_at or "no time"), cell(NOT_FOR_YOU), cell(""), cell("")]))
        before = slot if here else None
    heads = [cell("Time"), cell("Case"), cell("Before it is opened"), cell("State")]
    clicked = table("day-agenda", "In the order in which they are taken", heads, rows, folds=True)
    if clicked:
        slot = slots[int(clicked)]
        st.session_state.update(case_id=slot.case_id, meeting_chosen=slot.meeting, meeting_item=None, in_a_day=True)
        st.query_params["case"] = slot.case_id
        st.switch_page(st.session_state["screens"]["meeting"])


def _row(place: int, slot: Slot, before: Slot | None) -> Row:
    change = change_between(before, slot)
    words = []
    if before and change.leave:
        words.append(f"Leave: {', '.join(change.leave)}")
    words.append(f"{'Come in' if before else 'Here'}: {', '.join(change.come_in) or 'nobody new'}")
    opened = Part(f"{slot.reference}, meeting {slot.meeting}", value=str(place), look="link", title=f"Open the meeting on {slot.reference}")
    return Row([cell(slot.starts_at or "no time"), Cell([opened]), cell(". ".join(words)), cell("closed" if slot.is_closed else "open")])


screen()
