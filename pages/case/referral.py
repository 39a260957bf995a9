"""Referral and disclosure: why Level 2 or 3, disclosure decisions, what meetings recorded; and the ways out of the case."""

from __future__ import annotations

import streamlit as st

from documents.case_json import file_name, to_json
from documents.referral import referral_docx
from pages.parts.audited import exported
from pages.parts.desk import Desk, limits
from pages.parts.disclosure_entry import disclosures_part
from pages.parts.fields import field, fields
from pages.parts.frame import open_case_screen
from pages.parts.going import land
from pages.parts.history.since import since_chosen
from pages.parts.html import counted, show
from pages.parts.meeting_entry import meetings_part
from pages.parts.more import more_about, one_of
from pages.parts.parts_of import part_chosen
from pages.parts.settings import marking, today
from pages.parts.signed import signed
from risk_model.kinds import Check, Purpose
from rmp.check import check
from schemas.referral import Referral

_PLACES = {
    "referral": "Referral",
    "disclosures": "Disclosure",
    "meetings": "Meetings",
    **dict.fromkeys(
        (
            "core_group",
            "professionals_meetings",
            "minutes_requests",
            "executive_summaries",
            "reports",
            "disclosure_scheme",
        ),
        "Other records",
    ),
}
_OTHERS = {
    "Core group": "core_group",
    "Professionals' meetings": "professionals_meetings",
    "Requests for minutes": "minutes_requests",
    "Executive summaries": "executive_summaries",
    "Reports for courts, boards and tribunals": "reports",
    "Domestic Violence Disclosure Scheme": "disclosure_scheme",
}
"""Records that few cases have, under the words they are chosen by."""

_REFERRAL = (
    "referred_on", "to_level", "reasons", "added_value", "likelihood_of_reoffending", "late_reason", "level_2_criteria",
    "level_3_criteria", "urgent", "referred_by", "signed_off_by", "additional_invitees",
)  # fmt: skip
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def screen() -> None:
    """One part of the page at a time."""
    desk = open_case_screen("Referral and disclosure")
    parts = {
        "Referral": _referral,
        "Disclosure": disclosures_part,
        "Meetings": meetings_part,
        "Other records": _others,
        "Documents": _documents,
    }
    parts[part_chosen("referral_part", list(parts), _PLACES)](desk)
    land(desk)


def _referral(desk: Desk) -> None:
    fields(desk, [f"referral.{name}" for name in _REFERRAL])
    if desk.case.referral.urgent:
        field(desk, "referral.urgent_contact", "Contact with the Co-ordinator")
    others = [n for n in Referral.model_fields if n not in (*_REFERRAL, "urgent_contact")]
    more_about(desk, "referral", others, "the referral: form, copies, the decision on it")


def _others(desk: Desk) -> None:
    one_of(desk, "referral_other", _OTHERS)


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
        chosen, since = since_chosen(desk)
        signatures = tuple(entry.in_words for entry in signed(desk))
        if st.button("Make the Word document for the referral", type="primary", key="make-docx"):
            st.session_state["docx"] = (
                desk.case_id,
                desk.version.number,
                (chosen, signatures),
                referral_docx(
                    desk.case, report, marking=marking(), made_on=today(), version=desk.version.number, since=since,
                    signed=signatures,
                ),
            )
        made = st.session_state.get("docx")
        if made and made[:3] == (desk.case_id, desk.version.number, (chosen, signatures)):
            st.download_button(
                "Download the Word document",
                made[3],
                file_name=file_name(desk.case.reference, "-referral.docx"),
                mime=_DOCX,
                key="download-docx",
                on_click=exported,
                args=(desk.case_id, desk.version.number, "docx_referral"),
            )
    with json_file:
        st.download_button(
            "Download the case file (JSON)",
            to_json(desk.document),
            file_name=file_name(desk.case.reference, ".json"),
            mime="application/json",
            key="download-json",
            on_click=exported,
            args=(desk.case_id, desk.version.number, "json"),
        )


screen()
