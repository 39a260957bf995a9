"""Sign-off: line manager and Chair sign the version that they see; any later change puts it out of date, and is listed."""

from __future__ import annotations

import streamlit as st

from pages.parts.desk import Desk
from pages.parts.faults import faults
from pages.parts.fields import clean
from pages.parts.frame import open_case_screen
from pages.parts.history.changed import changes_in_words
from pages.parts.history.lines import moment
from pages.parts.html import show
from pages.parts.settings import author, the_store
from pages.parts.signed import ROLES, Signed, signed
from pages.parts.table import Row, cell, table
from store import NoSuchCase, StoreUnavailable, UnusableNote
from store.errors import StaleSignOff
from store.sign_offs import SignOff, SignOffRole, sign_off, sign_offs_of


def screen() -> None:
    """Where it stands, the form, what changed since, every sign-off so far."""
    desk = open_case_screen("Sign-off")
    latest = signed(desk)
    _standing(latest)
    _form(desk)
    for entry in latest:
        if not entry.is_current:
            _since(desk, entry)
    _all(sign_offs_of(the_store(), desk.case_id))


def _standing(latest: list[Signed]) -> None:
    signed_roles = {entry.sign_off.role: entry for entry in latest}
    for role, words in ROLES.items():
        entry = signed_roles.get(role)
        state = (
            entry.in_words
            if entry
            else f"Not yet signed off by the {words if role is SignOffRole.CHAIR else words.lower()}"
        )
        mark = "●" if entry and entry.is_current else "○"
        show('<p class="fp-line"><span aria-hidden="true">{mark}</span> {state}.</p>', mark=mark, state=state)


def _form(desk: Desk) -> None:
    number = desk.version.number
    with st.form("sign-off", clear_on_submit=False):
        show(
            "<p><strong>Sign off version {number} as it is on this screen.</strong> Name and post are kept as they are typed. "
            "Signing off says who has read and agreed it; it is no finding of the check.</p>",
            number=number,
        )
        st.radio("As", list(ROLES), format_func=ROLES.__getitem__, index=None, horizontal=True, key="sign_role")
        name, post = st.columns(2)
        name.text_input("Name", max_chars=200, key="sign_name")
        post.text_input(
            "Post",
            max_chars=200,
            key="sign_post",
            help="For example Senior Probation Officer, or Chair of the Level 2 meeting.",
        )
        st.text_input("Note, if any", max_chars=400, key="sign_note")
        st.form_submit_button(f"Sign off version {number}", type="primary", on_click=_sign, args=(desk.case_id, number))


def _sign(case_id: str, number: int) -> None:
    """The callback: the version is the one that stood on the screen when the button was drawn."""
    role: SignOffRole | None = st.session_state.get("sign_role")
    name, post, note = (clean(st.session_state.get(f"sign_{key}")) for key in ("name", "post", "note"))
    if role is None or not name or not post:
        st.session_state["notice"] = "Not signed off. Say in which role, and give name and post."
        return
    try:
        made = sign_off(the_store(), case_id, number, role, name=name, post=post, by=author(), note=note)
    except (StaleSignOff, UnusableNote) as error:
        st.session_state["notice"] = f"Not signed off. {error}"
        return
    except (StoreUnavailable, NoSuchCase) as error:
        faults()[case_id, ""] = str(error)
        return
    st.session_state["notice"] = f"Version {made.version} is signed off by {made.name}."
    for key in ("sign_role", "sign_name", "sign_post", "sign_note"):
        st.session_state[key] = None if key == "sign_role" else ""


def _since(desk: Desk, entry: Signed) -> None:
    show(
        '<h2 class="fp-pillar">Changed since {name} signed off version {number}</h2>',
        name=entry.sign_off.name,
        number=entry.sign_off.version,
    )
    changes_in_words(desk, entry.changes, f"since-{entry.sign_off.id}")


def _all(every: list[SignOff]) -> None:
    if not every:
        return
    rows = [
        Row(
            [
                cell(f"Version {entry.version}", moment(entry.at)),
                cell(entry.name, entry.post),
                cell(ROLES[entry.role]),
                cell(entry.entered_by, entry.note or ""),
            ]
        )
        for entry in reversed(every)
    ]
    table(
        "sign-offs",
        "Every sign-off so far",
        [cell("What"), cell("Who"), cell("As"), cell("Entered by")],
        rows,
        folds=True,
    )


screen()
