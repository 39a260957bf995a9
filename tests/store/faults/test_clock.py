"""A clock that goes backwards: versions keep their order by number, the time is written as the clock said, nothing is refused."""

from __future__ import annotations

from datetime import timedelta

from store import CaseloadQuery, Order, Store
from store.rechecking import recheck
from store.verifying import verify
from tests.store.conftest import START, Clock, draft


def test_versions_count_on_while_the_clock_goes_back(store: Store, clock: Clock) -> None:
    case_id = store.create(draft(), "Ife").case_id
    for number in range(1, 6):
        clock.passes(hours=-7)
        assert (
            store.save(case_id, draft(person={"first_name": str(number)}), based_on=number, author="Ife").number
            == number + 1
        )
    history = store.history(case_id)
    assert [line.number for line in history] == [1, 2, 3, 4, 5, 6]
    assert [line.saved_at for line in history] == [START - timedelta(hours=7 * n) for n in range(6)]
    assert store.read(case_id).document == draft(person={"first_name": "5"})
    assert verify(store).wrong == ()


def test_the_caseload_is_checked_for_the_day_that_the_clock_shows_also_an_earlier_one(
    store: Store, clock: Clock
) -> None:
    store.create(draft(), "Ife")
    clock.passes(days=-3)
    assert recheck(store) == 1
    assert recheck(store) == 0
    (row,) = store.caseload(CaseloadQuery(order_by=Order.CHECKED)).rows
    assert row.checked_on == clock.now.date()
