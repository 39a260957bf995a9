"""The chosen finding of the Check screen: the guidance behind it, the limits behind it, and the ways on from it."""

from __future__ import annotations

import streamlit as st

from documents.labels import record as record_words
from guidance import cite
from pages.parts.departing import record_departure
from pages.parts.desk import Desk
from pages.parts.going import go_to
from pages.parts.html import show
from pages.parts.limits import limits_behind
from risk_model.findings import Finding
from rmp.check import all_rules


def key_of_finding(finding: Finding) -> str:
    """What tells a finding from the others of its report."""
    return "|".join((finding.rule, finding.record, finding.place, finding.message))


def is_chosen(finding: Finding) -> bool:
    """Whether this is the finding that was chosen last."""
    return key_of_finding(finding) == st.session_state.get("finding")


def chosen_finding(desk: Desk) -> None:
    """The chosen finding opened, or how to choose one."""
    found = next((f for f in desk.report.findings if is_chosen(f)), None)
    if found is None:
        show("<p>Choose a finding to see the guidance behind it, and the way to it.</p>")
        return
    with st.container(border=True, key="went-to-finding"):
        show(
            "<p class='fp-who'>{record}: {message}</p><p>{fix}</p>",
            record=record_words(found.record),
            message=found.message,
            fix=found.fix,
        )
        if found.words:
            show("<p>The words that look empty: “{words}”</p>", words=found.words)
        if st.button("Go to the field", type="primary", key="go-to-finding"):
            go_to(desk, found.record, found.place)
        _guidance(found)
        st.page_link(
            st.session_state["screens"]["rules"],
            label=f"{found.rule} in the rule reference",
            query_params={"rule": found.rule, "case": desk.case_id},
        )
        _asked_by_others(desk, found)
        record_departure(desk, found)


def _asked_by_others(desk: Desk, found: Finding) -> None:
    """The other rules that ask for the same, each with the way to it."""
    same = next((ask.findings for group in desk.report.groups for ask in group.asks if found in ask.findings), ())
    for other in same:
        if other.rule != found.rule:
            st.page_link(
                st.session_state["screens"]["rules"],
                label=f"Paragraph {other.paragraph} asks for the same: {other.rule}",
                query_params={"rule": other.rule, "case": desk.case_id},
            )


def _guidance(found: Finding) -> None:
    rule = next(r for r in all_rules() if r.id == found.rule)
    paragraph = cite(found.paragraph)
    show(
        "<p><strong>Paragraph {number}, {heading}</strong></p><p class='fp-text'>{summary}</p>{limits}<p class='fp-source'>{document}; "
        "in our words, last looked at {day:%d %B %Y}. Rule {rule}: {meaning} It applies to: {when}.</p>",
        number=paragraph.number,
        heading=paragraph.heading,
        summary=paragraph.summary,
        limits=limits_behind(found.limits),
        document=paragraph.document,
        day=paragraph.checked_on,
        rule=rule.id,
        meaning=rule.meaning,
        when=rule.when.words,
    )
