"""Why something is not saved, from one run of a screen to the next."""

from __future__ import annotations

import streamlit as st


def faults() -> dict[tuple[str, str], str]:
    """Sentences by case and path; what is about no field stands under the empty path."""
    found: dict[tuple[str, str], str] = st.session_state.setdefault("faults", {})
    return found
