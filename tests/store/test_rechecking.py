"""Checking anew: those longest unchecked first, or only those that are shown; whatever the day, never twice."""

from __future__ import annotations

from store import CaseloadQuery, Order, Store
from store.rechecking import recheck
from tests.store.conftest import Clock, draft


def test_those_longest_unchecked_come_first_and_nobody_twice(store: Store, clock: Clock) -> None:
    for number in range(3):
        store.create(draft(f"FP-{number}"), "Ife")
        clock.passes(days=1)
    assert [recheck(store, most=2), recheck(store, most=2), recheck(store, most=2)] == [2, 1, 0]


def test_only_those_that_are_shown_are_checked_when_asked(store: Store, clock: Clock) -> None:
    ids = [store.create(draft(f"FP-{number}"), "Ife").case_id for number in range(3)]
    clock.passes(days=1)
    assert recheck(store, only=ids[1:2]) == 1
    assert recheck(store, only=ids[1:2]) == 0
    assert recheck(store, only=[]) == 0
    rows = store.caseload(CaseloadQuery(order_by=Order.CHECKED, descending=True)).rows
    assert [row.case_id for row in rows if row.checked_on == clock.now.date()] == [ids[1]]
    assert recheck(store) == 2
