"""History: every version of the case, what changed between any two, one restored, and saves that came too late."""

from __future__ import annotations

import streamlit as st

from pages.parts.frame import open_case_screen
from pages.parts.history.comparing import comparing_part
from pages.parts.history.late import late_part
from pages.parts.history.one_version import one_version
from pages.parts.history.versions import versions_part
from pages.parts.html import show
from pages.parts.parts_of import part_chosen
from pages.parts.settings import the_store
from store.removing import is_removed


def screen() -> None:
    """One version where the address names it, else one of the three lists."""
    desk = open_case_screen("History")
    removed = is_removed(the_store(), desk.case_id)
    if removed:
        show(
            '<p role="status">This case has been removed from the caseload. Its history stays; nothing can be restored here.</p>'
        )
    asked = st.query_params.get("version")
    if asked is not None:
        one_version(desk, asked, removed=removed)
        return
    parts = ["Versions", "What changed", "Late saves"]
    chosen = part_chosen("history_part", parts, {})
    if chosen == "Versions":
        versions_part(desk, the_store().history(desk.case_id))
    elif chosen == "What changed":
        comparing_part(desk, the_store().history(desk.case_id))
    else:
        late_part(desk, the_store().refused(desk.case_id))


screen()
