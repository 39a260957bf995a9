"""Signing off a version: line manager or Chair, as text, bound to the version they saw."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select

from store.audit import note as noted
from store.chain import seal_of_sign_off
from store.drafts import note_of
from store.engine import reading, writing
from store.errors import NoSuchCase, StaleSignOff
from store.events import Event
from store.reading import state_of
from store.tables import sign_offs

if TYPE_CHECKING:
    from store.cases import Store


class SignOffRole(StrEnum):
    """Who signs."""

    LINE_MANAGER = "line_manager"
    CHAIR = "chair"


@dataclass(frozen=True, slots=True)
class SignOff:
    """A version signed off: by whom (name and post as text), when (UTC), and who entered it."""

    id: int
    case_id: str
    version: int
    role: SignOffRole
    name: str
    post: str
    at: datetime
    entered_by: str
    note: str | None

    def is_current_at(self, latest: int) -> bool:
        """Whether it still holds when the case stands at this version; any later change puts it out of date."""
        return self.version == latest


def sign_off(
    store: Store,
    case_id: str,
    version: int,
    role: SignOffRole,
    *,
    name: str,
    post: str,
    by: str,
    note: str | None = None,
) -> SignOff:
    """Sign off the current version.

    Raises `StaleSignOff` when the case has moved on, `UnusableNote` for a blank name or post, `NoSuchCase` (also for a
    removed case), `StoreUnavailable`.
    """
    signs: dict[str, Any] = {
        "name": note_of("name", name),
        "post": note_of("post", post),
        "entered_by": note_of("author", by),
    }
    said = note_of("note", note) if note and note.strip() else None
    with writing(store.engine) as connection:
        state = state_of(connection, case_id, hold=True)
        if state.removed:
            raise NoSuchCase(case_id)
        if refused := version != state.version:
            signs |= {"at": store.now()}
            told: dict[str, Any] = {"event": Event.REFUSE, "version": state.version, "detail": f"not signed off: version={version}"}
        else:
            seal = seal_of_sign_off(signs["name"], signs["post"], said)
            signs |= {"case_id": case_id, "version": version, "role": SignOffRole(role), "at": store.now(), "note": said}
            made = connection.execute(insert(sign_offs).values(signs).returning(sign_offs.c.id)).scalar_one()
            told = {"event": Event.SIGN_OFF, "version": version, "detail": f"role={SignOffRole(role)} {seal}"}
        who = signs["entered_by"]
        noted(connection, at=signs["at"], who=who, origin=store.origin(), case_id=case_id, **told)
    if refused:
        raise StaleSignOff(version, state.version)
    return SignOff(id=int(made), **signs)


def sign_offs_of(store: Store, case_id: str) -> list[SignOff]:
    """Every sign-off of a case, in the order in which they were made. Raises `NoSuchCase`, `StoreUnavailable`."""
    with reading(store.engine) as connection:
        state_of(connection, case_id)
        found = connection.execute(select(sign_offs).where(sign_offs.c.case_id == case_id).order_by(sign_offs.c.id))
        return [SignOff(**{**row._mapping, "role": SignOffRole(row.role)}) for row in found]
