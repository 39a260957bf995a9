"""Proving the audit: each entry seals the one before, numbers count without a gap, every version has its entry."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Connection, Engine, func, select

from store.chain import FIRST, AuditEntry
from store.engine import reading
from store.events import Event
from store.proof import UNREADABLE, BrokenEntry, ChainReport, Why
from store.tables import audit_log
from store.traces import first_untraced

_AT_ONCE = {"yield_per": 1000}


def verify_chain(engine: Engine, head: str | None = None) -> ChainReport:
    """Read through the audit and all versions, a few rows at a time. Nothing is changed. Raises `StoreUnavailable`.

    `head` is the hash that an earlier walk gave: whoever removed entries at the end, or wrote the whole chain anew, is
    found out by it. Numbers make the order, not times: a clock may have been put back.
    """
    with reading(engine) as connection:
        if connection.dialect.name == "postgresql":  # what is saved meanwhile must not look as if it had no entry
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        last, broken = _walk(connection, (head or "").strip().lower())
        count = connection.execute(select(func.count()).select_from(audit_log)).scalar_one()
        return ChainReport(int(count), last, broken or first_untraced(connection))


def _walk(connection: Connection, head: str) -> tuple[str, BrokenEntry | None]:
    number, previous, begun, found = 0, FIRST, False, head in ("", FIRST)
    for entry in _entries(connection):
        number += 1
        if isinstance(entry, int):
            return previous, BrokenEntry(entry, Why.CHANGED)
        migrated = entry.event == Event.MIGRATED
        if (entry.number, entry.previous) != (number, previous) or not _is_sealed(entry) or (migrated and begun):
            return previous, _fault(connection, entry, number, previous)
        previous, begun, found = entry.hash, not migrated, found or entry.hash == head
    return previous, None if found else BrokenEntry(number + 1, Why.MISSING)


def _entries(connection: Connection) -> Iterator[AuditEntry | int]:
    """The entries in their order; of the first that holds what the program never writes there, the number."""
    everything, last = select(audit_log).order_by(audit_log.c.number), 0
    rows = connection.execute(everything, execution_options=_AT_ONCE)
    try:
        for row in rows:
            yield AuditEntry(*row)
            last = row.number
        return
    except UNREADABLE:
        rows.close()
    for number in (
        connection.execute(select(audit_log.c.number).where(audit_log.c.number > last).order_by(audit_log.c.number))
        .scalars()
        .all()
    ):
        try:
            yield AuditEntry(*connection.execute(everything.where(audit_log.c.number == number)).one())
        except UNREADABLE:
            yield number
            return


def _is_sealed(entry: AuditEntry) -> bool:
    try:
        return entry.is_sealed
    except UNREADABLE:
        return False


def _fault(connection: Connection, entry: AuditEntry, number: int, previous: str) -> BrokenEntry:
    """What is wrong where the chain breaks: at the entry found in a place, or at the one before."""
    if entry.number > number:
        return BrokenEntry(number, Why.MISSING)
    if entry.number < number:
        return BrokenEntry(entry.number, Why.DOUBLED)
    if _is_sealed(entry) and entry.previous != previous:  # it still tells what stood before it
        return BrokenEntry(max(number - 1, 1), Why.CHANGED)
    if _is_sealed(entry):
        return BrokenEntry(number, Why.OUT_OF_ORDER)
    if _there_is(connection, audit_log.c.hash == entry.hash, number):
        return BrokenEntry(number, Why.DOUBLED)
    return _moved(connection, entry, number, previous)


def _moved(connection: Connection, entry: AuditEntry, number: int, previous: str) -> BrokenEntry:
    """An entry that does not fit its number: changed, unless its hash fits another number."""
    count = connection.execute(select(func.count()).select_from(audit_log)).scalar_one()
    try:
        place = next((other for other in range(1, count + 1000) if entry.hash_as(other) == entry.hash), None)
    except UNREADABLE:
        place = None
    if place is None:
        return BrokenEntry(number, Why.CHANGED)
    if place < number:  # what was put in before it has its place
        return BrokenEntry(place, Why.DOUBLED)
    moved_on = _there_is(connection, audit_log.c.previous == previous, number)
    return BrokenEntry(number, Why.OUT_OF_ORDER if moved_on else Why.MISSING)


def _there_is(connection: Connection, wanted: ColumnElement[bool], but: int) -> bool:
    chosen = select(audit_log.c.number).where(wanted, audit_log.c.number != but).limit(1)
    return connection.execute(chosen).first() is not None
