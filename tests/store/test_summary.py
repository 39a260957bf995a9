"""The summary of a case: what the caseload shows, as of the day of the check."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from risk_model.kinds import Check
from rmp.check import check
from rmp.clocks import Clock as Due
from schemas.reading import case_of
from store import CaseloadQuery, Order, Store
from store.rechecking import recheck
from store.summary import columns, next_date, summarise
from store.wording import SHOWN, folded, natural_order, order_key, reference_key, shortened
from tests.store.conftest import DAY, Clock, draft
from tests.support.sound import sound


def due(what: str, due_on: str | None, limit_on: str | None = None) -> Due:
    dates = [date.fromisoformat(day) if day else None for day in (due_on, limit_on)]
    return Due(what, "plan", dates[0], dates[1], "12.9")


def test_the_next_date_is_the_earliest_whether_late_or_to_come() -> None:
    assert next_date([due("Review", "2026-12-01"), due("Release", "2026-11-30")]) == (date(2026, 11, 30), "Release")
    assert next_date([due("Review", "2026-12-01"), due("Minutes", None, "2026-10-01")]) == (
        date(2026, 10, 1),
        "Minutes",
    )


def test_the_day_chosen_counts_before_the_limit_and_a_clock_without_days_not_at_all() -> None:
    assert next_date([due("Meeting", "2027-01-14", "2026-12-01"), due("Nothing", None)]) == (
        date(2027, 1, 14),
        "Meeting",
    )
    assert next_date([]) is None


def test_a_summary_counts_what_is_open() -> None:
    whole, bare = summarise(case_of(sound()), DAY), summarise(case_of(draft()), DAY)
    assert whole.open_errors == 0
    assert (bare.open_errors or 0) > 0
    assert (bare.next_on, bare.next_what, bare.last_name) == (None, None, None)


def test_the_list_counts_as_the_screens_of_the_case_do() -> None:
    case = case_of(draft(mappa={"level": 2, "category": 2}))
    report, found = check(case, on=DAY), summarise(case, DAY)
    kinds = (Check.ERROR, Check.WARNING, Check.PROMPT)
    assert (found.open_errors, found.open_warnings, found.open_prompts) == tuple(len(report.asks(kind)) for kind in kinds)
    assert len(report.asks(Check.ERROR)) < len(report.open(Check.ERROR))


def test_a_check_that_breaks_is_shown_and_the_save_still_stands(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: Any, **__: Any) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("store.summary.check", breaks)
    case_id = store.create(sound(), "Ife").case_id
    (row,) = store.caseload().rows
    assert (row.open_errors, row.open_warnings, row.next_on, row.could_not_check) == (None, None, None, 1)
    assert store.read(case_id).document == sound()


def test_long_names_fit_into_the_index_and_can_still_be_found(store: Store) -> None:
    name = "𝔊" * 3990 + " Garrow"
    store.create(draft("ﷺ" * 60, person={"last_name": name, "first_name": name}, mappa={"area": name}), "Ife")
    (row,) = store.caseload(CaseloadQuery(text="garrow", order_by=Order.NAME)).rows
    assert len(row.last_name or "") == SHOWN
    assert store.find("ﷺ" * 60) == row.case_id


def test_a_case_is_checked_anew_when_the_day_has_changed(store: Store, clock: Clock) -> None:
    case_id = store.create(sound(), "Ife").case_id
    (before,) = store.caseload().rows
    assert recheck(store) == 0
    clock.passes(days=200)
    assert recheck(store) == 1
    (after,) = store.caseload().rows
    assert (after.checked_on, after.number, after.saved_at) == (clock.now.date(), 1, before.saved_at)
    assert (after.open_errors or 0) > (before.open_errors or 0)
    assert after.is_late(clock.now.date())
    assert len(store.history(case_id)) == 1


def test_cases_are_checked_anew_a_few_at_a_time(store: Store, clock: Clock) -> None:
    for number in range(3):
        store.create(draft(f"FP-{number}"), "Ife")
    clock.passes(days=1)
    assert [recheck(store, most=2), recheck(store, most=2), recheck(store, most=2)] == [2, 1, 0]


def test_a_row_is_made_of_what_both_databases_can_keep() -> None:
    values = columns(summarise(case_of(sound()), DAY))
    assert (values["setting"], values["risk_level"], values["risk_order"]) == ("community", "high", 3)
    assert all(type(value) in (str, int, bool, date, type(None)) for value in values.values())


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Siân  O’Brien", "sian o'brien"),
        ("STRASSE Straße", "strasse strasse"),
        ("a\u200db\nc\0d", "ab c d"),
        ("ﬁ①", "fi1"),
    ],
)
def test_text_is_folded_for_searching(text: str, plain: str) -> None:
    assert folded(text) == plain


def test_references_are_compared_without_case_and_blanks() -> None:
    assert reference_key(" Fp-7  a ") == reference_key("FP-7 A")
    assert natural_order("FP-9") < natural_order("fp-10")


def test_blank_names_have_no_place_in_the_order() -> None:
    assert (order_key(None, None), order_key(""), shortened("  "), shortened(None)) == (None, None, None, None)
    assert shortened("a\nb") == "a b"
