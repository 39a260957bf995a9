"""The papers that fall out of a meeting: minutes, each agency's actions, the executive summary."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from documents.agency_actions import agency_actions_docx, all_agencies_zip, owners_at
from documents.case_json import file_name
from documents.executive_summary import executive_summary_docx, kept_back, names_to_look_at
from documents.minutes import minutes_docx
from pages.parts.audited import exported
from pages.parts.desk import Desk, desk_for
from pages.parts.html import show
from pages.parts.meeting.seat import Seat
from pages.parts.settings import marking, the_store, today
from risk_model.kinds import Purpose
from schemas.meetings import Meeting

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_ZIP = "application/zip"


def papers(seat: Seat) -> None:
    """A button for each paper. The plan in them is the one that the meeting left; what the record says since then is the newest."""
    left = _as_the_meeting_left_it(seat)
    case, meeting, on = left.case, seat.meeting, today()  # the approval of the minutes comes after the meeting
    columns = st.columns(4)
    with columns[0]:
        _offer(
            left, "Minutes (Word)", f"-{meeting.id}-minutes.docx", _DOCX,
            lambda: minutes_docx(case, meeting, left.report, marking=marking(), made_on=on, version=left.version.number),
        )  # fmt: skip
    with columns[1]:
        _offer(
            left, "Every agency's actions (ZIP)", f"-{meeting.id}-actions.zip", _ZIP,
            lambda: all_agencies_zip(case, meeting, marking=marking(), made_on=on),
        )  # fmt: skip
    with columns[2]:
        _one_agency(left, meeting)
    with columns[3]:
        _offer(
            left, "Executive summary, draft (Word)", f"-{meeting.id}-summary.docx", _DOCX,
            lambda: executive_summary_docx(case, meeting, marking=marking(), made_on=on),
        )  # fmt: skip
    _before_release(left, meeting)


def _as_the_meeting_left_it(seat: Seat) -> Desk:
    number = seat.closed.version if seat.closed else None
    if number is None or number >= seat.desk.version.number:
        return seat.desk
    return desk_for(the_store().read(seat.desk.case_id, number), Purpose.MEETING)


def _one_agency(left: Desk, meeting: Meeting) -> None:
    owners = list(owners_at(left.case))
    chosen = st.selectbox("Actions of one agency", owners, index=None, placeholder="Choose an agency", key="one-agency")
    if chosen:
        _offer(
            left, f"Actions for {chosen}", f"-{meeting.id}-actions.docx", _DOCX,
            lambda: agency_actions_docx(left.case, meeting, chosen, marking=marking(), made_on=today()),
        )  # fmt: skip


def _offer(left: Desk, label: str, ending: str, mime: str, make: Callable[[], bytes]) -> None:
    """A paper is made when it is asked for, and not on every run of the screen; that it left is noted."""
    st.download_button(
        label, make, file_name=file_name(left.case.reference, ending), mime=mime, key=f"paper-{ending}", width="stretch",
        on_click=exported, args=(left.case_id, left.version.number, ending.rsplit("-", 1)[-1]),
    )  # fmt: skip


def _before_release(left: Desk, meeting: Meeting) -> None:
    names, kept = names_to_look_at(left.case, meeting), kept_back(left.case)
    if names:
        show("<p>For the Chair to look at before the summary is released: these names stand in its text: {names}.</p>", names=", ".join(names))
    if kept:
        show("<p>Not in the summary, because they are not for the person: {kept}.</p>", kept=", ".join(kept))
