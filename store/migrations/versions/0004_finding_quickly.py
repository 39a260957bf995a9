"""Lists, filters and searches that stay quick with many cases: indexes that answer by themselves, and one of words."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

LONGEST = 40
SORTED = (
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
FILTERS = ("level", "category", "setting", "risk_level", "lead_agency", "fictional", "area")


def upgrade() -> None:
    """Make the indexes anew, make the table of words and fill it."""
    by_code_point = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")
    for name in (*SORTED, "risk_level", "fictional"):
        op.drop_index(f"ix_cases_{name}", "cases")
    standing = sa.text("removed_at IS NULL")
    for name in (*SORTED, "risk_level", "fictional", "area"):
        more = [other for other in (*FILTERS, "removed_at") if other != name]
        op.create_index(
            f"ix_cases_{name}", "cases", [name, "id", *more], sqlite_where=standing, postgresql_where=standing
        )
    op.create_index("ix_cases_areas", "cases", ["area_order", "area"], sqlite_where=standing, postgresql_where=standing)
    words = op.create_table(
        "search_words",
        sa.Column("ending", by_code_point, primary_key=True),
        sa.Column("case_id", sa.Text, primary_key=True),
        sqlite_with_rowid=False,
    )
    _fill(words)
    op.create_index("ix_search_words_case_id", "search_words", ["case_id", "ending"])


def _fill(words: sa.Table) -> None:
    bind = op.get_bind()
    last = ""
    while found := bind.execute(
        sa.text("SELECT id, search_text FROM cases WHERE id > :last ORDER BY id LIMIT 500"), {"last": last}
    ).all():
        rows = [
            {"ending": ending, "case_id": case_id}
            for case_id, said in found
            for ending in {word[start : start + LONGEST] for word in said.split() for start in range(len(word))}
        ]
        if rows:
            bind.execute(words.insert(), rows)
        last = found[-1][0]
