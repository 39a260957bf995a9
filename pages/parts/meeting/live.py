"""What everybody in the room and at the other machines sees: head, matrix and agenda, always of the newest version."""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from pages.parts.html import counted, day, piece, show
from pages.parts.matrix import matrix_table
from pages.parts.meeting.seat import Seat, newest_seat
from pages.parts.presence_line import say_here
from pages.parts.settings import local_now, marking
from schemas.vocabularies import Acceptance, AgendaState

EVERY = 2
"""Seconds between two looks at the version number; a change elsewhere shows within three."""

SIGNS = {None: "○", AgendaState.DONE: "✓", AgendaState.NOT_APPLICABLE: "–"}
"""Open, done, not applicable: by sign and by word, never by colour."""

MOST_NAMED = 3
"""How many of those who are missing are named in the head; all of them stand under *Who is here*."""

ACCEPTANCE: dict[Acceptance | None, str] = {Acceptance.ACCEPTED: "✓", Acceptance.DECLINED: "✕"}
CAPTION = "● complete, ○ something missing · ✓ accepted, ? not yet accepted · + nothing yet"


@st.fragment(run_every=EVERY)
def live_top(case_id: str, meeting_id: str) -> None:
    """Head and matrix. A click opens the record, or a new action with risk and pillar filled in."""
    seat = newest_seat(case_id, meeting_id)
    if seat is None:
        show('<p class="fp-fault" role="alert">Meeting {id} is no longer in this case.</p>', id=meeting_id)
        return
    say_here(case_id, "Meeting")
    _head(seat)
    if not seat.desk.report.coverage.risks:
        show("<p>No risk is assessed yet, so there is nothing to manage.</p>")
        return
    clicked = matrix_table(
        seat.desk, "meeting-matrix", lambda record: _in_the_cell(seat, record), caption=CAPTION, dense=True
    )
    if clicked:
        st.session_state["meeting_clicked"] = clicked
        st.rerun()


def _in_the_cell(seat: Seat, record: str) -> str:
    """An action with the sign of its acceptance; a contingency by its id."""
    action = next((a for a in seat.desk.case.plan.actions if a.id == record), None)
    return record if action is None else f"{record} {ACCEPTANCE.get(action.acceptance, '?')}"


def _head(seat: Seat) -> None:
    case, meeting = seat.desk.case, seat.meeting
    facts = [
        case.reference,
        case.person.last_name or "no name yet",
        " ".join(
            filter(None, [f"Level {meeting.level}" if meeting.level else "", meeting.kind.label.lower() if meeting.kind else ""])
        )
        + f" meeting {meeting.id}",
        day(meeting.held_on),
        f"Chair {meeting.chair.name}" if meeting.chair.name else "no Chair named",
    ]
    fictional = piece('<span class="fp-fictional">FICTIONAL</span>') if case.fictional else ""
    closed = f"closed; version {seat.closed.version} is its plan" if seat.closed else _minutes(seat)
    show(
        '<header class="fp-head"><h1 class="fp-who">{facts}{fictional}</h1><p class="fp-state">{here}<span class="fp-now">{clock}</span> · '
        '<span class="fp-mark">{marking}</span>version {number}</p></header>',
        here="" if seat.missing else "must be here: all present · ",
        facts=" · ".join(facts),
        fictional=fictional,
        clock=closed,
        marking=marking(),
        number=seat.desk.version.number,
    )
    if seat.missing:
        _who_is_missing(seat)


def _minutes(seat: Seat) -> str:
    """How long the case has been on; it only informs."""
    began, held_on = seat.meeting.began_at, seat.meeting.held_on
    if began is None or held_on is None:
        return "clock not started"
    start = datetime.combine(held_on, datetime.strptime(began, "%H:%M").time())
    passed = int((local_now() - start).total_seconds() // 60)
    return f"{passed} min" if 0 <= passed < 24 * 60 else f"began at {began}"


def _who_is_missing(seat: Seat) -> None:
    named = [f"{entry.who} ({entry.paragraph.number})" for entry in seat.missing]
    names = "; ".join(named[:MOST_NAMED])
    if len(named) > MOST_NAMED:
        names += f"; and {len(named) - MOST_NAMED} more, under Who is here"
    show(
        '<p class="fp-must" role="status">! {count} must be here and {are} not: {names}</p>',
        count=len(seat.missing),
        are="is" if len(seat.missing) == 1 else "are",
        names=names,
    )


@st.fragment(run_every=EVERY)
def live_agenda(case_id: str, meeting_id: str, chosen: str) -> None:
    """The agenda down the side: a sign, a word and the number of things still asked for; a click opens the item."""
    seat = newest_seat(case_id, meeting_id)
    if seat is None:
        return
    done = sum(1 for line in seat.agenda if not line.is_open)
    show("<p class='fp-line'><strong>Agenda</strong>, {done} of {all}</p>", done=done, all=counted(len(seat.agenda), "item"))
    for line in seat.agenda:
        asked = f" · {len(line.asked)} to see to" if line.asked else ""
        arrow = "▸ " if line.item.key == chosen else ""
        state = "" if line.state is not AgendaState.NOT_APPLICABLE else " (not applicable)"
        if st.button(
            f"{arrow}{SIGNS[line.state]} {line.item.label}{state}{asked}",
            key=f"agenda-go-{line.item.key}",
            type="tertiary",
            width="stretch",
            help=line.reason or f"Paragraph {line.item.paragraph.number}",
        ):
            st.session_state["meeting_item"] = line.item.key
            st.rerun()
