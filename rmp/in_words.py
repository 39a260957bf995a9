"""The state of a case in words, for the side panel: "2 of 9 actions have no owner". Never a percentage, never a verdict."""

from __future__ import annotations

from collections.abc import Iterator

from risk_model.kinds import Check
from rmp.report import Report
from schemas.case import Case

_ABOUT_ACTIONS = (
    ("RMP-12.9b", "owner", "has no owner", "have no owner"),
    ("RMP-12.9f", "date", "has no sound date", "have no sound date"),
    ("RMP-12.9c", "detail", "does not say what, how and by what measure", "do not say what, how and by what measure"),
    ("RMP-12.9d", "link", "manages no risk", "manage no risk"),
)


def in_words(case: Case, report: Report) -> list[str]:
    """The lines of the side panel, the most pressing first; at least one line."""
    lines = [*_review(case, report), *_questions(report), *_actions(case, report), *_coverage(case, report), *_kinds(report)]
    if report.could_not_check:
        lines.insert(0, f"{_number(len(report.could_not_check), 'check')} could not be made")
    return lines or ["No gap found by the checks that apply; whether the plan is good is for people to judge"]


def _review(case: Case, report: Report) -> Iterator[str]:
    left = report.review.in_words(a.id for a in case.plan.actions) if report.review else ""
    if left:
        yield f"{left[:1].upper()}{left[1:]} in this review"


def _questions(report: Report) -> Iterator[str]:
    if report.waiting:
        count = len(report.waiting)
        yield f"{_number(count, 'question')} {'is' if count == 1 else 'are'} not answered yet that checks wait for"


def _actions(case: Case, report: Report) -> Iterator[str]:
    ids = {a.id for a in case.plan.actions}
    for rule, _, one, many in _ABOUT_ACTIONS:
        count = len({f.record for f in report.open(Check.ERROR) if f.rule == rule and f.record in ids})
        if count:
            yield f"{count} of {_number(len(ids), 'action')} {one if count == 1 else many}"


def _coverage(case: Case, report: Report) -> Iterator[str]:
    for row in report.coverage.risks:
        if not row.is_covered:
            yield f"{row.risk} has no action" + (" that was looked at in this review" if any(row.waiting.values()) else "")
    uncovered = {
        f.record for f in report.open() if f.rule == "RMP-12.9g" and f.record in {p.id for p in case.people_at_risk}
    }
    if uncovered:
        yield f"{len(uncovered)} of {_number(len(case.people_at_risk), 'person', 'people')} at risk {'has' if len(uncovered) == 1 else 'have'} no protective action"
    if not case.plan.contingencies:
        yield "There is no contingency yet"


def _kinds(report: Report) -> Iterator[str]:
    for kind, words in (
        (Check.ERROR, "must be put right"),
        (Check.WARNING, "to look at again"),
        (Check.PROMPT, "for your judgement"),
    ):
        count = len(report.asks(kind))
        if count:
            yield f"{_number(count, 'thing')} {words}" + (" in all" if kind is Check.ERROR else "")


def _number(count: int, noun: str, plural: str = "") -> str:
    return f"{count} {noun if count == 1 else plural or noun + 's'}"
