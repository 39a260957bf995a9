"""A stream of saves to break in the middle of, and the proof afterwards that nothing acknowledged was lost."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from typing import Any

from sqlalchemy import select

from store import Store, open_store
from store.address import address_of
from store.engine import engine_for, reading
from store.tables import versions
from store.verifying import verify
from tests.store.conftest import draft

PROCESSES = multiprocessing.get_context("fork")


def moment() -> datetime:
    return datetime.now(UTC)


def started(url: str) -> str:
    """A case to save."""
    with open_store(url, clock=moment) as store:
        return store.create(draft(), "Ife").case_id


def typed(number: int, reference: str = "FP-1") -> dict[str, Any]:
    """What version `number` of the case holds."""
    return draft(reference, person={"diversity_needs": f"{number} " * 200})


def saves_without_end(url: str, case_id: str, tells: Connection) -> None:
    """In a process of its own: save, and tell of each save once it is acknowledged."""
    store = Store(engine_for(address_of(url)), clock=moment)
    number = store.latest_number(case_id)
    while True:
        number = store.save(case_id, typed(number + 1), based_on=number, author="Ife").number
        tells.send(number)


def saves_until(store: Store, case_id: str, enough: Callable[[list[int]], bool]) -> list[int]:
    """Save until it is enough; the numbers of the saves that were acknowledged."""
    acknowledged: list[int] = []
    while not enough(acknowledged):
        number = store.latest_number(case_id)
        acknowledged.append(store.save(case_id, typed(number + 1), based_on=number, author="Ife").number)
    return acknowledged


def assert_all_there(url: str, case_id: str, acknowledged: Iterable[int], reference: str = "FP-1") -> None:
    """Every acknowledged save is there, word for word; the file is sound, no version is missing, the audit's chain is whole."""
    with open_store(url, clock=moment) as store:
        with reading(store.engine) as connection:
            found = set(connection.execute(select(versions.c.number).where(versions.c.case_id == case_id)).scalars())
        assert set(acknowledged) <= found
        assert found == set(range(1, max(found) + 1))
        for number in found - {1}:
            assert store.read(case_id, number).document == typed(number, reference)
        assert verify(store).wrong == ()
