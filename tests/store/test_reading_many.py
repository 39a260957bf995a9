"""Reading the cases of an area: which ones, in what order, and only the documents that are not known."""

from datetime import UTC, datetime

import pytest

from store import Store
from store.reading_many import AT_A_TIME, Selection, standing_cases, state_of
from store.removing import remove
from tests.store.conftest import draft

EVERYWHERE = Selection(None, fictional=False)


def in_area(store: Store, reference: str, area: str | None = "Wexmoor", fictional: bool | None = None) -> str:
    return store.create(draft(reference, mappa={"area": area}, fictional=fictional), "Test").case_id


def references(store: Store, chosen: Selection) -> set[str]:
    return {case.reference for case in standing_cases(store, chosen)}


def test_an_area_and_a_kind_are_read_and_nothing_else(store: Store):
    in_area(store, "A"), in_area(store, "B", "Aske"), in_area(store, "C", fictional=True), in_area(store, "D", fictional=False)
    in_area(store, "E", None)
    assert references(store, Selection("Wexmoor", fictional=False)) == {"A", "D"}
    assert references(store, Selection("Wexmoor", fictional=True)) == {"C"}
    assert references(store, EVERYWHERE) == {"A", "B", "D", "E"}
    assert references(store, Selection("wexmoor", fictional=True)) == set()


def test_more_cases_than_one_batch_come_once_each_in_order(store: Store):
    for number in range(AT_A_TIME + 2):
        in_area(store, f"FP-{number}")
    ids = [case.case_id for case in standing_cases(store, EVERYWHERE)]
    assert ids == sorted(set(ids)) and len(ids) == AT_A_TIME + 2


def test_the_current_document_comes_and_a_known_version_comes_without(store: Store):
    first, second = in_area(store, "A"), in_area(store, "B")
    store.save(second, draft("B", mappa={"area": "Wexmoor", "level": 3}), based_on=1, author="Test")
    found = {case.reference: case for case in standing_cases(store, EVERYWHERE)}
    assert (found["B"].number, found["B"].document["mappa"]["level"]) == (2, 3)
    known = {case.reference: case for case in standing_cases(store, EVERYWHERE, lambda case_id, number: (case_id, number) == (first, 1))}
    assert (known["A"].document, known["B"].document) == (None, found["B"].document)


def test_a_removed_case_is_not_read(store: Store):
    removed = in_area(store, "A")
    remove(store, removed, author="Test", reason="Entered twice")
    assert references(store, EVERYWHERE) == set()
    assert state_of(store, EVERYWHERE).cases == 0


def test_the_state_changes_with_every_save(store: Store, clock):
    assert (state_of(store, EVERYWHERE).cases, state_of(store, EVERYWHERE).newest) == (0, None)
    case_id = in_area(store, "A")
    before = state_of(store, EVERYWHERE)
    assert (before.cases, before.versions, before.newest) == (1, 1, datetime(2026, 11, 19, 9, 0, tzinfo=UTC))
    store.save(case_id, draft("A", mappa={"area": "Wexmoor", "level": 2}), based_on=1, author="Test")
    assert state_of(store, EVERYWHERE) != before


def test_an_area_with_a_control_character_is_refused(store: Store):
    with pytest.raises(ValueError, match="control character"):
        state_of(store, Selection("Wex\x00moor", fictional=False))
