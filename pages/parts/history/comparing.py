"""Any two versions side by side, in words, and the comparison as a file to take away."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from documents.case_json import file_name
from pages.parts.desk import Desk
from pages.parts.history.changed import changes_in_words
from pages.parts.history.lines import moment
from pages.parts.html import counted, show
from pages.parts.settings import author, the_store
from rmp.changes import what_changed
from rmp.changes.telling import compared_as_json
from store import VersionLine
from store.audit import audit
from store.events import Event


def comparing_part(desk: Desk, history: list[VersionLine]) -> None:
    """The two choices, then what changed from one to the other."""
    if len(history) < 2:
        show("<p>There is one version so far, so there is nothing to compare it with.</p>")
        return
    lines = {line.number: line for line in history}
    numbers = sorted(lines, reverse=True)

    def words(number: int) -> str:
        return f"Version {number}, {moment(lines[number].saved_at)}, {lines[number].author}"

    left, right = st.columns(2)
    with left:
        earlier = _choice("Changes from", "compare_from", numbers, numbers[1], words)
    with right:
        later = _choice("to", "compare_to", numbers, numbers[0], words)
    before, after = the_store().read(desk.case_id, earlier), the_store().read(desk.case_id, later)
    changes = what_changed(before.document, after.document)
    show(
        '<p class="fp-who" role="status">{count} from version {earlier} to version {later}</p>',
        count=counted(len(changes.lines), "change"),
        earlier=earlier,
        later=later,
    )
    changes_in_words(desk, changes, f"changed-{earlier}-{later}")
    told = compared_as_json(before.document, after.document, changes, from_version=earlier, to_version=later)
    st.download_button(
        "Download this comparison (JSON)",
        told.encode(),
        file_name=file_name(desk.case.reference, f"-changes-{earlier}-to-{later}.json"),
        mime="application/json",
        key="download-changes",
        on_click=_note_export,
        args=(desk.case_id, later, f"json changes from={earlier}"),
    )


def _choice(label: str, key: str, numbers: list[int], default: int, words: Callable[[int], str]) -> int:
    asked = st.query_params.get(key, "")
    if st.session_state.get(key) not in numbers:
        st.session_state[key] = int(asked) if asked.isascii() and asked.isdigit() and int(asked) in numbers else default
    chosen = st.selectbox(label, numbers, key=key, format_func=words)
    st.query_params[key] = str(chosen)
    return int(chosen)


def _note_export(case_id: str, version: int, detail: str) -> None:
    audit(the_store(), Event.EXPORT, who=author(), case_id=case_id, version=version, detail=detail)
