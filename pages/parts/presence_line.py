"""Who else has the case open, and whether somebody has saved it since: asked every few seconds, in words, never under one's typing."""

from __future__ import annotations

import time
from functools import lru_cache

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from pages.parts.html import clock_time, show
from pages.parts.on_screen import on_screen
from pages.parts.settings import author, the_store
from store import NoSuchCase, StoreUnavailable
from store.presence import Present, here, others

EVERY = 5
"""Seconds between two looks."""

SAID_AGAIN = 10.0
"""Seconds after which this session says again that it is here; it counts as here for three times as long."""


@st.fragment(run_every=EVERY)
def also_open(case_id: str, screen: str) -> None:
    """The line under the header. Two small reads, and now and then one small write; the case is not read again."""
    say_here(case_id, screen)
    session = session_id()
    began = st.session_state.setdefault("here_since", the_store().now())
    # A page that was loaded again leaves its former session behind for a while: that is no other window.
    present = [p for p in others(the_store(), case_id, session) if p.who != author() or p.seen_at > began]
    if present:
        show('<p class="fp-here" role="status">Also open: {who}</p>', who="; ".join(_words(entry) for entry in present))
    _saved_since(case_id)


def session_id() -> str:
    """What tells this browser tab from others."""
    context = get_script_run_ctx()
    return context.session_id if context else "no session"


def _words(entry: Present) -> str:
    who = "you, in another window" if entry.who == author() else entry.who
    return f"{who}, on {entry.screen}"


def say_here(case_id: str, screen: str) -> None:
    """Tell others that this session has a case open: every few seconds at most, or when the screen or the name is another."""
    said, now = (case_id, screen, author()), time.monotonic()
    before, when = st.session_state.get("said_here", (None, 0.0))
    if before != said or now - when >= SAID_AGAIN:
        here(the_store(), case_id, session_id(), author(), screen)
        st.session_state["said_here"] = (said, now)


def _saved_since(case_id: str) -> None:
    """A newer version than the one on screen: by whom, and a button to show it."""
    shown_case, shown = on_screen()
    try:
        newest = the_store().latest_number(case_id)
        if shown_case != case_id or newest <= shown:
            return
        who, when = _saved_by(case_id, newest)
    except (StoreUnavailable, NoSuchCase):
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="newer-version"):
        show(
            '<p class="fp-here" role="status">Version {number} was saved by {who} at {when}.</p>',
            number=newest,
            who=who,
            when=when,
        )
        if st.button("Show it", key="show-newest", type="tertiary"):
            st.rerun()


@lru_cache(maxsize=256)
def _saved_by(case_id: str, number: int) -> tuple[str, str]:
    version = the_store().read(case_id, number)
    return version.author, clock_time(version.saved_at)
