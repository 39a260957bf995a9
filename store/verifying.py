"""Proving a database: its pages and links, every version, the audit's chain, and the other tables beside what the audit tells."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from sqlalchemy import and_, func, select

from store.cases import Store
from store.engine import reading
from store.matching import mismatches
from store.proving import verify_chain
from store.shown import unguarded, wrongly_shown
from store.tables import cases, versions

_MOST = 5
"""How many faults of one kind are named."""


@dataclass(frozen=True, slots=True)
class Proof:
    """How many entries the audit has, the hash of the last one, and a sentence for each thing that is wrong, none for a sound database."""

    entries: int
    head: str
    wrong: tuple[str, ...]


def verify(store: Store, head: str | None = None) -> Proof:
    """Read through the whole database. Nothing is changed. `head` is the hash that an earlier proof gave.

    Raises `StoreUnavailable`.
    """
    wrong = [*_pages(store), *_versions(store)]
    chain = verify_chain(store.engine, head)
    if chain.broken:
        wrong.append(chain.broken.sentence)
    else:  # what a broken chain tells is not to be trusted, nor always to be read
        with reading(store.engine) as connection:
            for found in (unguarded(connection), wrongly_shown(connection), mismatches(connection)):
                wrong += islice(found, _MOST)
    return Proof(chain.entries, chain.head, tuple(wrong))


def _pages(store: Store) -> list[str]:
    """What SQLite itself finds; PostgreSQL checks its pages while it reads them."""
    if store.engine.dialect.name != "sqlite":
        return []
    with reading(store.engine) as connection:
        said = connection.exec_driver_sql("PRAGMA integrity_check(5)").scalars().all()
        links = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    wrong = [] if said == ["ok"] else [f"The file is damaged: {line}." for line in said]
    return wrong + [f"A row of {link[0]} belongs to no row of {link[2]}." for link in links[:5]]


def _versions(store: Store) -> list[str]:
    """Cases whose versions do not count from 1 to the current one."""
    count, last = func.count(versions.c.number), func.max(versions.c.number)
    asked = (
        select(cases.c.id, cases.c.version, count, last)
        .select_from(cases.outerjoin(versions, and_(versions.c.case_id == cases.c.id)))
        .group_by(cases.c.id, cases.c.version)
        .having((count != cases.c.version) | (func.coalesce(last, 0) != cases.c.version))
    )
    with reading(store.engine) as connection:
        found = connection.execute(asked.limit(5)).all()
    return [f"Case {row[0]} is at version {row[1]} and has {row[2]} versions, the last one {row[3]}." for row in found]
