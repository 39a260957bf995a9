"""Reading the cases of an area one after the other: what stands where, and the documents, a few at a time."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, select

from schemas.base import unsafe_character
from schemas.reading import Document
from store.cases import Store
from store.engine import reading
from store.tables import STANDING, cases, versions

AT_A_TIME = 50
"""How many documents are in memory at once."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which cases: of one area, or of all; the ones marked as fictional, or the others. The two are never read together."""

    area: str | None
    fictional: bool


@dataclass(frozen=True, slots=True)
class State:
    """Where a selection stands: how many cases, the newest save, and a sum that grows with every version."""

    cases: int
    newest: datetime | None
    versions: int


@dataclass(frozen=True, slots=True)
class StandingCase:
    """One case of a selection; `document` is `None` where the caller said that this version is known."""

    case_id: str
    number: int
    reference: str
    document: Document | None


def state_of(store: Store, chosen: Selection) -> State:
    """Where a selection stands, without reading a document. Raises `StoreUnavailable`."""
    asked = select(func.count(), func.max(cases.c.saved_at), func.coalesce(func.sum(cases.c.version), 0))
    with reading(store.engine) as connection:
        count, newest, total = connection.execute(asked.where(_wanted(chosen))).one()
        return State(int(count), newest, int(total))


def standing_cases(
    store: Store, chosen: Selection, known: Callable[[str, int], bool] = lambda _case_id, _number: False
) -> Iterator[StandingCase]:
    """The cases of a selection, in the order of their ids, each with its current document unless its version is known.

    Each batch is a transaction of its own, so a long reading stops nobody; a case saved meanwhile comes once, old or new.
    Raises `StoreUnavailable`.
    """
    last = ""
    while batch := _batch(store, chosen, last, known):
        yield from batch
        last = batch[-1].case_id


def _batch(store: Store, chosen: Selection, after: str, known: Callable[[str, int], bool]) -> list[StandingCase]:
    asked = select(cases.c.id, cases.c.version, cases.c.reference).where(_wanted(chosen), cases.c.id > after)
    with reading(store.engine) as connection:
        rows = connection.execute(asked.order_by(cases.c.id).limit(AT_A_TIME)).all()
        wanted = [row.id for row in rows if not known(row.id, row.version)]
        found = (
            select(versions.c.case_id, versions.c.document)
            .join(cases, and_(cases.c.id == versions.c.case_id, cases.c.version == versions.c.number))
            .where(versions.c.case_id.in_(wanted))
        )
        texts = {row.case_id: row.document for row in connection.execute(found)} if wanted else {}
    return [
        StandingCase(row.id, row.version, row.reference, json.loads(texts[row.id]) if row.id in texts else None)
        for row in rows
    ]


def _wanted(chosen: Selection) -> ColumnElement[bool]:
    mark = cases.c.fictional.is_(True) if chosen.fictional else cases.c.fictional.is_not(True)
    if chosen.area is None:
        return and_(STANDING, mark)
    if unsafe_character(chosen.area):
        raise ValueError("no area holds a control character")
    return and_(STANDING, mark, cases.c.area == chosen.area)
