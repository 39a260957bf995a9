"""Creating and saving: the next version, or a refusal that is kept; each with its entry in the audit, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from schemas.faults import NotACase
from schemas.reading import Document
from store import reading, writing
from store.audit import audit, note
from store.chain import seal_of
from store.drafts import Draft, draft_of
from store.engine import reading as reads
from store.engine import writing as writes
from store.errors import NoSuchCase, ReferenceTaken, StaleSave, StoreUnavailable, UnusableNote
from store.events import Event
from store.records import Saved

if TYPE_CHECKING:
    from store.cases import Store

_REFUSALS: dict[type[Exception], str] = {
    NotACase: "not a case",
    UnusableNote: "unusable note",
    ReferenceTaken: "reference taken",
}


def create(store: Store, document: Document, author: str, reason: str | None, event: Event) -> Saved:
    """A new case, version 1. Raises as `Store.create`."""
    with _refusals_noted(store, author):
        draft = draft_of(document, author, reason)
        summary = draft.summary(store.today(), store.limits())
        try:
            with writes(store.engine) as connection:
                saved = writing.create(connection, draft, summary, store.now())
                note_version(store, connection, event, saved, draft)
                return saved
        except IntegrityError as error:
            raise _taken(store, draft, error) from None


def save(
    store: Store,
    case_id: str,
    document: Document,
    based_on: int,
    author: str,
    reason: str | None,
    event: Event,
    detail: str | None,
) -> Saved:
    """The next version of a case. Raises as `Store.save`."""
    with _refusals_noted(store, author, case_id):
        draft = draft_of(document, author, reason)
        with reads(store.engine) as connection:
            seen = writing.current_of(connection, case_id)
        same = writing.same_as(seen, draft)
        # The check takes longer than all the rest, and nobody else may wait for it: it comes before the transaction.
        summary = None if same else draft.summary(store.today(), store.limits())
        try:
            with writes(store.engine) as connection:
                saved = summary and writing.advance(connection, seen, based_on, draft, summary, store.now())
                if saved:
                    note_version(store, connection, event, saved, draft, detail)
                    return saved
                if same := writing.same_as(writing.current_of(connection, case_id), draft):
                    _note(store, connection, event, draft, case_id, same.number, "unchanged")
                    return same
                refusal = _refuse(store, connection, case_id, based_on, draft)
        except IntegrityError as error:
            raise _taken(store, draft, error, case_id) from None
    raise refusal


def _refuse(store: Store, connection: Connection, case_id: str, based_on: int, draft: Draft) -> Exception:
    """Keep what came too late, with its entry; gives the error to raise once both are on the disk."""
    state = reading.state_of(connection, case_id)
    at = store.now()
    mine = writing.keep_refused(connection, case_id, based_on, state.version, draft, at)
    theirs = reading.version_of(connection, case_id, state.version)
    seal = seal_of(draft.text, draft.author, at, draft.reason)
    why = f"kept={mine} based_on={based_on}{' removed' * state.removed} {seal}"
    _note(store, connection, Event.REFUSE, draft, case_id, state.version, why)
    return NoSuchCase(case_id) if state.removed else StaleSave(mine, theirs)


def note_version(
    store: Store, connection: Connection, event: Event, saved: Saved, draft: Draft, detail: str | None = None
) -> None:
    """The entry of a version just written, with its seal, in the same transaction."""
    seal = seal_of(draft.text, draft.author, saved.saved_at, draft.reason)
    said = f"{seal} {detail}" if detail else seal
    _note(store, connection, event, draft, saved.case_id, saved.number, said)


def _note(
    store: Store, connection: Connection, event: Event, draft: Draft, case_id: str, version: int, detail: str
) -> None:
    who, at, origin = draft.author, store.now(), store.origin()
    note(connection, at=at, who=who, event=event, origin=origin, case_id=case_id, version=version, detail=detail)


@contextmanager
def _refusals_noted(store: Store, author: str, case_id: str | None = None) -> Iterator[None]:
    """What is not accepted is told to the audit too, in a transaction of its own: the act has none."""
    try:
        yield
    except tuple(_REFUSALS) as error:
        try:
            audit(store, Event.REFUSE, who=author, case_id=case_id, detail=_REFUSALS[type(error)])
        except StoreUnavailable as trouble:
            raise trouble from None
        raise


def _taken(store: Store, draft: Draft, error: IntegrityError, case_id: str | None = None) -> Exception:
    """A reference that another case has; else a fault of the program, told without what the database quotes of the case."""
    other = store.find(draft.case.reference)
    if other is not None and other != case_id:
        return ReferenceTaken(draft.case.reference, other)
    return StoreUnavailable(
        f"The database refused what was to be written: {error.orig}. Nothing was changed. "
        "Note this sentence and tell whoever looks after Four Pillars here."
    )
