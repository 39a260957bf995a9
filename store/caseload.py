"""The caseload: what may be asked of it, and the one select that answers, from the table of cases alone."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, false, func, select

from schemas.base import unsafe_character
from schemas.vocabularies import LeadAgency, RiskLevel, Setting
from store.records import CaseRow
from store.tables import STANDING, cases
from store.wording import folded

LONGEST_WORD, MOST_WORDS = 4000, 40
"""No name holds a longer word; a search looks at its first words and finds more, not less, for the others."""


class Order(StrEnum):
    """What the caseload is sorted by. Levels of risk sort from low to very high, references by their numbers."""

    REFERENCE = "reference"
    NAME = "name"
    AREA = "area"
    RISK_LEVEL = "risk_level"
    LEVEL = "level"
    CATEGORY = "category"
    SETTING = "setting"
    LEAD_AGENCY = "lead_agency"
    NEXT_DATE = "next_date"
    OPEN_ERRORS = "open_errors"
    OPEN_WARNINGS = "open_warnings"
    OPEN_PROMPTS = "open_prompts"
    SAVED = "saved"
    CREATED = "created"
    CHECKED = "checked"


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
class CaseloadQuery:
    """What to show: words to search for, filters (`None` is no filter), the order, and which page, counted from 1.

    `fictional=True` shows the cases marked as fictional; `fictional=False` the others, unanswered ones with them.
    Raises `ValueError` for a page or a page size below 1.
    """

    text: str = ""
    level: int | None = None
    category: int | None = None
    setting: Setting | None = None
    risk_level: RiskLevel | None = None
    area: str | None = None
    lead_agency: LeadAgency | None = None
    fictional: bool | None = None
    order_by: Order = Order.REFERENCE
    descending: bool = False
    page: int = 1
    page_size: int = 50

    def __post_init__(self) -> None:
        Order(self.order_by)
        if self.page < 1 or self.page_size < 1:
            raise ValueError("pages and page sizes count from 1")


@dataclass(frozen=True, slots=True)
class CaseloadPage:
    """One page of rows, and how many cases match in all."""

    rows: tuple[CaseRow, ...]
    total: int


ROW = [
    cases.c.id.label("case_id"),
    cases.c.version.label("number"),
    *(cases.c[field.name] for field in fields(CaseRow) if field.name not in ("case_id", "number")),
]


def page_of(query: CaseloadQuery) -> Select[Any]:
    """The rows of one page, blanks last in either direction, ties by id."""
    order = Order(query.order_by)
    key = cases.c[_COLUMNS.get(order, order.value)]
    ordered = (key.desc() if query.descending else key.asc()).nulls_last()
    skipped = min((query.page - 1) * query.page_size, 2**62)
    return (
        select(*ROW)
        .where(_wanted(query))
        .order_by(ordered, cases.c.id)
        .limit(min(query.page_size, 2**31))
        .offset(skipped)
    )


def count_of(query: CaseloadQuery) -> Select[int]:
    """How many cases match, on all pages."""
    return select(func.count()).select_from(cases).where(_wanted(query))


def row_of(found: Row[Any, Any]) -> CaseRow:
    """A row as the screens read it, its codes as members of their vocabularies."""
    values = dict(found._mapping)
    for name, kind in (("setting", Setting), ("risk_level", RiskLevel), ("lead_agency", LeadAgency)):
        values[name] = None if values[name] is None else kind(values[name])
    return CaseRow(**values)


def _wanted(query: CaseloadQuery) -> ColumnElement[bool]:
    chosen: list[ColumnElement[bool]] = [STANDING]
    for name in ("level", "category", "setting", "risk_level", "area", "lead_agency"):
        value = getattr(query, name)
        if isinstance(value, str) and unsafe_character(value):
            return false()
        if value is not None:
            chosen.append(cases.c[name] == value)
    if query.fictional is not None:
        chosen.append(cases.c.fictional.is_(True) if query.fictional else cases.c.fictional.is_not(True))
    return and_(*chosen, *_found(query.text))


def _found(text: str) -> list[ColumnElement[bool]]:
    """Every word of the search, anywhere in reference, names, aliases or area; % and _ stand for themselves."""
    words = list(dict.fromkeys(word.rstrip(",;") or word for word in folded(text).split()))[:MOST_WORDS]
    if any(len(word) > LONGEST_WORD for word in words):
        return [false()]
    return [cases.c.search_text.contains(word, autoescape=True) for word in words]
