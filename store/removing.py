"""Taking a case out of the caseload and putting it back. Its versions stay where they are."""

from __future__ import annotations

from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from store.audit import note
from store.cases import Store
from store.drafts import note_of
from store.engine import reading, writing
from store.errors import NoSuchCase, ReferenceTaken
from store.events import Event
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
        at, origin = store.now(), store.origin()
        note(connection, at=at, who=who, event=Event.REMOVE, origin=origin, case_id=case_id)


def restore(store: Store, case_id: str, *, author: str = "unknown") -> None:
    """Put a removed case back; nothing happens to one that stands. What was noted on taking it out stays.

    Raises `NoSuchCase`, `ReferenceTaken` when another case has its reference now, `StoreUnavailable`.
    """
    reference = store.read(case_id).document["reference"]
    try:
        with writing(store.engine) as connection:
            back = update(cases).where(cases.c.id == case_id, ~STANDING).values(removed_at=None)
            if connection.execute(back).rowcount:
                at, origin = store.now(), store.origin()
                note(connection, at=at, who=author, event=Event.PUT_BACK, origin=origin, case_id=case_id)
    except IntegrityError:
        raise ReferenceTaken(reference, store.find(reference) or "") from None


def is_removed(store: Store, case_id: str) -> bool:
    """Whether a case has been taken out of the caseload. Raises `NoSuchCase`, `StoreUnavailable`."""
    with reading(store.engine) as connection:
        return state_of(connection, case_id).removed
