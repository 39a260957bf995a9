"""The caseload: what may be asked of it, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from schemas.vocabularies import LeadAgency, RiskLevel, Setting
from store.records import CaseRow


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
    """One page of rows, and how many cases match in all; with `more`, at least so many: they are not counted to the end."""

    rows: tuple[CaseRow, ...]
    total: int
    more: bool = False
