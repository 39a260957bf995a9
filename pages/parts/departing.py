"""Recording a departure from the guidance with reason and name (1.2), or that a check does not apply, because."""

from __future__ import annotations

import streamlit as st

from pages.parts.desk import Desk, add, take_away
from pages.parts.fields import clean
from pages.parts.html import show
from pages.parts.settings import author, today
from risk_model.findings import Finding
from rmp.check import all_rules
from schemas.vocabularies import DepartureKind


def record_departure(desk: Desk, finding: Finding) -> None:
    """The form beside a finding. Nothing is hidden by it: the finding stays, shown as departed from."""
    if finding.departed:
        show("<p>A reason is recorded for this finding.</p>")
        return
    with (
        st.expander("Record a reason for departing, or why this does not apply"),
        st.form(f"departure-{finding.rule}-{finding.record}"),
    ):
        kind = st.radio(
            "What is recorded?",
            list(DepartureKind),
            format_func=lambda k: k.label,
            index=0,
            key="departure_kind",
        )
        reason = st.text_area("Because", max_chars=4000, key="departure_reason")
        by = st.text_input("Decided by", value=author(), max_chars=200, key="departure_by")
        if st.form_submit_button("Record"):
            if not clean(reason) or not clean(by):
                st.error("Give the reason and the name of who decided: both stand in the record (1.2).")
                return
            add(
                "departures",
                {
                    "rule": finding.rule,
                    "record": finding.record,
                    "reason": clean(reason),
                    "by": clean(by),
                    "on": today().isoformat(),
                    "kind": (kind or DepartureKind.DEPARTURE).value,
                },
            )
            st.rerun()


def departures_recorded(desk: Desk) -> None:
    """Every recorded departure, those of rules that no longer exist too."""
    entries = desk.case.departures
    if not entries:
        return
    known = {rule.id for rule in all_rules()}
    show("<p><strong>Reasons recorded (1.2)</strong></p>")
    for index, entry in enumerate(entries):
        kind = (entry.kind or DepartureKind.DEPARTURE).label
        gone = "" if entry.rule in known else " This rule is not known to the program; the record is kept."
        show(
            "<p class='fp-text'><strong>{rule} {record}</strong> {kind}: {reason} <small>{by}, {on}.{gone}</small></p>",
            rule=entry.rule or "no rule",
            record=entry.record or "whole case",
            kind=kind,
            reason=entry.reason or "no reason given",
            by=entry.by or "nobody named",
            on=entry.on or "no date",
            gone=gone,
        )
        st.button(
            "Withdraw", key=f"withdraw-{index}", on_click=take_away, args=(f"departures.{index}",), type="tertiary"
        )
