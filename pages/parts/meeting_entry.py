"""The record of a meeting on the screen, a group of its fields at a time (13a.36)."""

from __future__ import annotations

import streamlit as st

from pages.parts.desk import Desk, add_with_id
from pages.parts.fields import field, fields, said
from pages.parts.going import landing
from pages.parts.html import show
from pages.parts.parts_of import part_chosen
from pages.parts.records import removal
from schemas.meetings import Meeting

GROUPS = {
    "The meeting": (
        "kind", "level", "held_on", "mode", "pre_release", "emergency", "chair", "minute_taker", "invitations_sent_on",
        "late_invitation_reason", "calendar_name_only", "papers_sent_on", "moved", "confidentiality_statement",
        "attention_drawn", "previous_minutes_confirmed",
    ),
    "Who was there": ("attendees",),
    "Risk and actions": ("risk_summary", "action_outcomes", "plan_agreed_by_chair"),
    "Decisions": (
        "level_decision", "re_referral", "next_meeting_on", "human_rights", "protected_characteristics", "media", "visor",
        "cppc", "victim_information", "dissent", "smb_issues",
    ),
    "Minutes": ("minutes",),
}  # fmt: skip
"""The parts of a meeting's record; fields in none of them stand under *Now and then*."""

OTHERS = "Now and then"


def meetings_part(desk: Desk) -> None:
    """The meetings, the newest open."""
    meetings = desk.value("meetings") or []
    said(desk, "meetings.held_on")
    st.button("Add a meeting", icon=":material/add:", key="add-meeting", on_click=_new_meeting)
    if not meetings:
        show("<p>No meeting is recorded yet.</p>")
        return
    ids = [m["id"] for m in meetings]
    going = landing().split(".")
    if going[0] == "meetings" and len(going) > 1 and going[1] in ids:
        st.session_state["meeting_chosen"] = going[1]
    if st.session_state.get("meeting_chosen") not in ids:
        st.session_state["meeting_chosen"] = ids[-1]
    chosen = st.segmented_control("Meeting", ids, key="meeting_chosen", label_visibility="collapsed", required=True)
    said(desk, f"meetings.{chosen}.disclosures")
    _entry(desk, f"meetings.{chosen}")
    removal(desk, f"meetings.{chosen}", {"id": chosen}, "meeting")


def _entry(desk: Desk, path: str) -> None:
    placed = {name for names in GROUPS.values() for name in names}
    groups = {**GROUPS, OTHERS: tuple(n for n in Meeting.model_fields if n not in placed and n != "id")}
    places = {f"{path}.{name}": group for group, names in groups.items() for name in names}
    group = part_chosen("meeting_part", list(groups), places)
    paths = [f"{path}.{name}" for name in groups[group] if name in Meeting.model_fields]
    if group == "Who was there":
        field(desk, paths[0])
    else:
        fields(desk, paths)


def _new_meeting() -> None:
    added = add_with_id("meetings", "M")
    if added:
        st.session_state["meeting_chosen"] = added
