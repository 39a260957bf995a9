"""What somebody wrote into a case is in no log, no entry of the audit, and on no screen of a terminal."""

from __future__ import annotations

import logging
import sqlite3
import traceback
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, insert, select, text
from sqlalchemy.exc import IntegrityError

from schemas.faults import NotACase
from schemas.reading import case_of
from store import NoSuchCase, ReferenceTaken, StaleSave, Store, StoreUnavailable, UnusableNote, open_store
from store.audit import Event, audit, verify_chain
from store.deleting import delete_for_good
from store.engine import reading, writing
from store.presence import here, left, others
from store.rechecking import recheck
from store.removing import remove, restore
from store.restoring import restore_version
from store.retention import due_for_deletion
from store.settling import Settled, settle, unsettled
from store.sign_offs import SignOffRole, sign_off, sign_offs_of
from store.tables import audit_log, versions
from tests.store.conftest import Clock
from tests.support.sound import sound

MARKER = "Zwolfkranich"
"""Stands in every free text of the case."""


def marked(reference: str = "FP-0900") -> Any:
    """The sound case with the marker in every text where the models let one stand."""
    document = sound()
    document["reference"] = reference
    _mark(document, document)
    return document


def _mark(part: Any, whole: dict[str, Any]) -> None:
    for key, value in part.items() if isinstance(part, dict) else enumerate(part):
        if isinstance(value, dict | list):
            _mark(value, whole)
        elif isinstance(value, str) and (part is not whole or key != "reference"):
            part[key] = f"{MARKER} {value}"
            if not _is_case(whole):
                part[key] = value


def _is_case(document: dict[str, Any]) -> bool:
    try:
        case_of(document)
    except NotACase:
        return False
    return True


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    made: dict[str, Any] = marked()
    assert str(made).count(MARKER) > 100
    return made


@pytest.fixture(autouse=True)
def everything_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    for name in ("sqlalchemy.engine", "sqlalchemy.pool", "psycopg", "alembic"):
        caplog.set_level(logging.INFO, logger=name)


