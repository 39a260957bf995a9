"""What became of a save that came too late: until somebody settles it, it waits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Row, insert, select

from store.audit import note
from store.drafts import note_of
from store.engine import reading, writing
from store.errors import NoSuchRefusedSave
from store.events import Event
from store.reading import HIGHEST, refused_of, state_of, version_of
from store.records import RefusedSave
from store.tables import refused_saves, settled_saves

if TYPE_CHECKING:
    from store.cases import Store


class Settled(StrEnum):
    """How a late save was settled."""

    MINE = "mine"
    """What was typed late was saved over the other."""
    THEIRS = "theirs"
    """The version found stands."""
    MERGED = "merged"
    SET_ASIDE = "set_aside"
    """Looked at and left where it is kept."""


@dataclass(frozen=True, slots=True)
class Settlement:
    """How a late save was settled, by whom and when (UTC), and the version made of it."""

    refused_id: int
    case_id: str
    how: Settled
    version: int | None
    by: str
    at: datetime


def unsettled(store: Store, case_id: str, author: str | None = None) -> list[RefusedSave]:
    """The late saves of a case that still wait, of one author where given; the first one first.

    Raises `NoSuchCase`, `StoreUnavailable`.
    """
    with reading(store.engine) as connection:
        state_of(connection, case_id)
        return refused_of(connection, case_id, waiting=True, author=author)


def settlements(store: Store, case_id: str) -> list[Settlement]:
    """What became of the late saves of a case that have been settled. Raises `StoreUnavailable`."""
    chosen = select(settled_saves).where(settled_saves.c.case_id == case_id).order_by(settled_saves.c.refused_id)
    with reading(store.engine) as connection:
        return [_settlement(row) for row in connection.execute(chosen)]


def settle(store: Store, refused_id: int, how: Settled, *, by: str, version: int | None = None) -> Settlement:
    """Say what became of a late save, with the version made of it where there is one.

    The first answer stands: settling again changes nothing and gives that one. Raises `NoSuchRefusedSave`, `NoSuchCase`
    for a version that is not there, `UnusableNote`, `StoreUnavailable`.
    """
    who = note_of("author", by)
    with writing(store.engine) as connection:
        case_id = _case_of(connection, refused_id)
        done = connection.execute(select(settled_saves).where(settled_saves.c.refused_id == refused_id)).one_or_none()
        if done:
            return _settlement(done)
        if version is not None:
            version_of(connection, case_id, version)
        settled = Settlement(refused_id, case_id, Settled(how), version, who, store.now())
        values = {name: getattr(settled, name) for name in Settlement.__slots__}
        connection.execute(insert(settled_saves).values(values))
        told = {"origin": store.origin(), "detail": f"kept={refused_id} how={settled.how}"}
        note(connection, at=settled.at, who=who, event=Event.SETTLE, case_id=case_id, version=version, **told)
        return settled


def _settlement(row: Row[Any]) -> Settlement:
    return Settlement(row.refused_id, row.case_id, Settled(row.how), row.version, row.by, row.at)


def _case_of(connection: Connection, refused_id: int) -> str:
    """The case of a late save, held so that only one settles it."""
    chosen = select(refused_saves.c.case_id).where(refused_saves.c.id == refused_id).with_for_update()
    found = connection.execute(chosen).scalar_one_or_none() if 1 <= refused_id <= HIGHEST else None
    if found is None:
        raise NoSuchRefusedSave(refused_id)
    return str(found)
