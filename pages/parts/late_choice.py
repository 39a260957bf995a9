"""Settling a save that came too late: what was chosen is saved as a version, over nothing but what was shown."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from pages.parts.desk import Desk
from pages.parts.faults import faults
from pages.parts.saving import save_over
from pages.parts.settings import author, the_store
from pages.parts.unit_words import units_in_words
from schemas.faults import NotACase
from schemas.merging import Merge, Side, settle
from schemas.paths import NoSuchPlace, put
from schemas.reading import Document
from store import NoSuchCase, RefusedSave, StaleSave, StoreUnavailable, UnusableNote
from store.settling import Settled
from store.settling import settle as settled


@dataclass(frozen=True)
class Late:
    """A refused save beside the version on screen, merged as far as it merges by itself."""

    desk: Desk
    refused: RefusedSave
    found: Merge

    @property
    def is_mine(self) -> bool:
        """Whether whoever looks at it typed it."""
        return self.refused.author == author()

    @property
    def records(self) -> str:
        """The records in which somebody has to choose."""
        return units_in_words(clash.path for clash in self.found.clashes)


def take(late: Late, side: Side) -> None:
    """Settle every record from one side. The callback of *Use mine* and *Keep theirs*."""
    choices = {clash.path: side for clash in late.found.clashes}
    _save(late, settle(late.found, choices), Settled.MINE if side is Side.MINE else Settled.THEIRS)


def take_chosen(late: Late, choices: Mapping[str, Side], written: Mapping[str, str]) -> None:
    """Settle field by field; `written` holds the texts that were written together."""
    document = settle(late.found, choices)
    for path, text in written.items():
        document = put(document, path, text if text.strip() else None)
    _save(late, document, Settled.MERGED)


def type_again(late: Late, path: str, text: str) -> int | None:
    """Keep another text at a path of what was typed late, in its place; gives the number under which it is kept.

    `None` where the current version says the very same, or the reason why it is not kept is told.
    """
    case_id, refused = late.desk.case_id, late.refused
    try:
        document = put(refused.document, path, text if text.strip() else None)
        the_store().save(case_id, document, based_on=refused.based_on, author=author(), reason=refused.reason)
    except StaleSave as again:
        settled(the_store(), refused.id, Settled.SET_ASIDE, by=author())
        return again.mine
    except (NotACase, NoSuchPlace, NoSuchCase, StoreUnavailable, UnusableNote) as error:
        faults()[case_id, ""] = str(error)
    return None


def set_aside(late: Late) -> None:
    """Leave a change out for good; it stays where refused saves are kept."""
    settled(the_store(), late.refused.id, Settled.SET_ASIDE, by=author())


def add_it(late: Late) -> None:
    """Add a change that clashes with nothing."""
    _save(late, copy.deepcopy(late.found.document), Settled.MERGED)


def _save(late: Late, document: Document, how: Settled) -> None:
    """Save over the version that was shown. Where somebody saved again, that clash waits in place of this one."""
    shown = late.desk.version
    if document == shown.document:
        settled(the_store(), late.refused.id, Settled.THEIRS, by=author(), version=shown.number)
        return
    kept_before = {refused.id for refused in the_store().refused(shown.case_id)}
    saved = save_over(shown, document, f"{late.records or 'A late change'} settled")
    if saved.number:
        settled(the_store(), late.refused.id, how, by=author(), version=saved.number)
    elif {refused.id for refused in the_store().refused(shown.case_id)} - kept_before:
        settled(the_store(), late.refused.id, Settled.SET_ASIDE, by=author())
        st.session_state["notice"] = "Somebody saved again while you were choosing. Look at it once more."
