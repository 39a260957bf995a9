"""A store full of small cases: the same ones for the same number on every machine, in the real tables.

They are put there in bulk, beside `Store.create`: documents vary a few dozen real ones, and what the caseload shows of them
comes from the real check of those. They have no audit.
"""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate, islice
from typing import Any
from uuid import UUID

from sqlalchemy import event, insert

from benchmarks.large_case import CASELOAD
from schemas.reading import case_of
from schemas.vocabularies import RiskLevel
from store import Store
from store.engine import writing
from store.finding import endings
from store.records import Summary
from store.summary import columns, summarise
from store.tables import cases, search_words, versions
from store.wording import folded

DAY = date(2026, 11, 19)
NOW = datetime(2026, 11, 19, 9, tzinfo=UTC)
AT_ONCE = 1000
AREAS = [f"{first} {second}" for first in ("North", "South", "Upper", "Lower", "Great", "Little", "Old") for second in
         ("Wexmoor", "Aske", "Tarn", "Brackley", "Cinder", "Hollow")]  # fmt: skip
_FIRST = ["Ash", "Bel", "Cor", "Dun", "Ed", "Fen", "Gar", "Hob", "Ing", "Jor", "Kel", "Lan", "Mor", "Nev", "Os", "Pen", "Quil", "Row", "Sel", "Thor", "Und", "Ver", "Wex", "Yar", "Zan"]
_MIDDLE = ["", "a", "er", "ing", "o", "en", "el"]
_LAST = ["by", "combe", "dale", "field", "ford", "ham", "ley", "more", "row", "shaw", "stead", "ton", "wick", "worth", "brook"]
SURNAMES = [f"{first}{middle}{last}" for middle in _MIDDLE for first in _FIRST for last in _LAST]
NAMES = [f"{first}{last}" for first in _FIRST for last in ("an", "ia", "ie", "is", "on", "a")]
_BORNE = list(accumulate(1 / (place + 5) + 0.0032 for place in range(len(SURNAMES))))
"""Of surnames the first is borne by 1.4 people in 100, the tenth by one in 200, most by one in 4,000: much as in England and Wales."""
_GIVEN = list(accumulate(1 / (place + 16) for place in range(len(NAMES))))
LEVELS, SHARES = (1, 2, 3, None), (80, 14, 2, 4)
"""Most cases are managed at Level 1."""


@dataclass(frozen=True, slots=True)
class Model:
    """A case to vary, with what the caseload shows of it."""

    document: dict[str, Any]
    summary: Summary


def fill(store: Store, count: int, seed: int = 4) -> None:
    """Put so many cases into an empty store; what has been put there need not survive a power cut."""
    if store.engine.dialect.name == "sqlite":
        event.listen(store.engine, "checkout", _hurry)
    _fill(store, count, seed)
    if store.engine.dialect.name == "sqlite":
        event.remove(store.engine, "checkout", _hurry)
        store.engine.dispose()


def _hurry(connection: Any, *_: object) -> None:
    for setting in ("synchronous=OFF", "cache_size=-400000"):
        connection.execute(f"PRAGMA {setting}")


def _fill(store: Store, count: int, seed: int) -> None:
    chance, models = random.Random(seed), _models()
    made = (_made(chance, models, number) for number in range(1, count + 1))
    while some := list(islice(made, AT_ONCE)):
        with writing(store.engine) as connection:
            connection.execute(insert(cases), [row for row, _ in some])
            connection.execute(insert(versions), [version for _, version in some])
            connection.execute(
                insert(search_words),
                [
                    {"ending": end, "case_id": row["id"]}
                    for row, _ in some
                    for end in sorted(endings(row["search_text"]))
                ],
            )


def _models() -> list[Model]:
    """The small cases of the caseload, each at every level of risk and MAPPA level, checked."""
    return [Model(document, summarise(case_of(document), DAY)) for document in _documents()]


def _documents() -> Iterator[dict[str, Any]]:
    files = sorted(CASELOAD.glob("published/*/case.json"), key=lambda file: file.stat().st_size)[:4]
    for file in files:
        plain = json.loads(file.read_text(encoding="utf-8"))
        for risk in RiskLevel:
            for level in LEVELS:
                document = copy.deepcopy(plain)
                document.setdefault("mappa", {})["level"] = level
                document.setdefault("assessment", {}).setdefault("overall", {})["level"] = risk.value
                yield document


def _made(chance: random.Random, models: list[Model], number: int) -> tuple[dict[str, Any], dict[str, Any]]:
    level = chance.choices(LEVELS, SHARES)[0]
    model = chance.choice([one for one in models if one.summary.level == level])
    surname, first = chance.choices(SURNAMES, cum_weights=_BORNE)[0], chance.choices(NAMES, cum_weights=_GIVEN)[0]
    area, reference = chance.choice(AREAS), f"FP-{number:06d}"
    at = NOW - timedelta(minutes=chance.randrange(1_000_000))
    due = None if chance.random() < 0.1 else DAY + timedelta(days=chance.randrange(-30, 400))
    shown = replace(
        model.summary, reference=reference, last_name=surname, first_name=first, area=area, next_on=due,
        category=chance.choice((1, 2, 3, None)), fictional=chance.random() < 0.5, open_errors=chance.randrange(12),
        search_text="\n".join(map(folded, (reference, surname, first, area))),
    )  # fmt: skip
    document = model.document | {"reference": reference, "fictional": shown.fictional}
    document["person"] = document.get("person", {}) | {"last_name": surname, "first_name": first, "aliases": []}
    document["mappa"] = document["mappa"] | {"area": area, "category": shown.category}
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    case_id = str(UUID(int=chance.getrandbits(128), version=4))
    saved = {"version": 1, "created_at": at, "saved_at": at, "saved_by": "Ife"}
    row = {"id": case_id, **saved, **columns(shown)}
    return row, {"case_id": case_id, "number": 1, "document": text, "author": "Ife", "saved_at": at, "reason": None}
