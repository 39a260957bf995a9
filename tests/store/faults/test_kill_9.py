"""kill -9 in the middle of a stream of saves, 100 times: every save that was acknowledged is there, and all is sound."""

from __future__ import annotations

import os
import random
import signal
import time
from pathlib import Path

from store import open_store
from tests.store.conftest import Server
from tests.store.faults.stream import PROCESSES, assert_all_there, moment, saves_without_end, started

TIMES, LONGEST = 100, 0.04
"""How often, and how many seconds after the first acknowledged save of a process at the latest: a few saves."""


def test_100_times_on_a_file(tmp_path: Path) -> None:
    acknowledged = survived(f"sqlite:///{tmp_path}/cases.db", TIMES)
    assert len(acknowledged) >= TIMES


def test_25_times_on_a_server(server: Server) -> None:
    acknowledged = survived(server.ready(), TIMES // 4)
    assert len(acknowledged) >= TIMES // 4


def survived(url: str, times: int) -> list[int]:
    """Kill so many processes while they save; gives what they had acknowledged, all of it found again."""
    case_id, chance, acknowledged = started(url), random.Random(4), []
    for _ in range(times):
        heard, status = killed(url, case_id, chance.uniform(0, LONGEST))
        assert heard
        assert status == -signal.SIGKILL
        acknowledged += heard
        with open_store(url, clock=moment) as store:
            assert store.latest_number(case_id) in (heard[-1], heard[-1] + 1)
    assert acknowledged == sorted(set(acknowledged))
    assert_all_there(url, case_id, acknowledged)
    return acknowledged


def killed(url: str, case_id: str, seconds: float) -> tuple[list[int], int | None]:
    """Kill a process that saves, so long after its first acknowledged save; what it had acknowledged, and how it ended."""
    hears, tells = PROCESSES.Pipe(duplex=False)
    worker = PROCESSES.Process(target=saves_without_end, args=(url, case_id, tells))
    worker.start()
    tells.close()
    heard = [hears.recv()] if hears.poll(30) else []
    time.sleep(seconds)
    assert worker.pid
    os.kill(worker.pid, signal.SIGKILL)
    worker.join()
    while hears.poll():
        try:
            heard.append(hears.recv())
        except EOFError:
            break
    return heard, worker.exitcode
