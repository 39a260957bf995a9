"""The case on the desk: what this run of a screen shows, and how a change to it is saved.

The truth is the database. What lives in the session is which case is open, which version was on screen, and
the messages that one run leaves for the next.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import streamlit as st

from pages.parts.settings import author, the_store, today
from risk_model.findings import Finding
from risk_model.kinds import Purpose
from rmp.check import check
from rmp.report import Report
from schemas.case import Case
from schemas.faults import NotACase
from schemas.paths import NoSuchPlace, append, get, next_id, place_in_document, put, remove
from schemas.reading import Document, case_of
from store import NoSuchCase, StaleSave, Version


@dataclass(frozen=True)
class Desk:
    """One version of one case, read and checked."""

    version: Version
    case: Case
    report: Report

    @property
    def case_id(self) -> str:
        """The case's id in the database."""
        return self.version.case_id

    @property
    def document(self) -> Document:
        """The case as JSON."""
        return self.version.document

    def value(self, path: str) -> Any:
        """What the document holds at a path; `None` where nothing does."""
        try:
            return get(self.document, path)
        except NoSuchPlace:
            return None

    def said_at(self, path: str) -> list[Finding]:
        """The open findings at a path of the document."""
        return [f for f in self.report.open() if place_in_document(self.document, f.record, f.place) == path]


@dataclass(frozen=True)
class Conflict:
    """Two people changed the same field: what I typed, what stands there now, and who put it there."""

    path: str
    mine: Any
    theirs: Any
    by: str


def take_desk() -> Desk:
    """The open case. Where there is none, says so with the way out, and stops the page."""
    case_id = st.query_params.get("case") or st.session_state.get("case_id")
    if case_id:
        try:
            version = the_store().read(case_id)
        except NoSuchCase:
            st.session_state.pop("case_id", None)
        else:
            st.session_state["case_id"] = st.query_params["case"] = case_id
            st.session_state["version_on_screen"] = (case_id, version.number)
            return _read(version)
    st.info("No case is open. Choose one, or start a new one, under Cases.")
    st.page_link(st.session_state["screens"]["cases"], label="Go to Cases")
    st.stop()


def purpose() -> Purpose:
    """What the check is for, as chosen on the Check screen."""
    return Purpose(st.session_state.get("purpose", Purpose.PLAN))


def write(path: str, value: Any) -> None:
    """Save one changed field. Run in a callback, so that what is typed is kept before anything else happens."""
    document = the_store().read(*_on_screen()).document
    try:
        if get(document, path) == value:
            return
    except NoSuchPlace:
        st.session_state["notice"] = (
            "That record has been removed by somebody else; what you typed is on the Cases page."
        )
        return
    save(put(document, path, value), f"{path} changed", path, value)


def add(path: str, record: dict[str, Any]) -> str | None:
    """Add a record to the list at a path of the newest version; gives its id, or `None` where it could not be saved."""
    document = latest()
    return record.get("id", "") if save(append(document, path, record), f"{record.get('id', path)} added") else None


def add_with_id(path: str, letter: str, **values: Any) -> str | None:
    """Add a record with the next free id of a letter."""
    return add(path, {"id": next_id(latest(), letter), **values})


def begin(path: str, letter: str) -> None:
    """The callback of an *Add* button: one more record with the next free id."""
    add_with_id(path, letter)


def begin_row(path: str) -> None:
    """The callback of an *Add* button for a list of records without ids."""
    add(path, {})


def take_away(path: str) -> None:
    """Remove the record at a path, and every link to it. The version before keeps it."""
    save(remove(latest(), path), f"{path} removed")


def latest() -> Document:
    """The newest version's document: adding and removing records starts from there, so nobody else's edit is undone."""
    case_id, _ = _on_screen()
    version = the_store().read(case_id)
    st.session_state["version_on_screen"] = (case_id, version.number)
    return version.document


def save(document: Document, reason: str, path: str = "", value: Any = None) -> bool:
    """Save a changed document as the next version; gives whether it is saved. Faults are kept for the field at `path`."""
    case_id, number = _on_screen()
    st.session_state.setdefault("faults", {}).pop(path, None)
    try:
        saved = the_store().save(case_id, document, based_on=number, author=author(), reason=reason)
    except NotACase as error:
        st.session_state["faults"][path] = " ".join(
            f"This {f.wrong}; {f.expected} is needed." for f in error.faults[:3]
        )
        return False
    except StaleSave:
        return _save_again(case_id, number, path, value, reason)
    st.session_state["version_on_screen"] = (case_id, saved.number)
    return True


def _save_again(case_id: str, number: int, path: str, value: Any, reason: str) -> bool:
    """Somebody saved meanwhile. A field that they left alone is put into their version; else both are shown."""
    base, theirs = the_store().read(case_id, number), the_store().read(case_id)
    st.session_state["version_on_screen"] = (case_id, theirs.number)
    try:
        untouched = bool(path) and get(base.document, path) == get(theirs.document, path)
    except NoSuchPlace:
        untouched = False
    if untouched:
        st.session_state["notice"] = (
            f"{theirs.author} saved version {theirs.number} meanwhile; your change was added to it."
        )
        return save(put(theirs.document, path, value), reason, path, value)
    theirs_there = get(theirs.document, path) if path and untouched is not None else None
    st.session_state["conflict"] = Conflict(path, value, theirs_there, theirs.author)
    return False


def _on_screen() -> tuple[str, int]:
    on_screen: tuple[str, int] = st.session_state["version_on_screen"]
    return on_screen


def _read(version: Version) -> Desk:
    case, report = _checked(_Key(version), today(), purpose())
    return Desk(version, case, report)


class _Key:
    """A version as a key of the cache: case and number say which, the document comes along."""

    def __init__(self, version: Version) -> None:
        self.identity = (version.case_id, version.number)
        self.document = version.document

    def __hash__(self) -> int:
        return hash(self.identity)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and other.identity == self.identity


@lru_cache(maxsize=64)
def _checked(key: _Key, on: Any, goal: Purpose) -> tuple[Case, Report]:
    """The checked case, computed once a version, day and purpose: reruns of a screen are many, changes few."""
    case = case_of(key.document)
    return case, check(case, on=on, purpose=goal)
