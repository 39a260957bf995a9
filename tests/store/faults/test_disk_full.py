"""No room left: a save says so instead of being half there, reading goes on, and with room again saving goes on."""

from __future__ import annotations

import resource
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from sqlalchemy import event

from store import Store, StoreUnavailable
from store.address import address_of
from store.engine import engine_for
from tests.store.faults.stream import PROCESSES, assert_all_there, moment, saves_until, started


@pytest.mark.parametrize("spared", [0, 10_000, 300_000])
def test_what_was_saved_before_the_system_refused_to_write_is_there_and_saving_goes_on(
    tmp_path: Path, spared: int
) -> None:
    """The system itself refuses: no file may grow beyond a size, in the middle of a page or wherever it happens to be."""
    url = f"sqlite:///{tmp_path}/cases.db"
    case_id = started(url)
    hears, tells = PROCESSES.Pipe(duplex=False)
    worker = PROCESSES.Process(target=runs_out_of_room, args=(url, case_id, spared, tells))
    worker.start()
    tells.close()
    before, said, read, after = hears.recv()
    worker.join(60)
    assert worker.exitcode == 0
    assert "has no room left on its disk" in said or "disk error" in said
    assert len(before) >= spared // 100_000
    assert read == max(before, default=1)
    assert len(after) == 5
    assert_all_there(url, case_id, before + after)


def test_a_full_database_is_said_in_words_and_goes_on_with_room_again(tmp_path: Path) -> None:
    """SQLite's own limit says what a full disk says."""
    url = f"sqlite:///{tmp_path}/cases.db"
    case_id = started(url)
    store = Store(engine_for(address_of(url)), clock=moment)
    pages = (tmp_path / "cases.db").stat().st_size // 4096 + 4

    @event.listens_for(store.engine, "checkout")
    def _limit(connection: object, *_: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages}")  # type: ignore[attr-defined]

    before: list[int] = []
    with pytest.raises(StoreUnavailable, match=r"has no room left on its disk\. Make room, then save again"):
        saves_until(store, case_id, lambda done: before.__setitem__(slice(None), done) or False)
    assert store.latest_number(case_id) == before[-1]
    pages = 1_000_000
    after = saves_until(store, case_id, lambda done: len(done) == 5)
    store.close()
    assert_all_there(url, case_id, before + after)


def runs_out_of_room(url: str, case_id: str, spared: int, tells: Connection) -> None:
    """In a process of its own: save until the system refuses, then, with room again, a few times more."""
    store, before = Store(engine_for(address_of(url)), clock=moment), []
    store.latest_number(case_id)
    file = Path(address_of(url).database or "")
    largest = max(one.stat().st_size for one in file.parent.iterdir())
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest + spared, most))
    said = ""
    try:
        saves_until(store, case_id, lambda done: before.__setitem__(slice(None), done) or False)
    except StoreUnavailable as error:
        said = str(error)
    read = store.latest_number(case_id)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    after = saves_until(store, case_id, lambda done: len(done) == 5)
    tells.send((before, said, read, after))
