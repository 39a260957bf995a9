"""What stands on every screen: the guard, the case header, the side panel in words, and messages of the last run."""

from __future__ import annotations

import streamlit as st

from pages.parts.desk import Desk, faults, take_desk
from pages.parts.html import clock_time, day, joined, piece, show
from pages.parts.late_saves import late_saves
from pages.parts.limits import fault_in_setting
from pages.parts.presence_line import also_open
from pages.parts.remembered_name import remember
from pages.parts.settings import author, marking, today
from pages.parts.signed import signed
from pages.parts.signing_in import sign_out
from pages.parts.style import style
from pages.parts.typing_guard import guard_typing
from rmp.in_words import in_words


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
    also_open(desk.case_id, title)
    messages(desk)
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
    lines = [piece('<p class="fp-signed">{line}.</p>', line=entry.in_words) for entry in signed(desk)]
    if lines:
        show("{lines}", lines=joined(lines))


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
            typed = st.text_input(
                "Your name",
                key="author_typed",
                value=author(),
                max_chars=120,
                help="Stands beside each version that you save.",
                on_change=lambda: st.session_state.update(author=st.session_state["author_typed"].strip()),
            )
            # A browser that is moved to another server brings the name along, and no callback runs for it there.
            st.session_state["author"] = typed.strip()
            remember(typed.strip())
        else:
            show("<p class='fp-line'>Signed in as {who}</p>", who=author())
            st.button("Sign out", on_click=sign_out, key="sign-out", type="tertiary")


def messages(desk: Desk) -> None:
    """What the last run has to say: a notice, why something is not saved, and late saves that wait for a choice."""
    notice = st.session_state.pop("notice", None)
    if notice:
        show(
            '<p class="fp-said" role="status">{notice}</p><p class="fp-floating" aria-hidden="true">{notice}</p>', notice=notice
        )
    general = faults().pop((desk.case_id, ""), None)
    if general:
        show('<p class="fp-fault" role="alert">Not saved. {fault}</p>', fault=general)
    late_saves(desk)
