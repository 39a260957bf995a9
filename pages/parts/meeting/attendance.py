"""Who is here: those the case needs, the attendance list, the Chair's checks, the invitation clock."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import streamlit as st

from pages.parts.desk import Desk, add, latest, save, take_away
from pages.parts.fields import field, fields
from pages.parts.html import day, show
from pages.parts.meeting.seat import Seat
from pages.parts.more import more_about
from pages.parts.table import Row, cell, table
from rmp.meeting.expected import Expected, Standing, expected_at
from rmp.rules.ch13a.attended import same_name
from schemas.attendance import Attendee
from schemas.paths import put
from schemas.vocabularies import Agency

_WORDS = {
    Standing.HERE: "✓ here",
    Standing.REPORT: "○ report only",
    Standing.LISTED: "○ on the list, not yet marked",
    Standing.APOLOGIES: "! apologies",
    Standing.ABSENT: "! absent",
    Standing.NOT_LISTED: "! not on the list",
}
_SHOWN = ("attendance", "delegated_authority", "papers_read", "information")
_CHECKS = ("minute_taker", "papers_sent_on", "invitations_sent_on", "calendar_name_only", "emergency", "mode")


def attendance_item(seat: Seat) -> None:
    """The list of those expected, then those on the list, then the Chair's checks."""
    _expected(seat)
    _invitation_clock(seat)
    _in_order(seat)
    attendees = seat.meeting.attendees
    for place, attendee in enumerate(attendees):
        _entry(seat.desk, f"{seat.path}.attendees.{place}", attendee)
    _add(seat)
    if not attendees:
        _take_over(seat)
    chair = seat.meeting.chair
    if st.toggle("The Chair, the minute-taker and how the meeting is held", key="chairs-checks", value=not chair.is_filled):
        field(seat.desk, f"{seat.path}.chair", "The Chair")
        fields(seat.desk, [f"{seat.path}.{name}" for name in (*_CHECKS, "kind", "level", "held_on", "starts_at", "pre_release")], 3)
        more_about(
            seat.desk, seat.path, ["moved", "late_invitation_reason", "remote", "recording", "sensitive", "prevent_lead"],
            "put off, remote, recorded, sensitive",
        )  # fmt: skip


def _expected(seat: Seat) -> None:
    rows = [
        Row([cell(entry.who), cell(entry.why), cell(_duty(entry)), cell(_WORDS[entry.standing])], marked=entry.must and entry.is_missing)
        for entry in expected_at(seat.look, seat.meeting)
    ]
    heads = [cell("Who"), cell("Because"), cell("Must or should"), cell("Now")]
    table("expected", "Who must or should be at this meeting of this case", heads, rows, folds=True)


def _duty(entry: Expected) -> str:
    verb = entry.duty.value.replace("_", " ")
    return f"{'must' if entry.must else 'should'} {verb} ({entry.paragraph.number})"


def _invitation_clock(seat: Seat) -> None:
    limit, meeting = seat.look.limit("invitation"), seat.meeting
    if meeting.held_on is None or limit is None or meeting.emergency:
        return
    last = meeting.held_on - timedelta(days=limit.value)
    sent = f"sent {day(meeting.invitations_sent_on)}" if meeting.invitations_sent_on else "not recorded as sent"
    show(
        '<p class="fp-line">Invitations: {sent}; the last day for them was {last} ({words}, {cites}).</p>',
        sent=sent, last=day(last), words=limit.in_words, cites=limit.cites,
    )  # fmt: skip


def _in_order(seat: Seat) -> None:
    """A meeting dated before the one that came before it is a slip of the keyboard."""
    listed = seat.desk.case.meetings
    place = listed.index(seat.meeting)
    before = listed[place - 1] if place else None
    if before and before.held_on and seat.meeting.held_on and seat.meeting.held_on < before.held_on:
        show(
            "<p class='fp-must' role='alert'>! Meeting {id} is dated {day}, before meeting {before} of {earlier}. Correct one of the days.</p>",
            id=seat.meeting.id, day=day(seat.meeting.held_on), before=before.id, earlier=day(before.held_on),
        )  # fmt: skip


def _entry(desk: Desk, path: str, attendee: Attendee) -> None:
    agency = attendee.agency_name or (attendee.agency.label if attendee.agency else "no agency")
    who, how, may, read, told = st.columns([3, 3, 2, 2, 4], vertical_alignment="top")
    with who:
        show(
            "<p class='fp-line'><strong>{name}</strong><br>{facts}</p>",
            name=attendee.name or attendee.role or "no name",
            facts=" · ".join(filter(None, [agency, attendee.role, attendee.rank])),
        )
    for column, name, label in zip((how, may, read, told), _SHOWN, ("Took part", "May commit", "Had read", "Told the meeting"), strict=True):
        with column:
            field(desk, f"{path}.{name}", label, quiet=True)
    if who.toggle("More", key=f"more-{path}"):
        with st.container(border=True):
            fields(desk, [f"{path}.{name}" for name in Attendee.model_fields if name not in _SHOWN], 3)
            st.button("Take off the list", key=f"remove-{path}", on_click=take_away, args=(path,), type="tertiary")


def _add(seat: Seat) -> None:
    turn = st.session_state.setdefault("attendee_turn", 0)  # a new turn is a form with nothing in it
    with st.form(f"new-attendee-{turn}"):
        show("<p class='fp-line'><strong>Somebody else is here, or is to be invited</strong></p>")
        agency, name, role, rank, button = st.columns([3, 3, 3, 3, 2], vertical_alignment="bottom")
        codes = {code.value: code.label for code in Agency}
        chosen = agency.selectbox("Agency", list(codes), index=None, format_func=codes.__getitem__, placeholder="Choose", key=f"new-agency-{turn}")
        named = name.text_input("Name", key=f"new-name-{turn}", max_chars=200)
        in_role = role.text_input("Role", key=f"new-role-{turn}", max_chars=200)
        of_rank = rank.text_input("Rank or grade", key=f"new-rank-{turn}", max_chars=200)
        if not button.form_submit_button("Add"):
            return
    twice = next((a for a in seat.meeting.attendees if named.strip() and same_name(a.name, named)), None)
    if twice:
        st.error(
            f"{twice.name} is on the list already. Mark there how they take part; for somebody else of that name, give the full name."
        )
    elif not chosen or not (named.strip() or in_role.strip()):
        st.error("Give the agency, and a name or a role.")
    else:
        entry = {"agency": chosen, "name": named.strip() or None, "role": in_role.strip() or None, "rank": of_rank.strip() or None}
        if add(f"{seat.path}.attendees", {**entry, "invited": True}) is not None:
            st.session_state["attendee_turn"] = turn + 1
            st.rerun()


def _take_over(seat: Seat) -> None:
    """The list of the meeting before, without how they took part: who is there is asked anew."""
    earlier = [m for m in seat.desk.case.meetings if m.id != seat.meeting.id and m.attendees]
    if not earlier:
        return
    before = earlier[-1].id

    def taken_over() -> None:
        document = latest()
        listed: list[dict[str, Any]] = next(m for m in document["meetings"] if m["id"] == before)["attendees"]
        kept = ("agency", "agency_name", "name", "role", "rank", "signatory")
        people = [{**{key: a[key] for key in kept if a.get(key) is not None}, "invited": True} for a in listed]
        save(put(document, f"{seat.path}.attendees", people), f"Invitation list of {before} taken over for {seat.meeting.id}")

    st.button(f"Begin with the list of {before}", key="take-over", on_click=taken_over)
