"""Closed cases whose time has passed are listed; nothing is ever deleted by itself."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from store import Store
from store.errors import UnusablePeriod
from store.removing import remove
from store.retention import Due, due_for_deletion
from tests.store.conftest import Clock, draft


def closed(store: Store, reference: str, on: str | None) -> str:
    return store.create(document(reference, on), "Ife").case_id


def document(reference: str, on: str | None) -> dict[str, Any]:
    return draft(reference, exit={"ended_on": on})


def listed(store: Store, months: int | None = 12) -> list[str]:
    return [case.reference for case in due_for_deletion(store, keep_months=months)]


def test_a_case_is_listed_once_its_period_has_passed(store: Store) -> None:
    case_id = closed(store, "FP-1", "2025-11-18")
    assert due_for_deletion(store, keep_months=12) == [Due(case_id, "FP-1", date(2025, 11, 18), date(2026, 11, 18))]


@pytest.mark.parametrize(("on", "due"), [("2025-11-18", True), ("2025-11-19", False), ("2025-11-20", False)])
def test_a_case_is_kept_through_the_whole_of_its_last_day(store: Store, on: str, due: bool) -> None:
    closed(store, "FP-1", on)
    assert bool(listed(store)) is due


@pytest.mark.parametrize(("day", "due"), [(28, False), (1, True)])
def test_a_case_closed_on_29_february_is_kept_to_the_end_of_february(
    store: Store, clock: Clock, day: int, due: bool
) -> None:
    closed(store, "FP-1", "2024-02-29")
    clock.now = datetime(2025, 3 if due else 2, day, 12, tzinfo=UTC)
    assert bool(listed(store)) is due


def test_without_a_period_nothing_is_ever_listed(store: Store) -> None:
    closed(store, "FP-1", "1950-01-01")
    assert listed(store, None) == []


def test_a_period_that_is_none_is_refused(store: Store) -> None:
    closed(store, "FP-1", "1950-01-01")
    with pytest.raises(UnusablePeriod):
        due_for_deletion(store, keep_months=0)


def test_open_cases_and_those_that_end_in_time_to_come_are_not_listed(store: Store) -> None:
    closed(store, "FP-1", None)
    closed(store, "FP-2", "2027-01-01")
    store.create(draft("FP-3"), "Ife")
    assert listed(store, 1) == []


def test_a_case_opened_again_is_not_listed(store: Store) -> None:
    case_id = closed(store, "FP-1", "2020-01-01")
    assert listed(store) == ["FP-1"]
    store.save(case_id, document("FP-1", None), based_on=1, author="Ife")
    assert listed(store) == []


def test_a_removed_case_is_listed_too_for_its_data_is_still_there(store: Store) -> None:
    remove(store, closed(store, "FP-1", "2020-01-01"), author="Ife", reason="Made twice")
    assert listed(store) == ["FP-1"]


def test_those_closed_first_are_listed_first(store: Store) -> None:
    for reference, on in (("FP-1", "2021-05-01"), ("FP-2", "2020-05-01"), ("FP-3", "2022-05-01")):
        closed(store, reference, on)
    assert listed(store) == ["FP-2", "FP-1", "FP-3"]


def test_listing_deletes_nothing(store: Store) -> None:
    case_id = closed(store, "FP-1", "2020-01-01")
    listed(store)
    assert store.read(case_id).document == document("FP-1", "2020-01-01")
