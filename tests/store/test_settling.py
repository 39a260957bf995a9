"""A save that came too late waits until somebody says what becomes of it, once."""

from __future__ import annotations

import pytest

from store import NoSuchCase, StaleSave, Store, UnusableNote
from store.audit import Event, entries
from store.errors import NoSuchRefusedSave
from store.settling import Settled, Settlement, settle, unsettled
from tests.store.conftest import START, Clock, draft
from tests.store.test_saving_at_once import run_at_once

NOBODY = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def case_id(store: Store) -> str:
    case_id = store.create(draft(), "Ife").case_id
    store.save(case_id, draft(fictional=True), based_on=1, author="Dana")
    return case_id


def late(store: Store, case_id: str, author: str, needs: str) -> int:
    with pytest.raises(StaleSave) as refused:
        store.save(case_id, draft(person={"diversity_needs": needs}), based_on=1, author=author)
    return refused.value.mine


def test_a_late_save_waits_until_it_is_settled(store: Store, case_id: str) -> None:
    one, two = late(store, case_id, "Ife", "one"), late(store, case_id, "Petra", "two")
    assert [r.id for r in unsettled(store, case_id)] == [one, two]
    assert [r.id for r in unsettled(store, case_id, "Petra")] == [two]
    settle(store, one, Settled.THEIRS, by="Ife")
    assert [r.id for r in unsettled(store, case_id)] == [two]
    assert unsettled(store, case_id, "Ife") == []
    assert [r.id for r in store.refused(case_id)] == [one, two]


@pytest.mark.parametrize("how", list(Settled))
def test_how_it_was_settled_is_kept_with_the_version_made(store: Store, case_id: str, how: Settled) -> None:
    mine = late(store, case_id, "Ife", "one")
    assert settle(store, mine, how, by="Ife", version=2) == Settlement(mine, case_id, how, 2, "Ife", START)


def test_the_first_answer_stands(store: Store, case_id: str, clock: Clock) -> None:
    mine = late(store, case_id, "Ife", "one")
    first = settle(store, mine, Settled.MERGED, by="Ife", version=2)
    clock.passes(days=1)
    assert settle(store, mine, Settled.SET_ASIDE, by="Dana") == first
    assert entries(store, event=Event.SETTLE).total == 1


def test_two_who_settle_at_once_get_one_answer(store: Store, case_id: str) -> None:
    mine = late(store, case_id, "Ife", "one")
    answers: list[Settlement] = []
    run_at_once([lambda how=how: answers.append(settle(store, mine, how, by=how)) for how in Settled])  # type: ignore[misc]
    assert len(answers) == len(Settled)
    assert len(set(answers)) == 1
    assert entries(store, event=Event.SETTLE).total == 1


def test_what_is_not_there_can_not_be_settled(store: Store, case_id: str) -> None:
    mine = late(store, case_id, "Ife", "one")
    for number in (mine + 1, 0, -1, 2**70):
        with pytest.raises(NoSuchRefusedSave, match="Open the case again"):
            settle(store, number, Settled.MINE, by="Ife")
    with pytest.raises(NoSuchCase, match="version 3"):
        settle(store, mine, Settled.MINE, by="Ife", version=3)
    with pytest.raises(NoSuchCase):
        unsettled(store, NOBODY)
    with pytest.raises(UnusableNote):
        settle(store, mine, Settled.MINE, by=" ")
    assert [r.id for r in unsettled(store, case_id)] == [mine]


def test_the_audit_says_how_it_was_settled(store: Store, case_id: str) -> None:
    mine = late(store, case_id, "Ife", "one")
    settle(store, mine, Settled.MINE, by="Dana", version=2)
    (entry, *_) = entries(store).entries
    assert (entry.event, entry.who, entry.case_id, entry.version) == (Event.SETTLE, "Dana", case_id, 2)
    assert entry.detail == f"kept={mine} how=mine"
