"""An earlier version comes back as the newest one."""

from __future__ import annotations

import pytest

from store import NoSuchCase, StaleSave, Store
from store.audit import entries
from store.restoring import restore_version
from tests.store.conftest import draft


@pytest.fixture
def case_id(store: Store) -> str:
    case_id = store.create(draft(), "Ife").case_id
    store.save(case_id, draft(fictional=True), based_on=1, author="Dana")
    return case_id


def test_an_earlier_version_is_saved_again_as_the_newest(store: Store, case_id: str) -> None:
    saved = restore_version(store, case_id, 1, based_on=2, author="Ife")
    assert (saved.number, store.read(case_id).document) == (3, draft())
    assert [(line.author, line.reason) for line in store.history(case_id)[1:]] == [
        ("Dana", None),
        ("Ife", "Version 1 restored"),
    ]
    assert restore_version(store, case_id, 2, based_on=3, author="Ife", reason="Right after all").number == 4
    assert store.history(case_id)[-1].reason == "Right after all"


def test_the_audit_says_from_which(store: Store, case_id: str) -> None:
    restore_version(store, case_id, 1, based_on=2, author="Ife")
    newest = entries(store).entries[0]
    assert (newest.event, newest.who, newest.version) == ("restore", "Ife", 3)
    assert str(newest.detail).endswith(" from=1")


def test_the_current_version_restored_is_no_new_one(store: Store, case_id: str) -> None:
    assert restore_version(store, case_id, 2, based_on=2, author="Ife").is_new is False


def test_restoring_overwrites_nobody(store: Store, case_id: str) -> None:
    with pytest.raises(StaleSave):
        restore_version(store, case_id, 1, based_on=1, author="Ife")
    assert [kept.document for kept in store.refused(case_id)] == [draft()]
    assert store.latest_number(case_id) == 2


@pytest.mark.parametrize("number", [0, 3, 2**40])
def test_a_version_that_is_not_there_is_said_so(store: Store, case_id: str, number: int) -> None:
    with pytest.raises(NoSuchCase):
        restore_version(store, case_id, number, based_on=2, author="Ife")
