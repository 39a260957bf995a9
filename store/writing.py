"""Writing versions: each of these works inside one transaction that the caller has opened for writing."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, RowMapping, bindparam, insert, select, update

from store.drafts import Draft
from store.errors import NoSuchCase
from store.finding import index_words
from store.reading import is_case_id
from store.records import Saved
from store.tables import STANDING, cases, refused_saves, versions

Seen = RowMapping
"""A row of the table of cases, as it was read."""

_THIS = cases.c.id == bindparam("this")
_CURRENT = (
    select(cases, versions.c.document)
    .join(versions, (versions.c.case_id == cases.c.id) & (versions.c.number == cases.c.version))
    .where(_THIS)
)
_STANDS = select(cases).where(_THIS).with_for_update()
_MOVE = update(cases).where(
    _THIS,
    cases.c.version == bindparam("based_on"),
    cases.c.checked_on == bindparam("seen_checked_on"),  # else what the caseload shows of it was written anew
    STANDING,
)
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


def current_of(connection: Connection, case_id: str) -> Seen:
    """The row of a case in the table of cases, with the text of its current version. Raises `NoSuchCase`."""
    found = connection.execute(_CURRENT, {"this": case_id}).mappings().one_or_none() if is_case_id(case_id) else None
    if found is None:
        raise NoSuchCase(case_id)
    return found


def same_as(seen: Seen, draft: Draft) -> Saved | None:
    """The current version when it holds the very same document."""
    if seen["removed_at"] is not None or seen["document"] != draft.text:
        return None
    return Saved(seen["id"], seen["version"], seen["saved_at"], is_new=False)


def advance(
    connection: Connection, seen: Seen, based_on: int, draft: Draft, summary: dict[str, Any], at: datetime
) -> Saved | None:
    """The next version, if the case still stands at the one that the save is based on; `None` when it moved on.

    `seen` is the case as it was found before this transaction, which spares reading it again where nothing has happened to it.
    A reference that is taken breaks a constraint (`IntegrityError`).
    """
    case_id = seen["id"]
    if not _move(connection, seen, based_on, draft, summary, at):
        stands = connection.execute(_STANDS, {"this": case_id}).mappings().one_or_none()
        if stands is None or not _move(connection, stands, based_on, draft, summary, at):
            return None
    _add_version(connection, case_id, based_on + 1, draft, at)
    return Saved(case_id, based_on + 1, at)


def _move(
    connection: Connection, seen: Seen, based_on: int, draft: Draft, summary: dict[str, Any], at: datetime
) -> bool:
    """Move a case on that is just as it was seen; whether it was."""
    if seen["version"] != based_on or seen["removed_at"] is not None:
        return False
    # SQLite writes every index that an update names, changed or not: name only what changed.
    new = {name: value for name, value in summary.items() if seen[name] != value}
    new |= {"version": based_on + 1, "saved_at": at, "saved_by": draft.author}
    moved = connection.execute(
        _MOVE, new | {"this": seen["id"], "based_on": based_on, "seen_checked_on": seen["checked_on"]}
    )
    if moved.rowcount != 1:
        return False
    if "search_text" in new:
        index_words(connection, seen["id"], new["search_text"], before=seen["search_text"])
    return True


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
