"""One page of the caseload, from the table of cases and its index of words alone, as quick among many cases as among few."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select, text, tuple_, types

from schemas.base import unsafe_character
from schemas.vocabularies import LeadAgency, RiskLevel, Setting
from store.caseload import CaseloadPage, CaseloadQuery, Order
from store.finding import ways_to
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

_ROWS = select(
    cases.c.id.label("case_id"),
    cases.c.version.label("number"),
    *(cases.c[field.name] for field in fields(CaseRow) if field.name not in ("case_id", "number")),
).where(cases.c.id.in_(bindparam("ids", expanding=True)))


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a case must be, as SQL and its values: `plain` for a filter's own index, `past` to pass it by on SQLite."""

    plain: str
    past: str
    values: dict[str, Any]


def page_of(connection: Connection, query: CaseloadQuery) -> CaseloadPage:
    """The rows of one page, blanks last in either direction, ties by id, and how many match.

    Few matches are found by the index of a filter or of words, and sorted; among many, the index of the order is followed
    until the page is full. So a page takes as long among many cases as among few. Statements are put together from names of
    columns: to build them piece by piece would take longer than to run them.
    """
    words = _words(query.text)
    if words is None or any(isinstance(value, str) and unsafe_character(value) for value in _filters(query).values()):
        return CaseloadPage((), 0)
    ways = ways_to(connection, words) if words else None
    wanted = _wanted(query, words, ways, lite=connection.dialect.name == "sqlite")
    skipped, size = min((query.page - 1) * query.page_size, 2**62), min(query.page_size, 2**31)
    counted = None if words and ways is None else _count(connection, wanted)
    statement = _following if counted is None or counted > FEW else _sorting
    bounds = {"size": size + 1, "skipped": skipped, "most": min(skipped + size + 1, 2**62)}
    said = statement(query, wanted, lite=connection.dialect.name == "sqlite")
    ids = list(connection.execute(text(said), wanted.values | bounds).scalars())
    found = {row.case_id: _row_of(row) for row in connection.execute(_ROWS, {"ids": ids[:size]})} if ids else {}
    rows = tuple(found[case_id] for case_id in ids[:size])
    if counted is None:  # nobody has looked further than this page
        return CaseloadPage(rows, skipped + len(rows) if rows else 0, len(ids) > size)
    return CaseloadPage(rows, min(counted, MOST_COUNTED), counted > MOST_COUNTED)


def areas_of(connection: Connection) -> list[str]:
    """The areas of standing cases in their order, each found by one step in an index however many cases it has."""
    order, area = cases.c.area_order, cases.c.area
    step = select(order, area).where(STANDING).order_by(order, area).limit(1)
    found, here = [], connection.execute(step.where(area.is_not(None), order >= "")).one_or_none()
    while here is not None:
        found.append(here.area)
        here = connection.execute(step.where(tuple_(order, area) > tuple_(here.area_order, here.area))).one_or_none()
    return found


def _count(connection: Connection, wanted: _Wanted) -> int:
    said = f"SELECT count(*) FROM (SELECT 1 FROM cases WHERE {wanted.plain} LIMIT :most) AS counted"
    return int(connection.execute(text(said), wanted.values | {"most": MOST_COUNTED + 1}).scalar_one())


def _sorting(query: CaseloadQuery, wanted: _Wanted, *, lite: bool) -> str:
    key, way = _key(query), "DESC" if query.descending else "ASC"
    return f"SELECT id FROM cases WHERE {wanted.plain} ORDER BY {key} {way} NULLS LAST, id {way} LIMIT :size OFFSET :skipped"


def _following(query: CaseloadQuery, wanted: _Wanted, *, lite: bool) -> str:
    """First those that have what is sorted by, in its order, then the blanks: an index gives each part in its order."""
    key, way = _key(query), "DESC" if query.descending else "ASC"
    # A bound that SQLite starts reading an index from; "IS NOT NULL" it would check row by row.
    lowest = "-9223372036854775808" if isinstance(cases.c[key].type, types.Integer) else "''"
    there = f"{key} >= {lowest}" if lite else f"{key} IS NOT NULL"
    full = (
        f"SELECT id, {key} AS k, 0 AS blank FROM cases WHERE {wanted.past} AND {there} ORDER BY {key} {way}, id {way}"
    )
    blank = f"SELECT id, {key} AS k, 1 AS blank FROM cases WHERE {wanted.past} AND {key} IS NULL ORDER BY id {way}"
    parts = f"SELECT * FROM ({full} LIMIT :most) AS f UNION ALL SELECT * FROM ({blank} LIMIT :most) AS b"
    return f"SELECT id FROM ({parts}) AS parts ORDER BY blank, k {way}, id {way} LIMIT :size OFFSET :skipped"


def _key(query: CaseloadQuery) -> str:
    order = Order(query.order_by)
    return _COLUMNS.get(order, order.value)


def _row_of(found: Row[Any]) -> CaseRow:
    """A row as the screens read it, its codes as members of their vocabularies."""
    values = dict(found._mapping)
    for name, kind in (("setting", Setting), ("risk_level", RiskLevel), ("lead_agency", LeadAgency)):
        values[name] = None if values[name] is None else kind(values[name])
    return CaseRow(**values)


def _wanted(query: CaseloadQuery, words: list[str], ways: tuple[str, dict[str, str]] | None, *, lite: bool) -> _Wanted:
    values: dict[str, Any] = {}
    conditions = []
    for name, value in _filters(query).items():
        if name == "fictional":
            conditions.append("fictional = TRUE" if value else "COALESCE(fictional, FALSE) = FALSE")
        else:
            conditions.append(f"{name} = :{name}")
            values[name] = value
    # SQLite does not know how many cases a filter leaves; the plus keeps it from taking the filter's index.
    past = [f"+{condition}" for condition in conditions] if lite else list(conditions)
    more = []
    for place, word in enumerate(words):
        more.append(f"search_text LIKE :word{place} ESCAPE '/'")
        values[f"word{place}"] = "%" + word.replace("/", "//").replace("%", "/%").replace("_", "/_") + "%"
    if ways:
        more.append(f"id IN ({ways[0]})")
        values |= ways[1]
    return _Wanted(
        " AND ".join(["removed_at IS NULL", *conditions, *more]),
        " AND ".join(["removed_at IS NULL", *past, *more]),
        values,
    )


def _filters(query: CaseloadQuery) -> dict[str, Any]:
    return {name: value for name in FILTERS if (value := getattr(query, name)) is not None}


def _words(text: str) -> list[str] | None:
    """Every word of a search, to be anywhere in reference, names, aliases or area; `None` when one can be in none."""
    words = list(dict.fromkeys(word.rstrip(",;") or word for word in folded(text).split()))[:MOST_WORDS]
    return None if any(len(word) > LONGEST_WORD for word in words) else words
