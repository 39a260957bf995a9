"""The review of the plan: what stands is looked at one by one, each with one or two clicks; ended when all has been looked at."""

from __future__ import annotations

import streamlit as st

from pages.parts.audited import refused
from pages.parts.desk import Desk, amend, latest
from pages.parts.html import day, show
from pages.parts.review_guard import changed_since
from pages.parts.review_look import look_form
from pages.parts.review_seen import name, seen_part
from pages.parts.settings import author, today
from pages.parts.table import Cell, Part, Row, cell, table
from rmp.reviewing import ASSESSMENT, Look, begun, ended, looked_at
from schemas.reading import case_of
from schemas.vocabularies import ReviewResult

_BUTTONS = {
    ReviewResult.DONE: "Done",
    ReviewResult.NOT_DONE: "Not done",
    ReviewResult.CARRIED: "Carry on",
    ReviewResult.UPDATED: "Updated",
    ReviewResult.UNCHANGED: "Unchanged",
}
_AT_ONCE = (ReviewResult.UPDATED, ReviewResult.UNCHANGED)
"""The results that ask for nothing more: recorded with one click."""


def review_part(desk: Desk) -> None:
    """The open review, or the way to start one."""
    review, state = desk.case.plan.review, desk.report.review
    if not review.is_open or state is None:
        _none_open(desk)
        return
    left = state.in_words(a.id for a in desk.case.plan.actions)
    show(
        '<p class="fp-who" role="status">{words}</p><p>Begun on {on}{by}{meeting}. Until somebody has looked at it, nothing '
        'counts as current <span class="fp-para">13a.36, 28.5</span></p>',
        words=f"{left[:1].upper()}{left[1:]}" if left else "Everything has been looked at",
        on=day(review.started_on),
        by=f" by {review.started_by}" if review.started_by else "",
        meeting=f", from the plan of meeting {review.meeting}" if review.meeting else "",
    )
    look_form(desk)
    if state.not_looked_at:
        _waiting(desk, state.not_looked_at)
    else:
        st.button("End the review", type="primary", key="end-review", on_click=_end)
    seen_part(desk, "Looked at in this review")


def _none_open(desk: Desk) -> None:
    review = desk.case.plan.review
    if review.finished_on:
        show(
            "<p>The last review was begun on {began} and ended on {ended}{by}.</p>",
            began=day(review.started_on),
            ended=day(review.finished_on),
            by=f" by {review.finished_by}" if review.finished_by else "",
        )
    show(
        "<p class='fp-text'>A review starts from the plan as it stands. Each action and contingency, and the assessment, is "
        "looked at: done, not done and why, carried on to a new date, updated, or unchanged. Until somebody has looked at "
        "it, it counts neither in the matrix nor in the check.</p>"
    )
    if desk.case.plan.actions or desk.case.plan.contingencies:
        st.button("Start a review", type="primary", key="start-review", on_click=_start)
    else:
        show("<p>There is nothing to review yet: the plan has no action and no contingency.</p>")
    if review.finished_on:
        seen_part(desk, "Looked at in the last review")


def _start() -> None:
    review = case_of(latest()).plan.review
    if review.is_open:
        st.session_state["notice"] = f"{review.started_by or 'Somebody'} has started a review meanwhile: it is here."
        return
    amend(lambda document: begun(document, on=today(), by=author()), "Review started")


def _end() -> None:
    if amend(lambda document: ended(document, on=today(), by=author()), "Review ended"):
        st.session_state["notice"] = "The review is ended."


def _waiting(desk: Desk, records: tuple[str, ...]) -> None:
    rows, drawn = [], desk.version.number
    for record in records:
        words, facts = record_words(desk, record)
        ways = list(_BUTTONS) if record in {a.id for a in desk.case.plan.actions} else list(_AT_ONCE)
        buttons = [
            Part(_BUTTONS[w], value=f"{w.value} {record} {drawn}", title=f"{name(record)}: {_BUTTONS[w].lower()}") for w in ways
        ]
        open_it = Part(name(record), value=f"open {record} {drawn}", look="link", title=f"Open {name(record)}")
        rows.append(Row([Cell([open_it]), cell(words, facts), Cell(buttons)]))
    heads = [cell("Record"), cell("As it stands"), cell("What came of it")]
    clicked = table("review", "Not looked at yet", heads, rows, folds=True)
    if clicked:
        verb, record, shown = clicked.split(" ")
        _clicked(desk, verb, record, int(shown))


def _clicked(desk: Desk, verb: str, record: str, drawn: int) -> None:
    if verb == "open":
        from pages.parts.going import go_to

        go_to(
            desk, record, "overall.level" if record == ASSESSMENT else "what" if _is_action(desk, record) else "trigger"
        )
    result = ReviewResult(verb)
    if result in _AT_ONCE:
        look = Look(record, result, today(), author())
        if moved := changed_since(desk, record, drawn):
            refused(f"not looked at: {record}", desk.version)
            st.session_state["notice"] = moved
            st.rerun()
        amend(lambda document: looked_at(document, look), f"{record} looked at: {result.value}")
        st.session_state.pop("review_looking", None)
    else:
        st.session_state["review_looking"] = (desk.case_id, record, result.value, drawn)
        st.session_state["review_scrolls"] = True
    st.rerun()


def record_words(desk: Desk, record: str) -> tuple[str, str]:
    """What a record says, and its owner and date, or level and day."""
    for action in desk.case.plan.actions:
        if action.id == record:
            when = action.milestone_on if action.ongoing else action.due_on
            who = action.owner.name or action.owner.role or "nobody named"
            progress = [action.progress.label.lower()] if action.progress else []
            return action.what or "nothing said yet", " · ".join([who, day(when), *progress])
    for contingency in desk.case.plan.contingencies:
        if contingency.id == record:
            return contingency.trigger or "no trigger yet", contingency.response or "no response yet"
    overall = desk.case.assessment.overall.level
    words = f"{overall.label} risk of serious harm" if overall else "risk of serious harm not yet assessed"
    return words, f"assessed on {day(desk.case.assessment.assessed_on)}"


def _is_action(desk: Desk, record: str) -> bool:
    return any(action.id == record for action in desk.case.plan.actions)
