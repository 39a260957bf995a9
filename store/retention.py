"""Keeping only as long as is needed: closed cases whose time has passed are listed, and deleted only by a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select

from store.deleting import delete_for_good
from store.engine import reading
from store.periods import KEEP_MONTHS, keep_months, last_day
from store.tables import cases

if TYPE_CHECKING:
    from store.cases import Store

__all__ = ["KEEP_MONTHS", "Due", "delete_for_good", "due_for_deletion", "keep_months"]


@dataclass(frozen=True, slots=True)
class Due:
    """A closed case whose time has passed: the day its status ended, and the last day for which it was to be kept."""

    case_id: str
    reference: str
    closed_on: date
    due_on: date


def due_for_deletion(store: Store, *, keep_months: int | None) -> list[Due]:
    """The closed cases whose period has passed today, those closed first, first; removed ones too. Nothing is deleted.

    A case is kept through the whole of its last day. One that is open again, because the day its status ended was taken
    out, is not listed; without a period, none is. Raises `UnusablePeriod`, `StoreUnavailable`.
    """
    if keep_months is None:
        return []
    today = store.today()
    chosen = select(cases.c.id, cases.c.reference, cases.c.closed_on).where(cases.c.closed_on < today)
    with reading(store.engine) as connection:
        found = connection.execute(chosen.order_by(cases.c.closed_on, cases.c.id)).all()
    listed = [Due(case_id, name, closed, last_day(closed, keep_months)) for case_id, name, closed in found]
    return [case for case in listed if case.due_on < today]
