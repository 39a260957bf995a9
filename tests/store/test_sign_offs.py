"""Sign-off: bound to a version, out of date with the next change."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from store import NoSuchCase, Store, UnusableNote
from store.audit import Event, entries
from store.errors import StaleSignOff
from store.removing import remove
from store.sign_offs import SignOff, SignOffRole, sign_off, sign_offs_of
from tests.store.conftest import START, Clock, draft

MANAGER, CHAIR = SignOffRole.LINE_MANAGER, SignOffRole.CHAIR
RHIAN = {"name": " Rhian Cole ", "post": "Senior probation officer", "by": "Ife"}
JOAN = {"name": "Joan Osei", "post": "Chair", "by": "Petra"}
NOBODY = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def case_id(store: Store) -> str:
    return store.create(draft(), "Ife").case_id


def test_a_sign_off_says_who_which_version_and_when(store: Store, case_id: str) -> None:
    made = sign_off(store, case_id, 1, MANAGER, **RHIAN, note=" Seen with Ife ")
    assert made == SignOff(
        made.id, case_id, 1, MANAGER, "Rhian Cole", "Senior probation officer", START, "Ife", "Seen with Ife"
    )
    assert sign_offs_of(store, case_id) == [made]


def test_sign_offs_are_listed_in_the_order_in_which_they_were_made(store: Store, case_id: str, clock: Clock) -> None:
    sign_off(store, case_id, 1, CHAIR, **JOAN)
    clock.passes(hours=-5)
    sign_off(store, case_id, 1, MANAGER, **RHIAN)
    sign_off(store, case_id, 1, CHAIR, **JOAN)
    assert [s.role for s in sign_offs_of(store, case_id)] == [CHAIR, MANAGER, CHAIR]


def test_any_later_change_puts_it_out_of_date(store: Store, case_id: str) -> None:
    made = sign_off(store, case_id, 1, CHAIR, **JOAN)
    assert made.is_current_at(store.latest_number(case_id))
    store.save(case_id, draft(), based_on=1, author="Ife")
    assert made.is_current_at(store.latest_number(case_id))
    store.save(case_id, draft(fictional=True), based_on=1, author="Ife")
    assert not made.is_current_at(store.latest_number(case_id))


@pytest.mark.parametrize("version", [0, 1, 3, 2**31])
def test_only_the_current_version_can_be_signed_off(store: Store, case_id: str, version: int) -> None:
    store.save(case_id, draft(fictional=True), based_on=1, author="Dana")
    with pytest.raises(StaleSignOff, match=rf"Version {version} can't be signed off any more: .* version 2") as error:
        sign_off(store, case_id, version, CHAIR, **JOAN)
    assert (error.value.version, error.value.latest) == (version, 2)
    assert sign_offs_of(store, case_id) == []
    [refusal] = entries(store, case_id=case_id, event=Event.REFUSE).entries
    assert (refusal.version, refusal.who, refusal.detail) == (2, "Petra", f"not signed off: version={version}")


@pytest.mark.parametrize("wrong", [{"name": " "}, {"post": ""}, {"by": "\t"}, {"name": "a\0"}, {"note": "\x1b"}])
def test_a_name_and_a_post_are_needed_and_fit_to_keep(store: Store, case_id: str, wrong: dict[str, str]) -> None:
    with pytest.raises(UnusableNote):
        sign_off(store, case_id, 1, CHAIR, **{**JOAN, **wrong})  # type: ignore[arg-type]
    assert sign_offs_of(store, case_id) == []


def test_a_case_that_is_not_there_or_removed_is_not_signed_off(store: Store, case_id: str) -> None:
    with pytest.raises(NoSuchCase):
        sign_off(store, NOBODY, 1, CHAIR, **JOAN)
    with pytest.raises(NoSuchCase):
        sign_offs_of(store, NOBODY)
    remove(store, case_id, author="Ife", reason="Made twice")
    with pytest.raises(NoSuchCase):
        sign_off(store, case_id, 1, CHAIR, **JOAN)


def test_the_audit_says_who_entered_it_and_for_which_role(store: Store, case_id: str) -> None:
    sign_off(store, case_id, 1, CHAIR, **JOAN, note="Read twice")
    (entry, *_) = entries(store).entries
    assert (entry.event, entry.who, entry.case_id, entry.version) == (Event.SIGN_OFF, "Petra", case_id, 1)
    assert str(entry.detail).startswith("role=chair sha256=")
    assert "Joan" not in str(entry.detail)


@pytest.mark.parametrize("change", ["UPDATE sign_offs SET name = 'Nobody'", "DELETE FROM sign_offs"])
def test_a_sign_off_is_never_changed_or_taken_back(store: Store, engine: Engine, case_id: str, change: str) -> None:
    made = sign_off(store, case_id, 1, CHAIR, **JOAN)
    with pytest.raises(DBAPIError, match="never changed or deleted"), engine.begin() as connection:
        connection.execute(text(change))
    assert sign_offs_of(store, case_id) == [made]
