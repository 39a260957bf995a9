"""The form of a review for what a result asks: the outcome, the reason, the new date."""

from __future__ import annotations

import streamlit as st

from pages.parts.desk import Desk, amend
from pages.parts.fields import clean
from pages.parts.html import show
from pages.parts.scrolling import scroll_to
from pages.parts.settings import author, today
from rmp.reviewing import CannotLook, Look, looked_at
from schemas.base import EARLIEST, LATEST
from schemas.plan import Action
from schemas.vocabularies import ReviewResult

_ASKS = {
    ReviewResult.DONE: "What came of it?",
    ReviewResult.NOT_DONE: "Why was it not done?",
    ReviewResult.CARRIED: "What is there to say about it?",
}


def look_form(desk: Desk) -> None:
    """The form of the action whose button was clicked; nothing while there is none."""
    case_id, record, code = st.session_state.get("review_looking", ("", "", ""))
    action = next((a for a in desk.case.plan.actions if a.id == record), None)
    if case_id != desk.case_id or action is None:
        return
    result = ReviewResult(code)
    with st.container(key="review-look"), st.form(f"look-{record}-{code}"):
        show(
            "<p><strong>{id}, {result}.</strong> {what}</p>",
            id=record,
            result=result.label.lower(),
            what=action.what or "",
        )
        new_date = None
        if result is ReviewResult.CARRIED:
            words = "Next milestone on" if action.ongoing else "New date"
            new_date = st.date_input(
                words, value=None, format="DD/MM/YYYY", min_value=EARLIEST, max_value=LATEST, key="look_date"
            )
        note = st.text_area(
            _ASKS[result], value=_said_already(action, result), max_chars=4000, key=f"look_note-{record}-{code}"
        )
        with st.container(horizontal=True):
            record_it = st.form_submit_button("Record", type="primary")
            leave_it = st.form_submit_button("Cancel")
    if st.session_state.pop("review_scrolls", False):
        scroll_to("review-look")
    if leave_it:
        st.session_state.pop("review_looking", None)
        st.rerun()
    if record_it:
        _record(Look(record, result, today(), author(), clean(note), new_date))


def _said_already(action: Action, result: ReviewResult) -> str:
    """What the record holds already, to be read again and not typed again."""
    return {ReviewResult.DONE: action.outcome, ReviewResult.NOT_DONE: action.not_done_reason}.get(result) or ""


def _record(look: Look) -> None:
    try:
        saved = amend(lambda document: looked_at(document, look), f"{look.record} looked at: {look.result.value}")
    except CannotLook as error:
        st.error(str(error))
        return
    if saved:
        st.session_state.pop("review_looking", None)
    st.rerun()
