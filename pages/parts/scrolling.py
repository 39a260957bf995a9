"""Bringing something into view that a run has put on the screen away from where the user is."""

from __future__ import annotations

import json

import streamlit as st


def scroll_to(key: str) -> None:
    """Scroll to the container with a key, once it is there. The key is made of letters, digits and hyphens."""
    st.html(
        f"""<script>(() => {{ let tries = 0; const find = () => {{
          const found = document.querySelector({json.dumps(f".st-key-{key}")});
          if (found) found.scrollIntoView({{block: 'center'}}); else if (++tries < 20) setTimeout(find, 150);
        }}; setTimeout(find, 200); }})();</script>""",
        unsafe_allow_javascript=True,
    )
