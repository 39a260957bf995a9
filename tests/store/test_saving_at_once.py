"""Two people, two programs, a crash: nothing that was acknowledged is lost, and nothing that was typed vanishes."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from multiprocessing.connection import Connection
from typing import Any

import pytest

from store import NoSuchCase, StaleSave, Store, open_store
from store.deleting import delete_for_good
from store.drafts import Draft
from store.rechecking import recheck
from store.removing import remove
from tests.store.conftest import START, Clock, draft

PROCESSES = multiprocessing.get_context("fork")


def typed(who: str, number: int) -> dict[str, Any]:
    return draft(person={"diversity_needs": f"{who} {number}"})


def clock_of_the_machine() -> datetime:
    return datetime.now(UTC)


def test_a_stale_save_is_refused_and_both_are_kept(store: Store, clock: Clock) -> None:
    case_id = store.create(draft(), "Ife").case_id
    store.save(case_id, typed("Dana", 1), based_on=1, author="Dana", reason="Visit")
    clock.passes(minutes=1)
    with pytest.raises(StaleSave, match="Dana saved version 2 while you were writing") as refused:
        store.save(case_id, typed("Ife", 1), based_on=1, author="Ife", reason="Call")
    assert refused.value.theirs == store.read(case_id, 2)
    (mine,) = store.refused(case_id)
    assert mine.id == refused.value.mine
    assert (mine.based_on, mine.found, mine.author, mine.reason, mine.at) == (1, 2, "Ife", "Call", clock.now)
    assert mine.document == typed("Ife", 1)
    assert store.read(case_id).document == typed("Dana", 1)


def test_a_save_on_a_version_that_never_was_is_refused_too(store: Store) -> None:
    case_id = store.create(draft(), "Ife").case_id
    with pytest.raises(StaleSave):
        store.save(case_id, typed("Ife", 1), based_on=7, author="Ife")
    assert store.latest_number(case_id) == 1
    assert [r.based_on for r in store.refused(case_id)] == [7]


def test_what_is_typed_into_a_removed_case_is_kept(store: Store) -> None:
    case_id = store.create(draft(), "Ife").case_id
    remove(store, case_id, author="Dana", reason="Made twice")
    with pytest.raises(NoSuchCase):
        store.save(case_id, typed("Ife", 1), based_on=1, author="Ife")
    assert [r.document for r in store.refused(case_id)] == [typed("Ife", 1)]


def while_it_is_checked(monkeypatch: pytest.MonkeyPatch, happens: Callable[[], object]) -> None:
    """Let something happen once, after a save has read the case and before its transaction."""
    summary = Draft.summary

    def slowly(self: Draft, *args: Any) -> dict[str, Any]:
        monkeypatch.setattr(Draft, "summary", summary)
        happens()
        return summary(self, *args)

    monkeypatch.setattr(Draft, "summary", slowly)


def test_a_case_checked_anew_while_it_is_saved_shows_what_was_saved(
    store: Store, url: str, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_id = store.create(draft(), "Ife").case_id
    shown = store.caseload().rows[0]
    with open_store(url, clock=clock, today=lambda: date(2027, 6, 1)) as another:
        while_it_is_checked(monkeypatch, lambda: recheck(another))
        store.save(case_id, typed("Ife", 1), based_on=1, author="Ife")
        assert another.caseload().rows[0].number == 2
    now = store.caseload().rows[0]
    assert (now.checked_on, now.open_errors, now.next_on) == (START.date(), shown.open_errors, shown.next_on)


def test_a_case_saved_while_another_save_is_checked_stays_as_it_was_saved(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_id = store.create(draft(), "Ife").case_id
    while_it_is_checked(monkeypatch, lambda: store.save(case_id, typed("Dana", 1), based_on=1, author="Dana"))
    with pytest.raises(StaleSave):
        store.save(case_id, typed("Ife", 1), based_on=1, author="Ife")
    assert store.read(case_id).document == typed("Dana", 1)
    assert [r.document for r in store.refused(case_id)] == [typed("Ife", 1)]


def test_a_case_taken_out_or_deleted_while_it_is_saved_is_not_saved(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken_out, deleted = (store.create(draft(f"FP-{number}"), "Ife").case_id for number in (1, 2))
    while_it_is_checked(monkeypatch, lambda: remove(store, taken_out, author="Dana", reason="Made twice"))
    with pytest.raises(NoSuchCase):
        store.save(taken_out, draft("FP-1", fictional=True), based_on=1, author="Ife")
    assert [r.document for r in store.refused(taken_out)] == [draft("FP-1", fictional=True)]
    gone = partial(delete_for_good, store, deleted, by="Dana", reason="Made twice", even_so=True)
    while_it_is_checked(monkeypatch, gone)
    with pytest.raises(NoSuchCase):
        store.save(deleted, draft("FP-2", fictional=True), based_on=1, author="Ife")


def test_threads_that_save_at_once_lose_nothing(store: Store) -> None:
    case_id = store.create(draft(), "Ife").case_id
    run_at_once([lambda who=who: saves(store, case_id, who, 8) for who in "ABCD"])  # type: ignore[misc]
    assert_nothing_lost(store, case_id, "ABCD", 8)


def test_programs_that_save_at_once_lose_nothing(url: str) -> None:
    with open_store(url, clock=clock_of_the_machine) as store:
        case_id = store.create(draft(), "Ife").case_id
    workers = [PROCESSES.Process(target=program, args=(url, case_id, who)) for who in "AB"]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert [worker.exitcode for worker in workers] == [0, 0]
    with open_store(url, clock=clock_of_the_machine) as store:
        assert_nothing_lost(store, case_id, "AB", 10)


def test_of_those_who_create_one_reference_at_once_one_gets_it(store: Store) -> None:
    made: list[str] = []

    def create() -> None:
        made.append(store.create(draft("FP-9"), "Ife").case_id)

    run_at_once([create] * 4, ignore=ValueError)
    assert [store.find("FP-9")] == made


def test_every_acknowledged_save_survives_kill_9(url: str) -> None:
    with open_store(url, clock=clock_of_the_machine) as store:
        case_id = store.create(draft(), "Ife").case_id
    for round_ in range(10):
        acknowledged = killed_after(url, case_id, saves=3 + round_)
        with open_store(url, clock=clock_of_the_machine) as store:
            assert store.latest_number(case_id) >= max(acknowledged)
            for number in acknowledged:
                assert store.read(case_id, number).document == typed("stream", number)


def saves(store: Store, case_id: str, who: str, times: int) -> None:
    """Save each of so many texts, starting over from the newest version as often as others come first."""
    for number in range(times):
        based_on = store.latest_number(case_id)
        while True:
            try:
                store.save(case_id, typed(who, number), based_on=based_on, author=who)
                break
            except StaleSave as error:
                based_on = error.theirs.number


def assert_nothing_lost(store: Store, case_id: str, people: str, times: int) -> None:
    history = store.history(case_id)
    assert [line.number for line in history] == list(range(1, len(people) * times + 2))
    kept = [store.read(case_id, line.number).document for line in history[1:]]
    for who in people:
        assert [d for d in kept if d["person"]["diversity_needs"].startswith(who)] == [
            typed(who, n) for n in range(times)
        ]
    assert all(r.document["person"]["diversity_needs"][0] in people for r in store.refused(case_id))


def run_at_once(jobs: list[Callable[[], None]], ignore: type[Exception] | None = None) -> None:
    ready, failures = threading.Barrier(len(jobs)), []

    def run(job: Callable[[], None]) -> None:
        ready.wait()
        try:
            job()
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=run, args=(job,)) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [f for f in failures if ignore is None or not isinstance(f, ignore)] == []


def program(url: str, case_id: str, who: str) -> None:
    with open_store(url, clock=clock_of_the_machine) as store:
        saves(store, case_id, who, 10)


def killed_after(url: str, case_id: str, saves: int) -> list[int]:
    """Start a program that saves without end, kill it in the middle, and give the saves that it had acknowledged."""
    hears, tells = PROCESSES.Pipe(duplex=False)
    worker = PROCESSES.Process(target=stream, args=(url, case_id, tells))
    worker.start()
    tells.close()
    heard = [hears.recv() for _ in range(saves)]
    assert worker.pid
    os.kill(worker.pid, signal.SIGKILL)
    worker.join()
    while hears.poll():
        try:
            heard.append(hears.recv())
        except EOFError:
            break
    return heard


def stream(url: str, case_id: str, tells: Connection) -> None:
    with open_store(url, clock=clock_of_the_machine) as store:
        number = store.latest_number(case_id)
        while True:
            number = store.save(case_id, typed("stream", number + 1), based_on=number, author="Ife").number
            tells.send(number)
