"""Where a meeting stands with its agenda: each item open, done or not applicable, and what is still asked for under it."""

from __future__ import annotations

from dataclasses import dataclass

from risk_model.findings import Finding
from risk_model.inspection import Inspection
from rmp.meeting.items import ITEMS, Item
from rmp.report import Report
from schemas.case import Case
from schemas.links import records_by_list
from schemas.meetings import Meeting
from schemas.vocabularies import AgendaState


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One item as the meeting sees it. `state` is `None` while it is open; `reason` says why it is not applicable.

    `asked` are the open findings under the item. A mark is what people set: it never hides what is still asked for.
    """

    item: Item
    state: AgendaState | None
    reason: str
    asked: tuple[Finding, ...]

    @property
    def is_open(self) -> bool:
        """Whether nobody has dealt with the item yet."""
        return self.state is None


def agenda_of(look: Inspection, meeting: Meeting, report: Report) -> tuple[AgendaLine, ...]:
    """The agenda of a meeting, in the order of 13a.36. The report has to be one for the meeting, of the same case."""
    placed = by_item(look.case, meeting, report)
    return tuple(_line(item, look, meeting, tuple(placed[item.key])) for item in ITEMS)


def by_item(case: Case, meeting: Meeting, report: Report) -> dict[str, list[Finding]]:
    """The open findings under the item that they belong to; under `after` those about minutes and what leaves the meeting."""
    letters = {i: path for path, ids in records_by_list(case).items() for i in ids}
    placed: dict[str, list[Finding]] = {**{item.key: [] for item in ITEMS}, "after": []}
    for finding in report.open():
        placed[_item_key(finding, meeting, letters)].append(finding)
    return placed


def _item_key(finding: Finding, meeting: Meeting, lists: dict[str, str]) -> str:
    if finding.record == meeting.id:
        field = finding.place.split(".")[0]
        if field in meeting.agenda.__class__.model_fields and field not in type(meeting).model_fields:
            return field
        return next((item.key for item in ITEMS if field in item.fields), _ELSEWHERE.get(field, "after"))
    section = lists.get(finding.record, finding.record).split(".")
    for item in ITEMS:
        if section[0] in item.records:
            return item.key
    return (
        "attendance"
        if section[0] in ("person", "offence", "context", "case", "referral", "identification")
        else "after"
    )


_ELSEWHERE = {"disclosures": "disclosure", "agenda": "attendance", "closings": "after"}
"""Places of findings about a meeting that are no fields of its record, or of no single item."""


def _line(item: Item, look: Inspection, meeting: Meeting, asked: tuple[Finding, ...]) -> AgendaLine:
    mark = getattr(meeting.agenda, item.key)
    if mark.state is not None:
        return AgendaLine(item, mark.state, mark.reason or "", asked)
    reason = item.does_not_arise(look, meeting)
    return AgendaLine(item, AgendaState.NOT_APPLICABLE if reason else None, reason, asked)
