"""Which item of the agenda is open, and moving through them with the keyboard."""

from __future__ import annotations

import streamlit as st

from pages.parts.desk import amend
from pages.parts.meeting.seat import Seat
from schemas.paths import put
from schemas.vocabularies import AgendaState

CLOSE = "close"
"""What comes after the last item: closing the meeting, and what is due then."""


def item_open(seat: Seat) -> str:
    """The key of the item on the screen; the first open one to begin with, closing for a closed meeting."""
    keys = [*(line.item.key for line in seat.agenda), CLOSE]
    asked = st.session_state.get("meeting_item") or st.query_params.get("item")
    first = CLOSE if seat.closed else next((line.item.key for line in seat.agenda if line.is_open), CLOSE)
    chosen = asked if asked in keys else first
    st.session_state["meeting_item"] = st.query_params["item"] = chosen
    return str(chosen)


def keyboard_path(seat: Seat, chosen: str) -> None:
    """Back, on, and mark as done, each with its key, so that a presenter needs no mouse."""
    keys = [*(line.item.key for line in seat.agenda), CLOSE]
    place = keys.index(chosen)
    back, on = st.columns(2)
    with back:
        st.button(
            "Back", key="item-back", shortcut="Alt+Up", disabled=place == 0, width="stretch",
            on_click=_go, args=(keys[max(place - 1, 0)],),
        )  # fmt: skip
    with on:
        st.button(
            "Next", key="item-next", shortcut="Alt+Down", disabled=place == len(keys) - 1, width="stretch",
            on_click=_go, args=(keys[min(place + 1, len(keys) - 1)],),
        )  # fmt: skip
    if chosen != CLOSE and not seat.closed:
        st.button(
            "Done, next item", key="item-done", shortcut="Alt+D", width="stretch",
            on_click=_done, args=(f"{seat.path}.agenda.{chosen}.state", keys[place + 1]),
        )  # fmt: skip
    st.button("Close the meeting", key="item-close", type="tertiary", on_click=_go, args=(CLOSE,))


def _done(path: str, following: str) -> None:
    if amend(lambda document: put(document, path, AgendaState.DONE.value), f"{path.split('.')[-2]} dealt with"):
        _go(following)


def _go(key: str) -> None:
    st.session_state["meeting_item"] = key
