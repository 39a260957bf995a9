"""Disclosure decisions on the screen, either way (chapter 10). People decide; nothing is suggested."""

from __future__ import annotations

import streamlit as st

from pages.parts.desk import Desk, begin
from pages.parts.fields import fields, said
from pages.parts.html import show
from pages.parts.more import more_about
from pages.parts.records import removal
from schemas.disclosures import Disclosure

EITHER_WAY = ("considered_on", "meeting", "decision", "reasons", "dissent")
IF_DISCLOSED = (
    "purpose", "recipient", "recipient_kind", "content", "victim_identifying", "discloser", "disclosed_on",
    "alternatives_rejected", "risks_of_disclosing", "lawful_authority", "schedule_8_condition", "necessity_reason",
    "offender_representations",
)  # fmt: skip


def disclosures_part(desk: Desk) -> None:
    """Every decision, the further fields behind a switch."""
    show("<p>Disclosure to a third party is considered for everybody, and the decision recorded either way.</p>")
    said(desk, "disclosures.considered_on")
    for entry in desk.value("disclosures") or []:
        path = f"disclosures.{entry['id']}"
        shown = (*EITHER_WAY, *IF_DISCLOSED) if entry.get("decision") == "disclose" else EITHER_WAY
        with st.container(border=True):
            show("<p class='fp-who'>{id}</p>", id=entry["id"])
            fields(desk, [f"{path}.{name}" for name in shown])
            more_about(desk, path, [n for n in Disclosure.model_fields if n not in shown and n != "id"], entry["id"])
            removal(desk, path, entry, "decision")
    st.button("Add a decision", icon=":material/add:", key="add-disclosure", on_click=begin, args=("disclosures", "D"))
