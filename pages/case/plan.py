"""Plan: the coverage matrix on top, then the pillars with their actions, contingency, licence conditions, the rest."""

from __future__ import annotations

import streamlit as st

from pages.parts.action_entry import actions_part
from pages.parts.contingency_entry import contingency_part
from pages.parts.desk import Desk, begin
from pages.parts.fields import field, fields, said
from pages.parts.frame import open_case_screen
from pages.parts.going import land
from pages.parts.html import show
from pages.parts.matrix import matrix
from pages.parts.more import more_about
from pages.parts.parts_of import part_chosen
from pages.parts.records import removal
from pages.parts.review_entry import review_part
from schemas.plan import LicenceCondition

_PLACES = {
    "plan": "The plan as a whole",
    "plan.actions": "Actions",
    "plan.contingencies": "Contingency",
    "plan.escalation_not_linked": "Contingency",
    "plan.licence_conditions": "Licence conditions and orders",
    "plan.no_licence_conditions_reason": "Licence conditions and orders",
    "plan.orders": "Licence conditions and orders",
    "plan.nothing_needed": "Actions",
    "plan.review": "Review",
}


def screen() -> None:
    """The matrix, then one part of the plan at a time."""
    desk = open_case_screen("Plan")
    matrix(desk)
    parts = {
        "Actions": actions_part,
        "Contingency": contingency_part,
        "Licence conditions and orders": _conditions,
        "The plan as a whole": _whole,
        "Review": review_part,
    }
    parts[part_chosen("plan_part", list(parts), _PLACES)](desk)
    land(desk)


def _conditions(desk: Desk) -> None:
    said(desk, "plan.licence_conditions")
    for condition in desk.value("plan.licence_conditions") or []:
        path = f"plan.licence_conditions.{condition['id']}"
        with st.container(border=True):
            left, right = st.columns([3, 2])
            with left:
                field(desk, f"{path}.text", f"{condition['id']} Licence condition")
                field(desk, f"{path}.necessity_reason")
                field(desk, f"{path}.reveals_victim_location")
            with right:
                for name in ("kind", "risks", "ends_on"):
                    field(desk, f"{path}.{name}")
                shown = ("id", "text", "necessity_reason", "reveals_victim_location", "kind", "risks", "ends_on")
                more_about(desk, path, [n for n in LicenceCondition.model_fields if n not in shown], condition["id"])
                removal(desk, path, condition, "condition")
    st.button(
        "Add a licence condition",
        icon=":material/add:",
        key="add-condition",
        on_click=begin,
        args=("plan.licence_conditions", "L"),
    )
    field(desk, "plan.no_licence_conditions_reason", "If there are none: why?")
    show("<p><strong>Orders, made or considered</strong></p>")
    said(desk, "plan.orders")
    for order in desk.value("plan.orders") or []:
        path = f"plan.orders.{order['id']}"
        with st.container(border=True):
            st.markdown(f"**{order['id']}**")
            fields(
                desk, [f"{path}.{name}" for name in ("kind", "considered", "reason", "terms", "made_on", "ends_on")], 3
            )
            removal(desk, path, order, "order")
    st.button("Add an order", icon=":material/add:", key="add-order", on_click=begin, args=("plan.orders", "O"))


def _whole(desk: Desk) -> None:
    left, right = st.columns(2)
    with left:
        for name, words in (
            ("review_on", "Formal review on"),
            ("shared_on", "Plan shared on"),
            ("shared_with", "Shared with"),
            ("updated_on", "Lead agency's record updated on"),
            ("contact_level", "How often is the person seen?"),
            ("child_protection_alignment", "How does it align with the child protection plan?"),
        ):
            field(desk, f"plan.{name}", words)
        field(desk, "plan.foreign_travel", "Foreign travel")
    with right:
        field(desk, "plan.approved_premises", "Approved premises")
        if desk.case.context.threat_to_life:
            field(desk, "plan.protected_persons", "UK Protected Persons Service")
        if desk.case.context.rail_relevance:
            field(desk, "plan.british_transport_police", "British Transport Police")
        field(desk, "plan.disclosure_to_offender_withheld", "Withheld from the person")
        field(desk, "plan.recorded_differently", "Recorded differently by the lead agency")


screen()
