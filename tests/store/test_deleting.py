"""Deleting for good: everything of the case goes, its trace stays, and it takes a reason and a period that has passed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from store import NoSuchCase, StaleSave, Store, UnusableNote, open_store
from store.audit import Event, entries, verify_chain
from store.deleting import delete_for_good
from store.errors import NotDue, UnusablePeriod
from store.finding import endings
from store.periods import KEEP_MONTHS
from store.presence import here
from store.settling import Settled, settle
from store.sign_offs import SignOffRole, sign_off
from store.tables import metadata
from tests.store.conftest import Clock, draft

MARKER = "Zwolfkranich"
OF_CASES = sorted(set(metadata.tables) - {"audit_log", "deletions"})


@pytest.fixture(autouse=True)
def no_period(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(KEEP_MONTHS, raising=False)


def lived(store: Store, reference: str = "FP-1", ended_on: str | None = "2020-01-01") -> str:
    """A case with everything that can hang on one, and the marker in each text."""
    first = draft(reference, exit={"ended_on": ended_on}, person={"last_name": MARKER, "aliases": [MARKER]})
    case_id = store.create(first, "Ife", MARKER).case_id
    store.save(case_id, first | {"fictional": True}, based_on=1, author="Dana")
    with pytest.raises(StaleSave) as late:
        store.save(case_id, first | {"fictional": False}, based_on=1, author="Ife")
    settle(store, late.value.mine, Settled.SET_ASIDE, by="Ife")
    sign_off(store, case_id, 2, SignOffRole.CHAIR, name=MARKER, post="Chair", by="Ife", note=MARKER)
    here(store, case_id, "session", "Ife", "Plan")
    return case_id


def counts(engine: Engine) -> dict[str, int]:
    with engine.begin() as connection:
        return {name: connection.execute(text(f"SELECT count(*) FROM {name}")).scalar_one() for name in OF_CASES}


def test_everything_of_the_case_goes_and_of_no_other(store: Store) -> None:
    kept, gone = lived(store, "FP-1"), lived(store, "FP-2")
    deleted = delete_for_good(store, gone, by="Ife", reason="Its time has passed", keep_months=12)
    assert (deleted.case_id, deleted.versions) == (gone, 2)
    words = len(endings(f"fp-1 {MARKER.lower()}"))
    assert counts(store.engine) == dict.fromkeys(OF_CASES, 1) | {"versions": 2, "search_words": words}
    assert store.latest_number(kept) == 2
    for ask in (store.read, store.history, store.refused, store.latest_number):
        with pytest.raises(NoSuchCase):
            ask(gone)
    assert store.find("FP-2") is None


def test_its_trace_stays_who_when_why_and_how_many(store: Store, clock: Clock) -> None:
    case_id = lived(store)
    before = entries(store, case_id=case_id).total
    delete_for_good(store, case_id, by=" Petra ", reason="Its time has passed", keep_months=12)
    entry = entries(store).entries[0]
    assert (entry.event, entry.who, entry.case_id, entry.detail) == (Event.DELETE, "Petra", case_id, "versions=2")
    assert entries(store, case_id=case_id).total == before + 1
    with store.engine.begin() as connection:
        (row,) = connection.execute(text('SELECT case_id, "by", reason, versions FROM deletions')).all()
    assert tuple(row) == (case_id, "Petra", "Its time has passed", 2)
    assert verify_chain(store.engine).broken is None


def test_it_is_said_that_backups_still_hold_it(store: Store) -> None:
    said = delete_for_good(store, lived(store), by="Ife", reason="Its time has passed", keep_months=12).sentence
    assert (
        said
        == "The case was deleted for good, with 2 versions. Backups made before still hold it, until they are deleted too."
    )


@pytest.mark.parametrize(
    ("ended_on", "months", "said"),
    [
        ("2020-01-01", None, "not due for deletion: it has not ended, or no period is set"),
        (None, 12, "not due for deletion: it has not ended, or no period is set"),
        ("2026-11-01", 12, "is kept until 2027-11-01. Delete it after that day"),
        ("2025-11-19", 12, "is kept until 2026-11-19. Delete it after that day"),
    ],
)
def test_a_case_that_is_not_due_is_refused_and_left_as_it_is(
    store: Store, ended_on: str | None, months: int | None, said: str
) -> None:
    case_id = lived(store, ended_on=ended_on)
    before = counts(store.engine), entries(store).total
    with pytest.raises(NotDue, match=said):
        delete_for_good(store, case_id, by="Ife", reason="x", keep_months=months)
    assert (counts(store.engine), entries(store).total) == before


def test_the_period_set_counts_where_none_is_given(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    case_id = lived(store)
    monkeypatch.setenv(KEEP_MONTHS, "1200")
    with pytest.raises(NotDue, match="is kept until 2120-01-01"):
        delete_for_good(store, case_id, by="Ife", reason="x")
    monkeypatch.setenv(KEEP_MONTHS, "soon")
    with pytest.raises(UnusablePeriod):
        delete_for_good(store, case_id, by="Ife", reason="x")
    monkeypatch.setenv(KEEP_MONTHS, "12")
    assert delete_for_good(store, case_id, by="Ife", reason="x").versions == 2


def test_a_fictional_or_wrongly_entered_case_goes_even_so_and_the_audit_says_that(store: Store) -> None:
    case_id = lived(store, ended_on=None)
    delete_for_good(store, case_id, by="Ife", reason="Entered twice", even_so=True)
    assert entries(store).entries[0].detail == "versions=2 even_so"
    assert store.caseload().total == 0


@pytest.mark.parametrize(
    "note", [{"by": " ", "reason": "x"}, {"by": "Ife", "reason": ""}, {"by": "Ife", "reason": "a\0"}]
)
def test_who_and_why_are_needed(store: Store, note: dict[str, Any]) -> None:
    case_id = lived(store)
    with pytest.raises(UnusableNote):
        delete_for_good(store, case_id, even_so=True, **note)
    assert store.latest_number(case_id) == 2


@pytest.mark.parametrize("case_id", ["00000000-0000-4000-8000-000000000000", "", "a\0", "' OR 1=1 --"])
def test_a_case_that_is_not_there_is_said_so(store: Store, case_id: str) -> None:
    lived(store)
    with pytest.raises(NoSuchCase):
        delete_for_good(store, case_id, by="Ife", reason="x", even_so=True)
    assert store.caseload().total == 1


def test_a_case_is_not_deleted_twice(store: Store) -> None:
    case_id = lived(store)
    delete_for_good(store, case_id, by="Ife", reason="x", even_so=True)
    with pytest.raises(NoSuchCase):
        delete_for_good(store, case_id, by="Ife", reason="x", even_so=True)
    assert entries(store, event=Event.DELETE).total == 1


def test_a_deletion_that_breaks_leaves_the_case_whole(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    case_id = lived(store)
    before = counts(store.engine)
    with monkeypatch.context() as patched:
        patched.setattr("store.deleting.note", breaks)
        with pytest.raises(ZeroDivisionError):
            delete_for_good(store, case_id, by="Ife", reason="x", even_so=True)
    assert counts(store.engine) == before
    assert verify_chain(store.engine).broken is None


@pytest.mark.parametrize("table", ["versions", "refused_saves", "sign_offs", "settled_saves"])
def test_what_hangs_on_another_case_still_can_not_be_deleted(store: Store, engine: Engine, table: str) -> None:
    kept, gone = lived(store, "FP-1"), lived(store, "FP-2")
    delete_for_good(store, gone, by="Ife", reason="x", even_so=True)
    with pytest.raises(DBAPIError, match="never changed or deleted"), engine.begin() as connection:
        connection.execute(text(f"DELETE FROM {table} WHERE case_id = '{kept}'"))


def test_its_bytes_are_gone_from_the_file(tmp_path: Path, clock: Clock) -> None:
    with open_store(f"sqlite:///{tmp_path}/cases.db", clock=clock) as store:
        case_id = lived(store)
        for number in range(2, 30):
            needs = f"{MARKER} " * 50 + str(number)
            document = store.read(case_id).document | {"person": {"last_name": MARKER, "diversity_needs": needs}}
            store.save(case_id, document, based_on=number, author="Ife")
        other = store.create(draft("FP-2"), "Ife").case_id
        assert found(tmp_path)
        delete_for_good(store, case_id, by="Ife", reason="Entered twice", even_so=True)
        assert found(tmp_path) == []
        assert store.latest_number(other) == 1
    assert found(tmp_path) == []


def found(folder: Path) -> list[str]:
    """The files that hold the marker, as it stands or folded for the search."""
    words = (MARKER.encode(), MARKER.casefold().encode())
    return [file.name for file in folder.iterdir() if any(word in file.read_bytes() for word in words)]
