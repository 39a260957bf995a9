"""From a cell of the matrix: a new action in a few seconds, or the action in it, accepted or declined by its agency."""

from __future__ import annotations

from typing import Any

import streamlit as st

from pages.parts.desk import add_with_id, latest, save
from pages.parts.fields import clean, field
from pages.parts.going import go_to
from pages.parts.html import show
from pages.parts.matrix import PILLAR_MARKS
from pages.parts.meeting.seat import Seat
from pages.parts.settings import today
from rmp.rules.ch13a.attended import those_from, was_there
from schemas.paths import put
from schemas.plan import Action
from schemas.vocabularies import Acceptance, Agency, Pillar

_PLACES = ("what", "how", "agency", "who", "due", "measure")


def clicked_in_the_matrix(seat: Seat) -> None:
    """What the last click on the matrix asked for: a record to open, or something new to begin."""
    clicked = st.session_state.pop("meeting_clicked", None)
    if not clicked:
        return
    verb, *rest = clicked.split(" ")
    actions = {a.id for a in seat.desk.case.plan.actions}
    if verb == "go" and rest[0] in actions:
        st.session_state["meeting_action"] = rest[0]
    elif verb == "go":
        go_to(seat.desk, rest[0], rest[1])
    elif rest[0] == "contingency":
        added = add_with_id("plan.contingencies", "C", risks=[rest[1]])
        if added:
            go_to(seat.desk, added, "trigger")
    else:
        _new_action(seat, rest[1], Pillar(rest[2]))


@st.dialog("New action", width="large")
def _new_action(seat: Seat, risk: str, pillar: Pillar) -> None:
    """What, how, who, when and how anyone will know; what is typed stays in the dialog if it is shut by mistake."""
    here = f"new-{risk}-{pillar.value}"
    show("<p class='fp-item'>{risk} · {mark} {pillar}</p>", risk=risk, mark=PILLAR_MARKS[pillar], pillar=pillar.label)
    keys = {name: f"{here}-{name}" for name in _PLACES}
    draft = st.session_state.setdefault("action_drafts", {}).setdefault(here, {})
    for name, key in keys.items():
        if name in draft:
            st.session_state.setdefault(key, draft[name])
    st.text_area("What will be done?", key=keys["what"], height=80)
    st.text_input("How does that manage the risk?", key=keys["how"])
    agency, who, due = st.columns(3)
    codes = [a.value for a in _agencies(seat)]
    agency.selectbox("Agency", codes, index=None, format_func=lambda c: Agency(c).label, placeholder="Choose", key=keys["agency"])
    chosen = st.session_state.get(keys["agency"])
    names = [a.name for a in seat.meeting.attendees if a.name and a.agency and a.agency.value == chosen]
    who.selectbox(
        "Who", names, index=None, placeholder="Choose or type", accept_new_options=True, key=keys["who"],
    )  # fmt: skip
    due.date_input("Done by", value=None, format="DD/MM/YYYY", key=keys["due"])
    st.text_input("How will anyone know that it is done?", key=keys["measure"])
    st.session_state["action_drafts"][here] = {name: st.session_state.get(key) for name, key in keys.items()}
    for words in _still_missing(draft_of(here)):
        show('<p class="fp-said"><span aria-hidden="true">○</span> {words}</p>', words=words)
    if st.button("Add the action", type="primary", key=f"{here}-add", shortcut="Ctrl+Enter"):
        added = _added(seat, risk, pillar, draft_of(here))
        if added:
            st.session_state["action_drafts"].pop(here, None)
            for key in keys.values():
                st.session_state.pop(key, None)
            st.session_state["meeting_action"] = added
            st.rerun()


def draft_of(here: str) -> dict[str, Any]:
    """What is typed in the dialog of a cell so far."""
    drafts: dict[str, dict[str, Any]] = st.session_state.get("action_drafts", {})
    return drafts.get(here, {})


def _agencies(seat: Seat) -> list[Agency]:
    """Those at the table first, then the others."""
    at_the_table = dict.fromkeys(a.agency for a in seat.meeting.attendees if a.agency)
    return [*at_the_table, *(a for a in Agency if a not in at_the_table)]


