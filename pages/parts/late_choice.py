"""Settling a save that came too late: what was chosen is saved as a version, over nothing but what was shown."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from pages.parts.desk import Desk
from pages.parts.saving import save_over
from pages.parts.settings import author, the_store
from pages.parts.unit_words import units_in_words
from schemas.merging import Merge, Side, settle
from schemas.paths import put
from schemas.reading import Document
from store import RefusedSave
from store.settling import Settled
from store.settling import settle as settled


@dataclass(frozen=True)
class Late:
    """A refused save beside the version on screen, merged as far as it merges by itself."""

    desk: Desk
    refused: RefusedSave
    found: Merge

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
        settled(the_store(), late.refused.id, how, by=author(), version=shown.number)
        return
    kept_before = {refused.id for refused in the_store().refused(shown.case_id)}
    saved = save_over(shown, document, f"{late.records or 'A late change'} settled")
    if saved.number:
        settled(the_store(), late.refused.id, how, by=author(), version=saved.number)
    elif {refused.id for refused in the_store().refused(shown.case_id)} - kept_before:
        settled(the_store(), late.refused.id, Settled.SET_ASIDE, by=author())
        st.session_state["notice"] = "Somebody saved again while you were choosing. Look at it once more."
