"""Whether what the audit tells of is there, and what is there is told of: versions and deletions, case by case."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, select

from store.chain import seal_in, seal_of
from store.events import MAKES_A_VERSION, Event
from store.proof import UNREADABLE, BrokenEntry, Why
from store.tables import audit_log, deletions, versions

_AT_ONCE = {"yield_per": 200}
_TOLD = [str(event) for event in (*MAKES_A_VERSION, Event.MIGRATED, Event.DELETE)]


def first_untraced(connection: Connection) -> BrokenEntry | None:
    """The first version or deletion that differs from what the audit tells of it; `None` when all agree.

    Versions from before the audit are those that its first entries count, and no others.
    """
    try:
        return _first(connection)
    except UNREADABLE:
        found = _first_unreadable(connection)
        if found is None:
            raise
        return found


def _first_unreadable(connection: Connection) -> BrokenEntry | None:
    """The first version that holds what the program never writes there, looked for one by one."""
    names = select(versions.c.case_id, versions.c.number).order_by(versions.c.case_id, versions.c.number)
    for case_id, number in connection.execute(names).all():
        one = select(versions).where(versions.c.case_id == case_id, versions.c.number == number)
        try:
            row = connection.execute(one).one()
            seal_of(row.document, row.author, row.saved_at, row.reason)
        except UNREADABLE:
            return BrokenEntry(0, Why.CHANGED, case_id, number)
    return None


def _first(connection: Connection) -> BrokenEntry | None:
    deleted = set(connection.execute(select(deletions.c.case_id)).scalars())
    for case_id, rows in groupby(merge(_told(connection), _there(connection), key=itemgetter(0)), key=itemgetter(0)):
        fault = _fault_of(case_id, (row[1:] for row in rows), case_id in deleted)
        if fault:
            return fault
        deleted.discard(case_id)
    return BrokenEntry(0, Why.UNTRACED, min(deleted)) if deleted else None


def _told(connection: Connection) -> Iterator[tuple[Any, ...]]:
    log = audit_log.c
    chosen = select(log.case_id, log.number, log.event, log.version, log.detail)
    chosen = chosen.where(log.case_id.is_not(None), log.event.in_(_TOLD)).order_by(log.case_id, log.number)
    for case_id, *entry in connection.execute(chosen, execution_options=_AT_ONCE):
        yield case_id, True, *entry


def _there(connection: Connection) -> Iterator[tuple[Any, ...]]:
    kept = versions.c
    chosen = select(kept.case_id, kept.number, kept.document, kept.author, kept.saved_at, kept.reason)
    for case_id, *version in connection.execute(chosen.order_by(kept.case_id, kept.number), execution_options=_AT_ONCE):
        yield case_id, False, *version


def _fault_of(case_id: str, rows: Iterator[tuple[Any, ...]], deleted: bool) -> BrokenEntry | None:
    """What is wrong with one case; its entries come first, then its versions."""
    told: dict[int, tuple[int, str | None]] = {}
    deletion = 0
    for is_entry, number, *rest in rows:
        if is_entry:
            event, version, detail = rest
            if event == Event.DELETE:
                deletion = number
            elif event == Event.MIGRATED:
                told |= dict.fromkeys(range(1, version + 1), (number, None))
            elif seal := seal_in(detail):
                if version in told:
                    return BrokenEntry(number, Why.DOUBLED, case_id, version)
                told[version] = number, seal
        else:
            entry, seal = told.pop(number, (0, None))
            if not entry:
                return BrokenEntry(0, Why.UNTRACED, case_id, number)
            if seal and seal != seal_of(*rest):
                return BrokenEntry(entry, Why.CHANGED, case_id, number)
    if deleted != bool(deletion):
        return BrokenEntry(deletion, Why.UNTRACED if deleted else Why.MISSING, case_id)
    if told and not deleted:
        version, (entry, _) = min(told.items())
        return BrokenEntry(entry, Why.MISSING, case_id, version)
    return None
