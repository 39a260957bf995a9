"""Making an earlier version the newest one again: as a new version with a reason, after saying what will change."""

from __future__ import annotations

import streamlit as st

from pages.parts.audited import refused
from pages.parts.desk import Desk, faults
from pages.parts.history.changed import changes_in_words
from pages.parts.html import counted, show
from pages.parts.settings import author, the_store
from pages.parts.together import who_saved
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
    # With a key of its own it stays open whatever is drawn anew around it.
    with st.expander(f"Restore version {number}", key=f"restore-part-{number}", on_change="rerun"):
        show(
            "<p>This makes version {following} with what version {number} said. Versions {number} to {last} stay as they are. "
            "Compared with now, this is what will change, {changes}:</p>",
            following=following,
            changes=counted(len(changes.lines), "change"),
            number=number,
            last=following - 1,
        )
        changes_in_words(desk, changes, f"restore-{number}", going=False)
        st.text_input("Why is it restored?", key=f"restore-reason-{number}", max_chars=200)
        if _is_as_looked_at(desk, number):
            st.button(
                f"Restore version {number} as version {following}",
                key=f"restore-{number}",
                on_click=_restore,
                args=(version, desk.version.number),
            )
            return
        who = who_saved(desk.case_id, _looked_at()[desk.case_id, number], desk.version.number)
        show(
            '<p class="fp-fault" role="alert">{who} saved version {last} meanwhile. Look above at what will change now.</p>',
            who=who,
            last=following - 1,
        )
        st.button("I have looked at it", key=f"restore-looked-{number}", on_click=_look, args=(desk, number))


def _is_as_looked_at(desk: Desk, number: int) -> bool:
    """Whether the list of changes is the one that was there to be looked at; nobody's save but one's own has come in between.

    A click that follows another field is carried out on what was drawn a moment ago, which nobody can have read.
    """
    seen = _looked_at().setdefault((desk.case_id, number), desk.version.number)
    if who_saved(desk.case_id, seen, desk.version.number):
        return False
    _look(desk, number)
    return True


def _look(desk: Desk, number: int) -> None:
    _looked_at()[desk.case_id, number] = desk.version.number


def _looked_at() -> dict[tuple[str, int], int]:
    """The current version beside which an earlier one was looked at, for each of them."""
    seen: dict[tuple[str, int], int] = st.session_state.setdefault("restore_looked_at", {})
    return seen


def _restore(version: Version, shown: int) -> None:
    """Save the version again, based on the version that the changes were shown against: nobody's save in between is undone."""
    reason = st.session_state.get(f"restore-reason-{version.number}", "").strip()
    case_id = version.case_id
    if not reason:
        faults()[case_id, ""] = "Say why the version is restored; the reason stands in the history."
        return
    try:
        if the_store().latest_number(case_id) != shown:
            refused(f"not restored: version={version.number}", the_store().read(case_id))
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
