"""Proving the caseload: its rows say what the current versions say, its index has their words, and what guards the tables is there."""

from __future__ import annotations

import json
from collections.abc import Iterator

from sqlalchemy import Connection, and_, func, select, text

from schemas.reading import case_of
from store.finding import endings
from store.tables import cases, search_words, versions

_KEPT = ("audit_log", "deletions", "refused_saves", "settled_saves", "sign_offs", "versions")
_GUARDS = {
    "sqlite": ("no_delete", "no_replace", "no_update"),
    "postgresql": ("kept_row", "kept_statement"),
}
_LISTED = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'",
}


def unguarded(connection: Connection) -> Iterator[str]:
    """The tables whose rows could be changed or removed without a refusal, because a trigger is gone."""
    there = set(connection.execute(text(_LISTED[connection.dialect.name])).scalars())
    for table in _KEPT:
        missing = [f"{table}_{guard}" for guard in _GUARDS[connection.dialect.name] if f"{table}_{guard}" not in there]
        if missing:
            yield f"What keeps the rows of {table} from being changed is gone ({', '.join(missing)})."


def wrongly_shown(connection: Connection) -> Iterator[str]:
    """Cases whose row in the caseload differs from their current version, or that a search would not find."""
    counted = select(search_words.c.case_id, func.count()).group_by(search_words.c.case_id)
    words = {row[0]: int(row[1]) for row in connection.execute(counted)}
    current = and_(versions.c.case_id == cases.c.id, versions.c.number == cases.c.version)
    chosen = select(cases, versions.c.document).join(versions, current)
    for row in connection.execute(chosen, execution_options={"yield_per": 100}):
        try:
            case = case_of(json.loads(row.document))
        except (TypeError, ValueError):  # saved under looser rules, or damaged, which its seal tells
            continue
        said = {
            "reference": case.reference,
            "level": case.mappa.level,
            "category": case.mappa.category,
            "fictional": case.fictional,
            "closed_on": case.exit.ended_on,
        }
        wrong = [name for name, value in said.items() if getattr(row, name) != value]
        if wrong:
            yield f"Case {row.id} is listed with another {' and '.join(wrong)} than its current version has."
        if words.get(row.id, 0) != len(endings(row.search_text)):
            yield f"Case {row.id} is not found by all of its words."
