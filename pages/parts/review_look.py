"""The form of a review for what a result asks: the outcome, the reason, the new date."""

from __future__ import annotations

from typing import Any

import streamlit as st

from pages.parts.audited import refused
from pages.parts.desk import Desk, amend
from pages.parts.fields import clean
from pages.parts.html import show
from pages.parts.review_guard import changed_since
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
    case_id, record, code, drawn = st.session_state.get("review_looking", ("", "", "", 0))
    action = next((a for a in desk.case.plan.actions if a.id == record), None)
    if case_id != desk.case_id or action is None:
        return
    result, key = ReviewResult(code), f"{record}-{code}"
    with st.container(key="review-look", border=True):
        show(
            "<p><strong>{id}, {result}.</strong> {what}</p>",
            id=record,
            result=result.label.lower(),
            what=action.what or "",
        )
        new_date = None
        if result is ReviewResult.CARRIED:
            words = "Next milestone on" if action.ongoing else "New date"
            _remembered(f"look_date-{key}", None)
            new_date = st.date_input(
                words, format="DD/MM/YYYY", min_value=EARLIEST, max_value=LATEST, key=f"look_date-{key}",
                on_change=_remember, args=(f"look_date-{key}",),
            )  # fmt: skip
        _remembered(f"look_note-{key}", _said_already(action, result))
        note = st.text_area(
            _ASKS[result], max_chars=4000, key=f"look_note-{key}", on_change=_remember, args=(f"look_note-{key}",)
        )
        with st.container(horizontal=True):
            record_it = st.button("Record", type="primary", key=f"look-record-{key}")
            leave_it = st.button("Cancel", key=f"look-cancel-{key}")
    if st.session_state.pop("review_scrolls", False):
        scroll_to("review-look")
    if leave_it:
        _forget(key)
        st.rerun()
    if record_it and (moved := changed_since(desk, record, drawn)):
        st.session_state["review_looking"] = (case_id, record, code, desk.version.number)
        refused(f"not looked at: {record}", desk.version)
        st.error(moved)
    elif record_it and new_date and new_date < today():
        st.error(f"The new date of {record} has passed already. Give a day that is still to come.")
    elif record_it:
        _record(Look(record, result, today(), author(), clean(note), new_date), key)


def _remembered(widget: str, begun_with: Any) -> None:
    """Put back what was typed before another action's form was open; Streamlit forgets it with the field."""
    if widget not in st.session_state:
        st.session_state[widget] = _typed().get(widget, begun_with)


def _remember(widget: str) -> None:
    _typed()[widget] = st.session_state[widget]


def _forget(key: str) -> None:
    """The form is done with: what was typed into it goes."""
    st.session_state.pop("review_looking", None)
    for kind in ("look_date", "look_note"):
        _typed().pop(f"{kind}-{key}", None)


def _typed() -> dict[str, Any]:
    typed: dict[str, Any] = st.session_state.setdefault("review_typed", {})
    return typed


def _said_already(action: Action, result: ReviewResult) -> str:
    """What the record holds already, to be read again and not typed again."""
    return {ReviewResult.DONE: action.outcome, ReviewResult.NOT_DONE: action.not_done_reason}.get(result) or ""


def _record(look: Look, key: str) -> None:
    try:
        saved = amend(lambda document: looked_at(document, look), f"{look.record} looked at: {look.result.value}")
    except CannotLook as error:
        st.error(str(error))
        return
    if saved:
        _forget(key)
    st.rerun()
