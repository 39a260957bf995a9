"""A save that came too late is put together with what others saved. Where both changed one record, a person chooses.

What was typed is in the database as a refused save before anything is compared; it waits there until it is settled.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import streamlit as st

from pages.parts.on_screen import is_own, now_on_screen
from pages.parts.rows import same_row
from pages.parts.settings import author, the_store
from pages.parts.unit_words import units_in_words
from schemas.merging import Merge, merge, settle
from schemas.paths import RECORD_LISTS, NoSuchPlace, get, put
from schemas.reading import Document
from store import StaleSave, Version
from store.audit import Event
from store.settling import Settled
from store.settling import settle as settled


@dataclass(frozen=True)
class Outcome:
    """What came of a save: the number of the version, or `None`; and which new ids had to be others."""

    number: int | None
    renamed: Mapping[str, str] = field(default_factory=dict)


NOT_SAVED = Outcome(None)


def bring_together(base: Version, mine: Document, late: StaleSave, reason: str, path: str = "") -> Outcome:
    """Add what came too late to the newest version, and say so; or leave it for a choice. Raises as `Store.save`."""
    case_id, kept, theirs = base.case_id, late.mine, late.theirs
    while True:
        found = merge_at(base.document, mine, theirs.document, path)
        if has_to_be_chosen(found):
            now_on_screen(case_id, theirs.number)
            _wait(base, kept, path)
            return NOT_SAVED
        document = settle(found)
        try:
            saved = the_store().save(
                case_id, document, based_on=theirs.number, author=author(), reason=reason, event=Event.MERGE,
                detail=f"kept={kept}",
            )  # fmt: skip
        except StaleSave as again:
            settled(the_store(), again.mine, Settled.SET_ASIDE, by=author())
            theirs = again.theirs
            continue
        settled(the_store(), kept, Settled.MERGED, by=author(), version=saved.number)
        _say(base, theirs, found)
        return Outcome(saved.number, found.renamed)


def has_to_be_chosen(found: Merge) -> bool:
    """Whether a person has to look: both changed one record with an id, or one field, or one removed what the other changed."""
    return any(c.has_field_changed_by_both or c.path.startswith(_RECORDS) for c in found.clashes)


_RECORDS = tuple(f"{path}." for path in RECORD_LISTS)


def merge_at(base: Document, mine: Document, theirs: Document, path: str = "") -> Merge:
    """The merge. A row of a list without ids that nobody else touched is put where it stands, as long as that is certain."""
    try:
        alone = path and get(base, path) == get(theirs, path) and _goes_by_place(base, path)
        if alone and same_row(base, theirs, path):
            return Merge(put(theirs, path, get(mine, path)), (path,))
    except NoSuchPlace:
        pass
    return merge(base, mine, theirs)


def who_saved(case_id: str, after: int, up_to: int) -> str:
    """Who, besides this session, saved versions after one and up to another; blank for nobody."""
    names = [
        line.author
        for line in the_store().history(case_id)
        if after < line.number <= up_to and not is_own(case_id, line.number)
    ]
    return " and ".join(dict.fromkeys(names))


def _goes_by_place(document: Document, path: str) -> bool:
    steps = path.split(".")
    return any(step.isdigit() and isinstance(get(document, ".".join(steps[:n])), list) for n, step in enumerate(steps))


def _wait(base: Version, kept: int, path: str) -> None:
    """Leave a refused save for a choice. One that this session made from the same version is joined with it."""
    waiting: dict[tuple[str, int], int] = st.session_state.setdefault("waiting_saves", {})
    before = waiting.get((base.case_id, base.number))
    waiting[base.case_id, base.number] = kept
    st.session_state["show_late_saves"] = True
    late = {refused.id: refused for refused in the_store().refused(base.case_id)}
    if not path or before not in late or kept not in late:
        return
    joined = put(late[before].document, path, get(late[kept].document, path))
    try:
        the_store().save(base.case_id, joined, based_on=base.number, author=author(), reason=late[kept].reason)
    except StaleSave as again:
        waiting[base.case_id, base.number] = again.mine
        for one in (before, kept):
            settled(the_store(), one, Settled.SET_ASIDE, by=author())


def _say(base: Version, theirs: Version, found: Merge) -> None:
    """Say who saved meanwhile, what, and to what mine was added; nothing where it was this session itself."""
    who = who_saved(base.case_id, base.number, theirs.number)
    said = []
    if who:
        others = units_in_words(merge(base.document, theirs.document, base.document).merged)
        mine = units_in_words(found.merged)
        said.append(
            f"{who} saved version {theirs.number} meanwhile{f' ({others})' if others else ''}. "
            f"Your change{f' to {mine}' if mine else ''} was added to it."
        )
    said += [f"{link.link} is no longer there, so the link to it was left out." for link in found.unlinked]
    if said:
        st.session_state["notice"] = " ".join(dict.fromkeys(said))
