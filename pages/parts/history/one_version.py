"""One version of the case, read only: its plan, and everything else that it said, each record with what is filled in."""

from __future__ import annotations

import streamlit as st

from pages.parts.desk import Desk
from pages.parts.history.lines import moment, reason_in_words
from pages.parts.history.restoring import restore_part
from pages.parts.history.what_it_said import what_it_said
from pages.parts.html import show
from pages.parts.settings import author, the_store
from store import NoSuchCase, Version
from store.audit import audit
from store.events import Event


def one_version(desk: Desk, asked: str, *, removed: bool) -> None:
    """The version that the address asks for, or a sentence that there is none. Of a removed case none can be restored."""
    st.button("Back to all versions", key="history-back", on_click=_back)
    try:
        version = the_store().read(desk.case_id, int(asked) if asked.isascii() and asked.isdigit() else 0)
    except (NoSuchCase, ValueError):
        show(
            '<p role="status">There is no version {asked} of this case; it has versions 1 to {last}.</p>',
            asked=f'"{asked[:20]}"',
            last=desk.version.number,
        )
        return
    _note_view(version)
    show(
        '<h2 class="fp-version">Version {number} of {last}, read only</h2><p>Saved by {author} on {when}{reason}</p>',
        number=version.number,
        last=desk.version.number,
        author=version.author,
        when=moment(version.saved_at),
        reason=f": {reason_in_words(version.reason)}" if version.reason else "",
    )
    if version.number != desk.version.number and not removed:
        restore_part(desk, version)
    what_it_said(version)


def _note_view(version: Version) -> None:
    """Put into the audit, once each time that it is opened, that somebody looked at a version."""
    looked_at = (version.case_id, version.number)
    if st.session_state.get("version_looked_at") != looked_at:
        audit(the_store(), Event.VIEW, who=author(), case_id=version.case_id, version=version.number, detail="history")
        st.session_state["version_looked_at"] = looked_at


def _back() -> None:
    st.query_params.pop("version", None)
    st.session_state.pop("version_looked_at", None)
