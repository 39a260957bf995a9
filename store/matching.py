"""Proving the tables beside the audit: what was signed off, removed, deleted, kept apart and settled is what the audit tells of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select

from store.audit import fit
from store.chain import seal_in, seal_of, seal_of_sign_off
from store.events import Event
from store.tables import audit_log, cases, deletions, refused_saves, settled_saves, sign_offs

_TOLD = (Event.MIGRATED, Event.REMOVE, Event.PUT_BACK, Event.DELETE, Event.SIGN_OFF, Event.REFUSE, Event.SETTLE)
_KEPT, _HOW, _ROLE, _VERSIONS = (re.compile(rf"\b{key}=(\w+)") for key in ("kept", "how", "role", "versions"))
_AT_ONCE = {"yield_per": 1000}


@dataclass(slots=True)
class _Told:
    """What the audit tells, as far as it is compared."""

    from_before: set[str] = field(default_factory=set)
    removed: dict[str, bool] = field(default_factory=dict)
    deleted: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    signed: Counter[tuple[Any, ...]] = field(default_factory=Counter)
    signed_seals: dict[tuple[Any, ...], set[str]] = field(default_factory=dict)
    kept: dict[int, tuple[str, str | None]] = field(default_factory=dict)
    settled: dict[int, tuple[Any, ...]] = field(default_factory=dict)


def mismatches(connection: Connection) -> Iterator[str]:
    """A sentence for each thing that differs from what the audit tells of it."""
    told = _told(connection)
    yield from _removals(connection, told)
    yield from _deletions(connection, told)
    yield from _signatures(connection, told)
    yield from _late_saves(connection, told)
    yield from _settlements(connection, told)


def _told(connection: Connection) -> _Told:
    log, told = audit_log.c, _Told()
    chosen = select(log.event, log.case_id, log.version, log.who, log.at, log.detail).order_by(log.number)
    chosen = chosen.where(log.case_id.is_not(None), log.event.in_([str(event) for event in _TOLD]))
    for event, case_id, version, who, at, detail in connection.execute(chosen, execution_options=_AT_ONCE):
        said = detail or ""
        if event == Event.MIGRATED:
            told.from_before.add(case_id)
        elif event in (Event.REMOVE, Event.PUT_BACK):
            told.removed[case_id] = event == Event.REMOVE
        elif event == Event.DELETE:
            told.deleted[case_id] = (who, _one(_VERSIONS, said))
        elif event == Event.SIGN_OFF:
            key = (case_id, version, _one(_ROLE, said), who, at)
            told.signed[key] += 1
            if seal := seal_in(said):
                told.signed_seals.setdefault(key, set()).add(seal)
        elif event == Event.SETTLE and (kept := _one(_KEPT, said)):
            told.settled[int(kept)] = (case_id, _one(_HOW, said), version, who)
        elif event == Event.REFUSE and (kept := _one(_KEPT, said)):
            told.kept[int(kept)] = (case_id, seal_in(said))
    return told


def _removals(connection: Connection, told: _Told) -> Iterator[str]:
    for case_id, removed_at in connection.execute(select(cases.c.id, cases.c.removed_at)):
        is_out = removed_at is not None
        if is_out != told.removed.get(case_id, False) and not (is_out and case_id in told.from_before):
            state = "out of the caseload" if is_out else "in the caseload"
            yield f"Case {case_id} is {state}, and the audit tells otherwise."


def _deletions(connection: Connection, told: _Told) -> Iterator[str]:
    for case_id, by, count in connection.execute(select(deletions.c.case_id, deletions.c.by, deletions.c.versions)):
        if case_id in told.deleted and told.deleted[case_id] != (fit(by), str(count)):
            yield f"The deletion of case {case_id} is not as the audit tells it."


def _signatures(connection: Connection, told: _Told) -> Iterator[str]:
    there: Counter[tuple[Any, ...]] = Counter()
    for row in connection.execute(select(sign_offs)):
        key = (row.case_id, row.version, row.role, fit(row.entered_by), row.at)
        there[key] += 1
        seals = told.signed_seals.get(key)
        if seals and seal_of_sign_off(row.name, row.post, row.note) not in seals:
            yield f"A sign-off of case {row.case_id}, version {row.version}, was changed."
    for case_id, version, *_ in there - told.signed:
        yield f"Of case {case_id}, version {version}, there is a sign-off that the audit does not tell of."
    for case_id, version, *_ in told.signed - there:
        if case_id not in told.deleted:
            yield f"Of case {case_id}, version {version}, a sign-off is missing that the audit tells of."


def _late_saves(connection: Connection, told: _Told) -> Iterator[str]:
    there = set()
    for row in connection.execute(select(refused_saves), execution_options=_AT_ONCE):
        there.add(row.id)
        case_id, seal = told.kept.get(row.id, (None, None))
        if case_id != row.case_id:
            if row.case_id not in told.from_before:
                yield f"Of case {row.case_id}, there is a late save (kept as {row.id}) that the audit does not tell of."
        elif seal and seal != seal_of(row.document, row.author, row.at, row.reason):
            yield f"Of case {row.case_id}, the late save kept as {row.id} was changed."
    for number, (case_id, _) in told.kept.items():
        if number not in there and case_id not in told.deleted:
            yield f"Of case {case_id}, the late save kept as {number} is missing."


def _settlements(connection: Connection, told: _Told) -> Iterator[str]:
    there = {
        row.refused_id: (row.case_id, row.how, row.version, fit(row.by))
        for row in connection.execute(select(settled_saves))
    }
    for number in sorted(there.keys() | told.settled.keys()):
        case_id = (there.get(number) or told.settled[number])[0]
        if there.get(number) != told.settled.get(number) and case_id not in told.deleted:
            yield f"Of case {case_id}, what became of the late save kept as {number} is not as the audit tells it."


def _one(pattern: re.Pattern[str], said: str) -> str | None:
    found = pattern.search(said)
    return found[1] if found else None
