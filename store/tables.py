"""The tables: cases with the summary that the caseload reads, their versions, and the saves that came too late."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql


class UtcTime(sa.TypeDecorator[datetime]):
    """A moment in UTC. PostgreSQL keeps the zone; SQLite keeps the text of the UTC time."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        """The moment as UTC. Raises `ValueError` for a time without a zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone can't be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        """The moment, with UTC as its zone."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _by_code_point() -> Any:
    """Text that both databases sort alike, whatever their locale."""
    return sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")


metadata = sa.MetaData()

cases = sa.Table(
    "cases",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("created_at", UtcTime, nullable=False),
    sa.Column("saved_at", UtcTime, nullable=False),
    sa.Column("saved_by", sa.Text, nullable=False),
    sa.Column("removed_at", UtcTime),
    sa.Column("removed_by", sa.Text),
    sa.Column("removed_reason", sa.Text),
    sa.Column("reference", sa.Text, nullable=False),
    sa.Column("reference_key", _by_code_point(), nullable=False),
    sa.Column("reference_order", _by_code_point(), nullable=False),
    sa.Column("last_name", sa.Text),
    sa.Column("first_name", sa.Text),
    sa.Column("name_order", _by_code_point()),
    sa.Column("area", sa.Text),
    sa.Column("area_order", _by_code_point()),
    sa.Column("level", sa.Integer),
    sa.Column("category", sa.Integer),
    sa.Column("setting", _by_code_point()),
    sa.Column("risk_level", _by_code_point()),
    sa.Column("risk_order", sa.Integer),
    sa.Column("lead_agency", _by_code_point()),
    sa.Column("fictional", sa.Boolean),
    sa.Column("next_on", sa.Date),
    sa.Column("next_what", sa.Text),
    sa.Column("open_errors", sa.Integer),
    sa.Column("open_warnings", sa.Integer),
    sa.Column("open_prompts", sa.Integer),
    sa.Column("could_not_check", sa.Integer, nullable=False),
    sa.Column("checked_on", sa.Date, nullable=False),
    sa.Column("search_text", sa.Text, nullable=False),
)

SORTABLE = (
    "created_at",
    "saved_at",
    "reference_order",
    "name_order",
    "area_order",
    "level",
    "category",
    "setting",
    "risk_order",
    "lead_agency",
    "next_on",
    "open_errors",
    "open_warnings",
    "open_prompts",
    "checked_on",
)
"""The columns that the caseload may be sorted by, each with an index."""

for name in SORTABLE:
    sa.Index(f"ix_cases_{name}", cases.c[name], cases.c.id)
sa.Index("ix_cases_risk_level", cases.c.risk_level)
sa.Index("ix_cases_fictional", cases.c.fictional)

STANDING = cases.c.removed_at.is_(None)
"""A case that has not been removed."""

sa.Index(
    "uq_cases_reference",
    cases.c.reference_key,
    unique=True,
    sqlite_where=STANDING,
    postgresql_where=STANDING,
)

versions = sa.Table(
    "versions",
    metadata,
    sa.Column("case_id", sa.Text, sa.ForeignKey("cases.id"), primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("document", sa.Text, nullable=False),
    sa.Column("author", sa.Text, nullable=False),
    sa.Column("saved_at", UtcTime, nullable=False),
    sa.Column("reason", sa.Text),
)

refused_saves = sa.Table(
    "refused_saves",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("case_id", sa.Text, sa.ForeignKey("cases.id"), nullable=False, index=True),
    sa.Column("based_on", sa.Integer, nullable=False),
    sa.Column("found", sa.Integer, nullable=False),
    sa.Column("document", sa.Text, nullable=False),
    sa.Column("author", sa.Text, nullable=False),
    sa.Column("at", UtcTime, nullable=False),
    sa.Column("reason", sa.Text),
)
