"""Check: what must be put right, what to look at again, what is for judgement; each with its paragraph and a way to it."""

from __future__ import annotations

import streamlit as st

from pages.parts.chosen_finding import chosen_finding
from pages.parts.departing import departures_recorded
from pages.parts.desk import Desk, purpose
from pages.parts.found import by_kind, by_record
from pages.parts.frame import open_case_screen
from pages.parts.going import land
from pages.parts.html import counted, show
from pages.parts.limits import choose_limits, dates_and_limits
from pages.parts.not_checked import could_not_be_checked, questions_waiting
from risk_model.kinds import Check, Purpose

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
        order = st.segmented_control(
            "Order", ["By kind", "By record"], key="check_order", default="By kind", required=True
        )
        if order == "By record":
            by_record(desk)
        else:
            by_kind(desk)


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
    errors = len(desk.report.asks(Check.ERROR))
    if errors:
        words = f"{counted(errors, 'thing')} must be put right {_BEFORE[desk.report.purpose]}, or a reason recorded."
    elif desk.report.could_not_check:
        words = "Some checks could not be made; see below."
    else:
        words = "Nothing must be put right by the checks that apply. Whether the plan is good is for people to judge."
    show('<p class="fp-who" role="status">{words}</p>', words=words)


screen()
