"""What sections, records and fields are called when somebody is told that they changed."""

from __future__ import annotations

import re

from rmp.changes.nouns import NOUNS
from schemas.describe import Kind, describe
from schemas.paths import RECORD_LISTS

SECTIONS = {
    "": "The case",
    "person": "The person",
    "offence": "Offence and sentence",
    "context": "Context",
    "mappa": "MAPPA",
    "agencies": "Agencies",
    "people_at_risk": "People at risk",
    "assessment": "Assessment",
    "assessment.overall": "Overall assessment",
    "plan": "Plan",
    "disclosures": "Disclosure",
    "referral": "Referral",
    "meetings": "Meetings",
    "professionals_meetings": "Professionals' meetings",
    "identification": "Identification and notification",
    "disclosure_scheme": "Disclosure scheme",
    "releases": "Releases",
    "recall": "Recall",
    "exit": "End of MAPPA status",
    "core_group": "Core group",
    "minutes_requests": "Requests for minutes",
    "executive_summaries": "Executive summaries",
    "reports": "Reports for others",
    "departures": "Departures",
}

RECORDS = {
    "people_at_risk": "Person at risk",
    "assessment.risks": "Risk",
    "assessment.factors": "Factor",
    "assessment.protective_factors": "Protective factor",
    "plan.actions": "Action",
    "plan.contingencies": "Contingency",
    "plan.licence_conditions": "Licence condition",
    "plan.orders": "Order",
    "disclosures": "Disclosure decision",
    "meetings": "Meeting",
}
"""What one record of a list is called; the lists are those of `RECORD_LISTS`."""

_PLACE = re.compile(r"\.\d+(?=\.|$)")


def noun(path: str) -> str:
    """What the field at a path is called: by its last two steps, its last step, or its key in plain words."""
    steps = plain(path).split(".")
    last = steps[-1]
    found = NOUNS.get(".".join(steps[-2:])) or NOUNS.get(last)
    if found:
        return found
    words = last.replace("_", " ")
    if last.endswith("_on") and describe(path).kind is Kind.DAY:
        return f"date {words.removesuffix(' on')}"
    return re.sub(r"\b(mappa|marac|visor)\b", lambda m: {"visor": "ViSOR"}.get(m[0], m[0].upper()), words)


def takes_in_its_section(path: str) -> bool:
    """Whether the noun of a field already says which section it stands in, as *owner* does for `owner.name`."""
    return ".".join(path.split(".")[-2:]) in NOUNS and ".owner." in path


def question(path: str) -> str:
    """The question at a yes/no field, as its description asks it; blank where that is no question."""
    asked, mark, _ = describe(path).description.partition("?")
    return f"{asked}?" if mark else ""


def list_of(path: str) -> str:
    """The list with ids that a path leads into; blank for a section."""
    return next((name for name in RECORD_LISTS if path.startswith(f"{name}.")), "")


def record_of(path: str) -> str:
    """The record or section that a path belongs to, as findings name them: `A3`, `plan`; `case` for the case's own fields."""
    within = list_of(path)
    if within:
        return path[len(within) + 1 :].split(".")[0]
    first = path.split(".")[0]
    return first if first in SECTIONS else "case"


def subject(path: str) -> str:
    """Whom a sentence about a field is about: `A3`, `M1, chair`, `The person, views`."""
    within = list_of(path)
    if within:
        record_id, *steps = path[len(within) + 1 :].split(".")
        head, way = record_id, f"{within}.{record_id}"
    else:
        first, *steps = path.split(".")
        head, way = (SECTIONS[first], first) if first in SECTIONS else (SECTIONS[""], "")
        if path.startswith("assessment.overall."):
            head, way, steps = SECTIONS["assessment.overall"], "assessment.overall", steps[1:]
    inner = steps[:-2] if takes_in_its_section(path) else steps[:-1]
    parts = [head]
    for step in inner:
        way = f"{way}.{step}"
        if not step.isdigit() and describe(way).kind is not Kind.MAPPING:
            parts.append(noun(way))
    return ", ".join(parts)


def plain(path: str) -> str:
    """The path without ids and places in lists, so that the same field of every record has the same."""
    within = list_of(path)
    if within:
        path = within + "." + path[len(within) + 1 :].partition(".")[2]
    return _PLACE.sub("", path).rstrip(".")
