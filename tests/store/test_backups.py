"""Backups: checked, never over anything, whole or not at all, and put back into both kinds of database."""

from __future__ import annotations

import random
import shutil
import sqlite3
import subprocess
import threading
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import text

from store import NoSuchCase, StaleSave, Store, StoreUnavailable, open_store
from store.address import address_of
from store.backups import Restored, WouldReplace, backup, restore
from store.deleting import delete_for_good
from store.engine import engine_for, writing
from store.keeping import keep
from store.migrate import configuration
from tests.store.conftest import Clock, Server, draft


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "kept.backup"


def filled(url: str, *references: str) -> list[str]:
    with open_store(url, clock=Clock()) as store:
        return [store.create(draft(reference), "Ife").case_id for reference in references]


def references(url: str) -> list[str]:
    with open_store(url, clock=Clock()) as store:
        return [row.reference for row in store.caseload().rows]


def put_back(file: Path, url: str, *, replace: bool = False) -> Restored:
    return restore(file, url, clock=Clock(), replace=replace)


def test_a_backup_brings_everything_back(url: str, kept: Path) -> None:
    case_id, _ = filled(url, "FP-1", "FP-2")
    backup(url, kept)
    with open_store(url, clock=Clock()) as store:
        store.save(case_id, draft(fictional=True), based_on=1, author="Dana")
    put_back(kept, url, replace=True)
    with open_store(url, clock=Clock()) as store:
        assert (store.latest_number(case_id), store.read(case_id).document) == (1, draft("FP-1"))
        assert [line.author for line in store.history(case_id)] == ["Ife"]
        assert store.save(case_id, draft(fictional=True), based_on=1, author="Dana").number == 2


def test_a_backup_is_one_file_that_only_its_owner_reads(url: str, tmp_path: Path) -> None:
    filled(url, "FP-1")
    (tmp_path / "folder").mkdir()
    backup(url, tmp_path / "folder" / "kept")
    (only,) = (tmp_path / "folder").iterdir()
    assert (only.name, only.stat().st_mode & 0o077) == ("kept", 0)


def test_a_backup_while_others_save_is_one_state_of_the_database(url: str, kept: Path) -> None:
    (case_id,) = filled(url, "FP-1")
    stop, saved = threading.Event(), []

    def save() -> None:
        with open_store(url, clock=Clock()) as store:
            while not stop.is_set() or not saved:
                number = store.latest_number(case_id)
                saved.append(
                    store.save(
                        case_id, draft("FP-1", person={"first_name": str(number)}), based_on=number, author="Ife"
                    ).number
                )

    saving = threading.Thread(target=save)
    saving.start()
    while not saved:
        pass
    backup(url, kept)
    stop.set()
    saving.join()
    put_back(kept, url, replace=True)
    with open_store(url, clock=Clock()) as store:
        assert [line.number for line in store.history(case_id)] == list(range(1, store.latest_number(case_id) + 1))


def test_a_backup_never_goes_over_a_file(url: str, kept: Path) -> None:
    filled(url, "FP-1")
    kept.write_text("somebody's notes")
    with pytest.raises(StoreUnavailable, match=r"is there already\. Name a file that is not"):
        backup(url, kept)
    assert kept.read_text() == "somebody's notes"


def test_a_backup_of_nothing_makes_no_database(tmp_path: Path, kept: Path) -> None:
    with pytest.raises(StoreUnavailable, match=r"There is no database .*nowhere\.db"):
        backup(f"sqlite:///{tmp_path}/nowhere.db", kept)
    assert list(tmp_path.iterdir()) == []


def test_a_backup_of_a_database_without_our_tables_is_refused(empty_url: str, tmp_path: Path, kept: Path) -> None:
    if empty_url.startswith("sqlite"):
        (tmp_path / "cases.db").touch()
    with pytest.raises(StoreUnavailable, match="has no cases of Four Pillars in it"):
        backup(empty_url, kept)
    assert not kept.exists()


def test_cases_that_are_there_are_not_replaced_unasked(url: str, kept: Path) -> None:
    filled(url, "FP-1")
    backup(url, kept)
    filled(url, "FP-2")
    with pytest.raises(
        WouldReplace, match=r"give --replace; a copy of what is there now is kept\. Nothing was changed"
    ):
        put_back(kept, url)
    assert references(url) == ["FP-1", "FP-2"]


def test_what_was_there_before_is_kept_and_can_be_put_back(url: str, kept: Path) -> None:
    filled(url, "FP-1")
    backup(url, kept)
    filled(url, "FP-2")
    before = put_back(kept, url, replace=True).kept
    assert before is not None
    assert "20261119-090000" in before.name and "before-restore" in before.name
    assert references(url) == ["FP-1"]
    put_back(before, url, replace=True)
    assert references(url) == ["FP-1", "FP-2"]


