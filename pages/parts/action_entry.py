"""The actions of the plan: by pillar in one line each, and the chosen one open with what it still needs beside it."""

from __future__ import annotations

from typing import Any

import streamlit as st

from pages.parts.desk import Desk, add_with_id
from pages.parts.fields import field, said
from pages.parts.going import landing
from pages.parts.html import day, joined, piece, show
from pages.parts.matrix import PILLAR_MARKS, open_record
from pages.parts.records import removal
from pages.parts.table import Cell, Part, Row, cell, table
from schemas.plan import Action
from schemas.vocabularies import Acceptance, Pillar, Progress


def actions_part(desk: Desk) -> None:
    """The open action first, then every pillar with its actions."""
    said(desk, "plan.actions")
    going = landing().split(".")
    if going[:2] == ["plan", "actions"] and len(going) > 2:
        st.session_state["action_open"] = going[2]
    chosen = next((a for a in desk.case.plan.actions if a.id == st.session_state.get("action_open")), None)
    if chosen:
        _entry(desk, chosen)
    for pillar in Pillar:
        _pillar(desk, pillar)
    homeless = [a for a in desk.case.plan.actions if a.pillar is None]
    if homeless:
        _lines(desk, "no-pillar", "No pillar chosen yet", homeless)


def _pillar(desk: Desk, pillar: Pillar) -> None:
    heading, add = st.columns([5, 1], vertical_alignment="bottom")
    with heading:
        show('<h3 class="fp-pillar">{mark} {name}</h3>', mark=PILLAR_MARKS[pillar], name=pillar.label)
    add.button(
        "Add an action", icon=":material/add:", key=f"add-action-{pillar.value}", on_click=_new, args=(pillar.value,)
    )
    actions = [a for a in desk.case.plan.actions if a.pillar is pillar]
    if actions:
        _lines(desk, pillar.value, "", actions)
    else:
        path = f"plan.nothing_needed.{pillar.value}"
        field(desk, path, f"If no action is needed under {pillar.label.lower()}: why?")
    for finding in desk.report.about("plan", "nothing_needed"):
        if pillar.label.lower() in finding.message.lower():
            show(
                '<p class="fp-said"><span aria-hidden="true">○</span> {message} {fix} <span class="fp-para">{para}</span></p>',
                message=finding.message,
                fix=finding.fix,
                para=finding.paragraph,
            )


def _new(pillar: str) -> None:
    open_record("actions", add_with_id("plan.actions", "A", pillar=pillar))


def _lines(desk: Desk, key: str, caption: str, actions: list[Action]) -> None:
    rows = []
    for action in actions:
        missing = desk.report.about(action.id)
        rows.append(
            Row(
                [
                    Cell(
                        [
                            Part(
                                f"{'○' if missing else '●'} {action.id}",
                                value=action.id,
                                title=f"Open {action.id}",
                                current=action.id == st.session_state.get("action_open"),
                            )
                        ]
                    ),
                    cell(action.what or "nothing said yet", _facts(action)),
                    cell(f"{len(missing)} to look at" if missing else "nothing missing"),
                ]
            )
        )
    clicked = table(
        f"actions-{key}", caption, [cell("Action"), cell("What will be done"), cell("Still needed")], rows, folds=True
    )
    if clicked:
        open_record("actions", clicked)
        st.rerun()


def _facts(action: Action) -> str:
    owner = action.owner
    when = day(action.due_on) if action.due_on else (action.frequency or "ongoing" if action.ongoing else "no date")
    return " · ".join(
        [
            (owner.agency_name or owner.agency.label) if owner.agency else "no agency",
            owner.name or owner.role or "nobody named",
            when,
            f"manages {' '.join(action.risks)}" if action.risks else "manages no risk yet",
            action.acceptance.label.lower() if action.acceptance else "not yet accepted",
        ]
    )


def _entry(desk: Desk, action: Action) -> None:
    path = f"plan.actions.{action.id}"
    with st.container(border=True, key=f"went-to-{action.id}"):
        top, close = st.columns([6, 1], vertical_alignment="center")
        with top:
            show(
                "<p class='fp-who'>{id} {mark} {pillar}</p>",
                id=action.id,
                mark=PILLAR_MARKS[action.pillar] if action.pillar else "",
                pillar=action.pillar.label if action.pillar else "no pillar yet",
            )
        close.button("Close", key=f"close-{action.id}", on_click=lambda: st.session_state.pop("action_open", None))
        left, right = st.columns([3, 2])
        with left:
            for name in ("what", "how_it_manages_risk"):
                field(desk, f"{path}.{name}")
            _owner_and_date(desk, path, action)
            field(desk, f"{path}.success_measure")
            for name in ("risks", "factors", "people", "protective_factors"):
                field(desk, f"{path}.{name}")
            field(desk, f"{path}.pillar")
        with right:
            _still_needed(desk, action.id)
            field(desk, f"{path}.restrictive")
            if action.restrictive:
                field(desk, f"{path}.authority")
                field(desk, f"{path}.necessity_reason")
            field(desk, f"{path}.safeguarding")
            field(desk, f"{path}.handling")
            _progress(desk, path, action)
            removal(desk, path, {"id": action.id}, "action")


def _owner_and_date(desk: Desk, path: str, action: Action) -> None:
    agency, name = st.columns(2)
    with agency:
        field(desk, f"{path}.owner.agency", "Who? The agency")
        if action.owner.agency is not None and action.owner.agency.value == "other":
            field(desk, f"{path}.owner.agency_name")
        field(desk, f"{path}.ongoing")
        field(desk, f"{path}.due_on")
        field(desk, f"{path}.created_on")
    with name:
        field(desk, f"{path}.owner.name", "Who? The person")
        field(desk, f"{path}.owner.role", "In what role?")
        if not action.owner.name:
            field(desk, f"{path}.owner.no_name_reason")
        field(desk, f"{path}.frequency")
        if action.ongoing:
            field(desk, f"{path}.starts_on")
            field(desk, f"{path}.milestone_on")


def _progress(desk: Desk, path: str, action: Action) -> None:
    field(desk, f"{path}.acceptance")
    if action.acceptance is Acceptance.DECLINED:
        field(desk, f"{path}.decline_reason")
        field(desk, f"{path}.alternative")
    field(desk, f"{path}.progress", "How far has it come?")
    if action.progress in (Progress.DONE, Progress.NOT_DONE):
        field(desk, f"{path}.progress_on")
        field(desk, f"{path}.outcome" if action.progress is Progress.DONE else f"{path}.not_done_reason")
    if action.messenger.is_filled or desk.report.about(action.id, "messenger"):
        field(desk, f"{path}.messenger", "Who tells the absent agency?")


def _still_needed(desk: Desk, record: str) -> None:
    found: list[Any] = desk.report.about(record)
    items = joined([piece("<li>{m} <span class='fp-para'>{p}</span></li>", m=f.message, p=f.paragraph) for f in found])
    if found:
        show("<p><strong>Still needed here</strong></p><ul class='fp-words'>{items}</ul>", items=items)
    else:
        show("<p><strong>Everything that the check asks of this action is there.</strong></p>")
