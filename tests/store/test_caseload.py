"""The caseload: searched, filtered, sorted and paged from the table of cases alone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import product
from typing import Any

import pytest
from sqlalchemy import Engine, event, inspect

from schemas.vocabularies import LeadAgency, RiskLevel, Setting
from store import CaseloadQuery, Order, Store
from store.removing import remove, restore
from store.tables import FILTERS, SORTABLE
from tests.store.conftest import draft
from tests.support.sound import sound


def put(store: Store, reference: str, last_name: str | None = None, **more: Any) -> str:
    person = {"last_name": last_name, "first_name": more.pop("first_name", None), "aliases": more.pop("aliases", [])}
    return store.create(draft(reference, person=person, **more), "Ife").case_id


def references(store: Store, **query: Any) -> list[str]:
    return [row.reference for row in store.caseload(CaseloadQuery(**query)).rows]


def test_a_row_tells_what_the_table_shows(store: Store) -> None:
    case_id = store.create(sound(), "Ife", "New").case_id
    (row,) = store.caseload().rows
    assert (row.case_id, row.number, row.reference, row.name) == (
        case_id,
        1,
        "FP-0900",
        f"{row.last_name}, {row.first_name}",
    )
    assert (row.area, row.level, row.category, row.setting) == ("Wexmoor", 2, 2, Setting.COMMUNITY)
    assert (row.risk_level, row.lead_agency, row.fictional) == (RiskLevel.HIGH, LeadAgency.PROBATION, True)
    assert row.next_on is not None
    assert row.next_what
    assert (row.open_errors, row.could_not_check, row.saved_by, row.checked_on) == (0, 0, "Ife", date(2026, 11, 19))


def test_a_save_changes_the_row(store: Store) -> None:
    case_id = put(store, "FP-1", "Garrow")
    store.save(case_id, draft("FP-2", mappa={"level": 3}), based_on=1, author="Dana")
    (row,) = store.caseload().rows
    assert (row.reference, row.name, row.level, row.number, row.saved_by) == ("FP-2", "", 3, 2, "Dana")


def test_an_empty_store_has_an_empty_caseload(store: Store) -> None:
    assert store.caseload().rows == ()
    assert store.caseload().total == 0
    assert store.areas() == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("garrow", ["FP-1"]),
        ("GARROW", ["FP-1"]),
        ("philip garrow", ["FP-1"]),
        ("Garrow, Philip", ["FP-1"]),
        ("arr", ["FP-1"]),
        ("gaz", ["FP-1"]),
        ("o'brien", ["FP-2"]),
        ("O’BRIEN", ["FP-2"]),
        ("sian", ["FP-2"]),
        ("SIÂN", ["FP-2"]),
        ("100%", ["FP-3"]),
        ("%", ["FP-3"]),
        ("_", ["FP-3"]),
        ("a_c", ["FP-3"]),
        ("a%c", []),
        ("\\", ["FP-4"]),
        ("/", ["FP-4"]),
        (",", []),
        ('"quoted"', ["FP-4"]),
        ("'; drop table cases; --", []),
        ("wexmoor", ["FP-1", "FP-2"]),
        ("fp-3", ["FP-3"]),
        ("strasse", ["FP-4"]),
        ("", ["FP-1", "FP-2", "FP-3", "FP-4"]),
        ("   ", ["FP-1", "FP-2", "FP-3", "FP-4"]),
        ("nobody", []),
    ],
)
def test_a_search_finds_words_in_reference_names_and_area(store: Store, text: str, found: list[str]) -> None:
    put(store, "FP-1", "Garrow", first_name="Philip", aliases=["Gaz"], mappa={"area": "Wexmoor"})
    put(store, "FP-2", "O'Brien", first_name="Siân", mappa={"area": "Wexmoor"})
    put(store, "FP-3", "a_c", aliases=["100% Dave"])
    put(store, "FP-4", 'Straße "quoted" back\\slash a/b')
    assert references(store, text=text) == found


def test_a_search_never_looks_across_two_fields(store: Store) -> None:
    put(store, "FP-1", "Garrow", first_name="Philip")
    assert references(store, text="rowphi") == []


def test_filters_can_be_combined(store: Store) -> None:
    put(store, "A", mappa={"level": 2, "category": 1, "area": "Wexmoor", "lead_agency": "police"}, fictional=True)
    put(store, "B", mappa={"level": 2, "category": 2, "area": "Lower Aske"}, context={"setting": "custody"})
    put(store, "C", mappa={"level": 3, "category": 2}, assessment={"overall": {"level": "very_high"}}, fictional=False)
    assert references(store, level=2) == ["A", "B"]
    assert references(store, level=2, category=2) == ["B"]
    assert references(store, setting=Setting.CUSTODY) == ["B"]
    assert references(store, risk_level=RiskLevel.VERY_HIGH) == ["C"]
    assert references(store, area="Wexmoor", lead_agency=LeadAgency.POLICE) == ["A"]
    assert references(store, area="wexmoor") == []
    assert store.areas() == ["Lower Aske", "Wexmoor"]


def test_a_case_not_marked_as_fictional_is_among_the_others(store: Store) -> None:
    for reference, fictional in (("A", True), ("B", False), ("C", None)):
        put(store, reference, fictional=fictional)
    assert references(store, fictional=True) == ["A"]
    assert references(store, fictional=False) == ["B", "C"]


def test_references_sort_by_their_numbers(store: Store) -> None:
    for reference in ("FP-10", "fp-9", "FP-2", "AB-3"):
        put(store, reference)
    assert references(store) == ["AB-3", "FP-2", "fp-9", "FP-10"]
    assert references(store, descending=True) == ["FP-10", "fp-9", "FP-2", "AB-3"]


def test_levels_of_risk_sort_from_low_to_very_high_and_blanks_stand_last(store: Store) -> None:
    for reference, level in (("A", "very_high"), ("B", None), ("C", "low"), ("D", "high"), ("E", "medium")):
        put(store, reference, assessment={"overall": {"level": level}})
    assert references(store, order_by=Order.RISK_LEVEL) == ["C", "E", "D", "A", "B"]
    assert references(store, order_by=Order.RISK_LEVEL, descending=True) == ["A", "D", "E", "C", "B"]


def test_names_sort_alike_on_both_databases_whatever_their_accents(store: Store) -> None:
    for reference, name in (
        ("1", "Ősz"),
        ("2", "adams"),
        ("3", "Zeal"),
        ("4", "Øster"),
        ("5", "Adams-Lee"),
        ("6", "Évans"),
    ):
        put(store, reference, name)
    assert references(store, order_by=Order.NAME) == ["2", "5", "6", "1", "3", "4"]


def test_every_page_has_its_rows_and_ties_are_stable(store: Store) -> None:
    for number in range(23):
        put(store, f"FP-{number}", mappa={"level": 2})
    pages = [store.caseload(CaseloadQuery(order_by=Order.LEVEL, page=n, page_size=10)) for n in (1, 2, 3, 4)]
    assert [len(page.rows) for page in pages] == [10, 10, 3, 0]
    assert {page.total for page in pages} == {23}
    ids = [row.case_id for page in pages for row in page.rows]
    assert ids == sorted(ids)
    assert len(set(ids)) == 23


@pytest.mark.parametrize("order", list(Order))
@pytest.mark.parametrize("descending", [False, True])
def test_every_order_can_be_asked_for(store: Store, order: Order, descending: bool) -> None:
    put(store, "A", "Zeal", mappa={"level": 3, "category": 1})
    put(store, "B")
    assert sorted(references(store, order_by=order, descending=descending)) == ["A", "B"]


@pytest.mark.parametrize(("page", "size"), [(0, 10), (-1, 10), (1, 0)])
def test_pages_count_from_1(page: int, size: int) -> None:
    with pytest.raises(ValueError, match="count from 1"):
        CaseloadQuery(page=page, page_size=size)


def test_a_page_far_away_is_empty(store: Store) -> None:
    put(store, "A")
    assert store.caseload(CaseloadQuery(page=10**30, page_size=10**6)).rows == ()


def test_an_order_that_there_is_not_is_refused() -> None:
    with pytest.raises(ValueError, match="colour"):
        CaseloadQuery(order_by="colour")  # type: ignore[arg-type]


def test_the_caseload_reads_the_table_of_cases_alone(store: Store, engine: Engine) -> None:
    store.create(sound(), "Ife")
    with statements_of(engine) as said:
        store.caseload(CaseloadQuery(text="wexmoor", level=2, order_by=Order.NEXT_DATE))
        store.areas()
    assert any("FROM cases" in statement for statement in said)
    assert not [statement for statement in said if "versions" in statement or "document" in statement]


def test_asking_for_the_number_of_the_current_version_reads_no_document(store: Store, engine: Engine) -> None:
    case_id = store.create(sound(), "Ife").case_id
    with statements_of(engine) as said:
        store.latest_number(case_id)
    assert not [statement for statement in said if "versions" in statement or "document" in statement]


def test_each_column_to_sort_and_to_filter_by_has_an_index_that_knows_the_filters(engine: Engine) -> None:
    found = {index["name"]: index["column_names"] for index in inspect(engine).get_indexes("cases")}
    for name in (*SORTABLE, *FILTERS):
        columns = found[f"ix_cases_{name}"]
        assert columns[:2] == [name, "id"]
        assert set(FILTERS) <= set(columns)


@pytest.mark.parametrize("order", list(Order))
@pytest.mark.parametrize("descending", [False, True])
def test_many_cases_are_in_the_same_order_as_few(
    store: Store, order: Order, descending: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(12):
        level = None if number % 4 == 0 else 1 + number % 3
        put(store, f"FP-{number}", f"N{number % 5}" if number % 3 else None, mappa={"level": level, "area": "Wexmoor"})
    for filters in ({}, {"level": 2}, {"area": "Wexmoor"}, {"text": "f"}):
        asked = {"order_by": order, "descending": descending, "page_size": 5, **filters}
        few = [references(store, **asked, page=page) for page in (1, 2, 3)]
        with monkeypatch.context() as patched:
            patched.setattr("store.paging.FEW", 0)
            assert [references(store, **asked, page=page) for page in (1, 2, 3)] == few
            patched.setattr("store.finding.MANY", 1)
            assert [references(store, **asked, page=page) for page in (1, 2, 3)] == few


def test_many_matches_are_not_counted_to_the_end(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(8):
        put(store, f"FP-{number}")
    monkeypatch.setattr("store.paging.FEW", 8)
    assert (store.caseload().total, store.caseload().more) == (8, False)
    monkeypatch.setattr("store.paging.FEW", 7)
    assert (store.caseload().total, store.caseload().more) == (7, True)


def test_a_word_that_many_have_is_counted_as_far_as_it_was_looked_for(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(8):
        put(store, f"FP-{number}")
    monkeypatch.setattr("store.finding.MANY", 1)
    pages = [store.caseload(CaseloadQuery(text="fp", page=page, page_size=3)) for page in (1, 2, 3, 4)]
    assert [(len(page.rows), page.total, page.more) for page in pages] == [
        (3, 3, True),
        (3, 6, True),
        (2, 8, False),
        (0, 0, False),
    ]


@pytest.mark.parametrize(
    ("many", "meet", "few"), [(1, 1, 0), (3, 1, 2), (3, 6, 0), (3, 6, 400), (2000, 1, 0), (2000, 6, 2), (2000, 5000, 400)]
)
def test_however_common_its_words_a_search_finds_the_cases_that_have_them_all(
    full_of_namesakes: tuple[Store, dict[str, str]], many: int, meet: int, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, words_of = full_of_namesakes
    monkeypatch.setattr("store.finding.MANY", many)
    monkeypatch.setattr("store.finding.MEET", meet)
    monkeypatch.setattr("store.paging.FEW", few)
    for asked in ("an", "an ey", "ana by", "ro an by", "hana roanby", "an hana", "by wexmoor", "10 o", "zz an", "an_", "l" * 45 + " an"):
        wanted = [name for name, words in words_of.items() if all(part in words for part in asked.split())]
        assert references(store, text=asked, page_size=3) == wanted[:3]
        assert references(store, text=asked, page_size=3, page=2) == wanted[3:6]
        assert references(store, text=asked, descending=True, page_size=50) == wanted[::-1]


@pytest.fixture
def full_of_namesakes(store: Store) -> tuple[Store, dict[str, str]]:
    """A store, and of each of its cases, in the order of the references, all that it can be found by."""
    words_of = {}
    for number, (first, last) in enumerate(product(("Ana", "Hana", "Ro"), ("Anby", "Roanby", "Ley", "L" * 45)), 10):
        reference, area = f"FP-{number}", "Wexmoor" if number % 2 else None
        put(store, reference, last, first_name=first, mappa={"area": area})
        words_of[reference] = f"{reference} {last} {first} {area or ''}".lower()
    return store, words_of


def test_a_search_follows_every_change_of_a_name(store: Store) -> None:
    case_id = put(store, "FP-1", "Garrow")
    store.save(case_id, draft("FP-1", person={"last_name": "Hobley"}), based_on=1, author="Ife")
    assert (references(store, text="arro"), references(store, text="obl")) == ([], ["FP-1"])
    store.save(case_id, draft("FP-1", person={"last_name": "G" * 60 + "x"}), based_on=2, author="Ife")
    assert references(store, text="g" * 50) == ["FP-1"]
    assert references(store, text="g" * 50 + "x") == ["FP-1"]
    assert references(store, text="g" * 50 + "y") == []


def test_a_removed_case_is_out_of_the_caseload_and_its_reference_is_free(store: Store) -> None:
    case_id = put(store, "FP-1")
    remove(store, case_id, author="Dana", reason="Made twice")
    assert (references(store), store.find("FP-1"), store.read(case_id).number) == ([], None, 1)
    again = put(store, "FP-1")
    with pytest.raises(ValueError, match="FP-1"):
        restore(store, case_id)
    remove(store, again, author="Dana", reason="Not this one")
    restore(store, case_id)
    assert (references(store), store.find("FP-1")) == (["FP-1"], case_id)


@contextmanager
def statements_of(engine: Engine) -> Iterator[list[str]]:
    said: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        said.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield said
    event.remove(engine, "before_cursor_execute", note)
