"""Decision aids that decide nothing: the tables for category and level as questions, ending in the user's own reasons.

The answers are view state, a help to think with; what is kept is what people write as their reasons.
"""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from pages.parts.fields import NO, NOT_ANSWERED, YES
from pages.parts.html import show
from risk_model.categories import DISQUALIFICATION_ORDER, PRECEDENCE
from risk_model.categories import ENDS_IN as CATEGORY_ENDS_IN
from risk_model.categories import STEPS as CATEGORY_STEPS
from risk_model.decision_aid import Question, Step
from risk_model.management_levels import ALSO_WEIGH
from risk_model.management_levels import ENDS_IN as LEVEL_ENDS_IN
from risk_model.management_levels import STEPS as LEVEL_STEPS

_NOT_KEPT = "Your answers here are only to think with and are not kept. What you write as your reasons is."


def category_aid() -> None:
    """The category table as questions in the order of precedence (6.2)."""
    if not st.toggle("Questions to think through the category", key="category_aid"):
        return
    show("<p>{precedence} {kept}</p>", precedence=PRECEDENCE, kept=_NOT_KEPT)
    _steps(CATEGORY_STEPS)
    _question(DISQUALIFICATION_ORDER)
    show("<p><strong>{ends}</strong> Write them above, under what the category rests on.</p>", ends=CATEGORY_ENDS_IN)


def level_aid() -> None:
    """The level table as questions, with what to weigh beside them (7.4 to 7.6, 7.19 to 7.22)."""
    if not st.toggle("Questions to think through the level", key="level_aid"):
        return
    show("<p>{kept}</p>", kept=_NOT_KEPT)
    _steps(LEVEL_STEPS)
    show("<p><strong>Weigh as well</strong></p>")
    for entry in ALSO_WEIGH:
        numbers = ", ".join(p.number for p in entry.paragraphs)
        show(
            '<p class="fp-text">{words} <span class="fp-para">{numbers}</span></p>', words=entry.words, numbers=numbers
        )
    show("<p><strong>{ends}</strong> Write them above, beside the level.</p>", ends=LEVEL_ENDS_IN)


def _steps(steps: Sequence[Step]) -> None:
    for step in steps:
        with st.expander(step.heading):
            for question in step.questions:
                _question(question)
            if step.note:
                show('<p class="fp-text">{note}</p>', note=step.note)


def _question(question: Question) -> None:
    answer = st.radio(question.text, [YES, NO, NOT_ANSWERED], index=2, horizontal=True, key=f"aid-{question.key}")
    if answer != NOT_ANSWERED:
        engaged = question.engages(answer == YES)
        show(
            '<p class="fp-said">{words} <span class="fp-para">{numbers}</span></p>',
            words=engaged.words,
            numbers=", ".join(p.number for p in engaged.paragraphs),
        )
