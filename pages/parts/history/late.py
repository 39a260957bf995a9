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
from store.settling import Settled, Settlement, settlements

_HOW = {
    Settled.MINE: "it was saved over the other",
    Settled.THEIRS: "what was saved already stands",
    Settled.MERGED: "it was put together with what was saved already",
    Settled.SET_ASIDE: "it was left where it is, or typed again",
}


def late_part(desk: Desk, refused: list[RefusedSave]) -> None:
    """Each late save, the newest first, with what was typed."""
    if not refused:
        show("<p>No save of this case ever came too late.</p>")
        return
    settled = {entry.refused_id: entry for entry in settlements(the_store(), desk.case_id)}
    for entry in reversed(refused):
        with st.expander(
            f"{moment(entry.at)}, version {entry.based_on} changed while version {entry.found} was already there",
            expanded=entry is refused[-1],
        ):
            _one(desk, entry, settled.get(entry.id))


def _one(desk: Desk, entry: RefusedSave, settled: Settlement | None) -> None:
    show(
        "<p>Typed by {author}. {state} This is what it would have changed:</p>",
        author=entry.author,
        state=_settled(settled) if settled else "It waits for a choice: mine, theirs or both.",
    )
    base = the_store().read(desk.case_id, entry.based_on)
    changes_in_words(desk, what_changed(base.document, entry.document), f"late-{entry.id}")


def _settled(settled: Settlement) -> str:
    version = f", as version {settled.version}" if settled.version and settled.how is not Settled.THEIRS else ""
    return f"{settled.by} settled it, {moment(settled.at)}: {_HOW[settled.how]}{version}."
