"""Which meetings are on a day, over the whole caseload, and whether somebody may see one of them."""

from __future__ import annotations

from datetime import date

import streamlit as st

from pages.parts.html import show
from pages.parts.meeting.seat import Seat
from pages.parts.settings import author, the_store
from rmp.meeting.cluster import Slot, in_order, is_here_for, slots_of
from schemas.faults import NotACase
from schemas.reading import case_of
from store.audit import audit
from store.events import Event
from store.reading_many import Selection, standing_cases, state_of


def meetings_of(on: date) -> list[Slot]:
    """Every meeting of the day, in the order in which they are taken. The caseload is read anew only when it has changed."""
    found: list[Slot] = []
    for fictional in (False, True):
        chosen = Selection(None, fictional)
        state = state_of(the_store(), chosen)
        found += _slots(fictional, (state.cases, state.versions, str(state.newest)), on)
    return in_order(found)


@st.cache_data(max_entries=20, show_spinner="Reading the caseload")
def _slots(fictional: bool, state: tuple[int, int, str], on: date) -> list[Slot]:
    slots: list[Slot] = []
    for entry in standing_cases(the_store(), Selection(None, fictional)):
        if entry.document is None or on.isoformat() not in str(entry.document.get("meetings")):
            continue
        try:
            slots += slots_of(entry.case_id, case_of(entry.document), on)
        except NotACase:
            continue  # a case saved under looser models is shown as faulty in Cases
    return slots


def may_see(seat: Seat) -> bool:
    """Whether this user may see the meeting: always, but on a day of several cases only those they are here for.

    A refusal is said in a sentence, without a word of the case, and kept in the audit.
    """
    if not st.session_state.get("in_a_day") or is_here_for(seat.meeting, author()):
        return True
    audit(the_store(), Event.REFUSE, who=author(), case_id=seat.desk.case_id, detail=f"meeting {seat.meeting.id}: not on its list")
    show("<p>You are not on the list for this meeting, so nothing of it is shown. The Chair can add you to the list.</p>")
    st.page_link(st.session_state["screens"]["day"], label="Back to the meetings of the day")
    return False
