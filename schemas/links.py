"""Links between the records of a case: ids used once, and every link leading to a record that is there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from schemas.case import Case
    from schemas.plan import Action, Contingency

Place = tuple[str, str, str]
"""Path, what is wrong, what was expected: the three parts of a fault's line."""


def faulty_links(case: Case) -> list[Place]:
    """Ids that stand twice and links that lead nowhere, each naming both ends."""
    return [*_repeated_ids(case), *_links_to_nowhere(case)]


def records_by_list(case: Case) -> dict[str, list[str]]:
    """The ids of the case, under the path of the list that holds them, in the file's order."""
    assessment, plan = case.assessment, case.plan
    return {
        "people_at_risk": [p.id for p in case.people_at_risk],
        "assessment.risks": [r.id for r in assessment.risks],
        "assessment.factors": [f.id for f in assessment.factors],
        "assessment.protective_factors": [p.id for p in assessment.protective_factors],
        "plan.actions": [a.id for a in plan.actions],
        "plan.contingencies": [c.id for c in plan.contingencies],
        "plan.licence_conditions": [c.id for c in plan.licence_conditions],
        "plan.orders": [o.id for o in plan.orders],
        "disclosures": [d.id for d in case.disclosures],
        "meetings": [m.id for m in case.meetings],
    }


def _repeated_ids(case: Case) -> Iterator[Place]:
    seen: dict[str, str] = {}
    for path, ids in records_by_list(case).items():
        for index, record_id in enumerate(ids):
            here = f"{_entry(path, index, record_id)}.id"
            if record_id in seen:
                yield (
                    here,
                    f"the id {record_id} is already used at {seen[record_id]}",
                    "an id of its own for each record",
                )
            else:
                seen[record_id] = here


def _links_to_nowhere(case: Case) -> Iterator[Place]:
    known = {path: set(ids) for path, ids in records_by_list(case).items()}
    for path, owner, target, named in _links(case):
        if target not in known[named]:
            there = ", ".join(sorted(known[named])) or "none yet"
            yield path, f"{owner} names {target[:60]}, which is not in {named}", f"one of the ids in {named} ({there})"


def _links(case: Case) -> Iterator[tuple[str, str, str, str]]:
    for i, risk in enumerate(case.assessment.risks):
        here = _entry("assessment.risks", i, risk.id)
        yield from _each(f"{here}.people", risk.id, risk.people, "people_at_risk")
        yield from _each(f"{here}.factors", risk.id, risk.factors, "assessment.factors")
    for i, action in enumerate(case.plan.actions):
        here = _entry("plan.actions", i, action.id)
        yield from _shared(here, action)
        if action.meeting:
            yield f"{here}.meeting", action.id, action.meeting, "meetings"
        yield from _each(
            f"{here}.protective_factors", action.id, action.protective_factors, "assessment.protective_factors"
        )
    for i, contingency in enumerate(case.plan.contingencies):
        yield from _shared(_entry("plan.contingencies", i, contingency.id), contingency)
    for i, condition in enumerate(case.plan.licence_conditions):
        here = _entry("plan.licence_conditions", i, condition.id)
        yield from _each(f"{here}.risks", condition.id, condition.risks, "assessment.risks")
    yield from _meeting_links(case)
    yield from _links_outside_meetings(case)


def _shared(path: str, record: Action | Contingency) -> Iterator[tuple[str, str, str, str]]:
    yield from _each(f"{path}.risks", record.id, record.risks, "assessment.risks")
    yield from _each(f"{path}.factors", record.id, record.factors, "assessment.factors")
    yield from _each(f"{path}.people", record.id, record.people, "people_at_risk")


def _meeting_links(case: Case) -> Iterator[tuple[str, str, str, str]]:
    for i, disclosure in enumerate(case.disclosures):
        if disclosure.meeting:
            yield f"{_entry('disclosures', i, disclosure.id)}.meeting", disclosure.id, disclosure.meeting, "meetings"
    withheld, differently = case.plan.disclosure_to_offender_withheld, case.plan.recorded_differently
    if withheld.meeting:
        yield "plan.disclosure_to_offender_withheld.meeting", "plan", withheld.meeting, "meetings"
    if differently.meeting:
        yield "plan.recorded_differently.meeting", "plan", differently.meeting, "meetings"
    if case.plan.review.meeting:
        yield "plan.review.meeting", "plan", case.plan.review.meeting, "meetings"
    if case.exit.meeting:
        yield "exit.meeting", "exit", case.exit.meeting, "meetings"
    for i, meeting in enumerate(case.meetings):
        here = _entry("meetings", i, meeting.id)
        for j, outcome in enumerate(meeting.action_outcomes):
            if outcome.action:
                yield f"{here}.action_outcomes[{j}].action", meeting.id, outcome.action, "plan.actions"
        for j, told in enumerate(meeting.victim_information):
            yield from _each(f"{here}.victim_information[{j}].people", meeting.id, told.people, "people_at_risk")


def _links_outside_meetings(case: Case) -> Iterator[tuple[str, str, str, str]]:
    if case.core_group.meeting:
        yield "core_group.meeting", "core_group", case.core_group.meeting, "meetings"
    for i, report in enumerate(case.core_group.reports):
        if report.meeting:
            yield f"core_group.reports[{i}].meeting", "core_group", report.meeting, "meetings"
    for i, summary in enumerate(case.executive_summaries):
        if summary.meeting:
            yield f"executive_summaries[{i}].meeting", "executive_summaries", summary.meeting, "meetings"


def _each(path: str, owner: str, targets: list[str], named: str) -> Iterator[tuple[str, str, str, str]]:
    for index, target in enumerate(targets):
        yield f"{path}[{index}]", owner, target, named


def _entry(path: str, index: int, record_id: str) -> str:
    """`plan.actions[2] (A3)`: the id is there so that a person finds the record."""
    return f"{path}[{index}] ({record_id})"
