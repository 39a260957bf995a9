"""The meeting on the big screen: matrix on top, agenda down the side, one item open, the record beside it."""

from __future__ import annotations

import streamlit as st

from pages.parts.desk import add_with_id, amend, desk_for, take_desk
from pages.parts.frame import guard, messages
from pages.parts.html import show
from pages.parts.meeting.cells import action_strip, clicked_in_the_matrix
from pages.parts.meeting.end import end_of_meeting
from pages.parts.meeting.items import item_record
from pages.parts.meeting.live import live_agenda, live_top
from pages.parts.meeting.look import light_or_dark, room_style
from pages.parts.meeting.moving import CLOSE, item_open, keyboard_path
from pages.parts.meeting.of_the_day import may_see
from pages.parts.meeting.seat import Seat, chosen_meeting, seat_of
from pages.parts.settings import local_now, today
from pages.parts.style import style
from pages.parts.typing_guard import guard_typing
from risk_model.kinds import Purpose
from schemas.paths import put


def screen() -> None:
    """One meeting of the open case."""
    guard()
    style()
    room_style()
    desk = desk_for(take_desk().version, Purpose.MEETING)
    guard_typing()
    chosen = chosen_meeting(desk)
    seat = seat_of(desk, chosen) if chosen else None
    if seat is None:
        _no_meeting()
        return
    if not may_see(seat):
        return
    item = item_open(seat)
    side, main = st.columns([1, 4])
    with side, st.container(key="meeting-agenda"):
        live_agenda(desk.case_id, seat.meeting.id, item)
        keyboard_path(seat, item)
        _clock(seat)
        light_or_dark()
        _ways_out()
    with main:
        with st.container(key="meeting-top"):
            live_top(desk.case_id, seat.meeting.id)
        messages(desk)
        clicked_in_the_matrix(seat)
        if not seat.closed:
            action_strip(seat)
        _item(seat, item)


def _item(seat: Seat, item: str) -> None:
    if item == CLOSE:
        end_of_meeting(seat)
        return
    if seat.closed:
        show("<p>This meeting is closed. To change its record, open it again under <strong>Close</strong>, with a reason.</p>")
        return
    item_record(seat, next(line for line in seat.agenda if line.item.key == item))


def _ways_out() -> None:
    st.page_link(st.session_state["screens"]["plan"], label="Leave the meeting screen")
    if st.session_state.get("in_a_day"):
        st.page_link(st.session_state["screens"]["day"], label="Next case of the day")


def _clock(seat: Seat) -> None:
    """Start the clock: the time at which the case was taken, which only informs."""
    if seat.meeting.began_at is None and not seat.closed and seat.meeting.held_on == today():
        st.button("Start the clock", key="start-clock", type="tertiary", on_click=_began, args=(seat.path,))


def _began(path: str) -> None:
    time = f"{local_now():%H:%M}"
    amend(lambda document: put(document, f"{path}.began_at", time), f"Case taken at {time}")


def _no_meeting() -> None:
    show("<p>No meeting is recorded for this case yet.</p>")

    def begun() -> None:
        added = add_with_id("meetings", "M")
        if added:
            st.session_state["meeting_chosen"] = st.query_params["meeting"] = added

    st.button("Begin the record of a meeting", key="add-meeting", on_click=begun, type="primary")
    st.page_link(st.session_state["screens"]["plan"], label="Leave the meeting screen")


screen()
