"""Versions: each save is the next one, and none is ever changed."""

import json

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from schemas.faults import NotACase
from store import NoSuchCase, ReferenceTaken, Store, UnusableNote, open_store
from tests.store.conftest import START, Clock, draft
from tests.support.sound import sound

NOBODY = "00000000-0000-4000-8000-000000000000"


def test_a_new_case_is_version_1(store: Store) -> None:
    saved = store.create(draft(), "Ife Nwosu", "New case")
    version = store.read(saved.case_id)
    assert (version.number, version.document, version.author) == (1, draft(), "Ife Nwosu")
    assert (version.saved_at, version.reason) == (START, "New case")


def test_each_save_is_the_next_version_and_the_earlier_ones_stay(store: Store, clock: Clock) -> None:
    case_id = store.create(draft(), "Ife", "New").case_id
    clock.passes(minutes=5)
    saved = store.save(case_id, draft(fictional=True), based_on=1, author="Dana", reason="Marked")
    assert (saved.number, saved.is_new, store.latest_number(case_id)) == (2, True, 2)
    assert [store.read(case_id, n).document for n in (1, 2)] == [draft(), draft(fictional=True)]
    assert [(v.number, v.author, v.reason) for v in store.history(case_id)] == [
        (1, "Ife", "New"),
        (2, "Dana", "Marked"),
    ]
    assert store.history(case_id)[1].saved_at > store.history(case_id)[0].saved_at


def test_times_are_kept_in_utc(store: Store, clock: Clock) -> None:
    clock.now = clock.now.astimezone()
    version = store.read(store.create(draft(), "Ife").case_id)
    assert version.saved_at == START
    assert version.saved_at.utcoffset() is not None
    assert not version.saved_at.utcoffset()


def test_the_very_same_document_makes_no_new_version(store: Store, clock: Clock) -> None:
    first = store.create(draft(fictional=None), "Ife")
    clock.passes(hours=1)
    again = store.save(first.case_id, draft(fictional=None), based_on=1, author="Dana")
    assert (again.number, again.is_new, again.saved_at) == (1, False, START)
    assert store.latest_number(first.case_id) == 1


def test_a_save_that_was_told_nothing_of_its_success_can_be_repeated(store: Store) -> None:
    case_id = store.create(draft(), "Ife").case_id
    store.save(case_id, draft(fictional=True), based_on=1, author="Ife")
    assert store.save(case_id, draft(fictional=True), based_on=1, author="Ife").number == 2
    assert store.refused(case_id) == []


@pytest.mark.parametrize("hours", [1, 1.0, 0.1])
def test_keys_nulls_and_kinds_of_numbers_come_back_as_they_were(store: Store, hours: float) -> None:
    document = {
        "reference": "FP-1",
        "plan": {"contingencies": [{"within_hours": hours, "id": "C1"}], "actions": None},
        "schema_version": 1,
        "person": None,
    }
    back = store.read(store.create(document, "Ife").case_id).document
    assert json.dumps(back) == json.dumps(document)


def test_one_kind_of_number_for_another_is_a_change(store: Store) -> None:
    def hours(number: float) -> dict[str, object]:
        return draft(plan={"contingencies": [{"id": "C1", "within_hours": number}]})

    case_id = store.create(hours(1), "Ife").case_id
    assert store.save(case_id, hours(1.0), based_on=1, author="Ife").number == 2


def test_what_is_no_case_changes_nothing(store: Store) -> None:
    case_id = store.create(draft(), "Ife").case_id
    with pytest.raises(NotACase, match="colour"):
        store.save(case_id, draft(colour="red"), based_on=1, author="Ife")
    with pytest.raises(NotACase):
        store.create(draft(""), "Ife")
    assert store.latest_number(case_id) == 1
    assert store.caseload().total == 1


def test_a_value_that_json_has_not_is_no_case(store: Store, clock: Clock) -> None:
    with pytest.raises(NotACase, match="can't be kept as JSON"):
        store.create(draft(plan={"review_on": clock.now.date()}), "Ife")


