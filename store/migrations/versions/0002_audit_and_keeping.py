"""Audit, sign-off, who has a case open, settled saves, deletions; deleting a case for good becomes possible, with its trace."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
OF_A_CASE = ("versions", "refused_saves", "sign_offs", "settled_saves")
"""Never changed; deleted only with their whole case, after a row in `deletions` says so."""

FOR_EVER = ("audit_log", "deletions")
"""Never changed and never deleted."""


def upgrade() -> None:
    """Make the new tables and the triggers that keep what is in them."""
    _make_audit_and_deletions()
    _make_sign_off_and_settled()
    op.create_table(
        "presence",
        sa.Column("case_id", sa.Text, primary_key=True),
        sa.Column("session", sa.Text, primary_key=True),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("screen", sa.Text, nullable=False),
        sa.Column("seen_at", MOMENT, nullable=False),
    )
    op.create_index("ix_presence_seen_at", "presence", ["seen_at"])
    op.add_column("cases", sa.Column("closed_on", sa.Date))
    op.create_index("ix_cases_closed_on", "cases", ["closed_on", "id"])
    # What is new in the summary of a case is filled in when it is next checked: let all be checked anew.
    op.execute("UPDATE cases SET checked_on = '1900-01-01'")
    if op.get_bind().dialect.name == "sqlite":
        _keep_on_sqlite()
    else:
        _keep_on_postgresql()


def _make_audit_and_deletions() -> None:
    op.create_table(
        "audit_log",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("event", sa.Text, nullable=False),
        sa.Column("origin", sa.Text, nullable=False),
        sa.Column("case_id", sa.Text),
        sa.Column("version", sa.Integer),
        sa.Column("detail", sa.Text),
        sa.Column("previous", sa.Text, nullable=False),
        sa.Column("hash", sa.Text, nullable=False),
    )
    op.create_index("ix_audit_log_case_id", "audit_log", ["case_id", "number"])
    op.create_table(
        "deletions",
        sa.Column("case_id", sa.Text, primary_key=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("versions", sa.Integer, nullable=False),
    )


def _make_sign_off_and_settled() -> None:
    op.create_table(
        "sign_offs",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("case_id", sa.Text, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("post", sa.Text, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("entered_by", sa.Text, nullable=False),
        sa.Column("note", sa.Text),
        sa.ForeignKeyConstraint(["case_id", "version"], ["versions.case_id", "versions.number"]),
    )
    op.create_index("ix_sign_offs_case_id", "sign_offs", ["case_id"])
    op.create_table(
        "settled_saves",
        sa.Column("refused_id", sa.Integer, sa.ForeignKey("refused_saves.id"), primary_key=True, autoincrement=False),
        sa.Column("case_id", sa.Text, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("how", sa.Text, nullable=False),
        sa.Column("version", sa.Integer),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
    )
    op.create_index("ix_settled_saves_case_id", "settled_saves", ["case_id"])


def _keep_on_sqlite() -> None:
    for table in ("versions", "refused_saves"):
        op.execute(f"DROP TRIGGER {table}_no_delete")
    for table in (*OF_A_CASE, *FOR_EVER):
        if table not in ("versions", "refused_saves"):
            _refuse(table, "update", "UPDATE", "1")
            key = {"audit_log": "number", "deletions": "case_id", "sign_offs": "id", "settled_saves": "refused_id"}[table]
            _refuse(table, "replace", "INSERT", f"EXISTS (SELECT 1 FROM {table} WHERE {key} = NEW.{key})")
        gone = "1" if table in FOR_EVER else "NOT EXISTS (SELECT 1 FROM deletions WHERE case_id = OLD.case_id)"
        _refuse(table, "delete", "DELETE", gone)


def _refuse(table: str, name: str, change: str, when: str) -> None:
    op.execute(
        f"CREATE TRIGGER {table}_no_{name} BEFORE {change} ON {table} WHEN {when} "
        f"BEGIN SELECT RAISE(ABORT, '{table} are never changed or deleted'); END"
    )


def _keep_on_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION four_pillars_keep_with_case() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "IF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM deletions WHERE case_id = OLD.case_id) THEN RETURN OLD; END IF; "
        "RAISE EXCEPTION '% are never changed or deleted', TG_TABLE_NAME; END $$"
    )
    for table in ("versions", "refused_saves"):
        op.execute(f"DROP TRIGGER {table}_kept_row ON {table}")
    for table in (*OF_A_CASE, *FOR_EVER):
        keeps = "four_pillars_keep" if table in FOR_EVER else "four_pillars_keep_with_case"
        op.execute(
            f"CREATE TRIGGER {table}_kept_row BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {keeps}()"
        )
        if table not in ("versions", "refused_saves"):
            op.execute(
                f"CREATE TRIGGER {table}_kept_statement BEFORE TRUNCATE ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION four_pillars_keep()"
            )
