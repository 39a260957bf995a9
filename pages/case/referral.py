"""Referral and disclosure: why Level 2 or 3, disclosure decisions, what meetings recorded; and the ways out of the case."""

from __future__ import annotations

import streamlit as st

from documents.case_json import file_name, to_json
from documents.referral import referral_docx
from pages.parts.desk import Desk, add_with_id, begin, limits
from pages.parts.fields import field, fields, said
from pages.parts.frame import open_case_screen
from pages.parts.going import land
from pages.parts.html import counted, show
from pages.parts.parts_of import part_chosen
from pages.parts.records import removal
from pages.parts.settings import marking, today
from risk_model.kinds import Check, Purpose
from rmp.check import check
from schemas.disclosures import Disclosure
from schemas.meetings import Meeting

_PLACES = {"referral": "Referral", "disclosures": "Disclosure", "meetings": "Meetings"}
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def screen() -> None:
    """One part of the page at a time."""
    desk = open_case_screen("Referral and disclosure")
    parts = {"Referral": _referral, "Disclosure": _disclosures, "Meetings": _meetings, "Documents": _documents}
    parts[part_chosen("referral_part", list(parts), _PLACES)](desk)
    land(desk)


def _referral(desk: Desk) -> None:
    left, right = st.columns(2)
    with left:
        for name in ("referred_on", "to_level", "reasons", "added_value", "likelihood_of_reoffending", "late_reason"):
            field(desk, f"referral.{name}")
    with right:
        for name in (
            "level_2_criteria",
            "level_3_criteria",
            "urgent",
            "referred_by",
            "signed_off_by",
            "additional_invitees",
        ):
            field(desk, f"referral.{name}")
        if desk.case.referral.urgent:
            field(desk, "referral.urgent_contact", "Contact with the Co-ordinator")


def _disclosures(desk: Desk) -> None:
    show(
        "<p>Disclosure to a third party is considered for everybody, and the decision recorded either way. People decide; "
        "nothing is suggested here.</p>"
    )
    said(desk, "disclosures.considered_on")
    for entry in desk.value("disclosures") or []:
        path = f"disclosures.{entry['id']}"
        full = entry.get("decision") == "disclose"
        names = [n for n in Disclosure.model_fields if n != "id"]
        shown = names if full else ["considered_on", "meeting", "decision", "reasons", "dissent"]
        with st.container(border=True):
            st.markdown(f"**{entry['id']}**")
            fields(desk, [f"{path}.{name}" for name in shown])
            removal(desk, path, entry, "decision")
    st.button("Add a decision", icon=":material/add:", key="add-disclosure", on_click=begin, args=("disclosures", "D"))


def _meetings(desk: Desk) -> None:
    meetings = desk.value("meetings") or []
    st.button("Add a meeting", icon=":material/add:", key="add-meeting", on_click=_new_meeting)
    if not meetings:
        show("<p>No meeting is recorded yet.</p>")
        return
    ids = [m["id"] for m in meetings]
    from pages.parts.going import landing

    going = landing().split(".")
    if going[0] == "meetings" and len(going) > 1 and going[1] in ids:
        st.session_state["meeting_chosen"] = going[1]
    if st.session_state.get("meeting_chosen") not in ids:
        st.session_state["meeting_chosen"] = ids[-1]
    chosen = st.segmented_control("Meeting", ids, key="meeting_chosen", label_visibility="collapsed", required=True)
    fields(desk, [f"meetings.{chosen}.{name}" for name in Meeting.model_fields if name != "id"])
    removal(desk, f"meetings.{chosen}", {"id": chosen}, "meeting")


def _new_meeting() -> None:
    added = add_with_id("meetings", "M")
    if added:
        st.session_state["meeting_chosen"] = added


def _documents(desk: Desk) -> None:
    report = check(desk.case, on=today(), purpose=Purpose.REFERRAL, limits=limits())
    errors = len(report.open(Check.ERROR))
    show(
        "<p>{words}</p>",
        words=f"{counted(errors, 'thing')} must be put right before this can be referred; the document lists "
        "them on its last page."
        if errors
        else "Nothing must be put right for a referral by the checks that apply.",
    )
    word, json_file = st.columns(2)
    with word:
        if st.button("Make the Word document for the referral", type="primary", key="make-docx"):
            st.session_state["docx"] = (
                desk.case_id,
                desk.version.number,
                referral_docx(desk.case, report, marking=marking(), made_on=today(), version=desk.version.number),
            )
        made = st.session_state.get("docx")
        if made and made[:2] == (desk.case_id, desk.version.number):
            st.download_button(
                "Download the Word document",
                made[2],
                file_name=file_name(desk.case.reference, "-referral.docx"),
                mime=_DOCX,
                key="download-docx",
            )
    with json_file:
        st.download_button(
            "Download the case file (JSON)",
            to_json(desk.document),
            file_name=file_name(desk.case.reference, ".json"),
            mime="application/json",
            key="download-json",
        )


screen()
