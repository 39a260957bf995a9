"""Every version and deletion has its entry, and says what the entry was sealed with."""

from __future__ import annotations

import pytest
from alembic import command
from sqlalchemy import Connection, insert, text

from store import Store, open_store
from store.address import address_of
from store.audit import BrokenEntry, Event, entries, verify_chain
from store.engine import engine_for, reading, use_write_ahead_log, writing
from store.migrate import configuration
from store.proof import Why
from store.retention import delete_for_good
from store.tables import cases, deletions, versions
from tests.store.conftest import START, Clock, draft
from tests.store.tampering import chain_anew, entry, put, tampering


@pytest.fixture
def case_id(store: Store) -> str:
    """A case of three versions, entries 1 to 3."""
    case_id = store.create(draft(), "Ife", "New").case_id
    for number in (1, 2):
        store.save(case_id, draft(person={"diversity_needs": str(number)}), based_on=number, author="Dana")
    return case_id


def fault(store: Store) -> BrokenEntry | None:
    return verify_chain(store.engine).broken


def add_version(connection: Connection, case_id: str, number: int) -> None:
    values = {"case_id": case_id, "number": number, "document": "{}", "author": "Nobody", "saved_at": START}
    connection.execute(insert(versions).values(values))


def test_versions_that_were_left_alone_agree_with_the_audit(store: Store, case_id: str) -> None:
    store.create(draft("FP-2"), "Ife")
    store.save(case_id, draft(person={"diversity_needs": "2"}), based_on=3, author="Dana")
    assert fault(store) is None


@pytest.mark.parametrize(
    "change",
    ["document = '{}'", "author = 'Nobody'", "reason = 'Another'", "saved_at = '2020-01-01 00:00:00.000000'"],
)
def test_a_version_that_was_changed_is_named(store: Store, case_id: str, change: str) -> None:
    with tampering(store.engine) as connection:
        connection.execute(text(f"UPDATE versions SET {change} WHERE number = 2"))
    broken = fault(store)
    assert broken == BrokenEntry(2, Why.CHANGED, case_id, 2)
    assert broken.sentence == f"Of case {case_id}, version 2 is changed (entry 2 of the audit)."


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_version_that_was_removed_is_named(store: Store, case_id: str, number: int) -> None:
    with tampering(store.engine) as connection:
        connection.execute(text(f"DELETE FROM versions WHERE number = {number}"))
    assert fault(store) == BrokenEntry(number, Why.MISSING, case_id, number)


def test_a_whole_case_that_was_removed_is_named(store: Store, case_id: str) -> None:
    with tampering(store.engine) as connection:
        connection.execute(text("DELETE FROM versions"))
        connection.execute(text("DELETE FROM cases"))
    assert fault(store) == BrokenEntry(1, Why.MISSING, case_id, 1)


def test_a_version_without_an_entry_is_named(store: Store, case_id: str) -> None:
    with tampering(store.engine) as connection:
        add_version(connection, case_id, 4)
    broken = fault(store)
    assert broken == BrokenEntry(0, Why.UNTRACED, case_id, 4)
    assert broken.sentence == f"Of case {case_id}, version 4 is without an entry."


@pytest.mark.parametrize("other", ["00000000-0000-4000-8000-000000000000", "ffffffff-ffff-4fff-bfff-ffffffffffff"])
def test_a_case_without_any_entry_is_named(store: Store, case_id: str, other: str) -> None:
    with tampering(store.engine) as connection:
        columns = ", ".join(f'"{column.name}"' for column in cases.c)
        copied = columns.replace('"id"', f"'{other}'").replace('"reference_key"', "'other'")
        connection.execute(text(f"INSERT INTO cases ({columns}) SELECT {copied} FROM cases"))
        add_version(connection, other, 1)
    assert fault(store) == BrokenEntry(0, Why.UNTRACED, other, 1)


def test_a_second_entry_for_one_version_is_named_even_in_a_chain_written_anew(store: Store, case_id: str) -> None:
    with tampering(store.engine) as connection:
        put(connection, entry(connection, 2), number=4)
        chain_anew(connection, 4)
    assert fault(store) == BrokenEntry(4, Why.DOUBLED, case_id, 2)


def test_a_deleted_case_agrees_with_the_audit(store: Store, case_id: str) -> None:
    delete_for_good(store, case_id, by="Ife", reason="Fictional", even_so=True)
    assert fault(store) is None


