"""The audit: every act leaves one entry, in the same transaction, numbered without a gap."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from schemas.faults import NotACase
from store import NoSuchCase, ReferenceTaken, StaleSave, Store, StoreUnavailable, UnusableNote, open_store
from store.audit import AuditEntry, Event, audit, entries, fit, note, verify_chain
from store.chain import FIRST, hash_of, seal_of
from store.demo import load_demo
from store.engine import writing
from store.removing import remove, restore
from tests.store.conftest import START, Clock, draft
from tests.store.test_saving_at_once import run_at_once

CASELOAD = Path(__file__).parents[2] / "caseload"
NOBODY = "00000000-0000-4000-8000-000000000000"


def said(store: Store) -> list[tuple[str, str, int | None]]:
    """Who did what to which version, the first entry first."""
    return [(e.who, e.event, e.version) for e in reversed(entries(store).entries)]


def newest(store: Store) -> AuditEntry:
    return entries(store).entries[0]


def test_a_new_case_and_each_save_of_it_leave_an_entry(store: Store, clock: Clock) -> None:
    saved = store.create(draft(), "Ife", "New")
    clock.passes(minutes=1)
    store.save(saved.case_id, draft(fictional=True), based_on=1, author="Dana")
    assert said(store) == [("Ife", "create", 1), ("Dana", "save", 2)]
    second, first = entries(store).entries
    assert (first.number, first.at, first.origin, first.case_id) == (1, START, "command line", saved.case_id)
    assert (first.previous, second.number, second.previous) == (FIRST, 2, first.hash)
    assert second.at == clock.now


def test_the_entry_holds_the_seal_of_the_version(store: Store) -> None:
    store.create(draft(), "Ife", "New")
    text_of_it = '{"schema_version":1,"reference":"FP-1"}'
    assert newest(store).detail == seal_of(text_of_it, "Ife", START, "New")


def test_a_save_that_only_repeats_leaves_an_entry_too(store: Store) -> None:
    case_id = store.create(draft(), "Ife").case_id
    store.save(case_id, draft(), based_on=1, author="Dana")
    assert said(store)[1:] == [("Dana", "save", 1)]
    assert newest(store).detail == "unchanged"
    assert verify_chain(store.engine).broken is None


def test_a_merge_says_so_and_what_it_joined(store: Store) -> None:
    case_id = store.create(draft(), "Ife").case_id
    merged = {"event": Event.MERGE, "detail": "kept=7"}
    store.save(case_id, draft(fictional=True), based_on=1, author="Ife", **merged)  # type: ignore[arg-type]
    assert newest(store).event == "merge"
    assert str(newest(store).detail).endswith(" kept=7")


def test_a_late_save_is_refused_with_an_entry_in_the_same_transaction(store: Store) -> None:
    case_id = store.create(draft(), "Ife").case_id
    store.save(case_id, draft(fictional=True), based_on=1, author="Dana")
    with pytest.raises(StaleSave) as refused:
        store.save(case_id, draft(fictional=False), based_on=1, author="Ife")
    assert said(store)[2:] == [("Ife", "refuse", 2)]
    assert str(newest(store).detail).startswith(f"kept={refused.value.mine} based_on=1 sha256=")


def test_what_is_not_accepted_leaves_an_entry(store: Store) -> None:
    first, second = store.create(draft("FP-1"), "Ife").case_id, store.create(draft("FP-2"), "Ife").case_id
    with pytest.raises(NotACase):
        store.save(first, draft(colour="red"), based_on=1, author="Ife")
    with pytest.raises(ReferenceTaken):
        store.save(second, draft("FP-1"), based_on=1, author="Dana")
    with pytest.raises(UnusableNote):
        store.create(draft("FP-3"), "Ife", "\x1b")
    remove(store, first, author="Ife", reason="Made twice")
    with pytest.raises(NoSuchCase):
        store.save(first, draft("FP-9"), based_on=1, author="Petra")
    told = [(e.who, e.event, e.case_id, e.detail and e.detail.partition(" sha256=")[0]) for e in reversed(entries(store).entries[:5])]
    assert told == [
        ("Ife", "refuse", first, "not a case"),
        ("Dana", "refuse", second, "reference taken"),
        ("Ife", "refuse", None, "unusable note"),
        ("Ife", "remove", first, None),
        ("Petra", "refuse", first, "kept=1 based_on=1 removed"),
    ]


def test_removing_and_putting_back_leave_an_entry_and_putting_back_twice_one(store: Store) -> None:
    case_id = store.create(draft(), "Ife").case_id
    remove(store, case_id, author="Dana", reason="Made twice")
    restore(store, case_id, author="Petra")
    restore(store, case_id, author="Petra")
    assert said(store)[1:] == [("Dana", "remove", None), ("Petra", "put_back", None)]


def test_the_fictional_caseload_is_told_from_cases_that_somebody_made(store: Store) -> None:
    count = load_demo(store, CASELOAD)
    assert entries(store, event=Event.DEMO).total == entries(store).total == count


def test_an_entry_of_its_own_says_from_where(url: str, clock: Clock) -> None:
    with open_store(url, clock=clock, origin=lambda: "192.0.2.7") as store:
        assert audit(store, Event.SIGN_IN_REFUSED, who="ife@probation.example") == 1
        assert audit(store, Event.EXPORT, who="Ife", case_id=NOBODY, version=3, detail="docx restricted") == 2
        (export, refused) = entries(store).entries
    assert (refused.event, refused.origin, refused.case_id) == ("sign_in_refused", "192.0.2.7", None)
    assert (export.case_id, export.version, export.detail) == (NOBODY, 3, "docx restricted")


def test_an_act_and_its_entry_are_there_together_or_not_at_all(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    case_id = store.create(draft(), "Ife").case_id

    def breaks(*_: object, **__: object) -> None:
        raise StoreUnavailable("The disk is full")

    with monkeypatch.context() as patched:
        patched.setattr("store.saving.note", breaks)
        with pytest.raises(StoreUnavailable):
            store.save(case_id, draft(fictional=True), based_on=1, author="Ife")
    assert (store.latest_number(case_id), entries(store).total) == (1, 1)


def test_an_entry_of_a_transaction_that_is_taken_back_leaves_no_gap(store: Store, engine: Engine) -> None:
    numbers = []

    def acts_and_breaks() -> None:
        with writing(engine) as connection:
            numbers.append(note(connection, at=START, who="Ife", event=Event.VIEW, origin=""))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        acts_and_breaks()
    assert numbers == [1]
    assert audit(store, Event.VIEW, who="Dana") == 1


def test_many_who_act_at_once_get_numbers_without_a_gap(store: Store) -> None:
    numbers: list[int] = []
    lock = threading.Lock()

    def acts() -> None:
        for _ in range(10):
            number = audit(store, Event.VIEW, who="Ife")
            with lock:
                numbers.append(number)

    run_at_once([acts] * 4)
    assert sorted(numbers) == list(range(1, 41))
    assert verify_chain(store.engine).broken is None


def test_numbers_make_the_order_when_the_clock_is_put_back(store: Store, clock: Clock) -> None:
    case_id = store.create(draft(), "Ife").case_id
    clock.passes(days=-400)
    store.save(case_id, draft(fictional=True), based_on=1, author="Dana")
    clock.passes(days=800)
    audit(store, Event.VIEW, who="Ife")
    found = entries(store).entries
    assert [e.number for e in found] == [3, 2, 1]
    assert found[1].at < found[2].at < found[0].at
    report = verify_chain(store.engine)
    assert (report.entries, report.broken) == (3, None)
    assert [line.number for line in store.history(case_id)] == [1, 2]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Ife Nwosu", "Ife Nwosu"),
        (" a\tb\nc ", "a b c"),
        ("", "unknown"),
        ("\0\ud800\u202e", "\ufffd" * 3),
        ("Ñ" * 999, "Ñ" * 200),
    ],
)
def test_a_name_that_can_not_be_kept_is_mended_and_stops_nothing(store: Store, given: str, kept: str) -> None:
    audit(store, Event.SIGN_IN_REFUSED, who=given)
    assert newest(store).who == fit(given) == kept


def test_a_detail_keeps_codes_only_and_a_case_id_only_what_has_its_form(store: Store) -> None:
    audit(store, Event.VIEW, who="Ife", case_id="' OR 1=1 --", detail="A3 “he said”\n" + "x" * 500)
    assert newest(store).case_id is None
    assert newest(store).detail == ("A3 ?he said??" + "x" * 500)[:200]


def test_entries_are_found_by_case_person_and_event_a_page_at_a_time(store: Store) -> None:
    case_id = store.create(draft(), "Ife").case_id
    for number in range(7):
        audit(store, Event.VIEW, who="Dana", case_id=case_id if number % 2 else None)
    assert [
        entries(store, **asked).total for asked in ({"case_id": case_id}, {"who": "Dana"}, {"event": Event.CREATE})
    ] == [4, 7, 1]  # type: ignore[arg-type]
    assert entries(store, who="Dana", case_id=case_id, event=Event.CREATE).total == 0
    pages = [[e.number for e in entries(store, page=page, page_size=3).entries] for page in (1, 2, 3, 4)]
    assert pages == [[8, 7, 6], [5, 4, 3], [2, 1], []]
    assert entries(store, page=10**30, page_size=10**30).entries == ()
    assert entries(store, case_id="a\0").total == entries(store, who="a\0").total == 0
    with pytest.raises(ValueError, match="count from 1"):
        entries(store, page=0)


@pytest.mark.parametrize("table", ["audit_log", "deletions"])
@pytest.mark.parametrize("change", ["UPDATE {} SET at = at", "DELETE FROM {}"])
def test_the_database_itself_refuses_to_change_an_entry(store: Store, engine: Engine, table: str, change: str) -> None:
    audit(store, Event.VIEW, who="Ife")
    with writing(engine) as connection:
        connection.execute(
            text("INSERT INTO deletions (case_id, at, by, reason, versions) VALUES ('x', '2026-11-19', 'Ife', 'x', 1)")
        )
    with pytest.raises(DBAPIError, match="never changed or deleted"), engine.begin() as connection:
        connection.execute(text(change.format(table)))
    assert entries(store).total == 1


def test_the_hash_of_an_entry_is_the_same_for_ever() -> None:
    values = (2, START, "Siân", Event.SAVE, "192.0.2.7", NOBODY, 3, "sha256=00", "0" * 64)
    assert hash_of(*values) == "008566e1c82f4ac1639df096bfd50afd6d00b19cc602cd7780dc3d5399caddc9"
    assert (
        seal_of('{"a":"é"}', "Ife", START, None)
        == "sha256=b8d4f861b9451d77579d0ffa6f2f346164b106c744f9204d0800433dada8b85d"
    )
