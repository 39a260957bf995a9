"""The audit starts with what had been saved before there was one: the counts, then how far each case had come."""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import context, op

from store.chain import FIRST, hash_of

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

COLUMNS = ("number", "at", "who", "event", "origin", "case_id", "version", "detail", "previous", "hash")
AUDIT = sa.table(
    "audit_log", *(sa.column(name, sa.DateTime(timezone=True) if name == "at" else None) for name in COLUMNS)
)


def upgrade() -> None:
    """Write the entries, when there are cases; an audit that has begun is left alone."""
    bind = op.get_bind()
    if bind.execute(sa.text("SELECT count(*) FROM audit_log")).scalar_one():
        return
    cases, saved = bind.execute(sa.text("SELECT count(DISTINCT case_id), count(*) FROM versions")).one()
    if not cases:
        return
    at = context.config.attributes.get("at") or datetime.now(UTC)
    previous = _add(bind, 1, at, None, None, f"cases={cases} versions={saved}", FIRST)
    found = bind.execute(sa.text("SELECT id, version FROM cases ORDER BY created_at, id"))
    for number, (case_id, version) in enumerate(found.all(), 2):
        previous = _add(bind, number, at, case_id, version, f"versions={version}", previous)


def _add(
    bind: sa.Connection, number: int, at: datetime, case_id: str | None, version: int | None, detail: str, previous: str
) -> str:
    values = (number, at, "Four Pillars", "migrated", "migration", case_id, version, detail, previous)
    digest = hash_of(*values)
    bind.execute(AUDIT.insert().values(dict(zip(COLUMNS, (*values, digest), strict=True))))
    return digest
