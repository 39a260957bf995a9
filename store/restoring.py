"""Bringing back an earlier version: it is saved again as the newest one, so that nothing in between is lost."""

from __future__ import annotations

from store.cases import Store
from store.events import Event
from store.records import Saved


def restore_version(
    store: Store, case_id: str, number: int, *, based_on: int, author: str, reason: str | None = None
) -> Saved:
    """Save a version again as the newest; the current one when it says the very same.

    Raises as `Store.save`, `NotACase` too where a version was saved under looser rules; `NoSuchCase` for a version that is not there.
    """
    document = store.read(case_id, number).document
    why = reason if reason and reason.strip() else f"Version {number} restored"
    return store.save(
        case_id,
        document,
        based_on=based_on,
        author=author,
        reason=why,
        event=Event.RESTORE,
        detail=f"from={number}",
    )
