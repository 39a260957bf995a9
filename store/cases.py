"""The store: cases with every version they ever had. A save has a number; a late one is refused and kept, never lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Self

from sqlalchemy import Engine, func, select

from guidance import Edition
from schemas.base import unsafe_character
from schemas.reading import Document
from store import reading, saving
from store.caseload import CaseloadPage, CaseloadQuery
from store.engine import reading as reads
from store.events import Event
from store.paging import areas_of, page_of
from store.records import RefusedSave, Saved, Version, VersionLine
from store.tables import STANDING, cases

COMMAND_LINE = "command line"


class Store:
    """The cases of one database. Every method may raise `StoreUnavailable`. Safe to share between threads."""

    def __init__(
        self,
        engine: Engine,
        *,
        clock: Callable[[], datetime],
        today: Callable[[], date] | None = None,
        limits: Callable[[], Edition] | None = None,
        origin: Callable[[], str] | None = None,
    ) -> None:
        self.engine = engine
        self._clock = clock
        self._today = today
        self._limits = limits
        self._origin = origin

    def create(
        self, document: Document, author: str, reason: str | None = None, *, event: Event = Event.CREATE
    ) -> Saved:
        """A new case, version 1; `event` says in the audit where it came from. Raises `NotACase`, `ReferenceTaken`, `UnusableNote`."""
        return saving.create(self, document, author, reason, event)

    def save(
        self,
        case_id: str,
        document: Document,
        *,
        based_on: int,
        author: str,
        reason: str | None = None,
        event: Event = Event.SAVE,
        detail: str | None = None,
    ) -> Saved:
        """The next version of a case; the current one when the document is the very same.

        `event` and `detail` (codes only) say in the audit what kind of save it was.
        Raises `StaleSave` when somebody saved in between (both are kept), `NotACase`, `ReferenceTaken` and
        `UnusableNote` (nothing is changed), `NoSuchCase` (for a removed case, what was typed is kept all the same).
        """
        if not 1 <= based_on <= reading.HIGHEST:
            raise ValueError("versions count from 1")
        return saving.save(self, case_id, document, based_on, author, reason, event, detail)

    def read(self, case_id: str, number: int | None = None) -> Version:
        """A version of a case, the current one when no number is given. Raises `NoSuchCase`."""
        with reads(self.engine) as connection:
            current = reading.state_of(connection, case_id).version
            return reading.version_of(connection, case_id, current if number is None else number)

    def latest_number(self, case_id: str) -> int:
        """The number of the current version, without reading the document. Raises `NoSuchCase`."""
        with reads(self.engine) as connection:
            return int(reading.state_of(connection, case_id).version)

    def history(self, case_id: str) -> list[VersionLine]:
        """Who saved what when, the first version first, without documents. Raises `NoSuchCase`."""
        with reads(self.engine) as connection:
            reading.state_of(connection, case_id)
            return reading.history_of(connection, case_id)

    def refused(self, case_id: str) -> list[RefusedSave]:
        """The saves that came too late, the first one first. Raises `NoSuchCase`."""
        with reads(self.engine) as connection:
            reading.state_of(connection, case_id)
            return reading.refused_of(connection, case_id)

    def find(self, reference: str) -> str | None:
        """The id of the case with a reference, whatever its case and blanks; `None` when there is none."""
        if unsafe_character(reference):
            return None
        with reads(self.engine) as connection:
            return reading.standing_with(connection, reference)

    def caseload(self, query: CaseloadQuery | None = None) -> CaseloadPage:
        """One page of the caseload, without reading a document."""
        asked = query or CaseloadQuery()
        with reads(self.engine) as connection:
            return page_of(connection, asked)

    def count(self) -> int:
        """How many cases there are, counted to the end, which takes longer the more there are."""
        with reads(self.engine) as connection:
            return int(connection.execute(select(func.count()).select_from(cases).where(STANDING)).scalar_one())

    def areas(self) -> list[str]:
        """The areas in the caseload, for a filter to offer."""
        with reads(self.engine) as connection:
            return areas_of(connection)

    def now(self) -> datetime:
        """The moment, in UTC, by the clock given. Raises `ValueError` for a clock without a time zone."""
        moment = self._clock()
        if moment.tzinfo is None:
            raise ValueError("the clock gives a time without a zone")
        return moment.astimezone(UTC)

    def limits(self) -> Edition | None:
        """The edition whose limits the caseload is checked by; `None` for the national one."""
        return self._limits() if self._limits else None

    def today(self) -> date:
        """The day that checks are made for: the one given, else the clock's day where the machine stands."""
        return self._today() if self._today else self._clock().astimezone().date()

    def origin(self) -> str:
        """From where whoever is at work comes, as the audit says: an address, or the command line."""
        return (self._origin() if self._origin else None) or COMMAND_LINE

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
