"""A screen in parts: one shown at a time, chosen above, or by where *Go to* lands."""

from __future__ import annotations

import streamlit as st

from pages.parts.going import landing


def part_chosen(key: str, parts: list[str], places: dict[str, str]) -> str:
    """The chosen part. `places` says which part holds which path; the longest path that fits wins.

    It stands in the address too, so that who loads the page again, or is moved to another server, stays where they were.
    """
    going = landing()
    fitting = [path for path in places if going == path or going.startswith(f"{path}.")]
    if fitting:
        st.session_state[key] = places[max(fitting, key=len)]
    elif st.session_state.get(key) not in parts:
        asked = st.query_params.get(key)
        st.session_state[key] = st.session_state.get(f"{key}_last", asked if asked in parts else parts[0])
    chosen = st.segmented_control("Part of this screen", parts, key=key, label_visibility="collapsed", required=True)
    st.session_state[f"{key}_last"] = st.query_params[key] = chosen or parts[0]
    return chosen or parts[0]
