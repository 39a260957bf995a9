"""The yes/no/not-answered questions, as such, each saying how many checks wait for it. Their order never changes."""

from __future__ import annotations

import streamlit as st

from pages.parts.desk import Desk
from pages.parts.fields import field
from pages.parts.html import counted, show


def questions(desk: Desk, paths: list[str]) -> None:
    """The questions in two columns."""
    waiting = {question.place: len(question.rules) for question in desk.report.waiting}
    columns = st.columns(2)
    half = (len(paths) + 1) // 2
    for place, path in enumerate(paths):
        with columns[place // half]:
            field(desk, path)
            if path in waiting:
                show(
                    '<p class="fp-said"><span aria-hidden="true">○</span> {checks} for the answer.</p>',
                    checks=counted(waiting[path], "check waits", "checks wait"),
                )
