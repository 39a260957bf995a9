"""The case on the desk: what this run of a screen shows, and how a change to it is saved.

The truth is the database. What lives in the session is which case is open, which version was on screen, and
the messages that one run leaves for the next.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import streamlit as st

from guidance import Edition, edition, edition_names
from pages.parts.settings import author, limits_set, the_store, today
from risk_model.findings import Finding
from risk_model.kinds import Purpose
from rmp.check import check
from rmp.report import Report
from schemas.case import Case
from schemas.faults import NotACase
from schemas.paths import NoSuchPlace, append, get, next_id, place_in_document, put, remove
from schemas.reading import Document, case_of
from store import NoSuchCase, StaleSave, StoreUnavailable, UnusableNote, Version


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
    """Two people changed the same field: what I typed, what stands there now, and who put it there.

    `gone` is true where the record itself was removed, or a row without an id can no longer be told from others.
    """

    case_id: str
    path: str
    mine: Any
    theirs: Any
    by: str
    gone: bool = False


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
            st.session_state["version_on_screen"] = (case_id, version.number)
            return _read(version)
    return None


def limits() -> Edition:
    """The limits that apply: as chosen on the Check screen, else those set for this installation."""
    chosen = st.session_state.get("edition")
    return edition(chosen) if chosen in edition_names() else limits_set()[0]


def purpose() -> Purpose:
    """What the check is for, as chosen on the Check screen."""
    return Purpose(st.session_state.get("purpose", Purpose.PLAN))


def write(path: str, value: Any, was: Any) -> None:
    """Save one changed field. Run in a callback, so that what is typed is kept before anything else happens.

    `was` is what the field showed before: where the version on screen has moved on since, both are shown.
    """
    case_id, number = _on_screen()
    faults().pop((case_id, path), None)
    try:
        version = the_store().read(case_id, number)
        now = get(version.document, path)
    except (NoSuchPlace, StoreUnavailable) as error:
        if isinstance(error, NoSuchPlace):
            _keep_both(Conflict(case_id, path, value, None, "Somebody", gone=True))
        else:
            faults()[case_id, path] = str(error)
        return
    if now == value:
        return
    if now != was:
        _keep_both(Conflict(case_id, path, value, now, _author_of(version, path)))
        return
    save(put(version.document, path, value), f"{path} changed", path, value)


def faults() -> dict[tuple[str, str], str]:
    """Why something is not saved, in sentences, by case and path; what is about no field stands under the empty path."""
    found: dict[tuple[str, str], str] = st.session_state.setdefault("faults", {})
    return found


def conflicts() -> dict[tuple[str, str], Conflict]:
    """Fields that two people changed, by case and path, until somebody chooses."""
    found: dict[tuple[str, str], Conflict] = st.session_state.setdefault("conflicts", {})
    return found


def _keep_both(conflict: Conflict) -> None:
    conflicts()[conflict.case_id, conflict.path] = conflict


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
    """The callback of a *Remove* button."""
    taken_away(path)


def taken_away(path: str) -> bool:
    """Remove the record at a path, and every link to it; gives whether it is removed. The version before keeps it.

    What somebody else did to the record meanwhile has to be seen first.
    """
    on_screen, newest = the_store().read(*_on_screen()), the_store().read(_on_screen()[0])
    st.session_state["version_on_screen"] = (newest.case_id, newest.number)
    try:
        if get(on_screen.document, path) == get(newest.document, path):
            return save(remove(newest.document, path), f"{path} removed")
    except NoSuchPlace:
        pass
    st.session_state["notice"] = f"Not removed: {newest.author} changed or removed it meanwhile. Look at it again."
    return False


def latest() -> Document:
    """The newest version's document: adding and removing records starts from there, so nobody else's edit is undone."""
    case_id, _ = _on_screen()
    version = the_store().read(case_id)
    st.session_state["version_on_screen"] = (case_id, version.number)
    return version.document


def save(document: Document, reason: str, path: str = "", value: Any = None) -> bool:
    """Save a changed document as the next version; gives whether it is saved. Faults are kept for the field at `path`."""
    case_id, number = _on_screen()
    faults().pop((case_id, path), None)
    try:
        saved = the_store().save(case_id, document, based_on=number, author=author(), reason=reason)
    except NotACase as error:
        faults()[case_id, path] = " ".join(f"This {f.wrong}; {f.expected} is needed." for f in error.faults[:3])
        return False
    except UnusableNote as error:
        faults()[case_id, path] = f"Your name, in the side panel, can't be kept. {error}"
        return False
    except (StoreUnavailable, NoSuchCase) as error:
        faults()[case_id, path] = str(error)
        return False
    except StaleSave:
        return _save_again(case_id, number, path, value, reason)
    st.session_state["version_on_screen"] = (case_id, saved.number)
    return True


def _save_again(case_id: str, number: int, path: str, value: Any, reason: str) -> bool:
    """Somebody saved meanwhile. A field that they left alone is put into their version; else both are shown."""
    base, theirs = the_store().read(case_id, number), the_store().read(case_id)
    st.session_state["version_on_screen"] = (case_id, theirs.number)
    if not path:
        faults()[case_id, ""] = f"{theirs.author} saved at the same moment. Nothing is lost: press the button again."
        return False
    try:
        before, now = get(base.document, path), get(theirs.document, path)
        gone = not _same_row(base.document, theirs.document, path)
    except NoSuchPlace:
        before, now, gone = None, None, True
    if gone or before != now:
        _keep_both(Conflict(case_id, path, value, now, theirs.author if gone else _author_of(theirs, path), gone))
        return False
    st.session_state["notice"] = (
        f"{theirs.author} saved version {theirs.number} meanwhile; your change was added to it."
    )
    return save(put(theirs.document, path, value), reason, path, value)


def _author_of(version: Version, path: str) -> str:
    """Who put there what stands at a path of a version."""
    value = get(version.document, path)
    while version.number > 1:
        before = the_store().read(version.case_id, version.number - 1)
        try:
            if get(before.document, path) != value:
                break
        except NoSuchPlace:
            break
        version = before
    return version.author


def _same_row(base: Document, theirs: Document, path: str) -> bool:
    """Whether a path by place in a list leads to the same row in both: the row itself, or all the others, stayed as they were."""
    steps = path.split(".")
    for length, step in enumerate(steps):
        if step.isdigit():
            before, now = (list(get(document, ".".join(steps[:length]))) for document in (base, theirs))
            rest = [
                {k: v for k, v in rows.pop(int(step)).items() if k not in steps[length + 1 :]} for rows in (before, now)
            ]
            return before == now or rest[0] == rest[1]
    return True


def _on_screen() -> tuple[str, int]:
    on_screen: tuple[str, int] = st.session_state["version_on_screen"]
    return on_screen


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
