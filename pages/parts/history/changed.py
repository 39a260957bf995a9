"""What changed, on the screen: a heading for each record, a line a change that opens to both whole texts, the way there."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from pages.parts.desk import Desk
from pages.parts.going import go_to
from pages.parts.html import counted, joined, piece, show
from rmp.changes import Change, Changes, Group
from rmp.changes.names import list_of, record_of
from rmp.changes.values import flat
from schemas.paths import NoSuchPlace, get

AT_ONCE = 25
"""So many records are shown at first; the rest comes when asked for."""


def changes_in_words(desk: Desk, changes: Changes, key: str, *, going: bool = True) -> None:
    """The changes, grouped by record. `going` offers the way to each record that is still in the current version."""
    if not changes:
        show("<p>Nothing changed between the two.</p>")
        return
    shown = changes.groups if st.session_state.get(f"{key}-all") else changes.groups[:AT_ONCE]
    for place, group in enumerate(shown):
        _group(desk, group, f"{key}-{place}", going=going)
    left = len(changes.groups) - len(shown)
    if left:
        st.button(f"Show {counted(left, 'more record')}", key=f"{key}-more", on_click=_show_all, args=(key,))


def _group(desk: Desk, group: Group, key: str, *, going: bool) -> None:
    target = _still_there(desk, group.lines[0].path) if going else ""
    heading, button = st.columns([5, 1], vertical_alignment="center") if target else (st.container(), None)
    with heading:
        show('<h3 class="fp-changed">{heading}</h3>', heading=group.heading)
    if button:
        with button:
            if st.button("Go to", key=f"{key}-go", help=f"Go to {flat(group.heading)[:60]}"):
                section, _, place = target.partition(".")
                go_to(desk, section, place)
    show("<div>{lines}</div>", lines=joined([_line(line) for line in group.lines]))


def _line(line: Change) -> Markup:
    return piece(
        '<details class="fp-rule"><summary>{sentence}</summary><dl class="fp-facts"><dt>Before</dt>'
        '<dd class="fp-text">{before}</dd><dt>After</dt><dd class="fp-text">{after}</dd></dl></details>',
        sentence=line.sentence,
        before=line.before,
        after=line.after,
    )


def _still_there(desk: Desk, path: str) -> str:
    """The path to land on in the current version: the field, else the record; blank where neither is there any more."""
    shortest = len(f"{list_of(path)}.{record_of(path)}") if list_of(path) else len(path.split(".")[0]) + 1
    while len(path) >= shortest and "." in path:
        try:
            get(desk.document, path)
        except (NoSuchPlace, AttributeError):
            path = path.rpartition(".")[0]
        else:
            return path
    return ""


def _show_all(key: str) -> None:
    st.session_state[f"{key}-all"] = True
