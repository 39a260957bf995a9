"""Which meeting is on the screen, and everything about it that its parts read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import streamlit as st

from pages.parts.desk import Desk, desk_for, limits
from pages.parts.settings import the_store, today
from risk_model.inspection import Inspection
from risk_model.kinds import Purpose
from rmp.meeting.agenda import AgendaLine, agenda_of
from rmp.meeting.closing import last_closing
from rmp.meeting.expected import Expected, missing_from
from schemas.meeting_room import Closing
from schemas.meetings import Meeting


@dataclass(frozen=True)
class Seat:
    """One meeting of the case on the desk, checked for the meeting."""

    desk: Desk
    meeting: Meeting

    @property
    def path(self) -> str:
        """Where the meeting stands in the document."""
        return f"meetings.{self.meeting.id}"

    @cached_property
    def look(self) -> Inspection:
        """The case as rules look at it, today and for the meeting."""
        return Inspection(self.desk.case, today(), Purpose.MEETING, limits())

    @cached_property
    def agenda(self) -> tuple[AgendaLine, ...]:
        """The agenda, item by item."""
        return agenda_of(self.look, self.meeting, self.desk.report)

    @cached_property
    def missing(self) -> tuple[Expected, ...]:
        """Who must be here and is not."""
        return missing_from(self.look, self.meeting)

    @property
    def closed(self) -> Closing | None:
        """The closing that stands; `None` while the meeting is open."""
        return last_closing(self.meeting)


def seat_of(desk: Desk, meeting_id: str) -> Seat | None:
    """The seat at a meeting; `None` where the case has no such meeting (any more)."""
    found = next((m for m in desk.case.meetings if m.id == meeting_id), None)
    return Seat(desk, found) if found else None


def newest_seat(case_id: str, meeting_id: str) -> Seat | None:
    """The seat on the newest version, read only when its number has changed: what a screen that watches asks every time."""
    store = the_store()
    number = store.latest_number(case_id)
    kept = st.session_state.get("watched")
    if kept is None or (kept.case_id, kept.number) != (case_id, number):
        kept = st.session_state["watched"] = store.read(case_id)
    return seat_of(desk_for(kept, Purpose.MEETING), meeting_id)


def chosen_meeting(desk: Desk) -> str | None:
    """The meeting that the address names, else the one held or planned last; `None` where there is none."""
    ids = [m.id for m in desk.case.meetings]
    asked = st.query_params.get("meeting") or st.session_state.get("meeting_chosen")
    chosen = asked if asked in ids else (ids[-1] if ids else None)
    if chosen:
        st.session_state["meeting_chosen"] = st.query_params["meeting"] = chosen
    return chosen