def test_a_reference_is_given_once(store: Store) -> None:
    first = store.create(draft("FP-1"), "Ife").case_id
    second = store.create(draft("FP-2"), "Ife").case_id
    with pytest.raises(ReferenceTaken, match="fp-1") as refused:
        store.create(draft(" fp-1 "), "Ife")
    assert refused.value.case_id == first
    with pytest.raises(ReferenceTaken):
        store.save(second, draft("FP-1"), based_on=1, author="Ife")
    assert (store.latest_number(second), store.caseload().total) == (1, 2)


def test_a_reference_may_change_and_is_free_again(store: Store) -> None:
    first = store.create(draft("FP-1"), "Ife").case_id
    store.save(first, draft("FP-2"), based_on=1, author="Ife")
    assert (store.find("FP-1"), store.find("fp-2")) == (None, first)
    assert store.create(draft("FP-1"), "Ife").number == 1


@pytest.mark.parametrize("reference", ["", "nothing", "a\0b", "\ud800", "%"])
def test_a_reference_that_is_not_there_is_not_found(store: Store, reference: str) -> None:
    store.create(draft(), "Ife")
    assert store.find(reference) is None


@pytest.mark.parametrize("case_id", [NOBODY, "", "FP-1", "a\0b", "' OR 1=1 --", "\ud800"])
def test_a_case_that_is_not_there_is_said_so(store: Store, case_id: str) -> None:
    for ask in (store.read, store.latest_number, store.history, store.refused):
        with pytest.raises(NoSuchCase):
            ask(case_id)
    with pytest.raises(NoSuchCase):
        store.save(case_id, draft(), based_on=1, author="Ife")


@pytest.mark.parametrize("number", [0, -1, 2, 2**31, 2**70])
def test_a_version_that_is_not_there_is_said_so(store: Store, number: int) -> None:
    case_id = store.create(draft(), "Ife").case_id
    with pytest.raises(NoSuchCase, match=f"version {number}"):
        store.read(case_id, number)


@pytest.mark.parametrize(("author", "reason"), [(" ", "x"), ("a\0", "x"), ("a", "\x1b"), ("a", "x" * 4001)])
def test_author_and_reason_must_be_fit_to_keep(store: Store, author: str, reason: str) -> None:
    with pytest.raises(UnusableNote):
        store.create(draft(), author, reason)


@pytest.mark.parametrize("based_on", [0, -1, 2**31])
def test_versions_count_from_1(store: Store, based_on: int) -> None:
    case_id = store.create(draft(), "Ife").case_id
    with pytest.raises(ValueError, match="count from 1"):
        store.save(case_id, draft(fictional=True), based_on=based_on, author="Ife")


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE versions SET author = 'Nobody'",
        "DELETE FROM versions",
        "UPDATE refused_saves SET author = 'Nobody'",
        "DELETE FROM refused_saves",
    ],
)
def test_the_database_itself_refuses_to_change_what_was_saved(store: Store, engine: Engine, change: str) -> None:
    case_id = store.create(draft(), "Ife").case_id
    store.save(case_id, draft(fictional=True), based_on=1, author="Dana")
    with pytest.raises(Exception, match="while you were writing"):
        store.save(case_id, draft(fictional=False), based_on=1, author="Ife")
    with pytest.raises(DBAPIError, match="never changed or deleted"), engine.begin() as connection:
        connection.execute(text(change))
    assert [v.author for v in store.history(case_id)] == ["Ife", "Dana"]
    assert [r.author for r in store.refused(case_id)] == ["Ife"]


def test_a_version_can_not_be_replaced_or_its_table_emptied(store: Store, engine: Engine) -> None:
    case_id = store.create(draft(), "Ife").case_id
    changes = {
        "sqlite": "INSERT OR REPLACE INTO versions (case_id, number, document, author, saved_at) "
        f"VALUES ('{case_id}', 1, '{{}}', 'Nobody', '2026-11-19')",
        "postgresql": "TRUNCATE versions CASCADE",
    }
    with pytest.raises(DBAPIError, match="never changed or deleted"), engine.begin() as connection:
        connection.execute(text(changes[engine.dialect.name]))
    assert store.read(case_id).author == "Ife"


def test_a_whole_case_is_there_after_opening_again(url: str, clock: Clock) -> None:
    with open_store(url, clock=clock) as store:
        case_id = store.create(sound(), "Ife", "New").case_id
    with open_store(url, clock=clock) as store:
        assert store.read(case_id).document == sound()
