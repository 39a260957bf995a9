"""A case before its review meeting: five risks, twelve actions, eleven people on last time's list, and today's meeting blank."""

from __future__ import annotations

from typing import Any

from tests.support.sound import sound

TODAY, BEFORE = "2026-11-19", "2026-09-10"
MORE_PEOPLE = (
    ("probation", "Joan Osei", "Chair", "Senior probation officer"),
    ("police", "PC Dana Whitlock", "Offender manager", "Constable"),
    ("housing_authority", "Iain Moss", "Housing options", "Team leader"),
    ("dwp", "Lena Brook", "Single point of contact", "Manager"),
    ("nhs_trust", "Dr Asha Rao", "Consultant", "Consultant"),
    ("education", "Maud Perrin", "Safeguarding lead", "Head of year"),
)
MORE_RISKS = (("staff", "Threats to staff"), ("public", "Fights when drunk"), ("known_adult", "Future partners"))


def before_the_review(level: int = 2) -> dict[str, Any]:
    """The document on the morning of the meeting: everything agreed last time is there, nothing of today is."""
    case = sound()
    case["reference"], case["mappa"]["level"] = f"FP-09{level}0", level
    risks, actions = case["assessment"]["risks"], case["plan"]["actions"]
    for number, (group, nature) in enumerate(MORE_RISKS, len(risks) + 1):
        risks.append({**risks[0], "id": f"R{number}", "group": group, "people": [], "not_named_reason": "Not known yet", "nature": nature})
        case["assessment"]["not_at_risk"].pop(group, None)
    for number in range(len(actions) + 1, 13):
        again = dict(actions[number % 5])
        again.update(id=f"A{number}", risks=[f"R{3 + number % 3}"], what=f"{again['what']}, and notes what has changed ({number})")
        actions.append(again)
    for action in actions:
        action.update(created_on=BEFORE, meeting="M1", progress="in_progress", progress_on=None, outcome=None)
    case["meetings"] = [_held(case["meetings"][0], level), {"id": "M2", "kind": "review", "level": level, "held_on": TODAY}]
    case["disclosures"][0].update(considered_on=BEFORE)
    return case


def _held(meeting: dict[str, Any], level: int) -> dict[str, Any]:
    people = [
        {"agency": agency, "name": name, "role": role, "rank": rank, "invited": True, "attendance": "present", "delegated_authority": True}
        for agency, name, role, rank in MORE_PEOPLE
    ]
    return {**meeting, "held_on": BEFORE, "level": level, "next_meeting_on": TODAY, "attendees": [*meeting["attendees"], *people]}


def before_the_first_level_3_meeting() -> dict[str, Any]:
    """A person in custody, referred to Level 3: the first meeting, before release, is today."""
    case = before_the_review(3)
    case["context"].update(setting="custody", earliest_release_on="2027-03-09", on_licence=False)
    case["meetings"] = [{"id": "M2", "kind": "initial", "level": 3, "held_on": TODAY, "pre_release": True}]
    case["disclosures"] = []
    for action in case["plan"]["actions"]:
        action["meeting"] = None
    return case
