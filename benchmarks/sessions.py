"""python -m benchmarks.sessions: what one Streamlit process carries. The figures of deploy/README.md come from here.

A PostgreSQL and one server of their own; people who speak Streamlit's protocol, each with a case of their own, the largest
of the demo caseload. Time on the processor is counted by the system, so that other work on the machine disturbs it little;
the times that people wait are of this machine, in this hour.
"""

from __future__ import annotations

import asyncio
import json
import os
import tempfile
import time
import urllib.request
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles

from sqlalchemy import text

from benchmarks.large_case import largest_demo_case
from benchmarks.person_at_work import Person
from store import Store, open_store
from tests.browser.conftest import Server
from tests.store.conftest import started

THINKING = 2.0
"""Seconds from one click of a person to the next."""


def processor(server: Server) -> float:
    """Seconds that a process has spent on the processor."""
    assert server.process
    used = Path(f"/proc/{server.process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(used[11]) + int(used[12])) / os.sysconf("SC_CLK_TCK")


def memory(server: Server) -> float:
    """Megabytes of memory that a process holds."""
    assert server.process
    pages = int(Path(f"/proc/{server.process.pid}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


async def costs(server: Server, ids: list[str]) -> None:
    """Processor time a click, a save, and memory a session, by screen."""
    for screen in ("person", "assessment", "plan", "check"):
        person = Person(server.url, ids[0], screen)
        await person.arrive()
        for words, act in (("click", person.click), ("save", person.type)):
            if words == "save" and screen != "person":
                continue
            await act()
            before, times = processor(server), [await act() for _ in range(30)]
            spent = (processor(server) - before) / 30
            print(
                f"{screen:12} {words:6} processor {spent * 1000:5.0f} ms   waited {median(times) * 1000:5.0f} ms (median of 30)"
            )
        await person.socket.close()


async def idle(server: Server, ids: list[str]) -> None:
    """Memory of sessions that are open and do nothing."""
    before = memory(server)
    people = [Person(server.url, case_id, "person") for case_id in ids[:50]]
    for person in people:
        await person.arrive()
    print(f"50 sessions open: {(memory(server) - before) / 50:.2f} MB each, over {before:.0f} MB")
    for person in people:
        await person.socket.close()


async def crowd(server: Server, ids: list[str], size: int, seconds: float = 20) -> None:
    """So many people at once, each a click every two seconds, one in five of them a save."""
    people = [Person(server.url, case_id, "person") for case_id in ids[:size]]
    for person in people:
        await person.arrive()
    times: list[float] = []

    async def work(person: Person, late: float) -> None:
        await asyncio.sleep(late)
        end = time.perf_counter() + seconds
        turn = 0
        while time.perf_counter() < end:
            turn += 1
            took = await (person.type() if turn % 5 == 0 else person.click())
            times.append(took)
            await asyncio.sleep(max(0.0, THINKING - took))

    before, start = processor(server), time.perf_counter()
    await asyncio.gather(*(work(person, THINKING * n / size) for n, person in enumerate(people)))
    busy = (processor(server) - before) / (time.perf_counter() - start)
    waited = f"{median(times) * 1000:5.0f} ms, p95 {quantiles(times, n=20)[-1] * 1000:5.0f} ms"
    print(
        f"{size:4} people: waited {waited}; the process used {busy:.2f} of a core; load of the machine {os.getloadavg()[0]:.1f}"
    )
    for person in people:
        await person.socket.close()


def sizes(store: Store) -> None:
    """What a case and a version take in the database."""
    with store.engine.connect() as connection:
        rows, took, plain = connection.execute(
            text("SELECT count(*), pg_total_relation_size('versions'), sum(octet_length(document)) FROM versions")
        ).one()
        cases, of_cases = connection.execute(text("SELECT count(*), pg_total_relation_size('cases') FROM cases")).one()
    print(
        f"{rows} versions of {plain / rows / 1000:.1f} kB of text take {took / rows / 1000:.1f} kB each; a case's line {of_cases / cases / 1000:.1f} kB"
    )


def main() -> None:
    """A line a measurement."""
    document = json.loads(largest_demo_case().read_text(encoding="utf-8"))
    with started() as postgresql:
        url = postgresql.empty()
        with open_store(url, clock=lambda: datetime.now(UTC)) as store:
            ids = [store.create({**document, "reference": f"B-{n}"}, "Benchmark").case_id for n in range(100)]
            server = Server(
                Path(tempfile.mkdtemp()), DATABASE_URL=url, STREAMLIT_SERVER_SCRIPT_HEALTH_CHECK_ENABLED="true"
            )
            server.start()
            urllib.request.urlopen(f"{server.url}/_stcore/script-health-check", timeout=60).read()
            try:
                print(
                    f"largest demo case, {len(json.dumps(document)) / 1000:.0f} kB; load of the machine {os.getloadavg()[0]:.1f}"
                )
                for work in (costs, idle):
                    asyncio.run(work(server, ids))
                for size in (10, 20, 40, 80):
                    asyncio.run(crowd(server, ids, size))
                sizes(store)
            finally:
                server.kill()


if __name__ == "__main__":
    main()
