"""Four Pillars: sign-in and navigation, nothing else."""

from urllib.parse import urlsplit

import streamlit as st

from pages.parts.frame import sidebar_author
from pages.parts.settings import the_store
from pages.parts.signing_in import ask_to_sign_in, let_in
from store import StoreUnavailable


@st.cache_resource(show_spinner=False)
def _warm() -> list[bool]:
    """A mark that lives as long as the process."""
    return []


def _settle_cold_deep_link() -> None:
    """A fresh server does not know the screens before its first run, and tells a deep link so in a dialog: load again."""
    if _warm():
        return
    _warm().append(True)
    if st.context.url and urlsplit(st.context.url).path.strip("/"):
        st.html("<script>window.location.reload()</script>", unsafe_allow_javascript=True)
        st.stop()


def main() -> None:
    """Sign in where that is set up, then the screens."""
    st.set_page_config(page_title="Four Pillars", layout="wide", initial_sidebar_state="auto")
    ask_to_sign_in()
    try:
        the_store()
        let_in()
    except StoreUnavailable as error:
        st.title("Four Pillars")
        st.error(str(error))
        st.stop()
    screens = {
        "cases": st.Page("pages/caseload/cases.py", title="Cases", url_path="cases", default=True),
        "area": st.Page("pages/coordinator/area.py", title="Area", url_path="area"),
        "person": st.Page("pages/case/person.py", title="Person and context", url_path="person"),
        "assessment": st.Page("pages/case/assessment.py", title="Risk assessment", url_path="assessment"),
        "plan": st.Page("pages/case/plan.py", title="Plan", url_path="plan"),
        "timeline": st.Page("pages/case/timeline.py", title="Timeline", url_path="timeline"),
        "referral": st.Page("pages/case/referral.py", title="Referral and disclosure", url_path="referral"),
        "day": st.Page("pages/meeting/day.py", title="Meetings of a day", url_path="day"),
        "meeting": st.Page("pages/meeting/room.py", title="Meeting", url_path="meeting"),
        "check": st.Page("pages/case/check.py", title="Check", url_path="check"),
        "signing": st.Page("pages/case/signing.py", title="Sign-off", url_path="sign-off"),
        "history": st.Page("pages/case/history.py", title="History", url_path="history"),
        "audit": st.Page("pages/case/audit.py", title="Audit", url_path="audit"),
        "rules": st.Page("pages/guidance/rules.py", title="Rules", url_path="rules"),
    }
    st.session_state["screens"] = screens
    chosen = st.navigation(list(screens.values()), expanded=True)
    _settle_cold_deep_link()
    sidebar_author()
    try:
        chosen.run()
    except StoreUnavailable as error:
        st.error(str(error))


main()
