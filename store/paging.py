"""One page of the caseload, from the table of cases and its index of words alone, as quick among many cases as among few."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select, text

from schemas.base import unsafe_character
from schemas.vocabularies import LeadAgency, RiskLevel, Setting
from store.caseload import CaseloadPage, CaseloadQuery
from store.finding import ways_to
from store.page_statements import Wanted, filters_of, following, sorting, wanted_by
from store.records import CaseRow
from store.tables import cases
from store.wording import folded

LONGEST_WORD, MOST_WORDS = 4000, 40
"""No name holds a longer word; a search looks at its first words and finds more, not less, for the others."""

FEW = 400
"""So many matches are sorted as quickly as an index is followed until a page is full. Nobody turns to page 20: more are not counted."""

_ROWS = select(
    cases.c.id.label("case_id"),
    cases.c.version.label("number"),
    *(cases.c[field.name] for field in fields(CaseRow) if field.name not in ("case_id", "number")),
).where(cases.c.id.in_(bindparam("ids", expanding=True)))

_NEXT_AREAS = [
    text(f"SELECT area_order, area FROM cases WHERE removed_at IS NULL AND {further} ORDER BY area_order, area LIMIT 1")
    for further in ("area_order = :place AND area > :area", "area_order > :place")
]
"""The next spelling of an area, then the next area: each is one step in an index."""


def page_of(connection: Connection, query: CaseloadQuery) -> CaseloadPage:
    """The rows of one page, blanks last in either direction, ties by id, and how many match.

    Few matches are found by the index of a filter or of words, and sorted; among many, the index of the order is followed
    until the page is full. So a page takes as long among many cases as among few. Statements are put together from names of
    columns: to build them piece by piece would take longer than to run them.
    """
    words = _words(query.text)
    if words is None or any(isinstance(value, str) and unsafe_character(value) for value in filters_of(query).values()):
        return CaseloadPage((), 0)
    lite = connection.dialect.name == "sqlite"
    ways = ways_to(connection, words, FEW) if words else None
    wanted = wanted_by(query, words, ways, lite=lite)
    skipped, size = min((query.page - 1) * query.page_size, 2**62), min(query.page_size, 2**31)
    if bool(ways and ways.few) if words else _count(connection, wanted) <= FEW:  # all of them, of which the page is cut
        found = list(connection.execute(text(sorting(query, wanted)), wanted.values).scalars())
        return CaseloadPage(_rows(connection, found[skipped : skipped + size]), len(found))
    bounds = {"size": size + 1, "skipped": skipped, "most": min(skipped + size + 1, 2**62)}
    found = list(connection.execute(text(following(query, wanted, lite=lite)), wanted.values | bounds).scalars())
    rows, more = _rows(connection, found[:size]), len(found) > size
    if words:  # nobody has looked further than this page
        return CaseloadPage(rows, skipped + len(rows) if rows else 0, more)
    return CaseloadPage(rows, FEW, True)


def _rows(connection: Connection, ids: list[str]) -> tuple[CaseRow, ...]:
    found = {row.case_id: _row_of(row) for row in connection.execute(_ROWS, {"ids": ids})} if ids else {}
    return tuple(found[case_id] for case_id in ids)


def areas_of(connection: Connection) -> list[str]:
    """The areas of standing cases in their order, each found by one step in an index however many cases it has."""
    found: list[str] = []
    here = {"place": "", "area": ""}
    while step := next((row for said in _NEXT_AREAS if (row := connection.execute(said, here).one_or_none())), None):
        found.append(step.area)
        here = {"place": step.area_order, "area": step.area}
    return found


def _count(connection: Connection, wanted: Wanted) -> int:
    said = f"SELECT count(*) FROM (SELECT 1 FROM cases WHERE {wanted.plain} LIMIT :most) AS counted"
    return int(connection.execute(text(said), wanted.values | {"most": FEW + 1}).scalar_one())


def _row_of(found: Row[Any]) -> CaseRow:
    """A row as the screens read it, its codes as members of their vocabularies."""
    values = dict(found._mapping)
    for name, kind in (("setting", Setting), ("risk_level", RiskLevel), ("lead_agency", LeadAgency)):
        values[name] = None if values[name] is None else kind(values[name])
    return CaseRow(**values)


def _words(text: str) -> list[str] | None:
    """Every word of a search, to be anywhere in reference, names, aliases or area; `None` when one can be in none."""
    words = list(dict.fromkeys(word.rstrip(",;") or word for word in folded(text).split()))[:MOST_WORDS]
    return None if any(len(word) > LONGEST_WORD for word in words) else words