def _still_missing(draft: dict[str, Any]) -> list[str]:
    wanted = (
        ("agency", "No agency yet: one agency owns the action (12.9)."),
        ("due", "No day yet: give the day it will be finished, or open the action for an ongoing one (12.9)."),
        ("measure", "Nothing says how anyone will know that it is done (12.9)."),
    )
    return [words for name, words in wanted if draft.get("what") and not draft.get(name)]


def _added(seat: Seat, risk: str, pillar: Pillar, draft: dict[str, Any]) -> str | None:
    if not clean(draft.get("what")):
        st.error("Say what will be done; the rest can follow.")
        return None
    due = draft.get("due")
    owner = {"agency": draft.get("agency"), "name": clean(draft.get("who"))}
    return add_with_id(
        "plan.actions", "A", pillar=pillar.value, risks=[risk], what=clean(draft.get("what")),
        how_it_manages_risk=clean(draft.get("how")), success_measure=clean(draft.get("measure")), owner=owner,
        due_on=due.isoformat() if due else None, acceptance=Acceptance.PROPOSED.value, meeting=seat.meeting.id,
        created_on=(seat.meeting.held_on or today()).isoformat(),
    )  # fmt: skip


def action_strip(seat: Seat) -> None:
    """The action chosen in the matrix: what, owner, date; its agency accepts it or declines it, with why and what instead."""
    action = next((a for a in seat.desk.case.plan.actions if a.id == st.session_state.get("meeting_action")), None)
    if action is None:
        return
    path = f"plan.actions.{action.id}"
    with st.container(border=True, key=f"went-to-{action.id}"):
        what, agency, who, due = st.columns([5, 2, 2, 2])
        with what:
            field(seat.desk, f"{path}.what", f"{action.id}: what will be done?", quiet=True)
        with agency:
            field(seat.desk, f"{path}.owner.agency", "Agency", quiet=True)
        with who:
            field(seat.desk, f"{path}.owner.name", "Who", quiet=True)
        with due:
            field(seat.desk, f"{path}.due_on", "Done by", quiet=True)
        _acceptance(seat, action, path)
        for finding in seat.desk.report.about(action.id):
            show(
                '<p class="fp-said"><span aria-hidden="true">○</span> {message} <span class="fp-para">{para}</span></p>',
                message=finding.message,
                para=finding.paragraph,
            )


def _acceptance(seat: Seat, action: Action, path: str) -> None:
    accepts, declines, opens, shuts = st.columns(4)
    agency = (action.owner.agency_name or action.owner.agency.label) if action.owner.agency else "The agency"
    state = action.acceptance
    accepts.button(
        f"{'✓ ' if state is Acceptance.ACCEPTED else ''}{agency} accepts", key=f"accept-{action.id}", width="stretch",
        on_click=_say, args=(path, Acceptance.ACCEPTED, seat.meeting.id),
    )  # fmt: skip
    declines.button(
        f"{'✓ ' if state is Acceptance.DECLINED else ''}{agency} declines because …", key=f"decline-{action.id}", width="stretch",
        on_click=_say, args=(path, Acceptance.DECLINED, seat.meeting.id),
    )  # fmt: skip
    if opens.button("The whole action", key=f"whole-{action.id}", width="stretch"):
        go_to(seat.desk, action.id, "what")
    shuts.button("Put away", key=f"away-{action.id}", width="stretch", on_click=lambda: st.session_state.pop("meeting_action", None))
    if state is Acceptance.DECLINED:
        why, instead = st.columns(2)
        with why:
            field(seat.desk, f"{path}.decline_reason", "Why does the agency decline? (12.6)", quiet=True)
        with instead:
            field(seat.desk, f"{path}.alternative", "What is done instead?", quiet=True)
    if _is_absent(seat, action):
        field(seat.desk, f"{path}.messenger", f"{agency} is not here: who tells it, whom does it answer, by when? (13a.25)")


def _is_absent(seat: Seat, action: Action) -> bool:
    agency = action.owner.agency
    if agency is None or not seat.meeting.attendees or agency is seat.meeting.chair.agency:
        return False
    return not was_there(those_from(seat.meeting, agency))


def _say(path: str, state: Acceptance, meeting: str) -> None:
    save(put(latest(), f"{path}.acceptance", state.value), f"{path.rsplit('.', 1)[1]} {state.label.lower()} at {meeting}")
