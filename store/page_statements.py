"""The statements behind a page of the caseload, put together from names of columns; every value is bound."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import types

from store.caseload import CaseloadQuery, Order
from store.finding import Ways, holding
from store.tables import FILTERS, cases

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


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a case must be, as SQL and its values: `plain` for a filter's own index, `past` to pass it by on SQLite."""

    plain: str
    past: str
    values: dict[str, Any]


def wanted_by(query: CaseloadQuery, words: list[str], ways: Ways | None, *, lite: bool) -> Wanted:
    """What a query asks of a case; `lite` is for SQLite."""
    values: dict[str, Any] = {}
    conditions = []
    for name, value in filters_of(query).items():
        if name == "fictional":
            conditions.append("fictional = TRUE" if value else "COALESCE(fictional, FALSE) = FALSE")
        else:
            conditions.append(f"{name} = :{name}")
            values[name] = value
    # SQLite does not know how many cases a filter leaves; the plus keeps it from taking the filter's index.
    past = [f"+{condition}" for condition in conditions] if lite else list(conditions)
    if ways:
        # PostgreSQL guesses wrong how many cases a word has: it is told whether to look each of them up or to pass others by.
        conditions.append(f"id IN ({ways.said})" if lite else f"id = ANY(ARRAY({ways.said}))")
        past.append(f"+id IN ({ways.said})" if lite else f"(id IN ({ways.said})) IS TRUE")
        values |= ways.values
    more = holding(ways.others if ways else words, values)
    return Wanted(
        " AND ".join(["removed_at IS NULL", *conditions, *more]),
        " AND ".join(["removed_at IS NULL", *past, *more]),
        values,
    )


def filters_of(query: CaseloadQuery) -> dict[str, Any]:
    """The filters that are set."""
    return {name: value for name in FILTERS if (value := getattr(query, name)) is not None}


def sorting(query: CaseloadQuery, wanted: Wanted) -> str:
    """All that match, in order."""
    key, way = _key(query), "DESC" if query.descending else "ASC"
    return f"SELECT id FROM cases WHERE {wanted.plain} ORDER BY {key} {way} NULLS LAST, id {way}"


def following(query: CaseloadQuery, wanted: Wanted, *, lite: bool) -> str:
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
