"""What has been looked at in a review of the plan, by whom or by which meeting, and the way back."""

from __future__ import annotations

import streamlit as st

from pages.parts.desk import Desk, amend, limits, purpose
from pages.parts.html import day
from pages.parts.settings import today
from pages.parts.table import Cell, Part, Row, cell, table
from risk_model.inspection import Inspection
from rmp.reviewing import ASSESSMENT, to_look_at_again
from schemas.review import LookedAt


def seen_part(desk: Desk, caption: str) -> None:
    """What has been looked at, the latest first, and the way back."""
    looks = [look for look in reversed(desk.case.plan.review.looked_at) if look.record and look.result]
    is_open = desk.case.plan.review.is_open
    seen = [_seen_row(look, is_open) for look in looks] + _accounted_rows(desk)
    if not seen:
        return
    again = [cell("")] if is_open else []
    heads = [cell("Record"), cell("What came of it"), cell("By"), *again]
    clicked = table("reviewed", caption, heads, seen, folds=True)
    if clicked:
        amend(lambda document: to_look_at_again(document, clicked), f"{clicked} to be looked at again")
        st.rerun()


def _seen_row(look: LookedAt, is_open: bool) -> Row:
    record, result = look.record or "", look.result
    again = [Cell([Part("Look again", value=record, title=f"Look at {name(record)} again")])] if is_open else []
    return Row(
        [
            cell(name(record)),
            cell(result.label if result else "", look.note or ""),
            cell(look.by or "", day(look.on)),
            *again,
        ]
    )


def name(record: str) -> str:
    """A record as the screen calls it."""
    return "Assessment" if record == ASSESSMENT else record


def _accounted_rows(desk: Desk) -> list[Row]:
    """The actions that a meeting accounted for: that was looking at them, and nobody does it twice."""
    review = desk.case.plan.review
    look = Inspection(desk.case, today(), purpose(), limits())
    rows = []
    for action, (meeting, entry) in look.accounted_in_review.items():
        if action in review.seen or entry.progress is None:
            continue
        by = cell(f"Meeting {meeting.id}", day(meeting.held_on))
        rows.append(Row([cell(action), cell(entry.progress.label, entry.told or ""), by, *([cell("")] if review.is_open else [])]))
    return rows
