"""Opening: where the database is, and one clear sentence when it can't be used."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from store import Store, StoreUnavailable, open_store
from store.address import address_of, data_folder, shown
from store.engine import reading
from tests.store.conftest import Clock, Server, draft

SECRET = "hunter2"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cases.db"


@contextmanager
def opened(file: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{file}", clock=Clock()) as store:
        yield store


def refused(file: Path) -> str:
    """The sentence with which a file is refused; its bytes are the same afterwards, and nothing was put beside it."""
    before = file.read_bytes() if file.is_file() else b""
    with pytest.raises(StoreUnavailable) as error, opened(file):
        pass
    said = str(error.value)
    assert str(file) in said
    assert "\n" not in said
    assert (file.read_bytes() if file.is_file() else b"") == before
    assert not Path(f"{file}-wal").exists()
    return said


def test_the_file_stands_in_the_chosen_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("FOUR_PILLARS_DATA", str(tmp_path / "deep" / "data"))
    with open_store(clock=Clock()) as store:
        store.create(draft(), "Ife")
    made = tmp_path / "deep" / "data" / "four-pillars.db"
    assert made.is_file()
    assert made.stat().st_mode & 0o077 == 0
    assert made.parent.stat().st_mode & 0o077 == 0


def test_the_usual_folder_is_the_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FOUR_PILLARS_DATA", raising=False)
    assert data_folder().name == "four-pillars"


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ("postgresql://ann@host/cases", "postgresql+psycopg://ann@host/cases"),
        ("postgres://ann@host/cases", "postgresql+psycopg://ann@host/cases"),
        ("postgresql+psycopg2://ann@host:5/cases", "postgresql+psycopg://ann@host:5/cases"),
        ("sqlite:////tmp/x.db", "sqlite:////tmp/x.db"),
    ],
)
def test_addresses_lead_to_the_drivers_that_there_are(
    given: str, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert address_of(given).render_as_string(hide_password=False) == address
    monkeypatch.setenv("DATABASE_URL", given)
    assert address_of().render_as_string(hide_password=False) == address


@pytest.mark.parametrize(
    "given", ["nonsense", "mysql://a@b/c", "sqlite://", "sqlite:///:memory:", "://", "postgresql://host:port/cases"]
)
def test_an_address_of_another_kind_is_refused(given: str) -> None:
    with pytest.raises(StoreUnavailable, match="Give DATABASE_URL as"):
        address_of(given)


def test_no_message_tells_a_password() -> None:
    assert SECRET not in shown(address_of(f"postgresql://ann:{SECRET}@host/cases"))
    with pytest.raises(StoreUnavailable, match="can't be reached") as error:
        open_store(f"postgresql://ann:{SECRET}@127.0.0.1:1/cases", clock=Clock())
    assert SECRET not in str(error.value)
    with pytest.raises(StoreUnavailable) as error:
        open_store(f"mysql://ann:{SECRET}@host/cases", clock=Clock())
    assert SECRET not in str(error.value)


def test_a_database_that_the_server_does_not_have_is_said_so(server: Server) -> None:
    with pytest.raises(StoreUnavailable, match="has no such database"):
        open_store(server.ready().replace("/ready", "/nowhere"), clock=Clock())


def test_a_file_that_is_no_database_is_refused_untouched(file: Path) -> None:
    file.write_bytes(b"These are somebody's notes, not a database.\n" * 400)
    assert "is damaged or is not a database. Put back a copy" in refused(file)


@pytest.mark.parametrize("cut", [1500, 4096, 20_000, 60_000])
def test_a_database_cut_short_is_refused_untouched(file: Path, cut: int) -> None:
    with opened(file) as store:
        store.create(draft(), "Ife")
    file.write_bytes(file.read_bytes()[:cut])
    assert "is damaged" in refused(file)


def test_a_database_with_overwritten_cases_is_refused_untouched(file: Path) -> None:
    with opened(file) as store:
        for number in range(40):
            store.create(draft(f"FP-{number}"), "Ife")
    with closing(sqlite3.connect(file)) as connection:
        page, size = (
            connection.execute(question).fetchone()[0]
            for question in ("SELECT rootpage FROM sqlite_master WHERE name = 'cases'", "PRAGMA page_size")
        )
    content = bytearray(file.read_bytes())
    content[(page - 1) * size : page * size] = os.urandom(size)
    file.write_bytes(content)
    assert "is damaged" in refused(file)


def test_the_database_of_another_program_is_refused_untouched(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
        connection.commit()
    assert "is the database of another program" in refused(file)


def test_a_folder_in_the_place_of_the_file_is_refused(file: Path) -> None:
    file.mkdir()
    assert "can't be" in refused(file)


def test_a_place_inside_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("x")
    assert "Allow writing to its folder, or name another" in refused(tmp_path / "notes" / "cases.db")


@pytest.fixture
def shut_folder() -> Iterator[Path]:
    """A folder that may be read and not written, also for tests that run as root."""
    folder = Path(tempfile.mkdtemp(prefix="fp-"))
    yield folder
    folder.chmod(0o700)
    for left in folder.iterdir():
        left.unlink()
    folder.rmdir()


@contextmanager
def as_nobody() -> Iterator[None]:
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def test_a_folder_that_may_not_be_written_is_refused(shut_folder: Path) -> None:
    shut_folder.chmod(0o555)
    with as_nobody():
        assert "can't be written (permission denied). Allow writing to its folder" in refused(shut_folder / "cases.db")
    assert list(shut_folder.iterdir()) == []


def test_a_file_that_may_not_be_written_is_refused_untouched(shut_folder: Path) -> None:
    with opened(shut_folder / "cases.db") as store:
        store.create(draft(), "Ife")
    (shut_folder / "cases.db").chmod(0o444)
    shut_folder.chmod(0o555)
    with as_nobody():
        assert "Allow writing to" in refused(shut_folder / "cases.db")


def test_a_database_that_breaks_later_says_so_too(file: Path) -> None:
    with opened(file) as store:
        case_id = store.create(draft(), "Ife").case_id
        store.engine.dispose()
        file.write_bytes(b"overwritten " * 5000)
        with pytest.raises(StoreUnavailable, match="is damaged or is not a database"):
            store.read(case_id)


def test_a_database_that_others_hold_for_too_long_is_busy(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("store.engine.BUSY_MILLISECONDS", 50)
    with opened(file) as store, closing(sqlite3.connect(file, isolation_level=None)) as other:
        case_id = store.create(draft(), "Ife").case_id
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnavailable, match=r"is busy: another program is writing to it\. Try again"):
            store.save(case_id, draft(fictional=True), based_on=1, author="Ife")
        assert store.read(case_id).number == 1
        other.execute("ROLLBACK")
        assert store.save(case_id, draft(fictional=True), based_on=1, author="Ife").number == 2


def test_each_connection_writes_safely(file: Path) -> None:
    wanted: dict[str, Any] = {"journal_mode": "wal", "foreign_keys": 1, "busy_timeout": 5000, "synchronous": 2}
    with opened(file) as store, reading(store.engine) as one, reading(store.engine) as two:
        for connection in (one, two):
            assert {name: connection.execute(text(f"PRAGMA {name}")).scalar() for name in wanted} == wanted


def test_a_clock_without_a_zone_is_refused(file: Path) -> None:
    with (
        open_store(f"sqlite:///{file}", clock=lambda: Clock().now.replace(tzinfo=None)) as store,
        pytest.raises(ValueError, match="without a zone"),
    ):
        store.create(draft(), "Ife")
