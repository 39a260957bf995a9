"""How a change on a screen is saved: as the next version, in a callback, before anything else happens."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import streamlit as st

from pages.parts.audited import refused
from pages.parts.faults import faults
from pages.parts.on_screen import based_on, now_on_screen, on_screen, saved_here
from pages.parts.settings import author, the_store
from pages.parts.together import NOT_SAVED, Outcome, bring_together
from schemas.faults import NotACase
from schemas.paths import NoSuchPlace, append, get, next_id, put, remove
from schemas.reading import Document
from store import NoSuchCase, StaleSave, StoreUnavailable, UnusableNote, Version


def write(path: str, value: Any, drawn: int) -> None:
    """Save one changed field. `drawn` is the version from which the field was drawn."""
    case_id, _ = on_screen()
    faults().pop((case_id, path), None)
    try:
        base = the_store().read(case_id, based_on(case_id, path, drawn))
        if get(base.document, path) == value:
            return
        mine = put(base.document, path, value)
    except NoSuchPlace:
        faults()[case_id, path] = "The record was removed. Put it back, or copy what you typed to where it belongs."
        return
    except StoreUnavailable as error:
        faults()[case_id, path] = str(error)
        return
    save_over(base, mine, f"{path} changed", path)


def add(path: str, record: dict[str, Any]) -> str | None:
    """Add a record to the list at a path of the newest version; gives its id, or `None` where it could not be saved."""
    newest = _newest()
    record_id = record.get("id", "")
    saved = save_over(newest, append(newest.document, path, record), f"{record_id or path} added")
    return saved.renamed.get(record_id, record_id) if saved.number else None


def add_with_id(path: str, letter: str, **values: Any) -> str | None:
    """Add a record with the next id of a letter that no record of the case ever had: else it would pass for a removed one."""
    document = latest()
    return add(path, {"id": next_id(document, letter, _highest_ever(letter)), **values})


def _highest_ever(letter: str) -> int:
    """The highest number of an id that was ever added or removed on a screen, as the reasons of the versions tell."""
    told = re.compile(rf"\b{letter}(\d{{1,6}}) (?:added|removed)$")
    lines = the_store().history(on_screen()[0])
    return max((int(found[1]) for line in lines if (found := told.search(line.reason or ""))), default=0)


def begin(path: str, letter: str) -> None:
    """The callback of an *Add* button: one more record with the next free id."""
    add_with_id(path, letter)


def begin_row(path: str) -> None:
    """The callback of an *Add* button for a list of records without ids."""
    add(path, {})


def take_away(path: str) -> None:
    """The callback of a *Remove* button."""
    taken_away(path)


def taken_away(path: str) -> bool:
    """Remove the record at a path, and every link to it; gives whether it is removed. The version before keeps it.

    What somebody else did to the record meanwhile has to be seen first.
    """
    shown, newest = the_store().read(*on_screen()), _newest()
    try:
        if get(shown.document, path) == get(newest.document, path):
            return bool(save_over(newest, remove(newest.document, path), f"{path} removed").number)
    except NoSuchPlace:
        pass
    refused(f"not removed: {path}", newest)
    st.session_state["notice"] = f"Not removed: {newest.author} changed or removed it meanwhile. Look at it again."
    return False


def amend(change: Callable[[Document], Document], reason: str) -> bool:
    """Change several fields of the version on screen as one version; gives whether it is saved.

    Where somebody saved meanwhile, it is put together with theirs as any other change.
    """
    shown = the_store().read(*on_screen())
    try:
        return bool(save_over(shown, change(shown.document), reason).number)
    except NoSuchPlace:
        st.session_state["notice"] = "Not saved: a record of it was removed. Look at it again."
        return False


def latest() -> Document:
    """The newest version's document: adding and removing records starts from there, so nobody else's edit is undone."""
    return _newest().document


def save(document: Document, reason: str) -> bool:
    """Save a document, made from the version on screen, as the next version; gives whether it is saved."""
    return bool(save_over(the_store().read(*on_screen()), document, reason).number)


def save_over(base: Version, mine: Document, reason: str, path: str = "") -> Outcome:
    """Save a document made from a version, together with what others saved since; says what came of it.

    Why something is not saved is kept for the field at `path`.
    """
    case_id = base.case_id
    faults().pop((case_id, path), None)
    try:
        try:
            saved = the_store().save(case_id, mine, based_on=base.number, author=author(), reason=reason)
        except StaleSave as late:
            outcome = bring_together(base, mine, late, reason, path)
        else:
            outcome = Outcome(saved.number)
    except NotACase as error:
        faults()[case_id, path] = " ".join(f"This {f.wrong}; {f.expected} is needed." for f in error.faults[:3])
        return NOT_SAVED
    except UnusableNote as error:
        faults()[case_id, path] = f"Your name, in the side panel, can't be kept. {error}"
        return NOT_SAVED
    except (StoreUnavailable, NoSuchCase) as error:
        faults()[case_id, path] = str(error)
        return NOT_SAVED
    if outcome.number:
        saved_here(case_id, outcome.number, path)
    return outcome


def _newest() -> Version:
    case_id, _ = on_screen()
    version = the_store().read(case_id)
    now_on_screen(case_id, version.number)
    return version
