"""Checking the caseload anew: what was open on the day of the last save may be late today."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select, update

from schemas.reading import case_of
from store.cases import Store
from store.engine import reading, writing
from store.finding import index_words
from store.reading import version_of
from store.summary import columns, summarise
from store.tables import STANDING, cases


def recheck(store: Store, most: int | None = None, *, only: Sequence[str] | None = None) -> int:
    """Check the cases not checked today, `most` at a time, those longest unchecked first; gives how many.

    `only` names those to look at, such as the cases of one page: a list stays quick to open however many cases wait.

    No version is made; a case saved meanwhile is left to that save. Raises `StoreUnavailable`.
    """
    if only is not None and not only:
        return 0
    today = store.today()
    with reading(store.engine) as connection:
        here = () if only is None else (cases.c.id.in_(only),)
        chosen = select(cases.c.id, cases.c.version).where(*here).order_by(cases.c.checked_on, cases.c.id).limit(most)
        # Two questions that an index answers at once, instead of one that looks through all cases.
        waiting = [
            row
            for other_day in (cases.c.checked_on < today, cases.c.checked_on > today)
            for row in connection.execute(chosen.where(STANDING, other_day))
        ][:most]
    for case_id, number in waiting:
        try:
            with reading(store.engine) as connection:
                document = version_of(connection, case_id, number).document
            values = columns(summarise(case_of(document), today, store.limits()))
        except ValueError:  # damaged, or saved under looser models (`NotACase`): shown as not checked, not hidden
            values = {
                "open_errors": None,
                "open_warnings": None,
                "open_prompts": None,
                "could_not_check": 1,
                "checked_on": today,
            }
        with writing(store.engine) as connection:
            unchanged = (cases.c.id == case_id, cases.c.version == number)
            before = connection.execute(select(cases.c.search_text).where(*unchanged)).scalar_one_or_none()
            moved = connection.execute(update(cases).where(*unchanged).values(**values)).rowcount
            if moved and values.get("search_text", before) != before:
                index_words(connection, case_id, values["search_text"], before)
    return len(waiting)
