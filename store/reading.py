"""Reading versions, histories and refused saves from the tables."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from sqlalchemy import Connection, exists, select

from store.errors import NoSuchCase
from store.records import RefusedSave, Version, VersionLine
from store.tables import STANDING, cases, refused_saves, settled_saves, versions
from store.wording import reference_key

HIGHEST = 2**31 - 1
_CASE_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class State:
    """Where a case stands: the number of its current version, and whether it was removed."""

    version: int
    removed: bool


def is_case_id(text: str) -> bool:
    """Whether a text has the form of a case's id."""
    return _CASE_ID.fullmatch(text) is not None


def state_of(connection: Connection, case_id: str, *, hold: bool = False) -> State:
    """Current version number, and whether the case was removed; nobody moves it on meanwhile when it is held.

    Raises `NoSuchCase`.
    """
    if not is_case_id(case_id):
        raise NoSuchCase(case_id)
    chosen = select(cases.c.version, cases.c.removed_at).where(cases.c.id == case_id)
    found = connection.execute(chosen.with_for_update() if hold else chosen).one_or_none()
    if found is None:
        raise NoSuchCase(case_id)
    return State(found.version, found.removed_at is not None)


def version_of(connection: Connection, case_id: str, number: int) -> Version:
    """A version with its document. Raises `NoSuchCase` when there is none with this number."""
    chosen = select(versions).where(versions.c.case_id == case_id, versions.c.number == number)
    found = connection.execute(chosen).one_or_none() if 1 <= number <= HIGHEST else None
    if found is None:
        raise NoSuchCase(case_id, number)
    return Version(case_id, number, json.loads(found.document), found.author, found.saved_at, found.reason)


def history_of(connection: Connection, case_id: str) -> list[VersionLine]:
    """Every version of a case, the first one first, without documents."""
    columns = (versions.c.number, versions.c.author, versions.c.saved_at, versions.c.reason)
    found = connection.execute(select(*columns).where(versions.c.case_id == case_id).order_by(versions.c.number))
    return [VersionLine(*line) for line in found]


def refused_of(
    connection: Connection, case_id: str, *, waiting: bool = False, author: str | None = None
) -> list[RefusedSave]:
    """Every refused save of a case, the first one first; only those not yet settled, or of one author, where asked."""
    chosen = select(refused_saves).where(refused_saves.c.case_id == case_id).order_by(refused_saves.c.id)
    if waiting:
        chosen = chosen.where(~exists().where(settled_saves.c.refused_id == refused_saves.c.id))
    if author is not None:
        chosen = chosen.where(refused_saves.c.author == author.strip())
    return [
        RefusedSave(r.id, r.case_id, r.based_on, r.found, json.loads(r.document), r.author, r.at, r.reason)
        for r in connection.execute(chosen)
    ]


def standing_with(connection: Connection, reference: str) -> str | None:
    """The id of the case that has a reference and was not removed."""
    chosen = select(cases.c.id).where(cases.c.reference_key == reference_key(reference), STANDING)
    return connection.execute(chosen).scalar_one_or_none()
