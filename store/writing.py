"""Writing versions: each of these works inside one transaction that the caller has opened for writing."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, bindparam, insert, select, update

from store.drafts import Draft
from store.finding import index_words
from store.reading import state_of, text_of
from store.records import Saved
from store.tables import STANDING, cases, refused_saves, versions

_AT = (cases.c.id == bindparam("this"), cases.c.version == bindparam("based_on"), STANDING)
_STANDS, _MOVE = select(cases).where(*_AT).with_for_update(), update(cases).where(*_AT)
_ADD_VERSION = insert(versions)
"""Built once: most of a save's own time would go into building them."""


def create(connection: Connection, draft: Draft, summary: dict[str, Any], at: datetime) -> Saved:
    """A new case with its first version. A reference that is taken breaks a constraint (`IntegrityError`)."""
    case_id = str(uuid4())
    made = {"id": case_id, "version": 1, "created_at": at, "saved_at": at, "saved_by": draft.author}
    connection.execute(insert(cases), made | summary)
    index_words(connection, case_id, summary["search_text"])
    _add_version(connection, case_id, 1, draft, at)
    return Saved(case_id, 1, at)


def current_if_same(connection: Connection, case_id: str, draft: Draft) -> Saved | None:
    """The current version when it holds the very same document. Raises `NoSuchCase`."""
    state = state_of(connection, case_id)
    if state.removed or text_of(connection, case_id, state.version) != draft.text:
        return None
    saved_at = connection.execute(
        select(versions.c.saved_at).where(versions.c.case_id == case_id, versions.c.number == state.version)
    ).scalar_one()
    return Saved(case_id, state.version, saved_at, is_new=False)


def advance(
    connection: Connection, case_id: str, based_on: int, draft: Draft, summary: dict[str, Any], at: datetime
) -> Saved | None:
    """The next version, if the case still stands at the one that the save is based on; `None` when it moved on.

    A reference that is taken breaks a constraint (`IntegrityError`).
    """
    stands = connection.execute(_STANDS, {"this": case_id, "based_on": based_on}).mappings().one_or_none()
    if stands is None:
        return None
    # SQLite writes every index that an update names, changed or not: name only what changed.
    new = {name: value for name, value in summary.items() if stands[name] != value}
    new |= {"version": based_on + 1, "saved_at": at, "saved_by": draft.author}
    moved = connection.execute(_MOVE, new | {"this": case_id, "based_on": based_on})
    if moved.rowcount != 1:
        return None
    if "search_text" in new:
        index_words(connection, case_id, new["search_text"], before=stands["search_text"])
    _add_version(connection, case_id, based_on + 1, draft, at)
    return Saved(case_id, based_on + 1, at)


def keep_refused(connection: Connection, case_id: str, based_on: int, found: int, draft: Draft, at: datetime) -> int:
    """Keep a save that came too late; gives the id under which it is kept."""
    kept = connection.execute(
        insert(refused_saves)
        .values(
            case_id=case_id,
            based_on=based_on,
            found=found,
            document=draft.text,
            author=draft.author,
            at=at,
            reason=draft.reason,
        )
        .returning(refused_saves.c.id)
    )
    return int(kept.scalar_one())


def _add_version(connection: Connection, case_id: str, number: int, draft: Draft, at: datetime) -> None:
    made = {"case_id": case_id, "number": number, "document": draft.text}
    connection.execute(_ADD_VERSION, made | {"author": draft.author, "saved_at": at, "reason": draft.reason})
