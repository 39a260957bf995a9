"""The findings in tables: a row for what is put right together, opened in place; or every finding by its record."""

from __future__ import annotations

import streamlit as st

from documents.labels import record as record_words
from pages.parts.chosen_finding import is_chosen, key_of_finding
from pages.parts.desk import Desk
from pages.parts.html import counted
from pages.parts.table import Cell, Part, Row, cell, table
from risk_model.findings import Finding
from rmp.grouping import Ask, Group
from rmp.text_groups import counted_heading, in_short
from rmp.text_report import HEADINGS

_GROUP = "group|"


def by_kind(desk: Desk) -> None:
    """A table for each kind: a row for each group whose strongest finding is of that kind."""
    for kind, heading in HEADINGS.items():
        groups = [group for group in desk.report.groups if group.check is kind]
        if groups:
            _show(f"kind-{kind}", counted_heading(desk.report, kind, heading), [r for g in groups for r in _rows(g)])


def by_record(desk: Desk) -> None:
    """A table for each record: a row for each finding."""
    found: dict[str, list[Finding]] = {}
    for finding in desk.report.open():
        found.setdefault(finding.record, []).append(finding)
    for record, findings in found.items():
        rows = [_row(Ask((finding,))) for finding in findings]
        _show(f"record-{record}", f"{record_words(record)} ({len(findings)})", rows)


def _rows(group: Group) -> list[Row]:
    """One thing that is asked for is its own row; of several the first is said, and the rest when the row is opened."""
    if len(group.asks) == 1:
        return [_row(group.asks[0], _waiting(group))]
    is_open = st.session_state.get("group") == group.record
    paragraphs = dict.fromkeys(paragraph for ask in group.asks for paragraph in ask.paragraphs)
    things = counted(len(group.asks), "thing")
    where = Part(record_words(group.record), value=f"{_GROUP}{group.record}", look="link", current=is_open)
    whole = Row(
        [
            Cell([where]),
            cell(f"{things}{'.' if is_open else f', first: {in_short(group)}'}", _waiting(group)),
            cell(", ".join(paragraphs)),
        ],
        marked=is_open,
    )
    return [whole, *(_row(ask, _of_another_kind(ask, group)) for ask in group.asks)] if is_open else [whole]


def _row(ask: Ask, below: str = "") -> Row:
    where = Part(
        record_words(ask.first.record), value=key_of_finding(ask.first), look="link", current=any(map(is_chosen, ask.findings))
    )
    return Row([Cell([where]), cell(ask.first.message, below), cell(", ".join(ask.paragraphs), ", ".join(ask.rules))])


def _waiting(group: Group) -> str:
    return counted(group.waiting, "check waits", "checks wait") + " for the answer" if group.waiting else ""


def _of_another_kind(ask: Ask, group: Group) -> str:
    return "" if ask.check is group.check else HEADINGS[ask.check].lower()


def _show(key: str, caption: str, rows: list[Row]) -> None:
    clicked = table(f"found-{key}", caption, [cell("Where"), cell("What"), cell("Paragraph")], rows)
    if clicked is None:
        return
    if clicked.startswith(_GROUP):
        record = clicked.removeprefix(_GROUP)
        st.session_state["group"] = None if st.session_state.get("group") == record else record
    else:
        st.session_state["finding"] = clicked
    st.rerun()
