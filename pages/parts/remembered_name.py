"""The name typed in the side panel, kept in this browser until it is closed, so that loading the page again keeps one's own."""

from __future__ import annotations

import json
from urllib.parse import unquote

import streamlit as st

_COOKIE = "four_pillars_name"


def remembered_name() -> str:
    """The name that this browser was told; blank where it was told none."""
    told = st.context.cookies.get(_COOKIE)
    return unquote(told).strip()[:120] if isinstance(told, str) else ""


def remember(name: str) -> None:
    """Tell this browser the name, once for each."""
    if not name or st.session_state.get("name_remembered", remembered_name()) == name:
        return
    st.session_state["name_remembered"] = name
    words = json.dumps(name).replace("<", "\\u003c")
    st.html(
        f"<script>document.cookie = '{_COOKIE}=' + encodeURIComponent({words}) + '; path=/; SameSite=Strict';</script>",
        unsafe_allow_javascript=True,
    )
