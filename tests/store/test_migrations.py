"""The tables: made and brought up to date on opening, by one program at a time, and never by an older one."""

from __future__ import annotations

import multiprocessing
import threading
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from store import StoreUnavailable, open_store
from store.address import address_of
from store.engine import engine_for, reading, writing
from store.migrate import SCRIPTS, configuration, upgrade
from store.tables import metadata
from tests.store.conftest import Clock, draft

UPGRADE = command.upgrade
PROCESSES = multiprocessing.get_context("fork")


def test_the_migrations_make_the_tables_that_the_code_knows(empty_url: str, clock: Clock) -> None:
    with open_store(empty_url, clock=clock) as store, reading(store.engine) as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_the_migrations_make_the_triggers_on_every_table_that_keeps(empty_url: str, clock: Clock) -> None:
    asked = {
        "sqlite": "SELECT DISTINCT tbl_name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT DISTINCT event_object_table FROM information_schema.triggers",
    }
    with open_store(empty_url, clock=clock) as store, reading(store.engine) as connection:
        found = connection.execute(text(asked[store.engine.dialect.name])).scalars()
        assert set(found) == set(metadata.tables) - {"cases", "presence", "search_words"}


def test_there_is_one_newest_migration() -> None:
    scripts = ScriptDirectory.from_config(configuration())
    assert len(scripts.get_heads()) == 1
    assert all(Path(script.path).is_relative_to(SCRIPTS) for script in scripts.walk_revisions())


def test_opening_again_changes_nothing(empty_url: str, clock: Clock) -> None:
    with open_store(empty_url, clock=clock) as store:
        case_id = store.create(draft(), "Ife").case_id
    with open_store(empty_url, clock=clock) as store:
        assert store.read(case_id).document == draft()


def test_programs_that_open_a_new_database_at_once_all_find_it_ready(empty_url: str) -> None:
    workers = [PROCESSES.Process(target=opens, args=(empty_url, f"FP-{n}")) for n in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert [worker.exitcode for worker in workers] == [0] * 4
    with open_store(empty_url, clock=Clock()) as store:
        assert store.caseload().total == 4


def test_threads_that_open_a_new_database_at_once_all_find_it_ready(empty_url: str) -> None:
    threads = [threading.Thread(target=opens, args=(empty_url, f"FP-{n}")) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with open_store(empty_url, clock=Clock()) as store:
        assert store.caseload().total == 4


def test_a_newer_database_is_refused_and_left_as_it_is(empty_url: str, clock: Clock) -> None:
    engine = engine_for(address_of(empty_url))
    upgrade(engine)
    with writing(engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreUnavailable, match=r"written by a newer version of Four Pillars \(tables 9999\). Update"):
        open_store(empty_url, clock=clock)
    with reading(engine) as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == "9999"
    engine.dispose()


def test_a_migration_that_breaks_leaves_nothing_half_made(
    empty_url: str, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = engine_for(address_of(empty_url))
    with monkeypatch.context() as patched:
        patched.setattr("store.migrate.command.upgrade", breaks_after_upgrade)
        with pytest.raises(KeyError):
            upgrade(engine)
    assert inspect(engine).get_table_names() == []
    engine.dispose()
    with open_store(empty_url, clock=clock) as store:
        assert store.caseload().total == 0


def opens(url: str, reference: str) -> None:
    with open_store(url, clock=Clock()) as store:
        store.create(draft(reference), "Ife")


def breaks_after_upgrade(config: object, revision: str) -> None:
    UPGRADE(config, revision)  # type: ignore[arg-type]
    raise KeyError("broken")