def test_a_backup_goes_into_a_database_without_cases_unasked(
    url: str, empty_url: str, kept: Path, tmp_path: Path
) -> None:
    target = empty_url if url.startswith("postgresql") else f"sqlite:///{tmp_path}/new/other.db"
    if empty_url.startswith("sqlite") != url.startswith("sqlite"):
        target = url
    filled(url, "FP-1")
    backup(url, kept)
    if target == url:
        assert put_back(kept, url, replace=True).kept
    else:
        assert put_back(kept, target) == Restored()
    assert references(target) == ["FP-1"]


def test_an_app_that_has_the_database_open_sees_what_was_put_back(store: Store, url: str, kept: Path) -> None:
    case_id = store.create(draft(), "Ife").case_id
    backup(url, kept)
    store.save(case_id, draft(fictional=True), based_on=1, author="Ife")
    put_back(kept, url, replace=True)
    assert store.latest_number(case_id) == 1
    assert store.save(case_id, draft(fictional=False), based_on=1, author="Ife").number == 2


@pytest.mark.parametrize(
    "spoilt", [b"", b"somebody's notes\n" * 900, b"PGDMP and then nothing", b"SQLite format 3\0 and then nothing"]
)
def test_a_file_that_is_no_backup_is_refused_and_nothing_touched(url: str, kept: Path, spoilt: bytes) -> None:
    filled(url, "FP-1")
    kept.write_bytes(spoilt)
    with pytest.raises(StoreUnavailable, match=r"Name (a backup|another of them)") as error:
        put_back(kept, url, replace=True)
    assert str(kept) in str(error.value)
    assert (references(url), kept.read_bytes()) == (["FP-1"], spoilt)


def test_a_backup_that_is_not_there_is_refused(url: str, tmp_path: Path) -> None:
    filled(url, "FP-1")
    with pytest.raises(StoreUnavailable, match="can't be put back"):
        put_back(tmp_path / "nowhere", url, replace=True)
    assert references(url) == ["FP-1"]


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_backup_cut_short_is_refused_and_nothing_touched(url: str, kept: Path, share: float) -> None:
    filled(url, *(f"FP-{n}" for n in range(30)))
    backup(url, kept)
    kept.write_bytes(kept.read_bytes()[: int(kept.stat().st_size * share)])
    with pytest.raises(StoreUnavailable, match="Name a backup; nothing was changed"):
        put_back(kept, url, replace=True)
    assert len(references(url)) == 30


def test_the_database_of_another_program_is_neither_read_nor_replaced(tmp_path: Path, kept: Path) -> None:
    filled(f"sqlite:///{tmp_path}/cases.db", "FP-1")
    with closing(sqlite3.connect(kept)) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    with pytest.raises(StoreUnavailable, match="is not a database of Four Pillars"):
        put_back(kept, f"sqlite:///{tmp_path}/cases.db", replace=True)
    good = tmp_path / "good"
    backup(f"sqlite:///{tmp_path}/cases.db", good)
    with pytest.raises(StoreUnavailable, match="is the database of another program"):
        put_back(good, f"sqlite:///{kept}", replace=True)
    with closing(sqlite3.connect(kept)) as other:
        assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("recipes",)]


def test_a_backup_of_a_newer_program_is_refused(url: str, kept: Path) -> None:
    filled(url, "FP-1")
    marked(url, "9999")
    backup(url, kept)
    marked(url, revision_now(url))
    with pytest.raises(StoreUnavailable, match=r"made by a newer version of Four Pillars \(tables 9999\). Update"):
        put_back(kept, url, replace=True)
    assert references(url) == ["FP-1"]


def test_the_backup_of_one_kind_of_database_does_not_go_into_the_other(server: Server, tmp_path: Path) -> None:
    file, base = f"sqlite:///{tmp_path}/cases.db", server.ready()
    filled(file, "FP-1")
    filled(base, "FP-2")
    backup(file, tmp_path / "of-file")
    backup(base, tmp_path / "of-server")
    with pytest.raises(StoreUnavailable, match="is a dump of PostgreSQL"):
        put_back(tmp_path / "of-server", file, replace=True)
    with pytest.raises(StoreUnavailable, match="is not a dump of PostgreSQL"):
        put_back(tmp_path / "of-file", base, replace=True)
    assert (references(file), references(base)) == (["FP-1"], ["FP-2"])


def test_a_damaged_database_is_moved_aside_as_it_is(tmp_path: Path, kept: Path) -> None:
    file = tmp_path / "cases.db"
    filled(f"sqlite:///{file}", "FP-1")
    backup(f"sqlite:///{file}", kept)
    file.write_bytes(b"overwritten " * 5000)
    with pytest.raises(WouldReplace):
        put_back(kept, f"sqlite:///{file}")
    moved = put_back(kept, f"sqlite:///{file}", replace=True).moved
    assert moved is not None
    assert moved.read_bytes() == b"overwritten " * 5000
    assert references(f"sqlite:///{file}") == ["FP-1"]


