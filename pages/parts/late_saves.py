"""What waits for a choice: a save that came too late, drawn from the database, so that it is there on every server and next week."""

from __future__ import annotations

from functools import lru_cache

import streamlit as st

from pages.parts.clash_panel import clash_panel, quick_ways
from pages.parts.desk import Desk
from pages.parts.html import clock_time, day, show
from pages.parts.late_choice import Late
from pages.parts.scrolling import scroll_to
from pages.parts.settings import author, the_store
from pages.parts.together import merge_at, who_saved
from pages.parts.unit_words import units_in_words
from schemas.merging import merge
from schemas.reading import Document
from store import RefusedSave
from store.settling import Settled, settle, unsettled


def late_saves(desk: Desk) -> None:
    """The panel of each save of mine that waits, and a line for those of others."""
    waiting = unsettled(the_store(), desk.case_id)
    looked_at = st.session_state.get("late_looked_at", set())
    mine = [late for late in waiting if late.author == author() or late.id in looked_at]
    for refused in mine:
        _panel(desk, refused)
    if st.session_state.pop("show_late_saves", False) and mine:
        # Who typed further down would else see only that their words are gone.
        scroll_to(f"late-{mine[-1].id}")
    for refused in waiting:
        if refused not in mine:
            _of_somebody_else(refused)


def _panel(desk: Desk, refused: RefusedSave) -> None:
    base = _document(desk.case_id, refused.based_on)
    found = merge_at(base, refused.document, desk.document, (refused.reason or "").removesuffix(" changed"))
    if found.document == desk.document and not found.clashes:
        settle(the_store(), refused.id, Settled.MERGED, by=author(), version=desk.version.number)
        return
    late = Late(desk, refused, found)
    with st.container(border=True, key=f"late-{refused.id}"):
        if found.clashes:
            clash_panel(late, who_saved(desk.case_id, refused.based_on, desk.version.number) or refused.author)
            return
        show(
            "<p><strong>A change of {time} was not added yet ({what}).</strong> Somebody else saved at the same moment; "
            "nobody changed the same.</p>",
            time=clock_time(refused.at),
            what=units_in_words(found.merged),
        )
        quick_ways(late, "Add it", "Leave it out")


def _of_somebody_else(refused: RefusedSave) -> None:
    """A change of somebody who has not come back to it: told to everybody, so that it does not wait unseen."""
    base = _document(refused.case_id, refused.based_on)
    changed = units_in_words(merge(base, refused.document, base).merged)
    with st.container(horizontal=True, vertical_alignment="center", key=f"late-other-{refused.id}"):
        show(
            '<p class="fp-said">A change by {who} of {day}, {time} ({what}) waits for a choice.</p>',
            who=refused.author,
            day=day(refused.at.astimezone().date()),
            time=clock_time(refused.at),
            what=changed,
        )
        st.button("Look at it", key=f"late-look-{refused.id}", on_click=_look, args=(refused.id,), type="tertiary")


def _look(refused_id: int) -> None:
    st.session_state.setdefault("late_looked_at", set()).add(refused_id)


@lru_cache(maxsize=64)
def _document(case_id: str, number: int) -> Document:
    """A version's document: versions never change."""
    return the_store().read(case_id, number).document
