"""Check: what must be put right, what to look at again, what is for judgement; each with its paragraph and a way to it."""

from __future__ import annotations

import streamlit as st

from documents.labels import record as record_words
from pages.parts.chosen_finding import chosen_finding, is_chosen, key_of_finding
from pages.parts.departing import departures_recorded
from pages.parts.desk import Desk, purpose
from pages.parts.frame import open_case_screen
from pages.parts.going import land
from pages.parts.html import counted, show
from pages.parts.limits import choose_limits, dates_and_limits
from pages.parts.not_checked import could_not_be_checked, questions_waiting
from pages.parts.table import Cell, Part, Row, cell, table
from risk_model.findings import Finding
from risk_model.kinds import Check, Purpose
from rmp.text_report import HEADINGS

_BEFORE = {
    Purpose.PLAN: "before this plan is complete",
    Purpose.REFERRAL: "before this can be referred",
    Purpose.MEETING: "before the record of the latest meeting is complete",
}


def screen() -> None:
    """The lists on the left, the chosen finding on the right, the dates and the limits behind them at the end."""
    desk = open_case_screen("Check")
    purposes, editions = st.columns([3, 2])
    with purposes:
        _purpose()
    with editions:
        choose_limits()
    _sentence(desk)
    questions_waiting(desk)
    could_not_be_checked(desk)
    if desk.report.findings:
        _findings(desk)
    else:
        departures_recorded(desk)
    dates_and_limits(desk)
    land(desk)


def _findings(desk: Desk) -> None:
    lists, chosen = st.columns([3, 2])
    with chosen:
        chosen_finding(desk)
        departures_recorded(desk)
    with lists:
        by_record = st.segmented_control(
            "Order", ["By kind", "By record"], key="check_order", default="By kind", required=True
        )
        if by_record == "By record":
            _by_record(desk)
        else:
            _by_kind(desk)


def _purpose() -> None:
    names = {Purpose.PLAN: "The plan", Purpose.REFERRAL: "A referral", Purpose.MEETING: "The latest meeting"}
    st.session_state.setdefault("purpose_chosen", purpose().value)

    def chosen() -> None:
        st.session_state["purpose"] = st.session_state["purpose_chosen"]

    st.segmented_control(
        "Check for",
        [p.value for p in Purpose],
        format_func=lambda p: names[Purpose(p)],
        key="purpose_chosen",
        on_change=chosen,
        required=True,
    )


def _sentence(desk: Desk) -> None:
    errors = len(desk.report.open(Check.ERROR))
    if errors:
        words = f"{counted(errors, 'thing')} must be put right {_BEFORE[desk.report.purpose]}, or a reason recorded."
    elif desk.report.could_not_check:
        words = "Some checks could not be made; see below."
    else:
        words = "Nothing must be put right by the checks that apply. Whether the plan is good is for people to judge."
    show('<p class="fp-who" role="status">{words}</p>', words=words)


def _by_kind(desk: Desk) -> None:
    for kind, heading in HEADINGS.items():
        _list(desk, f"kind-{kind}", heading, desk.report.open(kind))


def _by_record(desk: Desk) -> None:
    found: dict[str, list[Finding]] = {}
    for finding in desk.report.open():
        found.setdefault(finding.record, []).append(finding)
    for record, findings in found.items():
        _list(desk, f"record-{record}", record_words(record), findings)


def _list(desk: Desk, key: str, heading: str, findings: list[Finding]) -> None:
    if not findings:
        return
    rows = [
        Row(
            [
                Cell([Part(record_words(f.record), value=key_of_finding(f), look="link", current=is_chosen(f))]),
                cell(f.message),
                cell(f.paragraph, f.rule),
            ]
        )
        for f in findings
    ]
    clicked = table(
        f"found-{key}", f"{heading} ({len(findings)})", [cell("Where"), cell("What"), cell("Paragraph")], rows
    )
    if clicked:
        st.session_state["finding"] = clicked
        st.rerun()


screen()
