"""A review of the plan as it is done: begun from what stands, each record looked at once, ended when all have been (13a.36, 28.5)."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from schemas.paths import get, put
from schemas.reading import Document, case_of
from schemas.vocabularies import Acceptance, Progress, ReviewResult

ASSESSMENT = "assessment"


class CannotLook(ValueError):
    """Something is missing from what came of looking at a record. The message says what."""


@dataclass(frozen=True)
class Look:
    """What came of looking at a record: by whom, when, and what goes with the result.

    `note` is the outcome of an action that is done, the reason for one that is not, else what there is to say; `new_date`
    the day that an action is carried on to.
    """

    record: str
    result: ReviewResult
    on: date
    by: str
    note: str | None = None
    new_date: date | None = None


def begun(document: Document, *, on: date, by: str) -> Document:
    """A copy with a review begun on all that stands: actions neither declined nor not done, contingencies, the assessment.

    The review before it stays in the versions of its time.
    """
    case = case_of(document)
    actions = [
        a.id
        for a in case.plan.actions
        if a.acceptance is not Acceptance.DECLINED and a.progress is not Progress.NOT_DONE
    ]
    # A meeting of this very day that nobody has closed is the one that the review is for, not the one it starts from.
    held = [m for m in case.meetings if m.held_on and (m.held_on < on or (m.held_on == on and m.closings))]
    last = max(held, key=lambda m: m.held_on or on, default=None)
    records = [*actions, *(c.id for c in case.plan.contingencies)]
    return put(
        document,
        "plan.review",
        {
            "started_on": on.isoformat(),
            "started_by": by,
            "meeting": last.id if last else None,
            "to_look_at": [*records, *([ASSESSMENT] if case.assessment.is_filled else [])],
            "looked_at": [],
        },
    )


def looked_at(document: Document, look: Look) -> Document:
    """A copy with the result of looking at a record; an action's progress or date follows it. Raises `CannotLook`."""
    changed = copy.deepcopy(document)
    for path, value in _consequences(document, look).items():
        changed = put(changed, path, value)
    entry = {
        "record": look.record,
        "result": look.result.value,
        "on": look.on.isoformat(),
        "by": look.by,
        "note": look.note,
    }
    return put(changed, "plan.review.looked_at", [*_others(changed, look.record), entry])


def to_look_at_again(document: Document, record: str) -> Document:
    """A copy in which nobody has looked at a record. What the look had changed in the record itself stays."""
    return put(document, "plan.review.looked_at", _others(document, record))


def ended(document: Document, *, on: date, by: str) -> Document:
    """A copy with the review ended. Nothing keeps one from ending it early: what nobody looked at still does not count."""
    return put(put(document, "plan.review.finished_on", on.isoformat()), "plan.review.finished_by", by)


def looks_at(document: Document) -> list[Any]:
    """What has been looked at in the review so far, as it stands in the document."""
    return list(get(document, "plan.review.looked_at") or [])


def _others(document: Document, record: str) -> list[Any]:
    return [entry for entry in looks_at(document) if entry.get("record") != record]


def _consequences(document: Document, look: Look) -> Mapping[str, Any]:
    """What a result changes in the action itself. Raises `CannotLook` for what is missing."""
    path, on = f"plan.actions.{look.record}", look.on.isoformat()
    if look.result is ReviewResult.DONE:
        if not look.note:
            raise CannotLook(f"Say what came of {look.record}: every action is accounted for with its outcome.")
        return {f"{path}.progress": Progress.DONE.value, f"{path}.progress_on": on, f"{path}.outcome": look.note}
    if look.result is ReviewResult.NOT_DONE:
        if not look.note:
            raise CannotLook(f"Say why {look.record} was not done.")
        return {
            f"{path}.progress": Progress.NOT_DONE.value,
            f"{path}.progress_on": on,
            f"{path}.not_done_reason": look.note,
        }
    if look.result is ReviewResult.CARRIED:
        if look.new_date is None:
            raise CannotLook(f"Give the new date of {look.record}.")
        key = "milestone_on" if get(document, f"{path}.ongoing") else "due_on"
        return {f"{path}.{key}": look.new_date.isoformat()}
    return {}
