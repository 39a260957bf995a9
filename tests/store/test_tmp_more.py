"""Whatever the models accept is kept, given back, shown and checked."""

import json
from datetime import date
from itertools import count
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from risk_model.kinds import Purpose
from rmp.check import check
from schemas.reading import case_of, read_case
from store import CaseloadQuery, Store
from store.caseload import Order
from store.duplicate import as_fictional
from tests.support.strategies import DAYS, documents

KEPT = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
_numbers = count(1)


@given(document=documents())
@settings(KEPT, max_examples=400)
def test_any_document_is_saved_and_read_back_identical(store: Store, document: dict[str, Any]) -> None:
    document["reference"] = f"{next(_numbers)}·{document['reference']}"[:60]
    saved = store.create(document, "Ife")
    row = store.caseload(CaseloadQuery(text=document["reference"], order_by=Order.NAME)).rows[0]
    assert row.could_not_check == 0
    back = store.read(saved.case_id).document
    assert json.dumps(back) == json.dumps(document)
    assert store.save(saved.case_id, back, based_on=1, author="Ife").is_new is False
    exported = json.dumps(back, ensure_ascii=False, indent=2).encode()
    assert json.dumps(read_case(exported)[1]) == json.dumps(document)


@given(document=documents(), on=DAYS.map(date.fromisoformat))
@settings(KEPT, max_examples=400)
def test_any_document_can_be_checked_on_any_day(document: dict[str, Any], on: date) -> None:
    case = case_of(document)
    for purpose in Purpose:
        assert check(case, on=on, purpose=purpose).could_not_check == ()


@given(document=documents())
@settings(KEPT, max_examples=400)
def test_any_document_can_be_duplicated_as_fictional(document: dict[str, Any]) -> None:
    before = json.dumps(document)
    copy, look_at = as_fictional(document, "TR-1")
    assert json.dumps(document) == before
    assert (copy["reference"], copy["fictional"]) == ("TR-1", True)
    assert len(case_of(copy).plan.actions) == len(case_of(document).plan.actions)
    assert all(isinstance(word, str) for word in look_at)


@given(text=st.text(max_size=20))
@example(text="\0")
@example(text="\ud800")
@example(text="%" * 100_000)
@example(text="a " * 5_000)
@settings(KEPT, max_examples=400)
def test_any_search_is_answered(store: Store, text: str) -> None:
    assert store.caseload(CaseloadQuery(text=text)).total == 0
    assert store.caseload(CaseloadQuery(area=text)).rows == ()
    assert store.find(text) is None
