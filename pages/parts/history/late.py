"""Saves that came too late: kept as they were typed, with what they would have changed, and what became of them."""

from __future__ import annotations

import streamlit as st

from pages.parts.desk import Desk
from pages.parts.history.changed import changes_in_words
from pages.parts.history.lines import moment
from pages.parts.html import show
from pages.parts.settings import the_store
from rmp.changes import what_changed
from store import RefusedSave
from store.settling import unsettled


def late_part(desk: Desk, refused: list[RefusedSave]) -> None:
    """Each late save, the newest first, with what was typed."""
    if not refused:
        show("<p>No save of this case ever came too late.</p>")
        return
    waiting = {entry.id for entry in unsettled(the_store(), desk.case_id)}
    for entry in reversed(refused):
        with st.expander(
            f"{moment(entry.at)}, version {entry.based_on} changed while version {entry.found} was already there",
            expanded=entry is refused[-1],
        ):
            _one(desk, entry, waiting=entry.id in waiting)


def _one(desk: Desk, entry: RefusedSave, *, waiting: bool) -> None:
    show(
        "<p>Typed by {author}. {state} This is what it would have changed:</p>",
        author=entry.author,
        state="It waits for a choice: mine, theirs or both." if waiting else "It has been settled.",
    )
    base = the_store().read(desk.case_id, entry.based_on)
    changes_in_words(desk, what_changed(base.document, entry.document), f"late-{entry.id}")
