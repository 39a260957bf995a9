"""Lists of records on the screen: rows without ids, drawn one under another; adding and removing."""

from __future__ import annotations

from typing import Any

import streamlit as st

from pages.parts.desk import Desk, begin_row, take_away, taken_away
from pages.parts.fields import fields
from schemas.describe import describe

_ONE_OF = {
    "agencies": "agency",
    "tools": "tool",
    "key_events": "event",
    "information_gaps": "gap",
    "attendees": "attendee",
    "action_outcomes": "outcome",
    "departures": "departure",
}


def rows_of(desk: Desk, path: str, label: str = "", columns: int = 2) -> None:
    """A list of records that have no ids: each with its fields side by side, a way to remove it, and one to add."""
    one = _ONE_OF.get(path.rsplit(".", 1)[-1], "entry")
    model = describe(path).model
    assert model is not None
    if label:
        st.markdown(f"**{label}**", help=describe(path).description)
    for index, _ in enumerate(desk.value(path) or []):
        with st.container(border=True):
            fields(desk, [f"{path}.{index}.{name}" for name in model.model_fields], columns)
            st.button(
                f"Remove this {one}",
                key=f"remove-{path}-{index}",
                on_click=take_away,
                args=(f"{path}.{index}",),
                type="tertiary",
            )
    st.button(
        f"Add {'an' if one[0] in 'aeio' else 'a'} {one}",
        key=f"add-{path}",
        icon=":material/add:",
        on_click=begin_row,
        args=(path,),
    )


def removal(desk: Desk, path: str, record: dict[str, Any], noun: str) -> None:
    """The button that removes a record with an id, said plainly, because its links go too."""

    def gone() -> None:
        if taken_away(path):
            st.session_state["notice"] = (
                f"{record['id']} was removed, with the links to it. The version before still has it."
            )

    st.button(
        f"Remove {noun} {record['id']}", key=f"remove-{path}", on_click=gone, type="tertiary", icon=":material/delete:"
    )
