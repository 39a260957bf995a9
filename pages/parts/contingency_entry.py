"""Contingency on the screen: by kind of escalation, each with trigger, response, owner, time limit, fallback (12.22)."""

from __future__ import annotations

import streamlit as st

from pages.parts.desk import Desk, add_with_id
from pages.parts.fields import field, said
from pages.parts.going import landing
from pages.parts.html import show
from pages.parts.matrix import open_record
from pages.parts.records import removal
from pages.parts.table import Cell, Part, Row, cell, table
from schemas.plan import Contingency
from schemas.vocabularies import Agency, EscalationKind


def contingency_part(desk: Desk) -> None:
    """The open contingency, the list of all, and the four kinds of escalation with why one is not linked."""
    said(desk, "plan.contingencies")
    going = landing().split(".")
    if going[:2] == ["plan", "contingencies"] and len(going) > 2:
        st.session_state["contingency_open"] = going[2]
    chosen = next((c for c in desk.case.plan.contingencies if c.id == st.session_state.get("contingency_open")), None)
    if chosen:
        _entry(desk, chosen)
    if desk.case.plan.contingencies:
        clicked = table(
            "contingencies",
            "",
            [cell("Contingency"), cell("If"), cell("Then"), cell("Still needed")],
            [_row(desk, c) for c in desk.case.plan.contingencies],
            folds=True,
        )
        if clicked:
            open_record("contingencies", clicked)
            st.rerun()
    else:
        show("<p>No contingency yet. Say what will be done if the plan no longer suffices.</p>")
    st.button("Add a contingency", icon=":material/add:", key="add-contingency", on_click=_new)
    _kinds(desk)


def _new() -> None:
    open_record("contingencies", add_with_id("plan.contingencies", "C"))


def _row(desk: Desk, contingency: Contingency) -> Row:
    missing = desk.report.about(contingency.id)
    within = f"within {contingency.within_hours:g} hours" if contingency.within_hours is not None else "no time limit"
    owner = contingency.owner
    who = owner.name or owner.role or (owner.agency.label if owner.agency else "nobody")
    return Row(
        [
            Cell(
                [
                    Part(
                        f"{'○' if missing else '●'} {contingency.id}",
                        value=contingency.id,
                        title=f"Open {contingency.id}",
                        current=contingency.id == st.session_state.get("contingency_open"),
                    )
                ]
            ),
            cell(
                contingency.trigger or "no trigger yet",
                contingency.kind.label if contingency.kind else "no kind chosen",
            ),
            cell(contingency.response or "no response yet", f"{who} · {within}"),
            cell(f"{len(missing)} to look at" if missing else "nothing missing"),
        ]
    )


def _entry(desk: Desk, contingency: Contingency) -> None:
    path = f"plan.contingencies.{contingency.id}"
    with st.container(border=True, key=f"went-to-{contingency.id}"):
        top, close = st.columns([6, 1], vertical_alignment="center")
        with top:
            show("<p class='fp-who'>{id} If it breaks down</p>", id=contingency.id)
        close.button(
            "Close", key=f"close-{contingency.id}", on_click=lambda: st.session_state.pop("contingency_open", None)
        )
        left, right = st.columns(2)
        with left:
            for name in ("kind", "trigger", "response", "within_hours", "out_of_hours", "fallback"):
                field(desk, f"{path}.{name}", "Which kind of escalation?" if name == "kind" else "")
        with right:
            field(desk, f"{path}.owner.agency", "Who responds? The agency")
            if contingency.owner.agency is Agency.OTHER:
                field(desk, f"{path}.owner.agency_name")
            field(desk, f"{path}.owner.name", "Who responds? The person")
            field(desk, f"{path}.owner.role", "In what role?")
            if not contingency.owner.name:
                field(desk, f"{path}.owner.no_name_reason")
            for name in ("tell", "risks", "factors", "people", "handling"):
                field(desk, f"{path}.{name}")
            removal(desk, path, {"id": contingency.id}, "contingency")


def _kinds(desk: Desk) -> None:
    have = {c.kind for c in desk.case.plan.contingencies}
    for kind in EscalationKind:
        if kind not in have:
            field(
                desk,
                f"plan.escalation_not_linked.{kind.value}",
                f"{kind.label}: if it is not linked to this person's risk, why?",
            )
    said(desk, "plan.escalation_not_linked")
