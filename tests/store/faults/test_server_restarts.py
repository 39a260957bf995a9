"""PostgreSQL breaks down under load and starts again: errors are said, what was acknowledged is there, saving goes on."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

import pytest

from store import Store, StoreUnavailable, open_store
from tests.store.conftest import Server, draft, started
from tests.store.faults.stream import assert_all_there, moment, typed


@pytest.fixture
def own_server() -> Iterator[Server]:
    """A server that no other test works with."""
    with started() as running:
        yield running


def test_the_program_goes_on_by_itself(own_server: Server) -> None:
    url = own_server.ready()
    with open_store(url, clock=moment) as store:
        cases = {f"FP-{n}": store.create(draft(f"FP-{n}"), "Ife").case_id for n in range(1, 4)}
        load = Load(store, cases)
        with load:
            for _ in range(2):
                load.goes_on()
                own_server.break_down()
                load.is_refused()
                own_server.start_again()
            load.goes_on()
    assert {sentence.partition(" can't be reached. ")[2] for sentence in load.said} == {
        "Start its server, or mend DATABASE_URL."
    }
    for reference, case_id in cases.items():
        assert_all_there(url, case_id, load.acknowledged[reference], reference)


class Load:
    """People who save without end, each in a case of their own, and try again when they are told that it can't be done."""

    def __init__(self, store: Store, cases: dict[str, str]) -> None:
        self.acknowledged: dict[str, list[int]] = {reference: [] for reference in cases}
        self.said: list[str] = []
        self._store = store
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._saves, args=case) for case in cases.items()]

    def __enter__(self) -> None:
        for thread in self._threads:
            thread.start()

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def goes_on(self) -> None:
        before = {reference: len(numbers) for reference, numbers in self.acknowledged.items()}
        until(lambda: all(len(numbers) >= before[name] + 3 for name, numbers in self.acknowledged.items()))

    def is_refused(self) -> None:
        before = len(self.said)
        until(lambda: len(self.said) > before + 3)

    def _saves(self, reference: str, case_id: str) -> None:
        while not self._stop.is_set():
            try:
                number = self._store.latest_number(case_id)
                saved = self._store.save(case_id, typed(number + 1, reference), based_on=number, author="Ife")
                self.acknowledged[reference].append(saved.number)
            except StoreUnavailable as error:
                self.said.append(str(error))
                time.sleep(0.02)


def until(happens: Callable[[], bool]) -> None:
    """Wait for something, and fail when it does not come in a minute."""
    end = time.monotonic() + 60
    while not happens():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.02)
