"""Encryption at rest: with a key nothing readable stands on the disk, and no mistake with keys changes anything."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from store import StoreUnavailable, open_store
from store.backups import backup, restore
from store.encryption import KEY
from store.exporting import export_all
from store.recoding import decrypt, encrypt
from tests.store.conftest import Clock, draft

SECRET = "correct horse's battery"
MARK = "Zanzibar Quillfeather"
PERSON = {"last_name": MARK, "first_name": "Philip"}


@pytest.fixture(params=[SECRET, "0123456789abcdef" * 4], ids=["passphrase", "raw key"])
def key(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv(KEY, request.param)
    return str(request.param)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cases.db"


@pytest.fixture
def url(file: Path) -> str:
    return f"sqlite:///{file}"


def filled(url: str) -> str:
    with open_store(url, clock=Clock()) as store:
        return store.create(draft(person=PERSON), "Ife", MARK).case_id


def opens(url: str, case_id: str) -> None:
    with open_store(url, clock=Clock()) as store:
        assert store.read(case_id).document == draft(person=PERSON)


def refused(url: str, file: Path, match: str) -> None:
    """One sentence, and every byte in the folder as it was."""
    before = {one.name: one.read_bytes() for one in file.parent.iterdir() if one.is_file()}
    with pytest.raises(StoreUnavailable, match=match) as error:
        open_store(url, clock=Clock())
    assert str(file) in str(error.value) and SECRET not in str(error.value) and "\n" not in str(error.value)
    assert {one.name: one.read_bytes() for one in file.parent.iterdir() if one.is_file()} == before


@pytest.mark.usefixtures("key")
def test_no_text_of_a_case_stands_in_the_file_or_its_log(url: str, file: Path) -> None:
    with open_store(url, clock=Clock()) as store:
        store.create(draft(person=PERSON), "Ife", MARK)
        assert [row.last_name for row in store.caseload().rows] == [MARK]
        log = file.with_name("cases.db-wal").read_bytes()
        assert len(log) > 4096
        assert not readable(log)
    assert file.stat().st_size > 4096
    assert not readable(file.read_bytes())


def test_without_a_key_the_same_search_finds_the_text(url: str, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(KEY, raising=False)
    filled(url)
    assert readable(file.read_bytes())


@pytest.mark.usefixtures("key")
def test_what_was_saved_under_a_key_is_there_again_with_it(url: str) -> None:
    case_id = filled(url)
    opens(url, case_id)
    with open_store(url, clock=Clock()) as store:
        assert store.save(case_id, draft(), based_on=1, author="Ife").number == 2


@pytest.mark.usefixtures("key")
def test_another_key_is_refused_and_nothing_changed(url: str, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case_id = filled(url)
    with monkeypatch.context() as patched:
        patched.setenv(KEY, "another")
        refused(url, file, "FOUR_PILLARS_KEY is not the key of the database")
    opens(url, case_id)


@pytest.mark.usefixtures("key")
def test_an_encrypted_file_without_a_key_is_refused_and_nothing_changed(
    url: str, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(url)
    monkeypatch.delenv(KEY)
    refused(url, file, r"is encrypted, or is damaged at its beginning\. Give its key in FOUR_PILLARS_KEY")


def test_a_key_for_a_file_that_is_not_encrypted_is_refused_and_nothing_changed(
    url: str, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(KEY, raising=False)
    filled(url)
    monkeypatch.setenv(KEY, SECRET)
    refused(url, file, "is not encrypted, and FOUR_PILLARS_KEY is set. Leave the key out")


@pytest.mark.usefixtures("key")
def test_a_key_without_the_package_says_what_to_install(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_name: str) -> None:
        raise ImportError

    monkeypatch.setattr("store.encryption.import_module", missing)
    with pytest.raises(StoreUnavailable, match=r"the package sqlcipher3 is not installed\. Install it with"):
        open_store(url, clock=Clock())


@pytest.mark.usefixtures("key")
def test_a_backup_of_an_encrypted_database_is_encrypted_and_comes_back_under_its_key(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_id = filled(url)
    kept = tmp_path / "kept"
    backup(url, kept)
    assert not readable(kept.read_bytes())
    with open_store(url, clock=Clock()) as store:
        store.save(case_id, draft(), based_on=1, author="Ife")
    before = restore(kept, url, clock=Clock(), replace=True).kept
    assert before is not None and not readable(before.read_bytes())
    opens(url, case_id)
    monkeypatch.setenv(KEY, "another")
    with pytest.raises(
        StoreUnavailable, match=r"or FOUR_PILLARS_KEY is not its key\. Name a backup; nothing was changed"
    ):
        restore(kept, f"sqlite:///{tmp_path}/new.db", clock=Clock())


@pytest.mark.usefixtures("key")
def test_of_a_damaged_encrypted_file_the_last_good_copy_is_named(url: str, file: Path, tmp_path: Path) -> None:
    filled(url)
    backup(url, tmp_path / "kept")
    content = bytearray(file.read_bytes())
    content[100:3000] = bytes(2900)
    file.write_bytes(content)
    refused(url, file, "The last good copy is .*/kept, of ")


def test_a_plain_database_is_encrypted_into_a_new_file_and_back(
    url: str, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(KEY, raising=False)
    case_id = filled(url)
    plain = file.read_bytes()
    monkeypatch.setenv(KEY, SECRET)
    encrypt(url, tmp_path / "locked.db")
    assert not readable((tmp_path / "locked.db").read_bytes())
    assert file.read_bytes() == plain
    opens(f"sqlite:///{tmp_path}/locked.db", case_id)
    decrypt(f"sqlite:///{tmp_path}/locked.db", tmp_path / "open.db")
    monkeypatch.delenv(KEY)
    opens(f"sqlite:///{tmp_path}/open.db", case_id)
    with open_store(f"sqlite:///{tmp_path}/open.db", clock=Clock()) as store:
        assert export_all(store, tmp_path / "out") == 1
        with pytest.raises(Exception, match="never changed or deleted"), store.engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM versions")


@pytest.mark.parametrize("making", [encrypt, decrypt])
def test_what_can_not_be_recoded_is_said_and_nothing_made(
    making: type, url: str, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(KEY, raising=False)
    filled(url)
    new = tmp_path / "new.db"
    with pytest.raises(StoreUnavailable, match=r"There is no key\. Set FOUR_PILLARS_KEY|is not encrypted"):
        making(url, new)
    monkeypatch.setenv(KEY, SECRET)
    with pytest.raises(StoreUnavailable, match=r"There is no database|Only a SQLite file"):
        making("postgresql://nobody@nowhere/x" if making is encrypt else f"sqlite:///{tmp_path}/nowhere.db", new)
    shutil.copyfile(file, new)
    with pytest.raises(StoreUnavailable, match=r"is there already|is not encrypted already"):
        making(url, new)
    assert new.read_bytes() == file.read_bytes()


def readable(content: bytes) -> bool:
    """Whether anything of the case, of a table or of SQLite itself can be read in some bytes."""
    return any(
        word.encode() in content for word in ("Zanzibar", "Quillfeather", "FP-1", "cases", "SQLite", "reference")
    )