def test_a_deletion_that_is_no_longer_kept_is_named(store: Store, case_id: str) -> None:
    delete_for_good(store, case_id, by="Ife", reason="Fictional", even_so=True)
    with tampering(store.engine) as connection:
        connection.execute(text("DELETE FROM deletions"))
    broken = fault(store)
    assert broken == BrokenEntry(4, Why.MISSING, case_id)
    assert broken.sentence == f"Of case {case_id}, the deletion is missing (entry 4 of the audit)."


@pytest.mark.parametrize("known", [True, False])
def test_a_deletion_without_an_entry_is_named(store: Store, case_id: str, known: bool) -> None:
    gone = case_id if known else "ffffffff-ffff-4fff-bfff-ffffffffffff"
    with tampering(store.engine) as connection:
        values = {"case_id": gone, "at": START, "by": "Nobody", "reason": "x", "versions": 3}
        connection.execute(insert(deletions).values(values))
        connection.execute(text(f"DELETE FROM versions WHERE case_id = '{gone}'"))
    assert fault(store) == BrokenEntry(0, Why.UNTRACED, gone)


def test_what_was_saved_before_there_was_an_audit_is_where_the_chain_starts(empty_url: str, clock: Clock) -> None:
    ids = old_database(empty_url)
    with open_store(empty_url, clock=clock) as store:
        found = [(e.number, e.event, e.case_id, e.version, e.detail) for e in reversed(entries(store).entries)]
        assert found == [
            (1, "migrated", None, None, "cases=2 versions=3"),
            (2, "migrated", ids[0], 1, "versions=1"),
            (3, "migrated", ids[1], 2, "versions=2"),
        ]
        assert {e.at for e in entries(store).entries} == {START}
        assert fault(store) is None
    with open_store(empty_url, clock=clock) as store:
        assert entries(store).total == 3


def test_only_the_versions_that_were_there_before_are_accepted(empty_url: str, clock: Clock) -> None:
    one, two = old_database(empty_url)
    with open_store(empty_url, clock=clock) as store:
        store.save(one, draft("FP-1", fictional=True), based_on=1, author="Ife")
        assert fault(store) is None
        with tampering(store.engine) as connection:
            add_version(connection, two, 3)
        assert fault(store) == BrokenEntry(0, Why.UNTRACED, two, 3)
        with tampering(store.engine) as connection:
            connection.execute(text(f"DELETE FROM versions WHERE case_id = '{two}' AND number IN (2, 3)"))
        assert fault(store) == BrokenEntry(3, Why.MISSING, two, 2)


def test_a_case_from_before_the_audit_can_be_deleted_for_good(empty_url: str, clock: Clock) -> None:
    one, _ = old_database(empty_url)
    with open_store(empty_url, clock=clock) as store:
        delete_for_good(store, one, by="Ife", reason="Fictional", even_so=True)
        assert entries(store, event=Event.DELETE).total == 1
        assert fault(store) is None


def test_a_new_database_has_nothing_to_start_from(empty_url: str, clock: Clock) -> None:
    with open_store(empty_url, clock=clock) as store:
        assert entries(store).total == 0


def old_database(url: str) -> tuple[str, str]:
    """A database as it was before the audit, with two cases of one and two versions; gives their ids."""
    engine = engine_for(address_of(url))
    use_write_ahead_log(engine)
    ids = ("00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002")
    with writing(engine) as connection:
        config = configuration()
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        for number, case_id in enumerate(ids, 1):
            _old_case(connection, case_id, number)
    with reading(engine) as connection:
        assert connection.execute(text("SELECT count(*) FROM versions")).scalar() == 3
    engine.dispose()
    return ids


def _old_case(connection: Connection, case_id: str, version: int) -> None:
    reference = f"FP-{version}"
    connection.execute(
        text(
            "INSERT INTO cases (id, version, created_at, saved_at, saved_by, reference, reference_key, reference_order, "
            "area_order, could_not_check, checked_on, search_text) VALUES (:id, :version, '2026-01-01 00:00:00', "
            "'2026-01-01 00:00:00', 'Ife', :reference, :reference, :reference, '', 0, '2026-01-01', 'fp')"
        ),
        {"id": case_id, "version": version, "reference": reference},
    )
    for number in range(1, version + 1):
        connection.execute(
            text(
                "INSERT INTO versions (case_id, number, document, author, saved_at) "
                "VALUES (:id, :number, :document, 'Ife', '2026-01-01 00:00:00')"
            ),
            {"id": case_id, "number": number, "document": f'{{"schema_version":1,"reference":"{reference}"}}'},
        )
