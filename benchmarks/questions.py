"""What is asked of a caseload in the benchmarks, by name; for some of it, with each of several people."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import partial

from benchmarks.generated import NAMES, SURNAMES
from schemas.vocabularies import LeadAgency, RiskLevel, Setting
from store import CaseloadQuery, CaseRow, Order, Store
from store.rechecking import recheck

Work = Callable[[], object]
Asked = CaseloadQuery | Work

PEOPLE = 9
"""How many people, drawn by a seeded chance from each caseload, are searched for: some names are common, most are not."""


def people(store: Store) -> list[CaseRow]:
    """Some people of a caseload as `fill` makes it, the same ones in every run."""
    drawn = random.Random(7).sample(range(1, store.count() + 1), PEOPLE)
    return [store.caseload(_page(text=f"FP-{number:06d}")).rows[0] for number in drawn]


def questions(store: Store) -> Iterator[tuple[str, list[Asked]]]:
    """What a person does with a caseload."""
    rows = people(store)
    yield "first page", [_page()]
    yield "fifth page", [_page(page=5)]
    for order in Order:
        for way in (False, True):
            yield f"sorted by {order}{', falling' * way}", [_page(order_by=order, descending=way)]
    for name, filters in _filters(rows[0]).items():
        yield f"filtered by {name}", [_page(**filters)]
    for name in _searches(rows[0]):
        yield f"searched for {name}", [_page(text=_searches(row)[name]) for row in rows]
    yield "areas for the filter", [store.areas]
    yield "what waits to be checked", [lambda: recheck(store)]
    yield "found by reference", [partial(store.find, row.reference) for row in rows]
    yield "opened", [partial(store.read, row.case_id) for row in rows]


def _filters(row: CaseRow) -> dict[str, dict[str, object]]:
    return {
        "level 1": {"level": 1},
        "level 2": {"level": 2},
        "level 3": {"level": 3},
        "risk": {"risk_level": RiskLevel.HIGH},
        "category": {"category": 2},
        "setting": {"setting": row.setting or Setting.COMMUNITY},
        "lead agency": {"lead_agency": row.lead_agency or LeadAgency.PROBATION},
        "fictional": {"fictional": True},
        "area": {"area": row.area},
        "level 2, risk": {"level": 2, "risk_level": RiskLevel.HIGH},
        "level 2, risk, by next date": {"level": 2, "risk_level": RiskLevel.HIGH, "order_by": Order.NEXT_DATE},
    }


def _searches(row: CaseRow) -> dict[str, str]:
    return {
        "a reference": row.reference,
        "a surname": row.last_name or "",
        "a whole name": f"{row.first_name} {row.last_name}",
        "a first name": row.first_name or "",
        "an area": row.area or "",
        "three letters of a surname": (row.last_name or "")[:3],
        "two letters of a first name": (row.first_name or "")[-2:],
        "one letter": "e",
        "the commonest whole name": f"{NAMES[0]} {SURNAMES[0]}",
        "what nobody has": "xylophone",
        "two letters that nobody has": "qx",
    }


def _page(**asked: object) -> CaseloadQuery:
    return CaseloadQuery(**{"page_size": 20, **asked})  # type: ignore[arg-type]
