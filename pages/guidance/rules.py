"""Rules: every rule with its paragraph, its meaning and its examples, and its open findings in the open case."""

from __future__ import annotations

import streamlit as st

from pages.parts.frame import guard
from pages.parts.style import style


def screen() -> None:
    """The rules."""
    guard()
    style()
    st.title("Rules")


screen()
