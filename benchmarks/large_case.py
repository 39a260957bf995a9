"""A large case, grown from the largest of the demo cases: the same on every machine and in every run."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

from schemas.paths import append, get, next_id

CASELOAD = Path(__file__).parent.parent / "caseload"
RISKS, ACTIONS, CONTINGENCIES = 12, 60, 24

Document = dict[str, Any]

_LINKS = {"risks": "assessment.risks", "factors": "assessment.factors", "people": "people_at_risk"}
_OWN_WORDS = ("nature", "what", "how_it_manages_risk", "success_measure", "trigger", "response")


def largest_demo_case() -> Path:
    """The largest case file of the demo caseload."""
    return max(sorted(CASELOAD.glob("*/*/case.json")), key=lambda path: path.stat().st_size)


def large_case() -> Document:
    """The largest demo case with as many risks, actions and contingencies as a large plan has, all of them linked."""
    document: Document = json.loads(largest_demo_case().read_text(encoding="utf-8"))
    document["reference"] = "FP-LARGE"
    document = _grown(document, "assessment.risks", "R", RISKS)
    document = _grown(document, "plan.actions", "A", ACTIONS)
    return _grown(document, "plan.contingencies", "C", CONTINGENCIES)


def _grown(document: Document, path: str, letter: str, count: int) -> Document:
    """More records in the list at a path, each like one that is there already, with an id, words and links of its own."""
    models = list(get(document, path))
    for place in range(len(models), count):
        record = copy.deepcopy(models[place % len(models)])
        record["id"] = next_id(document, letter)
        for key in _OWN_WORDS:
            if isinstance(record.get(key), str):
                record[key] += f" ({record['id']})"
        for key, links in _LINKS.items():
            if record.get(key):
                record[key] = _spread(document, links, place, len(record[key]))
        document = append(document, path, record)
    return document


def _spread(document: Document, path: str, place: int, count: int) -> list[str]:
    """As many ids of the list at a path as there were, beginning further on for each record."""
    ids = [record["id"] for record in get(document, path)]
    return [ids[(place + step) % len(ids)] for step in range(min(count, len(ids)))]
