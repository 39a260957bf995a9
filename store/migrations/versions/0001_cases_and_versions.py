"""Cases, their versions and refused saves; versions and refused saves can't be changed or deleted."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

KEPT = ("versions", "refused_saves")
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


def upgrade() -> None:
    """Make the tables, their indexes and the triggers that keep what was saved."""
    moment = sa.DateTime(timezone=True)
    by_code_point = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")
    _make_cases(moment, by_code_point)
    op.create_table(
        "versions",
        sa.Column("case_id", sa.Text, sa.ForeignKey("cases.id"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("saved_at", moment, nullable=False),
        sa.Column("reason", sa.Text),
    )
    op.create_table(
        "refused_saves",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("case_id", sa.Text, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("based_on", sa.Integer, nullable=False),
        sa.Column("found", sa.Integer, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("reason", sa.Text),
    )
    op.create_index("ix_refused_saves_case_id", "refused_saves", ["case_id"])
    if op.get_bind().dialect.name == "sqlite":
        _keep_on_sqlite()
    else:
        _keep_on_postgresql()


def _make_cases(moment: sa.DateTime, by_code_point: sa.Text) -> None:
    op.create_table(
        "cases",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("created_at", moment, nullable=False),
        sa.Column("saved_at", moment, nullable=False),
        sa.Column("saved_by", sa.Text, nullable=False),
        sa.Column("removed_at", moment),
        sa.Column("removed_by", sa.Text),
        sa.Column("removed_reason", sa.Text),
        sa.Column("reference", sa.Text, nullable=False),
        sa.Column("reference_key", by_code_point, nullable=False),
        sa.Column("reference_order", by_code_point, nullable=False),
        sa.Column("last_name", sa.Text),
        sa.Column("first_name", sa.Text),
        sa.Column("name_order", by_code_point),
        sa.Column("area", sa.Text),
        sa.Column("area_order", by_code_point),
        sa.Column("level", sa.Integer),
        sa.Column("category", sa.Integer),
        sa.Column("setting", by_code_point),
        sa.Column("risk_level", by_code_point),
        sa.Column("risk_order", sa.Integer),
        sa.Column("lead_agency", by_code_point),
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
    for name in SORTABLE:
        op.create_index(f"ix_cases_{name}", "cases", [name, "id"])
    op.create_index("ix_cases_risk_level", "cases", ["risk_level"])
    op.create_index("ix_cases_fictional", "cases", ["fictional"])
    standing = sa.text("removed_at IS NULL")
    op.create_index(
        "uq_cases_reference", "cases", ["reference_key"], unique=True, sqlite_where=standing, postgresql_where=standing
    )


def _keep_on_sqlite() -> None:
    for table in KEPT:
        for change in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{change.lower()} BEFORE {change} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} are never changed or deleted'); END"
            )
    op.execute(
        "CREATE TRIGGER versions_no_replace BEFORE INSERT ON versions WHEN EXISTS "
        "(SELECT 1 FROM versions WHERE case_id = NEW.case_id AND number = NEW.number) "
        "BEGIN SELECT RAISE(ABORT, 'versions are never changed or deleted'); END"
    )
    op.execute(
        "CREATE TRIGGER refused_saves_no_replace BEFORE INSERT ON refused_saves WHEN EXISTS "
        "(SELECT 1 FROM refused_saves WHERE id = NEW.id) "
        "BEGIN SELECT RAISE(ABORT, 'refused_saves are never changed or deleted'); END"
    )


def _keep_on_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION four_pillars_keep() RETURNS trigger LANGUAGE plpgsql AS $$ "
        "BEGIN RAISE EXCEPTION '% are never changed or deleted', TG_TABLE_NAME; END $$"
    )
    for table in KEPT:
        for changes, each in (("UPDATE OR DELETE", "ROW"), ("TRUNCATE", "STATEMENT")):
            op.execute(
                f"CREATE TRIGGER {table}_kept_{each.lower()} BEFORE {changes} ON {table} "
                f"FOR EACH {each} EXECUTE FUNCTION four_pillars_keep()"
            )