def test_a_password_stands_on_no_command_line(server: Server, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    run = subprocess.run
    monkeypatch.setattr(
        "store.dumps.subprocess.run", lambda args, **more: (seen.extend(map(str, args)), run(args, **more))[1]
    )
    url = server.ready().replace("postgres:@", "postgres:hunter2@")
    assert "hunter2" in url
    backup(url, kept)
    assert kept.exists()
    assert not [argument for argument in seen if "hunter2" in argument]


def marked(url: str, revision: str) -> None:
    engine = engine_for(address_of(url))
    with writing(engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision})
    engine.dispose()


def revision_now(url: str) -> str:
    return str(ScriptDirectory.from_config(configuration()).get_current_head())


def test_what_is_replaced_is_kept_while_nobody_can_save(
    store: Store, url: str, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_id = store.create(draft(), "Ife").case_id
    backup(url, kept)
    store.save(case_id, draft(fictional=True), based_on=1, author="Ife")
    saved = threading.Event()

    def saves() -> None:
        with suppress(StoreUnavailable, StaleSave, NoSuchCase):
            store.save(case_id, draft(fictional=False), based_on=2, author="Dana")
        saved.set()

    def keep_and_wait(*args: Any) -> Path | None:
        copy = keep(*args)
        threading.Thread(target=saves).start()
        assert not saved.wait(0.5), "saved between the copy and the restore"
        return copy

    monkeypatch.setattr("store.backups.keep", keep_and_wait)
    before = put_back(kept, url, replace=True).kept
    assert saved.wait(10)
    assert before is not None
    monkeypatch.undo()
    put_back(before, url, replace=True)
    assert store.latest_number(case_id) == 2


def test_no_copy_of_what_was_replaced_is_ever_thrown_away(url: str, kept: Path) -> None:
    filled(url, "FP-ORIGINAL")
    backup(url, kept.with_name("original"))
    put_back(kept.with_name("original"), url, replace=True)
    copies = [put_back(kept.with_name("original"), url, replace=True).kept for _ in range(7)]
    assert len(set(copies)) == 7
    assert all(copy and copy.exists() for copy in copies)


def test_a_database_whose_cases_are_all_deleted_is_not_replaced_unasked(store: Store, url: str, kept: Path) -> None:
    case_id = store.create(draft(), "Ife").case_id
    backup(url, kept)
    delete_for_good(store, case_id, by="Ife", reason="Fictional", even_so=True)
    with pytest.raises(WouldReplace):
        put_back(kept, url)
    assert put_back(kept, url, replace=True).kept


def test_a_file_copied_from_a_database_at_work_is_read_with_its_log(tmp_path: Path) -> None:
    file, copied = tmp_path / "live.db", tmp_path / "copied.db"
    with open_store(f"sqlite:///{file}", clock=Clock()) as store:
        store.create(draft("FP-1"), "Ife")
        for more in ("", "-wal"):
            shutil.copy(f"{file}{more}", f"{copied}{more}")
    assert Path(f"{copied}-wal").stat().st_size
    put_back(copied, f"sqlite:///{tmp_path}/new.db")
    assert references(f"sqlite:///{tmp_path}/new.db") == ["FP-1"]


def test_a_damaged_file_comes_back_under_its_name_when_the_restore_fails(
    tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "cases.db"
    filled(f"sqlite:///{file}", "FP-1")
    backup(f"sqlite:///{file}", kept)
    file.write_bytes(b"overwritten " * 5000)

    def no_room(*_: object) -> None:
        raise StoreUnavailable("no room")

    monkeypatch.setattr("store.backups.pour", no_room)
    with pytest.raises(StoreUnavailable, match="no room"):
        put_back(kept, f"sqlite:///{file}", replace=True)
    assert file.read_bytes() == b"overwritten " * 5000
    assert not list(tmp_path.glob("*.damaged.*"))


def test_what_may_be_an_encrypted_database_is_not_taken_for_a_damaged_one(tmp_path: Path, kept: Path) -> None:
    file = tmp_path / "cases.db"
    filled(f"sqlite:///{tmp_path}/other.db", "FP-1")
    backup(f"sqlite:///{tmp_path}/other.db", kept)
    file.write_bytes(random.Random(1).randbytes(8192))
    with pytest.raises(StoreUnavailable, match="Give its key in FOUR_PILLARS_KEY"):
        put_back(kept, f"sqlite:///{file}", replace=True)
    assert file.read_bytes() == random.Random(1).randbytes(8192)


@pytest.mark.parametrize("rows", ["DELETE FROM alembic_version", "INSERT INTO alembic_version VALUES ('0003')"])
def test_a_file_that_does_not_say_of_what_version_it_is_is_refused(tmp_path: Path, kept: Path, rows: str) -> None:
    filled(f"sqlite:///{tmp_path}/cases.db", "FP-1")
    backup(f"sqlite:///{tmp_path}/cases.db", kept)
    with closing(sqlite3.connect(kept)) as other:
        other.execute(rows)
        other.commit()
    with pytest.raises(StoreUnavailable, match="does not say of what version its tables are"):
        put_back(kept, f"sqlite:///{tmp_path}/cases.db", replace=True)
