"""A copy before tables are changed, one only, where there is something to lose; and the last good one named when a file breaks."""

from __future__ import annotations

import logging
import multiprocessing
import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import text

from store import StoreUnavailable, open_store
from store.address import address_of
from store.backups import backup, restore
from store.copies import KEPT, dated, facts_of, forget_oldest
from store.engine import engine_for, reading, use_write_ahead_log, writing
from store.keeping import FOLDER
from store.migrate import configuration
from tests.store.conftest import Clock, Server, draft

PROCESSES = multiprocessing.get_context("fork")
CASE_ID = "0b9f6f7e-7a51-4f0a-9a1e-0123456789ab"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(FOLDER, str(tmp_path / "kept"))
    return tmp_path / "kept"


def older(url: str, cases: int = 1) -> str:
    """A database as the first version of the program left it."""
    engine = engine_for(address_of(url))
    use_write_ahead_log(engine)
    with writing(engine) as connection:
        config = configuration()
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        for _ in range(cases):
            connection.execute(
                text(
                    "INSERT INTO cases (id, version, created_at, saved_at, saved_by, reference, reference_key, "
                    "reference_order, could_not_check, checked_on, search_text) VALUES (:id, 1, :at, :at, 'Ife', 'FP-1', "
                    "'fp-1', 'fp-000000000001', 0, '2026-11-01', 'fp-1')"
                ),
                {"id": CASE_ID, "at": "2026-11-01 09:00:00.000000"},
            )
            connection.execute(
                text("INSERT INTO versions VALUES (:id, 1, :document, 'Ife', :at, NULL)"),
                {
                    "id": CASE_ID,
                    "at": "2026-11-01 09:00:00.000000",
                    "document": '{"schema_version":1,"reference":"FP-1"}',
                },
            )
    engine.dispose()
    return url


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir()) if folder.is_dir() else []


def opens(url: str) -> None:
    with open_store(url, clock=Clock()) as store:
        assert store.read(CASE_ID).document == draft("FP-1")


def test_an_older_file_is_copied_beside_it_before_its_tables_are_changed(tmp_path: Path) -> None:
    opens(older(f"sqlite:///{tmp_path}/cases.db"))
    (copy,) = tmp_path.glob("cases.*.before-*.db")
    assert copy.name.startswith("cases.20261119-090000.before-0")
    facts = facts_of(copy, None)
    assert (facts.revision, facts.cases) == ("0001", 1)
    assert copy.stat().st_mode & 0o077 == 0


def test_an_older_database_is_copied_into_the_chosen_folder(empty_url: str, folder: Path) -> None:
    opens(older(empty_url))
    (name,) = names(folder)
    assert "before-0" in name
    opens(empty_url)
    assert names(folder) == [name]


def test_the_copy_from_before_can_be_put_back_and_is_brought_up_to_date_again(empty_url: str, folder: Path) -> None:
    opens(older(empty_url))
    (name,) = names(folder)
    restore(folder / name, empty_url, clock=Clock(), replace=True)
    with reading(engine := engine_for(address_of(empty_url))) as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == "0001"
    engine.dispose()
    opens(empty_url)


def test_a_new_database_and_one_without_cases_are_not_copied(empty_url: str, folder: Path) -> None:
    with open_store(older(empty_url, cases=0), clock=Clock()) as store:
        assert store.caseload().total == 0
    assert names(folder) == []


def test_programs_that_migrate_at_once_make_one_copy(empty_url: str, folder: Path) -> None:
    older(empty_url)
    workers = [PROCESSES.Process(target=opens, args=(empty_url,)) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert [worker.exitcode for worker in workers] == [0] * 4
    assert len(names(folder)) == 1


def test_without_a_copy_nothing_is_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "notes").write_text("x")
    monkeypatch.setenv(FOLDER, str(tmp_path / "notes"))
    url = older(f"sqlite:///{tmp_path}/cases.db")
    with pytest.raises(StoreUnavailable, match=r"No copy of .* could be made"):
        open_store(url, clock=Clock())
    with closing(sqlite3.connect(tmp_path / "cases.db")) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)


def test_the_log_says_when_a_server_is_not_copied(
    server: Server, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.delenv(FOLDER, raising=False)
    with caplog.at_level(logging.WARNING, "four_pillars.store"):
        opens(older(server.empty()))
    assert "because FOUR_PILLARS_BACKUPS names no folder" in caplog.text


def test_only_the_last_copies_of_one_reason_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "a[1].db"
    made = []
    for day in range(1, KEPT + 3):
        made.append(dated(file, datetime(2026, 11, day, tzinfo=UTC), "before-0002"))
        made[-1].touch()
    other = dated(file, datetime(2026, 10, 1, tzinfo=UTC), "before-restore")
    other.touch()
    forget_oldest(file, "before-0002")
    assert names(tmp_path) == sorted(one.name for one in (other, *made[2:]))


def test_two_copies_of_one_moment_have_two_names(tmp_path: Path) -> None:
    at = datetime(2026, 11, 19, tzinfo=UTC)
    first = dated(tmp_path / "cases.db", at, "before-0002")
    first.touch()
    assert dated(tmp_path / "cases.db", at, "before-0002") != first


def test_of_a_damaged_file_the_last_good_copy_is_named_and_the_file_left_as_it_is(tmp_path: Path, folder: Path) -> None:
    file = tmp_path / "cases.db"
    url = f"sqlite:///{file}"
    with open_store(url, clock=Clock()) as store:
        store.create(draft(), "Ife")
    for place, moment in (
        (tmp_path / "monday", 1_000_000),
        (folder / "tuesday.db", 1_777_777_777),
        (tmp_path / "spoilt.db", 1_999_999_999),
    ):
        backup(url, place)
        os.utime(place, (moment, moment))
    (tmp_path / "spoilt.db").write_bytes((tmp_path / "spoilt.db").read_bytes()[:9000])
    with closing(sqlite3.connect(tmp_path / "recipes.db")) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    file.write_bytes(b"overwritten " * 5000)
    with pytest.raises(StoreUnavailable, match=r"is damaged or is not a database\. .*The last good copy is ") as error:
        open_store(url, clock=Clock())
    assert f"{folder / 'tuesday.db'}, of 3 May 2026" in str(error.value)
    assert f"python -m store restore {folder / 'tuesday.db'} --replace" in str(error.value)
    assert file.read_bytes() == b"overwritten " * 5000


def test_of_a_damaged_file_without_a_copy_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(FOLDER, raising=False)
    (tmp_path / "cases.db").write_bytes(b"overwritten " * 5000)
    with open_store(f"sqlite:///{tmp_path}/training.db", clock=Clock()) as at_work:
        at_work.create(draft(), "Ife")
        with pytest.raises(
            StoreUnavailable, match=r"No sound copy of it was found beside it; set FOUR_PILLARS_BACKUPS"
        ):
            open_store(f"sqlite:///{tmp_path}/cases.db", clock=Clock())
