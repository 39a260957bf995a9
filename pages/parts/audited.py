"""What the screens tell the audit: who looked at which version, who took what out. Codes only, never what is written in a case."""

from __future__ import annotations

import streamlit as st

from pages.parts.on_screen import is_own
from pages.parts.settings import author, the_store
from store import Version
from store.audit import Event, audit


def viewed(case_id: str, number: int) -> None:
    """Note that this session looks at a version: once. A version that it saved itself has its entry already."""
    seen: set[tuple[str, int, str]] = st.session_state.setdefault("views_noted", set())
    view = (case_id, number, author())
    if view in seen or is_own(case_id, number):
        return
    audit(the_store(), Event.VIEW, who=author(), case_id=case_id, version=number)
    seen.add(view)


def exported(case_id: str, number: int, kind: str) -> None:
    """The callback of a download: note what kind of file left, of which version."""
    audit(the_store(), Event.EXPORT, who=author(), case_id=case_id, version=number, detail=f"kind={kind}")


def list_exported(rows: int) -> None:
    """The callback of a download of many cases: note how many lines left."""
    audit(the_store(), Event.EXPORT, who=author(), detail=f"kind=csv lines={rows}")


def refused(why: str, seen: Version | None = None) -> None:
    """Note that something was not accepted; `why` in codes, and the version that stood against it, where it is about a case."""
    case_id, number = (seen.case_id, seen.number) if seen else (None, None)
    audit(the_store(), Event.REFUSE, who=author(), case_id=case_id, version=number, detail=why)
