"""Deleting a case for good: everything goes but that it was there, who deleted it, when and why."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import Connection, delete, func, insert, select
from sqlalchemy.exc import SQLAlchemyError

from store.audit import note
from store.drafts import note_of
from store.engine import reading, writing
from store.errors import NotDue
from store.events import Event
from store.periods import keep_months as months_set
from store.periods import last_day
from store.reading import state_of
from store.tables import cases, deletions, presence, refused_saves, search_words, settled_saves, sign_offs, versions

if TYPE_CHECKING:
    from store.cases import Store

BACKUPS_STILL_HOLD_IT = "Backups made before still hold it, until they are deleted too."


@dataclass(frozen=True, slots=True)
class Deleted:
    """A case deleted for good, and how many versions went with it."""

    case_id: str
    versions: int

    @property
    def sentence(self) -> str:
        """What was done, and what was not."""
        count = "1 version" if self.versions == 1 else f"{self.versions} versions"
        return f"The case was deleted for good, with {count}. {BACKUPS_STILL_HOLD_IT}"


def delete_for_good(
    store: Store, case_id: str, *, by: str, reason: str, keep_months: int | None = None, even_so: bool = False
) -> Deleted:
    """Delete a case with its versions, late saves and sign-offs; the audit keeps its entries, without any text of the case.

    Raises `NotDue` for a case whose period (the one given, else the one set) has not passed, unless `even_so`: for fictional
    and wrongly entered cases; `NoSuchCase`, `UnusableNote`, `UnusablePeriod`, `StoreUnavailable`. In a SQLite file its bytes are
    overwritten; PostgreSQL frees its rows with the next vacuum. Backups still hold it.
    """
    who, why = note_of("author", by), note_of("reason", reason)
    months = keep_months if keep_months is not None or even_so else months_set()
    with writing(store.engine) as connection:
        state_of(connection, case_id, hold=True)
        if not even_so:
            _refuse_not_due(connection, case_id, months, store.today())
        of_case = select(func.count()).select_from(versions).where(versions.c.case_id == case_id)
        count, at = int(connection.execute(of_case).scalar_one()), store.now()
        trace = {"case_id": case_id, "at": at, "by": who, "reason": why, "versions": count}
        connection.execute(insert(deletions).values(trace))
        for table in (search_words, presence, settled_saves, sign_offs, refused_saves, versions):
            connection.execute(delete(table).where(table.c.case_id == case_id))
        connection.execute(delete(cases).where(cases.c.id == case_id))
        detail = f"versions={count}" + (" even_so" if even_so else "")
        note(connection, at=at, who=who, event=Event.DELETE, origin=store.origin(), case_id=case_id, detail=detail)
    _empty_the_log(store)
    return Deleted(case_id, count)


def see_that_it_is_due(store: Store, case_id: str, *, keep_months: int | None = None, even_so: bool = False) -> None:
    """See whether `delete_for_good` would delete a case, and raise what it would raise; nothing is deleted."""
    months = keep_months if keep_months is not None or even_so else months_set()
    with reading(store.engine) as connection:
        state_of(connection, case_id)
        if not even_so:
            _refuse_not_due(connection, case_id, months, store.today())


def _refuse_not_due(connection: Connection, case_id: str, months: int | None, today: date) -> None:
    closed = connection.execute(select(cases.c.closed_on).where(cases.c.id == case_id)).scalar_one()
    due_on = last_day(closed, months) if closed and months is not None else None
    if due_on is None or due_on >= today:
        raise NotDue(case_id, due_on)


def _empty_the_log(store: Store) -> None:
    """What SQLite still holds beside the file, of the pages before; somebody who is reading just now keeps it a while."""
    if store.engine.dialect.name == "sqlite":
        with suppress(SQLAlchemyError), store.engine.connect() as connection:
            raw = connection.connection.dbapi_connection
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[union-attr]
