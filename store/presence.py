"""Who has a case open: a hint for two people at one plan. It never holds up a save, and is gone when nobody looks.

Nothing depends on it: two saves are kept apart by their versions. So a database that is busy is not waited for.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, delete, or_, select
from sqlalchemy.dialects import postgresql, sqlite

from store.audit import fit
from store.engine import hurrying, reading
from store.errors import StoreUnavailable
from store.reading import is_case_id
from store.tables import presence

if TYPE_CHECKING:
    from store.cases import Store

SEEN = timedelta(seconds=30)
"""How long after the last sign of life somebody counts as there."""

SWEPT = timedelta(minutes=10)
"""How long a row stays when nobody took leave."""


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody else who has the case open, on which screen, and when last seen (UTC)."""

    who: str
    screen: str
    seen_at: datetime


def here(store: Store, case_id: str, session: str, who: str, screen: str) -> bool:
    """Say that a session has a case open. Gives whether others can know it: a busy database is not waited for."""
    if not is_case_id(case_id):
        return False
    row: dict[str, Any] = {"case_id": case_id, "session": fit(session), "who": fit(who), "screen": fit(screen)}
    row["seen_at"] = store.now()
    with _quietly() as told, hurrying(store.engine) as connection:
        _put(connection, row)
        _sweep(connection, row["seen_at"])
        told.append(True)
    return bool(told)


def others(store: Store, case_id: str, session: str) -> list[Present]:
    """Who else was seen at this case in the last 30 seconds, one line a person and screen, by name.

    Nobody, too, when the database does not answer.
    """
    now, found = store.now(), presence.c
    chosen = select(found.who, found.screen, found.seen_at).where(
        found.case_id == case_id,
        found.session != fit(session),
        found.seen_at.between(now - SEEN, now + SEEN),  # another server's clock may be a little ahead
    )
    seen: dict[tuple[str, str], Present] = {}
    with _quietly(), reading(store.engine) as connection:
        for row in connection.execute(chosen.order_by(found.who, found.screen, found.seen_at)):
            seen[row.who, row.screen] = Present(*row)
    return list(seen.values())


def left(store: Store, session: str) -> None:
    """Say that a session is over."""
    with _quietly(), hurrying(store.engine) as connection:
        connection.execute(delete(presence).where(presence.c.session == fit(session)))


def _put(connection: Connection, row: dict[str, Any]) -> None:
    insert: Any = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    changes = {name: row[name] for name in ("who", "screen", "seen_at")}
    connection.execute(
        insert(presence).values(row).on_conflict_do_update(index_elements=["case_id", "session"], set_=changes)
    )


def _sweep(connection: Connection, now: datetime) -> None:
    """Rows long out of date, and those from a time to come: a clock was put back since."""
    seen_at = presence.c.seen_at
    connection.execute(delete(presence).where(or_(seen_at < now - SWEPT, seen_at > now + SWEPT)))


@contextmanager
def _quietly() -> Iterator[list[bool]]:
    try:
        yield []
    except StoreUnavailable:
        return
