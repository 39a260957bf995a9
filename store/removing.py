"""Taking a case out of the caseload and putting it back. Its versions stay where they are."""

from __future__ import annotations

from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from store.cases import Store
from store.drafts import note_of
from store.engine import writing
from store.errors import NoSuchCase, ReferenceTaken
from store.reading import state_of
from store.tables import STANDING, cases


def remove(store: Store, case_id: str, *, author: str, reason: str) -> None:
    """Take a case out of the caseload; its reference is free again. Who took it out, when and why is kept beside it.

    Raises `NoSuchCase`, also for one that is out already, `UnusableNote`, `StoreUnavailable`.
    """
    who, why = note_of("author", author), note_of("reason", reason)
    with writing(store.engine) as connection:
        state_of(connection, case_id)
        values = {"removed_at": store.now(), "removed_by": who, "removed_reason": why}
        gone = connection.execute(update(cases).where(cases.c.id == case_id, STANDING).values(**values))
        if gone.rowcount != 1:
            raise NoSuchCase(case_id)


def restore(store: Store, case_id: str) -> None:
    """Put a removed case back; nothing happens to one that stands. What was noted on taking it out stays.

    Raises `NoSuchCase`, `ReferenceTaken` when another case has its reference now, `StoreUnavailable`.
    """
    reference = store.read(case_id).document["reference"]
    try:
        with writing(store.engine) as connection:
            connection.execute(update(cases).where(cases.c.id == case_id).values(removed_at=None))
    except IntegrityError:
        raise ReferenceTaken(reference, store.find(reference) or "") from None
