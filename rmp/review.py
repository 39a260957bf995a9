"""How far the review of the plan has come, and which gaps are there only because nobody has looked yet (28.5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from risk_model.findings import Finding
from risk_model.inspection import Inspection

NAMED = 5
"""How many records are named one by one."""


@dataclass(frozen=True, slots=True)
class ReviewState:
    """The latest review: when and by whom it began and ended, how much it had to look at, and what is left of that."""

    started_on: date
    started_by: str | None
    finished_on: date | None
    to_look_at: tuple[str, ...]
    not_looked_at: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """The review as the command line prints it."""
        return {
            "started_on": self.started_on.isoformat(),
            "started_by": self.started_by,
            "finished_on": self.finished_on.isoformat() if self.finished_on else None,
            "to_look_at": list(self.to_look_at),
            "not_looked_at": list(self.not_looked_at),
        }

    def in_words(self, actions: Iterable[str]) -> str:
        """`4 of 9 actions, 1 of 3 contingencies and the assessment not looked at yet`; blank when everything is.

        `actions` are the ids of the plan's actions, to tell them from contingencies.
        """
        known = frozenset(actions)
        records = [i for i in self.to_look_at if i != "assessment"]
        parts = [
            self._part([i for i in records if i in known], "action", "actions"),
            self._part([i for i in records if i not in known], "contingency", "contingencies"),
            "the assessment" if "assessment" in self.not_looked_at else "",
        ]
        *before, last = [part for part in parts if part] or [""]
        return f"{' and '.join(filter(None, [', '.join(before), last]))} not looked at yet" if last else ""

    def _part(self, records: list[str], one: str, many: str) -> str:
        waiting = sum(record in self.not_looked_at for record in records)
        return f"{waiting} of {len(records)} {one if len(records) == 1 else many}" if waiting else ""


def review_state(look: Inspection) -> ReviewState | None:
    """The state of the latest review; `None` where none was ever begun."""
    review = look.plan.review
    if review.started_on is None:
        return None
    there = set(look.not_looked_at) | review.seen | set(look.accounted_in_review)
    return ReviewState(
        review.started_on,
        review.started_by,
        review.finished_on,
        tuple(dict.fromkeys(record for record in review.to_look_at if record in there)),
        look.not_looked_at,
    )


def for_want_of_looking(found: list[Finding], otherwise: Iterable[Finding], waiting: tuple[str, ...]) -> list[Finding]:
    """The findings, saying of those that would not be there `otherwise` that they come from what nobody has looked at."""
    kept = {(f.rule, f.record, f.place) for f in otherwise}
    named = ", ".join(waiting[:NAMED]) + (f" and {len(waiting) - NAMED} more" if len(waiting) > NAMED else "")
    return [
        f
        if (f.rule, f.record, f.place) in kept
        else replace(
            f,
            message=f"{f.message} What nobody has looked at in this review does not count: {named}.",
            fix=f"Look at these in the review first. {f.fix}",
        )
        for f in found
    ]
