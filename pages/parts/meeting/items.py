"""The record under each item of the agenda, and the mark that the meeting sets when it is through with it."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from pages.parts.definitions import definitions
from pages.parts.desk import add_with_id
from pages.parts.disclosure_entry import EITHER_WAY, IF_DISCLOSED
from pages.parts.fields import field, fields, said_beside_fields
from pages.parts.html import show
from pages.parts.meeting.attendance import attendance_item
from pages.parts.meeting.last_actions import last_actions_item
from pages.parts.meeting.level import level_item, next_meeting_item
from pages.parts.meeting.look import asked_for
from pages.parts.meeting.seat import Seat
from pages.parts.records import rows_of
from rmp.meeting.agenda import AgendaLine
from schemas.vocabularies import AgendaState

STATEMENT = (
    "What is said here is confidential to those present and their agencies. It is shared only to protect people, is not "
    "passed on without the Chair's agreement, and is kept and sent securely. Staying at the meeting is agreeing to this."
)
"""Our own words; an area reads its own statement (14.12)."""


def item_record(seat: Seat, line: AgendaLine) -> None:
    """Heading, record, what is still asked for, a note for the minutes, and the mark."""
    show(
        '<h2 class="fp-item">{label} <span class="fp-para">{para}</span></h2>', label=line.item.label, para=line.item.paragraph.number
    )
    if line.reason:
        show("<p>Not applicable: {reason}</p>", reason=line.reason)
    beside = said_beside_fields()
    beside.clear()
    _RECORDS[line.item.key](seat)
    asked_for(f for f in line.asked if (f.rule, f.record, f.place) not in beside)
    path = f"{seat.path}.agenda.{line.item.key}"
    note, mark = st.columns([3, 2])
    with note:
        field(seat.desk, f"{path}.note", "What was said, for the minutes", quiet=True)
    with mark:
        field(seat.desk, f"{path}.state", "This item is", quiet=True)
        if getattr(seat.meeting.agenda, line.item.key).state is AgendaState.NOT_APPLICABLE:
            field(seat.desk, f"{path}.reason", "Why is it not applicable?", quiet=True)


def _fields(*names: str, columns: int = 2) -> Callable[[Seat], None]:
    def draw(seat: Seat) -> None:
        fields(seat.desk, [f"{seat.path}.{name}" for name in names], columns)

    return draw


def _confidentiality(seat: Seat) -> None:
    show('<blockquote class="fp-text">{words}</blockquote>', words=STATEMENT)
    _fields("confidentiality_statement", "attention_drawn")(seat)


_SUMMARY = (
    ("risks", "Risks"),
    ("impact", "Impact"),
    ("likelihood", "Likelihood"),
    ("imminence", "Imminence"),
    ("agreed", "Does the meeting agree with it?"),
    ("changed_from_lead_agency", "Where it differs from the lead agency's view, and why"),
)


def _risk(seat: Seat) -> None:
    left, right = st.columns([3, 2])
    with left:
        show("<p class='fp-line'><strong>The Chair's summary, agreed or changed (11.11)</strong></p>")
        for name, words in _SUMMARY:
            field(seat.desk, f"{seat.path}.risk_summary.{name}", words, quiet=True)
        if seat.look.is_child:
            field(seat.desk, f"{seat.path}.child_welfare")
        field(seat.desk, "assessment.overall.level", "Overall level of risk of serious harm", quiet=True)
        field(seat.desk, "assessment.overall.reasons", "Because", quiet=True)
        field(seat.desk, "assessment.overall.agreed_on", "Assessment updated and agreed on", quiet=True)
        rows_of(seat.desk, "assessment.information_gaps", "What is not known", columns=3)
    with right:
        definitions()


def _disclosure(seat: Seat) -> None:
    theirs = [d for d in seat.desk.case.disclosures if d.meeting == seat.meeting.id]
    for entry in theirs:
        path = f"disclosures.{entry.id}"
        shown = [*EITHER_WAY, *IF_DISCLOSED] if entry.decision and entry.decision.value == "disclose" else list(EITHER_WAY)
        with st.container(border=True):
            show("<p class='fp-line'><strong>{id}</strong></p>", id=entry.id)
            fields(seat.desk, [f"{path}.{name}" for name in shown if name not in ("considered_on", "meeting")])
    held_on = seat.meeting.held_on.isoformat() if seat.meeting.held_on else None

    def begun() -> None:
        add_with_id("disclosures", "D", meeting=seat.meeting.id, considered_on=held_on)

    st.button("Add a decision on disclosure, either way", icon=":material/add:", key="add-disclosure", on_click=begun)


def _plan(seat: Seat) -> None:
    show("<p>The plan is the matrix above. Click a cell to add an action, or an action to change it, accept it or decline it.</p>")
    case = seat.desk.case
    fields(seat.desk, [f"{seat.path}.plan_agreed_by_chair", "plan.review_on", "plan.updated_on"], 3)
    if seat.look.mappa.level in (2, 3):
        field(seat.desk, "plan.approved_premises", "Approved premises")
    if case.context.child_protection_plan:
        field(seat.desk, "plan.child_protection_alignment", "How does it align with the child protection plan?")
    rows_of(seat.desk, f"{seat.path}.victim_information", "What victims are told: what, by whom, by when, why (22.19)", columns=3)


_RECORDS: dict[str, Callable[[Seat], None]] = {
    "attendance": attendance_item,
    "confidentiality": _confidentiality,
    "previous_minutes": _fields("previous_minutes_confirmed"),
    "previous_actions": last_actions_item,
    "risk": _risk,
    "disclosure": _disclosure,
    "plan": _plan,
    "media": _fields("media", columns=1),
    "visor": _fields("visor", columns=1),
    "human_rights": _fields("human_rights", columns=1),
    "protected_characteristics": _fields("protected_characteristics", columns=1),
    "critical_public_protection": _fields("cppc", columns=1),
    "level": level_item,
    "board": _fields("smb_issues", columns=1),
    "next_meeting": next_meeting_item,
}
