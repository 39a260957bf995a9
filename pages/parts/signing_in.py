"""Signing in, where an identity provider is set up: who may come in, and what the audit is told of it."""

from __future__ import annotations

import os

import streamlit as st

from pages.parts.html import show
from pages.parts.settings import author, the_store
from store.audit import Event, audit


def sign_in_wanted() -> bool:
    """Whether this installation has an identity provider in its secrets."""
    try:
        return "auth" in st.secrets
    except FileNotFoundError:
        return False


def ask_to_sign_in() -> None:
    """Show the way in and nothing else to who is not signed in. Needs no database."""
    if sign_in_wanted() and not st.user.get("is_logged_in"):
        st.title("Four Pillars")
        st.button("Sign in", on_click=st.login, type="primary")
        st.stop()


def let_in() -> None:
    """Let in who is signed in and has access, and note both ways, once a session. Raises `StoreUnavailable`."""
    if not st.user.get("is_logged_in"):
        return
    has_access = may_come_in(str(st.user.get("email") or ""), st.user.get("email_verified"))
    if st.session_state.get("sign_in_noted") != has_access:
        audit(the_store(), Event.SIGN_IN if has_access else Event.SIGN_IN_REFUSED, who=author())
        st.session_state["sign_in_noted"] = has_access
    if not has_access:
        st.title("Four Pillars")
        show(
            "<p>You are signed in as {who}, who has no access here. Ask whoever runs this installation to add you.</p>",
            who=author(),
        )
        st.button("Sign out", on_click=sign_out, key="sign-out")
        st.stop()


def may_come_in(address: str, is_verified: object = None) -> bool:
    """Whether an e-mail address is one of `FOUR_PILLARS_SIGN_IN_FOR`: addresses and @domains, with commas; all when unset.

    An address that the provider calls unverified is nobody's.
    """
    wanted = [entry.strip().casefold() for entry in os.environ.get("FOUR_PILLARS_SIGN_IN_FOR", "").split(",")]
    allowed = [entry for entry in wanted if entry]
    if not allowed:
        return True
    mine = address.strip().casefold()
    named = any(mine == entry or (entry.startswith("@") and mine.endswith(entry)) for entry in allowed)
    return named and is_verified is not False


def sign_out() -> None:
    """The callback of *Sign out*."""
    if st.session_state.get("sign_in_noted"):
        audit(the_store(), Event.SIGN_OUT, who=author())
    st.logout()
