"""Risk assessment: one entry per risk, factors, protective factors, the overall level, what is not known."""

from __future__ import annotations

import streamlit as st

from pages.parts.definitions import definitions
from pages.parts.desk import Desk, add_with_id, begin
from pages.parts.fields import field, link_words, said
from pages.parts.frame import open_case_screen
from pages.parts.going import land, landing
from pages.parts.html import show
from pages.parts.parts_of import part_chosen
from pages.parts.records import removal, rows_of
from pages.parts.risk_entry import risk_entry

_PLACES = {
    "assessment": "Assessor and tools",
    "assessment.risks": "Risks",
    "assessment.factors": "Factors",
    "assessment.protective_factors": "Protecting",
    "assessment.no_protective_factors_reason": "Protecting",
    "assessment.no_static_factors_reason": "Factors",
    "assessment.no_dynamic_factors_reason": "Factors",
    "assessment.not_at_risk": "Groups not at risk",
    "assessment.overall": "Overall",
    "assessment.self_check": "Overall",
    "assessment.information_gaps": "Not known",
}


def screen() -> None:
    """One part of the page at a time."""
    desk = open_case_screen("Risk assessment")
    parts = {
        "Risks": _risks,
        "Factors": _factors,
        "Protecting": _protecting,
        "Groups not at risk": _groups,
        "Overall": _overall,
        "Not known": _gaps,
        "Assessor and tools": _assessor,
    }
    parts[part_chosen("assessment_part", list(parts), _PLACES)](desk)
    land(desk)


def _risks(desk: Desk) -> None:
    said(desk, "assessment.risks")
    risks = desk.value("assessment.risks") or []
    ids = [risk["id"] for risk in risks]
    names = {risk["id"]: f"{risk['id']} {link_words('assessment.risks', risk)}" for risk in risks}
    going = landing().split(".")
    if going[:2] == ["assessment", "risks"] and len(going) > 2:
        st.session_state["risk_chosen"] = going[2]
    choose, new = st.columns([5, 1], vertical_alignment="bottom")
    new.button("Add a risk", icon=":material/add:", key="add-risk", on_click=_new_risk)
    if not ids:
        show("<p>No risk is recorded yet. Add one entry for each group at risk and each kind of behaviour.</p>")
        definitions()
        return
    if st.session_state.get("risk_chosen") not in ids:
        st.session_state["risk_chosen"] = ids[0]
    with choose:
        chosen = st.segmented_control(
            "Risk", ids, key="risk_chosen", format_func=lambda i: names[i], label_visibility="collapsed", required=True
        )
    if chosen:
        risk_entry(desk, next(r for r in risks if r["id"] == chosen))


def _new_risk() -> None:
    added = add_with_id("assessment.risks", "R", kind="serious_harm")
    if added:
        st.session_state["risk_chosen"] = added


def _factors(desk: Desk) -> None:
    show(
        "<p>What raises the risk. Static factors cannot change, dynamic ones can, situational ones lie in the surroundings.</p>"
    )
    said(desk, "assessment.factors")
    for factor in desk.value("assessment.factors") or []:
        path = f"assessment.factors.{factor['id']}"
        with st.container(border=True):
            kind, description, critical = st.columns([2, 4, 2])
            with kind:
                field(desk, f"{path}.kind", f"{factor['id']} Kind")
            with description:
                field(desk, f"{path}.description", "Factor")
                said(desk, f"{path}.actions")
                said(desk, f"{path}.contingencies")
            with critical:
                field(desk, f"{path}.critical")
                removal(desk, path, factor, "factor")
    st.button("Add a factor", icon=":material/add:", key="add-factor", on_click=begin, args=("assessment.factors", "F"))
    left, right = st.columns(2)
    with left:
        field(desk, "assessment.no_static_factors_reason", "If there is no static factor: why?")
    with right:
        field(desk, "assessment.no_dynamic_factors_reason", "If there is no dynamic factor: why?")


def _protecting(desk: Desk) -> None:
    show("<p>What lowers the risk: for example relationships, housing, work, motivation, engagement.</p>")
    said(desk, "assessment.protective_factors")
    for factor in desk.value("assessment.protective_factors") or []:
        path = f"assessment.protective_factors.{factor['id']}"
        with st.container(border=True):
            description, evidence = st.columns(2)
            with description:
                field(desk, f"{path}.description", f"{factor['id']} Protective factor")
            with evidence:
                field(desk, f"{path}.evidence", "How is it known?")
            removal(desk, path, factor, "protective factor")
    st.button(
        "Add a protective factor",
        icon=":material/add:",
        key="add-protective",
        on_click=begin,
        args=("assessment.protective_factors", "P"),
    )
    field(desk, "assessment.no_protective_factors_reason", "If none was found: why?")


def _groups(desk: Desk) -> None:
    show("<p>For each of the five groups without a risk entry, say why it is not at risk.</p>")
    said(desk, "assessment.not_at_risk")
    field(desk, "assessment.not_at_risk", "Why the group is not at risk", quiet=True)


def _overall(desk: Desk) -> None:
    left, right = st.columns([3, 2])
    with left:
        for name in ("level", "reasons", "impact", "likelihood", "imminence", "agreed_with", "agreed_on"):
            field(desk, f"assessment.overall.{name}", "Overall level" if name == "level" else "")
    with right:
        definitions()
    said(desk, "assessment.self_check")
    field(desk, "assessment.self_check", "Can the decision be defended? (11.14)", quiet=True)


def _gaps(desk: Desk) -> None:
    show("<p>What is not known and matters, who could know, and what is being done to find out.</p>")
    rows_of(desk, "assessment.information_gaps", columns=3)


def _assessor(desk: Desk) -> None:
    left, right = st.columns(2)
    with left:
        field(desk, "assessment.assessed_on", "Assessed on")
        field(desk, "assessment.next_review_on", "Next review on")
    with right:
        field(desk, "assessment.assessed_by", "Assessed by")
    said(desk, "assessment.tools")
    rows_of(desk, "assessment.tools", "Tools used", columns=4)
    field(desk, "assessment.no_tools_reason", "If no approved tool was used: why?")


screen()
