"""What stands on every screen: the guard, the case header, the side panel in words, and messages of the last run."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from pages.parts.desk import Conflict, Desk, conflicts, faults, latest, save, take_desk
from pages.parts.html import clock_time, day, joined, piece, show
from pages.parts.limits import fault_in_setting
from pages.parts.settings import author, marking, today
from pages.parts.style import style
from pages.parts.typing_guard import guard_typing
from rmp.in_words import in_words
from schemas.describe import describe
from schemas.paths import NoSuchPlace, get, put


def guard() -> None:
    """Let nobody past who came by a way around the sign-in in `app.py`. First line of every screen."""
    if "screens" not in st.session_state:
        st.error("Open Four Pillars from its start page.")
        st.stop()


def open_case_screen(title: str) -> Desk:
    """Guard, style, header and side panel of a screen about one case; gives the case."""
    guard()
    style()
    desk = take_desk()
    header(desk)
    _messages(desk)
    fault_in_setting()
    side_panel(desk)
    guard_typing()
    st.title(title)
    return desk


def header(desk: Desk) -> None:
    """Reference, name, level of risk and MAPPA level as words, the next date, marking, saved state, version."""
    case, version = desk.case, desk.version
    name = ", ".join(filter(None, [case.person.last_name, case.person.first_name])) or "no name yet"
    risk = case.assessment.overall.level
    upcoming = next((c for c in desk.report.clocks if not c.is_late(today())), None)
    facts = [
        case.reference,
        name,
        f"{risk.label.lower()} risk of serious harm" if risk else "risk of serious harm not yet assessed",
        f"Level {case.mappa.level}" if case.mappa.level else "MAPPA level not yet decided",
    ]
    if upcoming:
        facts.append(f"{upcoming.what.lower()} {day(upcoming.due_on or upcoming.limit_on)}")
    fictional = piece('<span class="fp-fictional">FICTIONAL</span>') if case.fictional else ""
    show(
        '<header class="fp-head"><p class="fp-who">{facts}{fictional}</p><p class="fp-state"><span class="fp-mark">{marking}</span>'
        "{saved}</p></header>",
        facts=" · ".join(facts),
        fictional=fictional,
        marking=marking(),
        saved=f"saved {clock_time(version.saved_at)}, version {version.number}",
    )


def side_panel(desk: Desk) -> None:
    """What is missing, in words, in the side panel of every case screen."""
    with st.sidebar:
        lines = in_words(desk.case, desk.report)
        items = joined([piece("<li>{line}</li>", line=line) for line in lines])
        show(
            "<p><strong>{ref}: still open</strong></p><ul class='fp-words'>{items}</ul>",
            ref=desk.case.reference,
            items=items,
        )


def sidebar_author() -> None:
    """Who is typing, as it will stand beside each version."""
    with st.sidebar:
        if not st.user.get("is_logged_in"):
            st.text_input(
                "Your name",
                key="author_typed",
                value=author(),
                max_chars=120,
                help="Stands beside each version that you save.",
                on_change=lambda: st.session_state.update(author=st.session_state["author_typed"].strip()),
            )


def _messages(desk: Desk) -> None:
    notice = st.session_state.pop("notice", None)
    if notice:
        show('<p class="fp-said" role="status">{notice}</p>', notice=notice)
    general = faults().pop((desk.case_id, ""), None)
    if general:
        show('<p class="fp-fault" role="alert">Not saved. {fault}</p>', fault=general)
    for conflict in list(conflicts().values()):
        if conflict.case_id == desk.case_id:
            _both_versions(conflict)


def _both_versions(conflict: Conflict) -> None:
    """The same field changed by two people: both texts, and the choice. Nothing is overwritten until it is made."""
    with st.container(border=True):
        if conflict.gone:
            show(
                "<p><strong>{by} removed or moved this record while you were typing.</strong> What you typed is here, "
                'to copy where it belongs.</p><p>Yours:</p><p class="fp-text">{mine}</p>',
                by=conflict.by,
                mine=_as_read(conflict.path, conflict.mine),
            )
            st.button("Close", key=f"close-mine-{conflict.path}", on_click=_settled, args=(conflict,))
            return
        show(
            "<p><strong>{by} changed the same field while you were typing.</strong> Nothing is lost: both are here.</p>"
            '<p>Yours:</p><p class="fp-text">{mine}</p><p>Theirs, saved now:</p><p class="fp-text">{theirs}</p>',
            by=conflict.by,
            mine=_as_read(conflict.path, conflict.mine),
            theirs=_as_read(conflict.path, conflict.theirs),
        )
        st.button("Use mine", key=f"use-mine-{conflict.path}", on_click=_use_mine, args=(conflict,))
        st.button("Keep theirs", key=f"keep-theirs-{conflict.path}", on_click=_settled, args=(conflict,))


def _as_read(path: str, value: object) -> str:
    """A value as the screen says it: labels for codes, yes and no, a list on one line."""
    if isinstance(value, list):
        return ", ".join(_as_read(path, entry) for entry in value) or "(blank)"
    if value is None:
        return "(blank)"
    if isinstance(value, bool):
        return "Yes" if value else "No"
    vocabulary = describe(path).vocabulary
    return vocabulary(str(value)).label if vocabulary else str(value)


def _settled(conflict: Conflict) -> None:
    conflicts().pop((conflict.case_id, conflict.path), None)


def _use_mine(conflict: Conflict) -> None:
    """Save mine over theirs, but only over what was shown as theirs."""
    newest, path = latest(), conflict.path
    try:
        now = get(newest, path)
    except NoSuchPlace:
        conflicts()[conflict.case_id, path] = replace(conflict, by="Somebody", gone=True)
        return
    if now != conflict.theirs:
        conflicts()[conflict.case_id, path] = replace(conflict, by="Somebody", theirs=now)
    elif save(put(newest, path, conflict.mine), f"{path} changed, after {conflict.by}", path, conflict.mine):
        _settled(conflict)
