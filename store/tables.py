"""The tables: cases with the summary that the caseload reads, their versions, late saves, sign-offs, audit, who is where."""

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
    sa.Column("closed_on", sa.Date),
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

FILTERS = ("level", "category", "setting", "risk_level", "lead_agency", "fictional", "area")
"""The columns that the caseload may be filtered by. Every index has them all, so that it answers without the rows."""

STANDING = cases.c.removed_at.is_(None)
"""A case that has not been removed."""

for name in (*SORTABLE, "risk_level", "fictional", "area"):
    others = (cases.c[other] for other in (*FILTERS, "removed_at") if other != name)
    sa.Index(
        f"ix_cases_{name}", cases.c[name], cases.c.id, *others, sqlite_where=STANDING, postgresql_where=STANDING
    )
sa.Index("ix_cases_areas", cases.c.area_order, cases.c.area, sqlite_where=STANDING, postgresql_where=STANDING)
sa.Index("ix_cases_closed_on", cases.c.closed_on, cases.c.id)

sa.Index(
    "uq_cases_reference",
    cases.c.reference_key,
    unique=True,
    sqlite_where=STANDING,
    postgresql_where=STANDING,
)

search_words = sa.Table(
    "search_words",
    metadata,
    sa.Column("ending", _by_code_point(), primary_key=True),
    sa.Column("case_id", sa.Text, primary_key=True),
    sa.Index("ix_search_words_case_id", "case_id", "ending"),
    sqlite_with_rowid=False,
)
"""Every ending of every word that a case is found by; the only copy of words outside the case, and gone with it."""

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

settled_saves = sa.Table(
    "settled_saves",
    metadata,
    sa.Column("refused_id", sa.Integer, sa.ForeignKey("refused_saves.id"), primary_key=True, autoincrement=False),
    sa.Column("case_id", sa.Text, sa.ForeignKey("cases.id"), nullable=False, index=True),
    sa.Column("how", sa.Text, nullable=False),
    sa.Column("version", sa.Integer),
    sa.Column("by", sa.Text, nullable=False),
    sa.Column("at", UtcTime, nullable=False),
)
"""What became of a save that came too late: `mine`, `theirs`, `merged` or `set_aside`, and the version made of it."""

sign_offs = sa.Table(
    "sign_offs",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("case_id", sa.Text, sa.ForeignKey("cases.id"), nullable=False, index=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("role", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("post", sa.Text, nullable=False),
    sa.Column("at", UtcTime, nullable=False),
    sa.Column("entered_by", sa.Text, nullable=False),
    sa.Column("note", sa.Text),
    sa.ForeignKeyConstraint(["case_id", "version"], ["versions.case_id", "versions.number"]),
)
"""Who signed off which version as `line_manager` or `chair`: name and post as text, and who entered it."""

presence = sa.Table(
    "presence",
    metadata,
    sa.Column("case_id", sa.Text, primary_key=True),
    sa.Column("session", sa.Text, primary_key=True),
    sa.Column("who", sa.Text, nullable=False),
    sa.Column("screen", sa.Text, nullable=False),
    sa.Column("seen_at", UtcTime, nullable=False, index=True),
)
"""Who has which case open, on which screen, when last seen: the one table that is overwritten and emptied."""

audit_log = sa.Table(
    "audit_log",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("at", UtcTime, nullable=False),
    sa.Column("who", sa.Text, nullable=False),
    sa.Column("event", sa.Text, nullable=False),
    sa.Column("origin", sa.Text, nullable=False),
    sa.Column("case_id", sa.Text),
    sa.Column("version", sa.Integer),
    sa.Column("detail", sa.Text),
    sa.Column("previous", sa.Text, nullable=False),
    sa.Column("hash", sa.Text, nullable=False),
)
"""What was done by whom, when and from where. Numbers count from 1 without a gap; each entry holds the hash of the one before."""

sa.Index("ix_audit_log_case_id", audit_log.c.case_id, audit_log.c.number)

deletions = sa.Table(
    "deletions",
    metadata,
    sa.Column("case_id", sa.Text, primary_key=True),
    sa.Column("at", UtcTime, nullable=False),
    sa.Column("by", sa.Text, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("versions", sa.Integer, nullable=False),
)
"""Cases deleted for good: only the id, who, when and why. What hangs on a case may be deleted once it stands here."""
