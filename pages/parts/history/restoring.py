"""Making an earlier version the newest one again: as a new version with a reason, after saying what will change."""

from __future__ import annotations

import streamlit as st

from pages.parts.desk import Desk, faults
from pages.parts.history.changed import changes_in_words
from pages.parts.html import counted, show
from pages.parts.settings import author, the_store
from rmp.changes import what_changed
from schemas.faults import NotACase
from store import NoSuchCase, ReferenceTaken, StaleSave, StoreUnavailable, UnusableNote, Version
from store.events import Event
from store.settling import Settled, settle


def restore_part(desk: Desk, version: Version) -> None:
    """What restoring would change, and the button that does it."""
    changes = what_changed(desk.document, version.document)
    if not changes:
        show("<p>It says the same as the current version, so there is nothing to restore.</p>")
        return
    number, following = version.number, desk.version.number + 1
    with st.expander(f"Restore version {number}: {counted(len(changes.lines), 'change')} to the current version"):
        show(
            "<p>This makes version {following} with what version {number} said. Versions {number} to {last} stay as they are. "
            "Compared with now, this is what will change:</p>",
            following=following,
            number=number,
            last=following - 1,
        )
        changes_in_words(desk, changes, f"restore-{number}", going=False)
        st.text_input("Why is it restored?", key=f"restore-reason-{number}", max_chars=200)
        st.button(
            f"Restore version {number} as version {following}",
            key=f"restore-{number}",
            on_click=_restore,
            args=(version, desk.version.number),
        )


def _restore(version: Version, shown: int) -> None:
    """Save the version again, based on the version that the changes were shown against: nobody's save in between is undone."""
    reason = st.session_state.get(f"restore-reason-{version.number}", "").strip()
    case_id = version.case_id
    if not reason:
        faults()[case_id, ""] = "Say why the version is restored; the reason stands in the history."
        return
    try:
        if the_store().latest_number(case_id) != shown:
            faults()[case_id, ""] = _MOVED_ON
            return
        saved = the_store().save(
            case_id,
            version.document,
            based_on=shown,
            author=author(),
            reason=f"Version {version.number} restored: {reason}",
            event=Event.RESTORE,
            detail=f"version={version.number}",
        )
    except StaleSave as late:
        settle(the_store(), late.mine, Settled.SET_ASIDE, by=author())
        faults()[case_id, ""] = _MOVED_ON
    except (NotACase, NoSuchCase, ReferenceTaken, StoreUnavailable, UnusableNote) as error:
        faults()[case_id, ""] = str(error)
    else:
        st.query_params.pop("version", None)
        st.session_state["notice"] = f"Version {version.number} is restored, as version {saved.number}."


_MOVED_ON = "Somebody saved meanwhile, so what will change is no longer what was shown. Look at it again, then restore."
