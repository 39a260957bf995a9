"""Proving a database: beside the chain, each table says what the audit and the versions say; whoever changed one is found out."""

from __future__ import annotations

from contextlib import suppress

import pytest
from sqlalchemy import Engine, text

from store import StaleSave, Store
from store.deleting import delete_for_good
from store.engine import writing
from store.removing import remove, restore
from store.settling import Settled, settle
from store.sign_offs import SignOffRole, sign_off
from store.verifying import verify
from tests.store.conftest import draft
from tests.store.tampering import tampering


@pytest.fixture
def lived_in(store: Store) -> Store:
    """A store in which everything has happened that can."""
    case_id = store.create(draft("FP-1", exit={"ended_on": "2020-01-31"}), "Ife").case_id
    store.save(case_id, draft("FP-1", fictional=True), based_on=1, author="Dana")
    for number in (1, 2):
        with suppress(StaleSave):
            store.save(case_id, draft("FP-1", mappa={"level": number}), based_on=1, author="Ife")
    settle(store, 1, Settled.THEIRS, by="Ife", version=2)
    for role in SignOffRole:
        sign_off(store, case_id, 2, role, name="Rhian Cole", post="Manager", by="Petra", note="Read")
    out, back, gone = (store.create(draft(f"FP-{number}"), "Ife").case_id for number in (2, 3, 4))
    for one in (out, back):
        remove(store, one, author="Ife", reason="Made twice")
    restore(store, back, author="Ife")
    with suppress(StaleSave):
        store.save(gone, draft("FP-4", fictional=True), based_on=7, author="Ife")
    delete_for_good(store, gone, by="Ife", reason="Fictional", even_so=True)
    return store


def test_a_database_in_which_everything_has_happened_is_sound(lived_in: Store) -> None:
    assert verify(lived_in).wrong == ()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("UPDATE cases SET removed_at = '2026-01-01 00:00:00.000000' WHERE reference = 'FP-1'", "is out of the caseload, and the audit tells otherwise"),
        ("UPDATE cases SET removed_at = NULL", "is in the caseload, and the audit tells otherwise"),
        ("UPDATE cases SET closed_on = '2001-01-01' WHERE reference = 'FP-3'", "is listed with another closed_on than its current version has"),
        ("UPDATE cases SET reference = 'FP-X' WHERE reference = 'FP-3'", "is listed with another reference"),
        ("UPDATE cases SET level = 3, category = 2 WHERE reference = 'FP-3'", "is listed with another level and category"),
        ("DELETE FROM search_words", "is not found by all of its words"),
        ("UPDATE deletions SET by = 'Somebody'", "The deletion of case"),
        ("UPDATE deletions SET versions = 77", "is not as the audit tells it"),
        ("UPDATE sign_offs SET name = 'Somebody'", "version 2, was changed"),
        ("UPDATE sign_offs SET note = NULL", "version 2, was changed"),
        ("UPDATE sign_offs SET role = 'chair'", "there is a sign-off that the audit does not tell of"),
        ("DELETE FROM sign_offs WHERE role = 'chair'", "a sign-off is missing that the audit tells of"),
        ("UPDATE refused_saves SET document = '{}' WHERE id = 2", "the late save kept as 2 was changed"),
        ("UPDATE refused_saves SET author = 'Somebody' WHERE id = 2", "the late save kept as 2 was changed"),
        ("DELETE FROM refused_saves WHERE id = 2", "the late save kept as 2 is missing"),
        ("UPDATE settled_saves SET how = 'mine'", "what became of the late save kept as 1 is not as the audit tells it"),
        ("DELETE FROM settled_saves", "what became of the late save kept as 1"),
    ],
)
def test_what_was_changed_past_the_program_is_named(lived_in: Store, engine: Engine, change: str, said: str) -> None:
    with tampering(engine) as connection:
        connection.execute(text(change))
    assert any(said in line for line in verify(lived_in).wrong)


def test_a_guard_that_is_gone_is_named(lived_in: Store, engine: Engine) -> None:
    drop = "DROP TRIGGER sign_offs_no_update"
    if engine.dialect.name == "postgresql":
        drop = "ALTER TABLE sign_offs DISABLE TRIGGER sign_offs_kept_row"
    with writing(engine) as connection:
        connection.execute(text(drop))
    try:
        [line] = verify(lived_in).wrong
        assert line.startswith("What keeps the rows of sign_offs from being changed is gone (sign_offs_")
    finally:
        if engine.dialect.name == "postgresql":
            with writing(engine) as connection:
                connection.execute(text("ALTER TABLE sign_offs ENABLE TRIGGER sign_offs_kept_row"))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("UPDATE audit_log SET at = 'garbage' WHERE number = 2", "Entry 2 of the audit is changed."),
        ("UPDATE audit_log SET who = x'ff00' WHERE number = 2", "Entry 2 of the audit is changed."),
        ("UPDATE audit_log SET detail = CAST(x'ff' AS TEXT) WHERE number = 2", "Entry 2 of the audit is changed."),
        ("UPDATE versions SET saved_at = 'x' WHERE number = 2", "version 2 is changed"),
        ("UPDATE versions SET document = CAST(x'7bff' AS TEXT) WHERE number = 2", "version 2 is changed"),
    ],
)
@pytest.mark.parametrize("url", ["sqlite"], indirect=True)  # the other one's types hold no such values
def test_a_value_that_can_not_be_read_is_a_change_and_no_traceback(lived_in: Store, engine: Engine, change: str, said: str) -> None:
    with tampering(engine) as connection:
        connection.execute(text(change))
    assert any(said in line for line in verify(lived_in).wrong)


@pytest.mark.parametrize("change", ["UPDATE audit_log SET at = '20000-01-01' WHERE number = 2", "UPDATE audit_log SET at = 'infinity' WHERE number = 2"])
@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
def test_a_day_beyond_the_calendar_is_a_change(lived_in: Store, engine: Engine, change: str) -> None:
    with tampering(engine) as connection:
        connection.execute(text(change))
    assert verify(lived_in).wrong == ("Entry 2 of the audit is changed.",)


def test_a_number_far_away_keeps_nobody_waiting(lived_in: Store, engine: Engine) -> None:
    with tampering(engine) as connection:
        connection.execute(text("UPDATE audit_log SET number = 300000000 WHERE number = (SELECT max(number) FROM audit_log)"))
        connection.execute(text("UPDATE audit_log SET who = 'x' WHERE number = 2"))
    assert verify(lived_in).wrong == ("Entry 2 of the audit is changed.",)
