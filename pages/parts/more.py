"""What is needed only now and then: not on the screen until somebody asks for it, or *Go to* leads to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from pages.parts.desk import Desk
from pages.parts.fields import field, fields
from pages.parts.going import landing


def more_about(desk: Desk, path: str, names: Sequence[str], words: str) -> None:
    """A switch that shows the further fields of a record. It is on when one of them is filled in, or the way leads there."""
    paths = [f"{path}.{name}" for name in names]
    key = f"more-{path}"
    if any(_leads_to(entry) for entry in paths):
        st.session_state[key] = True
    elif key not in st.session_state:
        st.session_state[key] = any(desk.value(entry) for entry in paths)
    if st.toggle(f"More about {words}", key=key):
        fields(desk, paths)


def one_of(desk: Desk, key: str, sections: Mapping[str, str]) -> None:
    """One of several rarely used sections, chosen by name. `sections` maps the words to the path."""
    going = next((words for words, path in sections.items() if _leads_to(path)), None)
    if going:
        st.session_state[key] = going
    filled = [words for words, path in sections.items() if desk.value(path)]
    chosen = st.selectbox(
        "Which record?",
        list(sections),
        index=None,
        placeholder="Choose",
        key=key,
        format_func=lambda words: f"{words} (filled in)" if words in filled else words,
    )
    if chosen:
        field(desk, sections[chosen], chosen)


def _leads_to(path: str) -> bool:
    going = landing()
    return going == path or going.startswith(f"{path}.")
