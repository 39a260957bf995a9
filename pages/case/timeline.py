"""Timeline: the dates of a case on one picture and in words, and one person's actions as a calendar file."""

from __future__ import annotations

from datetime import timedelta

import streamlit as st

from documents.calendar_file import calendar_file, days_by_owner
from documents.case_json import file_name
from pages.parts.audited import exported
from pages.parts.desk import Desk, limits, purpose
from pages.parts.frame import open_case_screen
from pages.parts.going import go_to
from pages.parts.html import counted, day, show
from pages.parts.settings import now, today
from pages.parts.table import Cell, Part, Row, cell, table
from pages.parts.timeline_picture import SIGNS, picture
from risk_model.inspection import Inspection
from rmp.moments import Mark, Moment
from rmp.timeline import timeline

_RULES_OF_THUMB = (
    "An action is due, or has a milestone, after the licence, condition or order that it names as its authority has ended.",
    "The next meeting is set after the last day of the review limit (13a.37), or on a weekend or bank holiday.",
    "A key event or the release is still to come, and no action for its risk is under way, due or has a milestone by then.",
)


AHEAD = timedelta(weeks=8)
"""How far the table looks ahead unless all dates are asked for."""


def screen() -> None:
    """The picture, the same in words, the calendar file."""
    desk = open_case_screen("Timeline")
    look = Inspection(desk.case, today(), purpose(), limits())
    moments = timeline(look)
    if not moments:
        st.info("No date is recorded yet. Dates of actions, events, reviews and meetings appear here.")
        return
    _said(moments)
    outside = picture(moments, today())
    if outside:
        st.caption(f"{counted(outside, 'date')} further away than the picture reaches: in the table only.")
    _table(desk, moments)
    with st.expander("What is called a clash"):
        for rule in _RULES_OF_THUMB:
            st.markdown(f"- {rule}")
    _calendar(desk, look)


def _said(moments: tuple[Moment, ...]) -> None:
    late, clash = (sum(m.mark is mark for m in moments) for mark in (Mark.OVERDUE, Mark.CLASH))
    found = [counted(late, "date") + " overdue"] * bool(late) + [
        counted(clash, "clash", "clashes") + " to look at"
    ] * bool(clash)
    words = (
        f"{', '.join(found)}." if found else "Nothing is overdue, and no two dates clash by the rules of thumb below."
    )
    show('<p role="status">{words}</p>', words=words)


def _table(desk: Desk, moments: tuple[Moment, ...]) -> None:
    near = [m for m in moments if m.mark or today() <= m.on <= today() + AHEAD]
    every = st.toggle(f"All {counted(len(moments), 'date')}", key="timeline_all")
    chosen = moments if every else near
    if not chosen:
        show("<p>Nothing is overdue, nothing clashes, and no date falls in the next eight weeks.</p>")
        return
    caption = counted(len(chosen), "date") + ("" if every else ": what stands out, and the next eight weeks")
    heads = [cell(head) for head in ("Lane", "What", "On", "Stands out")]
    clicked = table("timeline-table", caption, heads, [_row(m, n) for n, m in enumerate(chosen)], folds=True)
    if clicked is not None:
        moment = chosen[int(clicked)]
        go_to(desk, moment.record, _FIELDS.get(moment.topic, ""))


_FIELDS = {"due": "due_on", "milestone": "milestone_on", "start": "starts_on", "Next meeting": "next_meeting_on"}


def _row(moment: Moment, place: int) -> Row:
    what = Part(moment.what, value=str(place), look="link", title=f"Go to {moment.what}")
    stands_out = cell(SIGNS[moment.mark], " ".join(moment.why)) if moment.mark else Cell([])
    span = day(moment.on) + (f" to {day(moment.until)}" if moment.until else "")
    return Row([cell(moment.lane), Cell([what]), cell(span), stands_out], marked=bool(moment.mark))


def _calendar(desk: Desk, look: Inspection) -> None:
    st.subheader("Calendar file for one person", anchor=False)
    st.caption(
        "One all-day event for each day on which an open action is due or has a milestone. An event holds the reference of the "
        "case and of the action, and nothing else (13a.29): what it is about stays in the case."
    )
    owners = {owner: days for owner, days in days_by_owner(look.live_actions).items() if days}
    if not owners:
        show("<p>No open action has a day yet.</p>")
        return
    chosen = st.selectbox("Whose actions?", list(owners), key="calendar_owner")
    days = owners.get(chosen or "") or next(iter(owners.values()))
    version = desk.version.number
    st.download_button(
        f"Download {counted(len(days), 'event')} (.ics)",
        calendar_file(desk.case.reference, days, made_at=now(), version=version),
        file_name=file_name(desk.case.reference, "-actions.ics"), mime="text/calendar", key="download-ics",
        on_click=exported, args=(desk.case_id, version, "ics"),
    )  # fmt: skip


screen()
