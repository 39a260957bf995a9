"""Closing: what is still asked for, the plan frozen as this meeting's version, the clocks that start, opening again."""

from __future__ import annotations

import streamlit as st

from pages.parts.departing import record_departure
from pages.parts.desk import faults, latest, save, version_shown
from pages.parts.fields import clean, field
from pages.parts.html import counted, day, show
from pages.parts.meeting.look import asked_for
from pages.parts.meeting.papers import papers
from pages.parts.meeting.seat import Seat
from pages.parts.settings import author, today
from pages.parts.table import Row, cell, table
from risk_model.kinds import Check
from rmp.meeting.agenda import by_item
from rmp.meeting.closing import CannotClose, clocks_started, close, reopen, what_stops


def end_of_meeting(seat: Seat) -> None:
    """Before closing: what is open. After it: what is due when, the papers, and the way to open the meeting again."""
    show('<h2 class="fp-item">Close</h2>')
    if seat.closed:
        _closed(seat)
    else:
        _open(seat)
    after = by_item(seat.desk.case, seat.meeting, seat.desk.report)["after"]
    if after:
        show("<p class='fp-line'><strong>Minutes, and what else follows a meeting</strong></p>")
        asked_for(after)


def _open(seat: Seat) -> None:
    waiting = [line.item.label for line in seat.agenda if line.is_open]
    if waiting:
        show("<p>Not dealt with yet: <strong>{items}</strong>.</p>", items=", ".join(waiting))
    stops = what_stops(seat.desk.report)
    for finding in stops[:1]:
        show('<p class="fp-must" role="alert">! {message} {fix}</p>', message=finding.message, fix=finding.fix)
        record_departure(seat.desk, finding)
    if stops:
        return
    errors = [f for line in seat.agenda for f in line.asked if f.check is Check.ERROR]
    why = ""
    if errors or waiting:
        show("<p>{count} must still be put right. The meeting can be closed all the same; the record then says why.</p>", count=counted(len(errors), "thing"))
        why = st.text_area("Why is it closed with this left open?", key="close-why", max_chars=4000)
    if st.button("Close the meeting and keep this plan as its version", type="primary", key="close-now"):
        if (errors or waiting) and not clean(why):
            st.error("Say why the meeting is closed with something left open, or see to it first.")
        elif _closes(seat, clean(why)):
            st.rerun()


def _closes(seat: Seat, left_open: str | None) -> bool:
    document = latest()
    try:
        closed = close(document, seat.meeting.id, by=author(), on=today(), based_on=version_shown(), left_open=left_open)
    except CannotClose as error:
        st.error(str(error))
        return False
    return save(closed, f"Meeting {seat.meeting.id} closed")


def _closed(seat: Seat) -> None:
    closing = seat.closed
    assert closing is not None
    show(
        "<p>Closed on {on} by {by}. Version {version} is the plan as this meeting left it.{left}</p>",
        on=day(closing.closed_on), by=closing.closed_by or "somebody", version=closing.version or "?",
        left=f" Left open: {closing.left_open}" if closing.left_open else "",
    )  # fmt: skip
    rows = [
        Row([cell(clock.what, clock.paragraph), cell(day(clock.due_on, "not yet")), cell(day(clock.limit_on, "no limit set"))])
        for clock in clocks_started(seat.look, seat.meeting)
    ]
    table("clocks-started", "What this meeting has started", [cell("What"), cell("Done, or due"), cell("Last day allowed")], rows, folds=True)
    papers(seat)
    if st.toggle("The minutes and what follows the meeting", key="after-meeting"):
        for name in ("minutes", "visor", "cppc"):
            field(seat.desk, f"{seat.path}.{name}", quiet=True)
    with st.form("reopen"):
        why = st.text_input("Open the meeting again, because", key="reopen-why", max_chars=4000)
        if st.form_submit_button("Open again") and _reopens(seat, why):
            st.rerun()


def _reopens(seat: Seat, why: str) -> bool:
    try:
        opened = reopen(latest(), seat.meeting.id, by=author(), on=today(), reason=why)
    except CannotClose as error:
        st.error(str(error))
        return False
    faults().pop((seat.desk.case_id, ""), None)
    return save(opened, f"Meeting {seat.meeting.id} opened again: {why.strip()}")
