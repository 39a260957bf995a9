"""Checking the caseload anew: what was open on the day of the last save may be late today."""

from __future__ import annotations

from sqlalchemy import select, update

from schemas.faults import NotACase
from schemas.reading import case_of
from store.cases import Store
from store.engine import reading, writing
from store.reading import version_of
from store.summary import columns, summarise
from store.tables import STANDING, cases


def recheck(store: Store, most: int | None = None) -> int:
    """Check the cases not checked today, `most` at a time, those longest unchecked first; gives how many.

    No version is made; a case saved meanwhile is left to that save. Raises `StoreUnavailable`.
    """
    today = store.today()
    with reading(store.engine) as connection:
        chosen = select(cases.c.id, cases.c.version).where(STANDING, cases.c.checked_on != today)
        waiting = connection.execute(chosen.order_by(cases.c.checked_on, cases.c.id).limit(most)).all()
    for case_id, number in waiting:
        with reading(store.engine) as connection:
            document = version_of(connection, case_id, number).document
        try:
            values = columns(summarise(case_of(document), today, store.limits()))
        except NotACase:  # saved under looser models: shown as not checked, not hidden
            values = {
                "open_errors": None,
                "open_warnings": None,
                "open_prompts": None,
                "could_not_check": 1,
                "checked_on": today,
            }
        with writing(store.engine) as connection:
            connection.execute(update(cases).where(cases.c.id == case_id, cases.c.version == number).values(**values))
    return len(waiting)
