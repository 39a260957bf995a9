"""What the app is told from outside: the database, the clock, the marking, who is typing."""

import getpass
import os
from datetime import UTC, date, datetime
from pathlib import Path

import streamlit as st

from pages.parts.remembered_name import remembered_name
from rmp.limits_set import limits_set
from store import Store, open_store
from store.demo import load_demo

CASELOAD = Path(__file__).parents[2] / "caseload"
"""The fictional caseload that an empty database starts with."""


def now() -> datetime:
    """The moment in UTC. `FOUR_PILLARS_TODAY` (YYYY-MM-DD) fixes the day, for training and for tests."""
    moment = datetime.now(UTC)
    fixed = os.environ.get("FOUR_PILLARS_TODAY")
    return datetime.combine(date.fromisoformat(fixed), moment.timetz()) if fixed else moment


def local_now() -> datetime:
    """The moment on the clock of the room, without a zone; the day is that of `today()`."""
    return now().astimezone().replace(tzinfo=None)


def today() -> date:
    """The day of the check on every screen."""
    return now().date() if os.environ.get("FOUR_PILLARS_TODAY") else date.today()


def marking() -> str:
    """The protective marking on every screen and document: a local setting (catalogue section 9, X21)."""
    return os.environ.get("FOUR_PILLARS_MARKING", "OFFICIAL-SENSITIVE")


def origin() -> str:
    """From where the user comes, for the audit: their address, or *this computer*.

    What a proxy says of the address counts only where `FOUR_PILLARS_TRUST_PROXY` is 1: anybody can send that line. It is the
    last of the list: the one that our own proxy added.
    """
    if os.environ.get("FOUR_PILLARS_TRUST_PROXY", "").strip() == "1":
        told = str(st.context.headers.get("X-Forwarded-For") or "").rpartition(",")[2].strip()
        if told:
            return told
    return str(st.context.ip_address or "this computer")


@st.cache_resource(show_spinner="Opening the database")
def the_store() -> Store:
    """The one store of this process; an empty one is given the fictional caseload. Raises `StoreUnavailable`."""
    store = open_store(
        os.environ.get("DATABASE_URL"), clock=now, today=today, limits=lambda: limits_set()[0], origin=origin
    )
    if os.environ.get("FOUR_PILLARS_CASELOAD", "fictional") == "fictional":
        load_demo(store, CASELOAD)
    return store


def author() -> str:
    """Who is typing: the signed-in user, else the name given in the side panel (in this browser), else this computer's user."""
    if st.user.get("is_logged_in"):
        return str(st.user.get("name") or st.user.get("email") or "unknown")
    return str(st.session_state.get("author") or remembered_name() or _computer_user())


def _computer_user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"
