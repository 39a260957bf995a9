"""The case on the desk: what this run of a screen shows. How a change to it is saved stands in `saving`.

The truth is the database. What lives in the session is which case is open, which version was on screen, and
the messages that one run leaves for the next.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import streamlit as st

from guidance import Edition, edition, edition_names
from pages.parts.audited import viewed
from pages.parts.faults import faults
from pages.parts.on_screen import now_on_screen, on_screen
from pages.parts.saving import (
    add,
    add_with_id,
    amend,
    begin,
    begin_row,
    latest,
    save,
    take_away,
    taken_away,
    write,
)
from pages.parts.settings import the_store, today
from risk_model.findings import Finding
from risk_model.kinds import Purpose
from rmp.check import check
from rmp.limits_set import limits_set
from rmp.report import Report
from schemas.case import Case
from schemas.paths import NoSuchPlace, get, place_in_document
from schemas.reading import Document, case_of
from store import NoSuchCase, Version

__all__ = [
    "Desk", "add", "add_with_id", "amend", "begin", "begin_row", "desk_for", "desk_if_open", "faults", "latest", "limits", "purpose",
    "save", "take_away", "take_desk", "taken_away", "version_shown", "write",
]  # fmt: skip


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


def take_desk() -> Desk:
    """The open case. Where there is none, says so with the way out, and stops the page."""
    desk = desk_if_open()
    if desk:
        return desk
    st.info("No case is open. Choose one, or start a new one, under Cases.")
    st.page_link(st.session_state["screens"]["cases"], label="Go to Cases")
    st.stop()


def desk_if_open() -> Desk | None:
    """The case that the address names or that was opened last; `None` where none is open."""
    case_id = st.query_params.get("case") or st.session_state.get("case_id")
    if case_id:
        try:
            version = the_store().read(case_id)
        except NoSuchCase:
            st.session_state.pop("case_id", None)
        else:
            st.session_state["case_id"] = st.query_params["case"] = case_id
            viewed(case_id, version.number)
            now_on_screen(case_id, version.number)
            return _read(version)
    return None


def version_shown() -> int:
    """The number of the version that this run of the screen read."""
    return on_screen()[1]


def limits() -> Edition:
    """The limits that apply: as chosen on the Check screen, else those set for this installation."""
    chosen = st.session_state.get("edition")
    return edition(chosen) if chosen in edition_names() else limits_set()[0]


def purpose() -> Purpose:
    """What the check is for, as chosen on the Check screen."""
    return Purpose(st.session_state.get("purpose", Purpose.PLAN))


def desk_for(version: Version, goal: Purpose) -> Desk:
    """A version read and checked for a purpose, without putting it on the screen."""
    case, report = _checked(_Key(version), today(), goal, limits())
    return Desk(version, case, report)


def _read(version: Version) -> Desk:
    return desk_for(version, purpose())


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
def _checked(key: _Key, on: Any, goal: Purpose, by: Edition) -> tuple[Case, Report]:
    """The checked case, computed once a version, day, purpose and edition: reruns of a screen are many, changes few."""
    case = case_of(key.document)
    return case, check(case, on=on, purpose=goal, limits=by)
