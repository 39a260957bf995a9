"""The limits that apply: whose they are, the choice of them, and the dates of the case with the limit behind each."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from documents.labels import record as record_words
from guidance import Limit, edition, edition_names
from pages.parts.desk import Desk, limits
from pages.parts.html import counted, day, joined, piece, show
from pages.parts.table import Cell, Row, cell, table
from rmp.clocks import Clock
from rmp.limits_set import limits_set


def choose_limits() -> None:
    """Whose limits apply: the editions, and the area's own file where this installation has one."""
    own, _ = limits_set()
    titles = {name: edition(name).title for name in edition_names()} | {own.name: own.title}
    st.session_state["edition_chosen"] = limits().name

    def chosen() -> None:
        st.session_state["edition"] = st.session_state["edition_chosen"]
        st.session_state.pop("docx", None)  # a Word document made by other limits is not the one that was asked for

    st.selectbox(
        "Whose limits apply",
        list(titles),
        format_func=lambda name: titles[name],
        key="edition_chosen",
        on_change=chosen,
        help="The documents set different times for reviews, referrals and papers. Local procedure governs.",
    )


def fault_in_setting() -> None:
    """One sentence where the setting for the limits can't be followed."""
    _, fault = limits_set()
    if fault:
        show('<p class="fp-fault" role="alert">{fault}</p>', fault=fault)


def dates_and_limits(desk: Desk) -> None:
    """Every date of the case: what, due when, the last day allowed, and by which limit."""
    clocks = desk.report.clocks
    show("<h2>Dates and limits</h2>")
    if not clocks:
        show("<p>No date of this case is known yet. The limits of {title} apply.</p>", title=desk.report.edition_title)
        return
    late = sum(1 for clock in clocks if clock.is_late(desk.report.checked_on))
    table(
        "dates",
        f"{counted(len(clocks), 'date')}, {late or 'none'} of them late; by the limits of: {desk.report.edition_title}",
        [cell("What"), cell("Due"), cell("Last day allowed"), cell("Limit"), cell("Other documents say")],
        [_row(desk, clock) for clock in clocks],
        folds=True,
    )


def _row(desk: Desk, clock: Clock) -> Row:
    limit = clock.limit
    late = "late" if clock.is_late(desk.report.checked_on) else ""
    beyond = clock.due_on and clock.limit_on and clock.due_on > clock.limit_on
    said = filter(None, [late, "after the last day allowed" if beyond else ""])
    return Row(
        [
            cell(clock.what, f"{record_words(clock.record)}, {clock.paragraph}"),
            cell(day(clock.due_on), " and ".join(said) if clock.due_on else ""),
            cell(day(clock.limit_on, "no limit set"), late if not clock.due_on else ""),
            cell(limit.says, limit.cites) if limit else Cell([]),
            cell(limit.disagrees) if limit and limit.disagrees else Cell([]),
        ]
    )


def limits_behind(found: Sequence[Limit]) -> Markup:
    """The limits behind a finding, in words, each with its citation and what other documents say instead."""
    return joined([_in_words(limit) for limit in found])


def _in_words(limit: Limit) -> Markup:
    other = piece(" Other documents: {disagrees}", disagrees=limit.disagrees) if limit.disagrees else ""
    return piece(
        '<p class="fp-text"><strong>Limit: {words}.</strong> {says}{other} <span class="fp-source">{cites}</span></p>',
        words=limit.in_words,
        says=limit.says,
        other=other,
        cites=limit.cites,
    )
