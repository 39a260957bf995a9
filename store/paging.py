"""One page of the caseload, from the table of cases and its index of words alone, as quick among many cases as among few."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    UnaryExpression,
    and_,
    asc,
    desc,
    func,
    literal,
    literal_column,
    select,
    tuple_,
    types,
    union_all,
)
from sqlalchemy.sql.operators import custom_op

from schemas.base import unsafe_character
from schemas.vocabularies import LeadAgency, RiskLevel, Setting
from store.caseload import CaseloadPage, CaseloadQuery, Order
from store.finding import has, ways_to
from store.records import CaseRow
from store.tables import FILTERS, STANDING, cases
from store.wording import folded

LONGEST_WORD, MOST_WORDS = 4000, 40
"""No name holds a longer word; a search looks at its first words and finds more, not less, for the others."""

MOST_COUNTED = 1000
"""Nobody turns to page 50: more matches than this are not counted."""

FEW = 400
"""So many matches are sorted as quickly as an index is followed until a page of them is full."""

_COLUMNS = {
    Order.REFERENCE: "reference_order",
    Order.NAME: "name_order",
    Order.AREA: "area_order",
    Order.RISK_LEVEL: "risk_order",
    Order.NEXT_DATE: "next_on",
    Order.SAVED: "saved_at",
    Order.CREATED: "created_at",
    Order.CHECKED: "checked_on",
}

ROW = [
    cases.c.id.label("case_id"),
    cases.c.version.label("number"),
    *(cases.c[field.name] for field in fields(CaseRow) if field.name not in ("case_id", "number")),
]


def page_of(connection: Connection, query: CaseloadQuery) -> CaseloadPage:
    """The rows of one page, blanks last in either direction, ties by id, and how many match.

    Few matches are found by the index of a filter or of words, and sorted; among many, the index of the order is followed
    until the page is full. So a page takes as long among many cases as among few.
    """
    words = _words(query.text)
    if words is None or any(isinstance(value, str) and unsafe_character(value) for value in _filters(query).values()):
        return CaseloadPage((), 0)
    wanted, ways = _wanted(query, words), ways_to(connection, words) if words else None
    if ways is not None:
        wanted = and_(wanted, cases.c.id.in_(ways))
    lite = connection.dialect.name == "sqlite"
    skipped, size = min((query.page - 1) * query.page_size, 2**62), min(query.page_size, 2**31)
    counted = None if words and ways is None else _count(connection, wanted)
    follow = counted is None or counted > FEW
    found = connection.execute(
        _following(query, _wanted(query, words, past=lite), skipped, size, lite)
        if follow
        else _sorting(query, wanted, skipped, size)
    )
    rows = tuple(_row_of(row) for row in found)
    if counted is None:  # nobody has looked further than this page
        more = len(rows) > size
        return CaseloadPage(rows[:size], (skipped + min(len(rows), size)) if rows else 0, more)
    return CaseloadPage(rows[:size], min(counted, MOST_COUNTED), counted > MOST_COUNTED)


def areas_of(connection: Connection) -> list[str]:
    """The areas of standing cases in their order, each found by one step in an index however many cases it has."""
    order, area = cases.c.area_order, cases.c.area
    step = select(order, area).where(STANDING).order_by(order, area).limit(1)
    found, here = [], connection.execute(step.where(area.is_not(None), order >= "")).one_or_none()
    while here is not None:
        found.append(here.area)
        here = connection.execute(step.where(tuple_(order, area) > tuple_(here.area_order, here.area))).one_or_none()
    return found


def _count(connection: Connection, wanted: ColumnElement[bool]) -> int:
    some = select(cases.c.id).where(wanted).limit(MOST_COUNTED + 1).subquery()
    return int(connection.execute(select(func.count()).select_from(some)).scalar_one())


def _sorting(query: CaseloadQuery, wanted: ColumnElement[bool], skipped: int, size: int) -> Select[Any]:
    key = _key(query)
    ordered = (key.desc() if query.descending else key.asc()).nulls_last()
    last = cases.c.id.desc() if query.descending else cases.c.id.asc()
    return select(*ROW).where(wanted).order_by(ordered, last).limit(size + 1).offset(skipped)


def _following(query: CaseloadQuery, wanted: ColumnElement[bool], skipped: int, size: int, lite: bool) -> Select[Any]:
    """First those that have what is sorted by, in its order, then the blanks: an index gives each part in its order."""
    key, turn = _key(query), desc if query.descending else asc
    most = min(skipped + size + 1, 2**62)
    full = select(cases.c.id, key.label("key"), literal(0).label("blank")).where(
        wanted, _from_the_first(key) if lite else key.is_not(None)
    )
    blank = select(cases.c.id, key.label("key"), literal(1).label("blank")).where(wanted, key.is_(None))
    parts = union_all(
        select(full.order_by(turn(key), turn(cases.c.id)).limit(most).subquery()),
        select(blank.order_by(turn(cases.c.id)).limit(most).subquery()),
    ).subquery()
    order = (parts.c.blank, turn(parts.c.key), turn(parts.c.id))
    chosen = select(parts).order_by(*order).limit(size + 1).offset(skipped).subquery()
    order = (chosen.c.blank, turn(chosen.c.key), turn(chosen.c.id))
    return select(*ROW).select_from(chosen.join(cases, cases.c.id == chosen.c.id)).order_by(*order)


def _key(query: CaseloadQuery) -> ColumnElement[Any]:
    order = Order(query.order_by)
    return cases.c[_COLUMNS.get(order, order.value)]


def _from_the_first(key: ColumnElement[Any]) -> ColumnElement[bool]:
    """What is not blank, as a bound that SQLite starts reading an index from; "IS NOT NULL" it checks row by row."""
    lowest = "-9223372036854775808" if isinstance(key.type, types.Integer) else "''"
    return key >= literal_column(lowest)


def _row_of(found: Row[Any]) -> CaseRow:
    """A row as the screens read it, its codes as members of their vocabularies."""
    values = dict(found._mapping)
    for name, kind in (("setting", Setting), ("risk_level", RiskLevel), ("lead_agency", LeadAgency)):
        values[name] = None if values[name] is None else kind(values[name])
    return CaseRow(**values)


def _wanted(query: CaseloadQuery, words: list[str], *, past: bool = False) -> ColumnElement[bool]:
    """What a case must be; `past` hides the filters from SQLite's choice of an index, which does not know how many they leave."""
    column = _hidden if past else cases.c.__getitem__
    chosen = [column(name) == value for name, value in _filters(query).items() if name != "fictional"]
    if query.fictional is not None:
        chosen.append(cases.c.fictional.is_(True) if query.fictional else cases.c.fictional.is_not(True))
    return and_(STANDING, *chosen, *map(has, words))


def _hidden(name: str) -> ColumnElement[Any]:
    return UnaryExpression(cases.c[name], operator=custom_op("+"), type_=cases.c[name].type)


def _filters(query: CaseloadQuery) -> dict[str, Any]:
    return {name: value for name in FILTERS if (value := getattr(query, name)) is not None}


def _words(text: str) -> list[str] | None:
    """Every word of a search, to be anywhere in reference, names, aliases or area; `None` when one can be in none."""
    words = list(dict.fromkeys(word.rstrip(",;") or word for word in folded(text).split()))[:MOST_WORDS]
    return None if any(len(word) > LONGEST_WORD for word in words) else words