@pytest.fixture
def told(caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> Callable[[], str]:
    """Everything that was logged or printed so far."""

    def all_of_it() -> str:
        return caplog.text + "".join(capfd.readouterr())

    return all_of_it


def audited(store: Store) -> str:
    with reading(store.engine) as connection:
        return "\n".join(str(tuple(row)) for row in connection.execute(select(audit_log)))


def test_no_act_tells_what_is_in_a_case(
    store: Store, clock: Clock, document: dict[str, Any], told: Callable[[], str]
) -> None:
    case_id = store.create(document, "Ife", f"{MARKER} came").case_id
    store.save(case_id, document | {"fictional": False}, based_on=1, author="Dana", reason=f"{MARKER} rang")
    store.save(case_id, document | {"fictional": False}, based_on=2, author="Dana", reason=MARKER)
    with pytest.raises(StaleSave) as late:
        store.save(case_id, document | {"fictional": None}, based_on=1, author="Ife", reason=MARKER)
    store.save(case_id, document | {"fictional": None}, based_on=2, author="Ife", event=Event.MERGE, detail="kept=1")
    settle(store, late.value.mine, Settled.MERGED, by="Ife", version=3)
    restore_version(store, case_id, 1, based_on=3, author="Ife", reason=MARKER)
    sign_off(store, case_id, 4, SignOffRole.CHAIR, name=f"{MARKER} Osei", post=MARKER, by="Petra", note=MARKER)
    here(store, case_id, "session", "Ife", "Plan")
    for reads in (store.read, store.history, store.refused):
        reads(case_id)
    sign_offs_of(store, case_id)
    unsettled(store, case_id)
    others(store, case_id, "x")
    left(store, "session")
    store.caseload()
    store.find(MARKER)
    clock.passes(days=1)
    recheck(store)
    audit(store, Event.VIEW, who="Ife", case_id=case_id, version=4)
    remove(store, case_id, author="Ife", reason=MARKER)
    restore(store, case_id, author="Ife")
    due_for_deletion(store, keep_months=12)
    verify_chain(store.engine)
    delete_for_good(store, case_id, by="Ife", reason=MARKER, even_so=True)
    assert len(audited(store).splitlines()) == 12
    assert MARKER.casefold() not in audited(store).casefold()
    said = told()
    assert "INSERT INTO versions" in said
    assert MARKER.casefold() not in said.casefold()


def test_no_refusal_tells_what_is_in_a_case(store: Store, document: dict[str, Any], told: Callable[[], str]) -> None:
    case_id = store.create(document, "Ife").case_id
    other = store.create(marked(reference="FP-2"), "Ife").case_id
    bad = document | {"fictional": MARKER}
    refused: list[tuple[type[Exception], Callable[[], object]]] = [
        (NotACase, lambda: store.create(bad, "Ife", MARKER)),
        (NotACase, lambda: store.save(case_id, {**document, MARKER: 1}, based_on=1, author="Ife")),
        (ReferenceTaken, lambda: store.create(document, "Ife", MARKER)),
        (ReferenceTaken, lambda: store.save(other, document, based_on=1, author="Ife", reason=MARKER)),
        (UnusableNote, lambda: store.save(case_id, document, based_on=1, author="Ife", reason=f"{MARKER}\0")),
        (StaleSave, lambda: store.save(case_id, document | {"fictional": None}, based_on=9, author="Ife")),
        (NoSuchCase, lambda: store.read(MARKER)),
        (NoSuchCase, lambda: store.save(MARKER, document, based_on=1, author="Ife")),
    ]
    for kind, act in refused:
        with pytest.raises(kind):
            act()
    audit(store, Event.VIEW, who="Ife", case_id=MARKER)
    assert audited(store).count("'refuse'") == 6
    assert MARKER.casefold() not in (audited(store) + told()).casefold()


def test_no_error_of_the_database_tells_what_is_in_a_case(
    store: Store, engine: Engine, document: dict[str, Any], told: Callable[[], str]
) -> None:
    case_id = store.create(document, "Ife").case_id
    values = {"case_id": case_id, "number": 1, "document": str(document), "author": MARKER}
    acts: list[Callable[[], object]] = [
        lambda: _write(engine, insert(versions).values(values)),
        lambda: _write(engine, text("SELECT :document FROM nowhere"), {"document": str(document)}),
        lambda: _write(engine, text("INSERT INTO versions VALUES (:a, :b)"), {"a": MARKER, "b": MARKER}),
        lambda: _write(engine, text("UPDATE versions SET document = :a"), {"a": MARKER}),
    ]
    for act in acts:
        with pytest.raises((StoreUnavailable, IntegrityError)) as error:
            act()
        assert MARKER not in shown(error.value)
    with writing(engine) as connection:
        connection.execute(text("ALTER TABLE versions RENAME TO moved"))
    try:
        with pytest.raises(StoreUnavailable) as error:
            store.save(case_id, document | {"fictional": None}, based_on=1, author="Ife", reason=MARKER)
        assert MARKER not in shown(error.value)
        with pytest.raises(StoreUnavailable) as error:
            store.create(marked(reference="FP-3"), "Ife", MARKER)
        assert MARKER not in shown(error.value)
    finally:
        with writing(engine) as connection:
            connection.execute(text("ALTER TABLE moved RENAME TO versions"))
    assert MARKER.casefold() not in (audited(store) + told()).casefold()


def test_a_constraint_that_breaks_unforeseen_tells_nothing_either(
    store: Store, engine: Engine, document: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def without_number(draft_: Any, *_: Any) -> dict[str, Any]:
        return {"reference": MARKER, "search_text": MARKER}

    monkeypatch.setattr("store.drafts.Draft.summary", without_number)
    with pytest.raises(StoreUnavailable, match="refused what was to be written") as error:
        store.create(document, "Ife", MARKER)
    assert MARKER not in shown(error.value)


def test_a_busy_database_tells_nothing(
    tmp_path: Path,
    clock: Clock,
    document: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
    told: Callable[[], str],
) -> None:
    monkeypatch.setattr("store.engine.BUSY_MILLISECONDS", 20)
    with (
        open_store(f"sqlite:///{tmp_path}/cases.db", clock=clock) as store,
        closing(sqlite3.connect(tmp_path / "cases.db", isolation_level=None)) as other,
    ):
        case_id = store.create(document, "Ife").case_id
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnavailable, match="is busy") as error:
            store.save(case_id, document | {"fictional": None}, based_on=1, author="Ife", reason=MARKER)
    assert MARKER not in shown(error.value) + told()


def shown(error: BaseException) -> str:
    """The error as a log would show it, with all that led to it."""
    return "".join(traceback.format_exception(error))


def _write(engine: Engine, statement: Any, values: dict[str, Any] | None = None) -> None:
    with writing(engine) as connection:
        connection.execute(statement, values)
