"""Last time's actions, each accounted for: done with what came of it, or not done with why and a new date (13a.36)."""

from __future__ import annotations

import streamlit as st

from pages.parts.desk import latest, save
from pages.parts.fields import field
from pages.parts.html import day, show
from pages.parts.meeting.seat import Seat
from pages.parts.settings import today
from rmp.meeting.outcomes import account_of, is_accounted_for, to_account_for, with_progress
from schemas.plan import Action
from schemas.vocabularies import Progress

_ANSWERS = {Progress.DONE: "Done", Progress.NOT_DONE: "Not done", Progress.IN_PROGRESS: "On its way"}


def last_actions_item(seat: Seat) -> None:
    """Every action that is due, those not accounted for first in words above."""
    due = to_account_for(seat.look, seat.meeting)
    told = sum(1 for action in due if is_accounted_for(account_of(seat.meeting, action.id)))
    show("<p class='fp-line'><strong>{told} of {all} actions accounted for</strong></p>", told=told, all=len(due))
    for action in due:
        _entry(seat, action)


def _entry(seat: Seat, action: Action) -> None:
    account = account_of(seat.meeting, action.id)
    sign = "✓" if is_accounted_for(account) else "○"
    owner = action.owner
    agency = (owner.agency_name or owner.agency.label) if owner.agency else "no agency"
    with st.container(border=True, key=f"account-{action.id}"):
        what, progress, told = st.columns([4, 4, 4])
        with what:
            show(
                "<p class='fp-line'><strong>{sign} {id}</strong> {what}<br>{facts}</p>",
                sign=sign,
                id=action.id,
                what=action.what or "nothing said",
                facts=" · ".join(filter(None, [agency, owner.name, day(action.due_on)])),
            )
        with progress:
            _progress(seat, action, account.progress if account else None)
        with told:
            _told(seat, action)


def _progress(seat: Seat, action: Action, now: Progress | None) -> None:
    key = f"account-progress-{action.id}"
    codes = list(_ANSWERS)
    if st.session_state.get(f"{key}-shown") != now:
        st.session_state[key] = st.session_state[f"{key}-shown"] = now

    def changed() -> None:
        chosen = st.session_state[key]
        if chosen is not None:
            document = with_progress(latest(), seat.meeting.id, action.id, chosen, seat.meeting.held_on or today())
            save(document, f"{action.id}: {_ANSWERS[chosen].lower()}, at {seat.meeting.id}")

    st.segmented_control(
        f"How far has {action.id} come?", codes, format_func=_ANSWERS.__getitem__, key=key, on_change=changed,
        label_visibility="collapsed",
    )  # fmt: skip


def _told(seat: Seat, action: Action) -> None:
    place = next((n for n, entry in enumerate(seat.meeting.action_outcomes) if entry.action == action.id), None)
    if place is None:
        show("<p class='fp-line'>Choose first: done, not done, or on its way.</p>")
        return
    path = f"{seat.path}.action_outcomes.{place}"
    if seat.meeting.action_outcomes[place].progress is Progress.NOT_DONE:
        field(seat.desk, f"{path}.reason", "Why was it not done?", quiet=True)
    else:
        field(seat.desk, f"{path}.outcome", "What came of it?", quiet=True)
    if seat.meeting.action_outcomes[place].progress is not Progress.DONE:
        field(seat.desk, f"plan.actions.{action.id}.due_on", "New date", quiet=True)
