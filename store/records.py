"""What the store gives back: saved versions, their history, refused saves and rows of the caseload."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from schemas.reading import Document
from schemas.vocabularies import LeadAgency, RiskLevel, Setting


@dataclass(frozen=True, slots=True)
class Saved:
    """A save that is on the disk. `is_new` is false when the document was already the current version."""

    case_id: str
    number: int
    saved_at: datetime
    is_new: bool = True


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One line of a case's history: who saved which version, when (UTC) and why."""

    number: int
    author: str
    saved_at: datetime
    reason: str | None


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a case, its document as it was given."""

    case_id: str
    number: int
    document: Document
    author: str
    saved_at: datetime
    reason: str | None


@dataclass(frozen=True, slots=True)
class RefusedSave:
    """A save that came too late: based on one version, finding another. Kept as it was typed."""

    id: int
    case_id: str
    based_on: int
    found: int
    document: Document
    author: str
    at: datetime
    reason: str | None


@dataclass(frozen=True, slots=True)
class Summary:
    """What the caseload shows of a case, as of the day it was checked.

    The counts are of things asked for, each once; `None` when the check itself broke.
    """

    reference: str
    last_name: str | None
    first_name: str | None
    area: str | None
    level: int | None
    category: int | None
    setting: Setting | None
    risk_level: RiskLevel | None
    lead_agency: LeadAgency | None
    fictional: bool | None
    next_on: date | None
    next_what: str | None
    open_errors: int | None
    open_warnings: int | None
    open_prompts: int | None
    could_not_check: int
    checked_on: date
    search_text: str
    closed_on: date | None


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One row of the caseload: the summary of a case, with its current version. Long names end in an ellipsis."""

    case_id: str
    number: int
    created_at: datetime
    saved_at: datetime
    saved_by: str
    reference: str
    last_name: str | None
    first_name: str | None
    area: str | None
    level: int | None
    category: int | None
    setting: Setting | None
    risk_level: RiskLevel | None
    lead_agency: LeadAgency | None
    fictional: bool | None
    next_on: date | None
    next_what: str | None
    open_errors: int | None
    open_warnings: int | None
    open_prompts: int | None
    could_not_check: int
    checked_on: date

    @property
    def name(self) -> str:
        """Last name, first name, as far as they are known."""
        return ", ".join(part for part in (self.last_name, self.first_name) if part)

    def is_late(self, on: date) -> bool:
        """Whether the next date that matters has passed."""
        return self.next_on is not None and self.next_on < on
