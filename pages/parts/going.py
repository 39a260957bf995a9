"""*Go to*: from a finding to the screen, the record and the field it is about."""

from __future__ import annotations

import json

import streamlit as st

from pages.parts.desk import Desk
from pages.parts.fields import key_of
from schemas.paths import place_in_document

_SCREENS = {
    "person": "person",
    "offence": "person",
    "context": "person",
    "mappa": "person",
    "agencies": "person",
    "people_at_risk": "person",
    "assessment": "assessment",
    "plan": "plan",
    "disclosures": "referral",
    "referral": "referral",
    "meetings": "referral",
    "departures": "check",
    **dict.fromkeys(("identification", "recall", "exit", "releases"), "person"),
    **dict.fromkeys(
        ("core_group", "professionals_meetings", "minutes_requests", "executive_summaries", "reports"), "referral"
    ),
    "disclosure_scheme": "referral",
}


def go_to(desk: Desk, record: str, place: str) -> None:
    """Remember where to land, and go to the screen that holds it. Call it in a run, not in a callback."""
    path = place_in_document(desk.document, record, place)
    st.session_state["going"] = path
    st.switch_page(st.session_state["screens"][screen_of(path)])


def screen_of(path: str) -> str:
    """The name of the screen that holds a path of the case file."""
    return _SCREENS.get(path.split(".")[0], "check")


def open_at(case_id: str, path: str) -> None:
    """Open another case at a path, from a screen about many. Call it in a run, not in a callback."""
    st.session_state["case_id"], st.session_state["going"] = case_id, path
    st.switch_page(st.session_state["screens"][screen_of(path)], query_params={"case": case_id})


def landing() -> str:
    """The path that the user is going to, until the screen has landed there."""
    path: str = st.session_state.get("going", "")
    return path


def land(desk: Desk) -> None:
    """Scroll to the field and put the cursor in it. Call it last on a screen: the field is there by then."""
    path = st.session_state.pop("going", "")
    if not path:
        return
    parts = path.split(".")
    keys = [key_of(desk.case_id, ".".join(parts[:n])) for n in range(len(parts), 0, -1)]
    names = [css_name(key) for key in keys]
    st.html(
        "<script>(() => { const names = "
        + json.dumps(names).replace("<", "\\u003c")
        + """;
        let tries = 0; const find = () => {
          for (const name of names) {
            const box = document.querySelector('.st-key-' + CSS.escape(name)) || document.querySelector('[class*="st-key-' + name + '-"]');
            if (box) { box.scrollIntoView({block: 'center'}); (box.querySelector('textarea,input,[role="spinbutton"],[role="combobox"]') || box.querySelector('button') || box).focus({preventScroll: true}); return; }
          }
          if (++tries < 20) setTimeout(find, 150);
        }; setTimeout(find, 200); })();</script>""",
        unsafe_allow_javascript=True,
    )


def css_name(key: str) -> str:
    """The class that Streamlit makes of a key: every other character becomes a hyphen."""
    return "".join(c if c.isascii() and (c.isalnum() or c in "_-") else "-" for c in key.strip())
