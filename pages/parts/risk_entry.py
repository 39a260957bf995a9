"""One risk on the screen: who, what, when, circumstances, and the level with the definitions beside it (11.10)."""

from __future__ import annotations

from typing import Any

import streamlit as st

from pages.parts.definitions import definitions
from pages.parts.desk import Desk
from pages.parts.fields import field, said
from pages.parts.records import removal, rows_of

_PARTS = (
    ("Who?", ("group", "people", "not_named_reason")),
    ("What?", ("nature", "method")),
    ("When?", ("timing", "imminence")),
    ("Circumstances", ("past_pattern", "situation", "factors")),
)


def risk_entry(desk: Desk, risk: dict[str, Any]) -> None:
    """The risk on the left, the definitions on the right."""
    path = f"assessment.risks.{risk['id']}"
    left, right = st.columns([3, 2])
    with left:
        said(desk, f"{path}.actions")
        for heading, names in _PARTS:
            st.subheader(heading)
            for name in names:
                field(desk, f"{path}.{name}", _words(name))
            if heading == "When?":
                said(desk, f"{path}.key_events")
                rows_of(desk, f"{path}.key_events", "Events that may raise it")
    with right:
        st.subheader("Level of risk of serious harm")
        definitions()
        field(desk, f"{path}.level", "Level, in the community")
        field(desk, f"{path}.level_in_custody", "Level, in custody")
        field(desk, f"{path}.level_reasons", "Because")
        st.subheader("Where this comes from")
        field(desk, f"{path}.kind", "Risk of")
        field(desk, f"{path}.source", "Source")
        removal(desk, path, risk, "risk")


def _words(name: str) -> str:
    return {
        "group": "Which group is at risk?",
        "people": "Which people?",
        "not_named_reason": "If nobody is named: why?",
        "timing": "How soon?",
        "factors": "Which factors raise it?",
    }.get(name, "")
