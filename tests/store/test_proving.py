"""The chain is proved: whatever is done to the audit behind its back is found, and the first broken entry named."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine, text

from store import Store, open_store
from store.audit import BrokenEntry, Event, audit, entries, verify_chain
from store.chain import FIRST
from store.proof import Why
from tests.store.conftest import Clock, draft
from tests.store.tampering import chain_anew, entry, put, tampering

COUNT = 9


@pytest.fixture
def engine(store: Store) -> Engine:
    """The database with an audit of nine views."""
    for number in range(COUNT):
        audit(store, Event.VIEW, who=f"Person {number + 1}", version=number)
    return store.engine


def broken(engine: Engine, head: str | None = None) -> tuple[int, Why] | None:
    fault = verify_chain(engine, head).broken
    return fault and (fault.number, fault.why)


def test_an_audit_that_was_left_alone_is_whole(store: Store, engine: Engine) -> None:
    report = verify_chain(engine)
    assert (report.entries, report.broken, report.head) == (COUNT, None, entries(store).entries[0].hash)


def test_an_empty_audit_is_whole(store: Store) -> None:
    report = verify_chain(store.engine)
    assert (report.entries, report.broken, report.head) == (0, None, FIRST)
    assert verify_chain(store.engine, report.head).broken is None


@pytest.mark.parametrize("number", [1, 5, COUNT])
@pytest.mark.parametrize(
    "change",
    [
        "who = 'Nobody'", "at = '2020-01-01 00:00:00.000000'", "event = 'export'", "origin = 'elsewhere'", "detail = 'x'",
        "version = NULL", "case_id = 'x'",
    ],
)  # fmt: skip
def test_an_entry_that_was_changed_is_named(engine: Engine, number: int, change: str) -> None:
    with tampering(engine) as connection:
        connection.execute(text(f"UPDATE audit_log SET {change} WHERE number = {number}"))
    assert broken(engine) == (number, Why.CHANGED)


@pytest.mark.parametrize("number", [1, 5, COUNT - 1])
def test_an_entry_changed_and_sealed_anew_is_named_by_the_one_after_it(engine: Engine, number: int) -> None:
    with tampering(engine) as connection:
        put(connection, entry(connection, number), who="Nobody")
    assert broken(engine) == (number, Why.CHANGED)


@pytest.mark.parametrize("numbers", [(1,), (5,), (4, 5, 6)])
def test_an_entry_that_was_removed_is_named(engine: Engine, numbers: tuple[int, ...]) -> None:
    with tampering(engine) as connection:
        for number in numbers:
            connection.execute(text(f"DELETE FROM audit_log WHERE number = {number}"))
    assert broken(engine) == (numbers[0], Why.MISSING)


def test_an_entry_removed_with_the_later_ones_moved_up_is_named(engine: Engine) -> None:
    with tampering(engine) as connection:
        connection.execute(text("DELETE FROM audit_log WHERE number = 5"))
        for number in range(6, COUNT + 1):
            connection.execute(text(f"UPDATE audit_log SET number = {number - 1} WHERE number = {number}"))
    assert broken(engine) == (5, Why.MISSING)


def test_entries_removed_at_the_end_are_found_by_the_hash_kept_elsewhere(store: Store, engine: Engine) -> None:
    head = verify_chain(engine).head
    audit(store, Event.VIEW, who="Later")
    assert broken(engine, head) is None
    assert broken(engine, f" {head.upper()}\n") is None
    with tampering(engine) as connection:
        connection.execute(text(f"DELETE FROM audit_log WHERE number >= {COUNT}"))
    assert broken(engine) is None  # nothing in the database can tell
    assert broken(engine, head) == (COUNT, Why.MISSING)


def test_a_chain_written_anew_is_found_by_the_hash_kept_elsewhere(engine: Engine) -> None:
    head = verify_chain(engine).head
    with tampering(engine) as connection:
        connection.execute(text("UPDATE audit_log SET who = 'Nobody' WHERE number = 3"))
        chain_anew(connection, 3)
    assert broken(engine) is None
    assert broken(engine, head) == (COUNT + 1, Why.MISSING)


def test_the_hash_of_nothing_is_kept_by_a_chain_that_has_begun_since(store: Store) -> None:
    head = verify_chain(store.engine).head
    audit(store, Event.VIEW, who="Ife")
    assert broken(store.engine, head) is None


def test_an_entry_put_in_between_is_named(engine: Engine) -> None:
    with tampering(engine) as connection:
        for number in range(COUNT, 4, -1):
            connection.execute(text(f"UPDATE audit_log SET number = {number + 1} WHERE number = {number}"))
        put(connection, entry(connection, 4), number=5, who="Nobody", previous=entry(connection, 4).hash)
    assert broken(engine) == (5, Why.DOUBLED)


def test_an_entry_added_at_the_end_without_its_seal_is_named(engine: Engine) -> None:
    with tampering(engine) as connection:
        last = entry(connection, COUNT)
        put(connection, last, seal=False, number=COUNT + 1, previous=last.hash, hash="f" * 64)
    assert broken(engine) == (COUNT + 1, Why.CHANGED)


def test_an_entry_added_further_on_leaves_a_gap(engine: Engine) -> None:
    with tampering(engine) as connection:
        put(connection, entry(connection, COUNT), number=COUNT + 3)
    assert broken(engine) == (COUNT + 1, Why.MISSING)


def test_an_entry_copied_to_another_number_is_named(engine: Engine) -> None:
    with tampering(engine) as connection:
        put(connection, entry(connection, 3), seal=False, number=COUNT + 1)
    assert broken(engine) == (COUNT + 1, Why.DOUBLED)


def test_entries_that_were_swapped_are_named(engine: Engine) -> None:
    with tampering(engine) as connection:
        for old, new in ((3, 99), (6, 3), (99, 6)):
            connection.execute(text(f"UPDATE audit_log SET number = {new} WHERE number = {old}"))
    assert broken(engine) == (3, Why.OUT_OF_ORDER)


def test_a_number_given_twice_is_named(empty_url: str, clock: Clock) -> None:
    rebuilt = {
        "sqlite": ("CREATE TABLE made AS SELECT * FROM audit_log", "DROP TABLE audit_log", "ALTER TABLE made RENAME TO audit_log"),
        "postgresql": ("ALTER TABLE audit_log DROP CONSTRAINT audit_log_pkey",),
    }  # fmt: skip
    with open_store(empty_url, clock=clock) as store:
        for _ in range(3):
            audit(store, Event.VIEW, who="Ife")
        with tampering(store.engine) as connection:
            for statement in (
                *rebuilt[store.engine.dialect.name],
                "INSERT INTO audit_log SELECT * FROM audit_log WHERE number = 2",
            ):
                connection.execute(text(statement))
        assert broken(store.engine) == (2, Why.DOUBLED)


def test_an_entry_that_says_what_was_before_the_audit_stands_at_its_start_only(engine: Engine) -> None:
    with tampering(engine) as connection:
        last = entry(connection, COUNT)
        put(connection, last, number=COUNT + 1, previous=last.hash, event="migrated", case_id=None)
    assert broken(engine) == (COUNT + 1, Why.OUT_OF_ORDER)


def test_the_first_of_several_faults_is_named(engine: Engine) -> None:
    with tampering(engine) as connection:
        connection.execute(text("UPDATE audit_log SET who = 'Nobody' WHERE number IN (4, 6)"))
        connection.execute(text("DELETE FROM audit_log WHERE number = 8"))
    report = verify_chain(engine)
    assert report.broken == BrokenEntry(4, Why.CHANGED)
    assert report.broken.sentence == "Entry 4 of the audit is changed."
    assert (report.entries, report.head) == (COUNT - 1, hash_at(engine, 3))


def test_entries_of_more_than_one_helping_are_all_read(store: Store) -> None:
    with tampering(store.engine) as connection:
        for number in range(1, 1500):
            put_first(connection, number)
        chain_anew(connection, 1)
        connection.execute(text("UPDATE audit_log SET who = 'Nobody' WHERE number = 1400"))
    assert broken(store.engine) == (1400, Why.CHANGED)


def test_a_case_can_be_saved_after_its_audit_was_proved(store: Store, engine: Engine) -> None:
    verify_chain(engine)
    store.create(draft(), "Ife")
    assert verify_chain(engine).entries == COUNT + 1


def hash_at(engine: Engine, number: int) -> str:
    with engine.connect() as connection:
        return entry(connection, number).hash


def put_first(connection: object, number: int) -> None:
    at = datetime(2026, 11, 19, tzinfo=UTC)
    connection.execute(  # type: ignore[attr-defined]
        text(
            "INSERT INTO audit_log (number, at, who, event, origin, previous, hash) "
            "VALUES (:number, :at, 'Ife', 'view', 'x', '', '')"
        ),
        {"number": number, "at": at if connection.dialect.name == "postgresql" else str(at)[:19] + ".000000"},  # type: ignore[attr-defined]
    )
