"""Who has a case open: seen for half a minute, gone when they leave, and never in the way of a save."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, func, select, text

from store import Store, StoreUnavailable
from store.audit import entries
from store.engine import hurrying, reading, writing
from store.presence import Present, here, left, others
from store.tables import presence
from tests.store.conftest import START, Clock, draft

CASE = "00000000-0000-4000-8000-000000000001"
OTHER = "00000000-0000-4000-8000-000000000002"


def rows(engine: Engine) -> int:
    with reading(engine) as connection:
        return int(connection.execute(select(func.count()).select_from(presence)).scalar_one())


def test_others_see_who_is_here_and_one_does_not_see_oneself(store: Store) -> None:
    assert here(store, CASE, "one", "Ife", "Plan")
    assert here(store, CASE, "two", "Dana", "Assessment")
    assert here(store, OTHER, "three", "Petra", "Plan")
    assert others(store, CASE, "one") == [Present("Dana", "Assessment", START)]
    assert others(store, CASE, "two") == [Present("Ife", "Plan", START)]
    assert [p.who for p in others(store, CASE, "nobody")] == ["Dana", "Ife"]


def test_one_row_is_kept_of_a_session_and_case_whatever_it_does(store: Store, engine: Engine, clock: Clock) -> None:
    for screen in ("Plan", "Assessment", "Plan"):
        clock.passes(seconds=5)
        here(store, CASE, "one", "Ife", screen)
    assert rows(engine) == 1
    assert others(store, CASE, "two") == [Present("Ife", "Plan", clock.now)]


def test_two_windows_of_one_person_on_one_screen_are_one_line(store: Store, clock: Clock) -> None:
    here(store, CASE, "one", "Ife", "Plan")
    clock.passes(seconds=10)
    here(store, CASE, "two", "Ife", "Plan")
    assert others(store, CASE, "three") == [Present("Ife", "Plan", clock.now)]


@pytest.mark.parametrize(("seconds", "seen"), [(0, 1), (30, 1), (30.001, 0), (600, 0)])
def test_who_was_not_seen_for_30_seconds_is_gone(store: Store, clock: Clock, seconds: float, seen: int) -> None:
    here(store, CASE, "one", "Ife", "Plan")
    clock.passes(seconds=seconds)
    assert len(others(store, CASE, "two")) == seen


def test_who_leaves_is_gone_at_once_from_every_case(store: Store, engine: Engine) -> None:
    here(store, CASE, "one", "Ife", "Plan")
    here(store, OTHER, "one", "Ife", "Plan")
    here(store, CASE, "two", "Dana", "Plan")
    left(store, "one")
    assert (others(store, OTHER, "two"), rows(engine)) == ([], 1)


def test_rows_of_those_who_never_took_leave_are_swept(store: Store, engine: Engine, clock: Clock) -> None:
    here(store, CASE, "one", "Ife", "Plan")
    here(store, OTHER, "two", "Dana", "Plan")
    clock.passes(minutes=11)
    here(store, CASE, "three", "Petra", "Plan")
    assert rows(engine) == 1


def test_a_clock_put_back_leaves_no_ghosts(store: Store, engine: Engine, clock: Clock) -> None:
    here(store, CASE, "one", "Ife", "Plan")
    clock.passes(hours=-1)
    assert others(store, CASE, "two") == []
    here(store, CASE, "two", "Dana", "Plan")
    assert rows(engine) == 1


def test_names_that_can_not_be_kept_are_mended(store: Store) -> None:
    assert here(store, CASE, "one", "I\0fe\n Nwosu" + "x" * 900, " ")
    (seen,) = others(store, CASE, "two")
    assert seen.who.startswith("I\ufffdfe Nwosuxxx")
    assert (len(seen.who), seen.screen) == (200, "unknown")


@pytest.mark.parametrize("case_id", ["", "FP-1", "a\0b", "' OR 1=1 --"])
def test_what_is_no_case_has_nobody(store: Store, engine: Engine, case_id: str) -> None:
    assert not here(store, case_id, "one", "Ife", "Plan")
    assert others(store, case_id, "two") == []
    assert rows(engine) == 0


def test_being_here_is_never_in_the_audit(store: Store) -> None:
    here(store, CASE, "one", "Ife", "Plan")
    left(store, "one")
    assert entries(store).total == 0


def test_somebody_elses_transaction_is_not_waited_for(store: Store, url: str) -> None:
    here(store, CASE, "one", "Ife", "Plan")
    with writing(store.engine) as connection:
        connection.execute(text("UPDATE presence SET screen = 'Check'"))
        assert not here(store, CASE, "one", "Ife", "Assessment")
        left(store, "one")
    assert [p.screen for p in others(store, CASE, "two")] == ["Check"]
    assert here(store, CASE, "one", "Ife", "Assessment")


def test_a_connection_that_hurried_is_as_careful_as_before(store: Store, engine: Engine) -> None:
    asked = {
        "sqlite": ("PRAGMA synchronous", "PRAGMA busy_timeout"),
        "postgresql": ("SHOW synchronous_commit", "SHOW lock_timeout"),
    }
    usual = {"sqlite": [2, 5000], "postgresql": ["on", "0"]}
    here(store, CASE, "one", "Ife", "Plan")
    with pytest.raises(StoreUnavailable), hurrying(engine) as connection:
        connection.execute(text("SELECT * FROM nowhere"))
    with reading(engine) as connection:
        found = [connection.execute(text(question)).scalar() for question in asked[engine.dialect.name]]
    assert found == usual[engine.dialect.name]


def test_a_database_that_is_gone_is_nobody_here(store: Store, engine: Engine) -> None:
    with writing(engine) as connection:
        connection.execute(text("ALTER TABLE presence RENAME TO moved"))
    try:
        assert not here(store, CASE, "one", "Ife", "Plan")
        assert others(store, CASE, "two") == []
        left(store, "one")
    finally:
        with writing(engine) as connection:
            connection.execute(text("ALTER TABLE moved RENAME TO presence"))


def test_a_case_can_be_saved_while_everybody_says_that_they_are_here(store: Store) -> None:
    case_id = store.create(draft(), "Ife").case_id
    for number in range(20):
        here(store, case_id, f"session {number}", "Dana", "Plan")
        store.save(case_id, draft(person={"diversity_needs": str(number)}), based_on=number + 1, author="Ife")
    assert store.latest_number(case_id) == 21
