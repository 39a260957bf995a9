"""The dates of a case on one line of time: actions, key events, licence and orders, reviews, meetings, release.

Only what is recorded is placed. What is overdue is said here; what clashes with something else, in `rmp.clashes`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from risk_model.due import days_late
from risk_model.inspection import Inspection
from rmp.clashes import Clash, clashes
from rmp.clocks import clocks
from rmp.counts.overdue import DONE_BY, MILESTONE, START, passed_day
from rmp.moments import Lane, Mark, Moment
from schemas.plan import Action
from schemas.vocabularies import Progress

_KINDS = {"Start": START, "Milestone": MILESTONE, "Due": DONE_BY}

_STILL = {
    "Start": "and recorded as not started",
    "Milestone": "with no progress noted since",
    "Due": "and not recorded as done",
}


def timeline(look: Inspection) -> tuple[Moment, ...]:
    """Everything dated in a case: by lane, within it by day, with what is overdue or clashes."""
    lanes, found = list(Lane), clashes(look)
    moments = [_with(found, moment) for part in _PARTS for moment in part(look)]
    return tuple(sorted(moments, key=lambda m: (lanes.index(m.lane), _number(m.row), m.row, m.on)))


def _with(found: tuple[Clash, ...], moment: Moment) -> Moment:
    """An entry with its clashes; one that is both is called overdue, and says both."""
    why = tuple(c.why for c in found if (c.record, c.on, c.topic) == (moment.record, moment.on, moment.topic))
    mark = moment.mark or (Mark.CLASH if why else Mark.PLAIN)
    return replace(moment, why=(*moment.why, *why), mark=mark)


def _actions(look: Inspection) -> Iterator[Moment]:
    for action in look.covering_actions:
        late = passed_day(action, look.on) if action.progress is not Progress.DONE else None
        for what, day in _days_of(action):
            is_late = late == (_KINDS[what], day)
            why = (f"{days_late(day, look.on)} ago, {_STILL[what]}.",) if is_late else ()
            done = " (done)" if action.progress is Progress.DONE else ""
            yield Moment(
                Lane.ACTIONS, action.id, f"{action.id} {what.lower()}{done}", day, record=action.id, topic=what.lower(), why=why,
                mark=Mark.OVERDUE if is_late else Mark.PLAIN,
            )  # fmt: skip


def _days_of(action: Action) -> Iterator[tuple[str, date]]:
    days = (("Start", action.starts_on), ("Milestone", action.milestone_on), ("Due", action.due_on))
    return ((what, day) for what, day in days if day is not None)


def _events(look: Inspection) -> Iterator[Moment]:
    """Each key event once, with the risks that name it."""
    risks: dict[tuple[date, str], list[str]] = {}
    for risk in look.assessment.risks:
        for event in risk.key_events:
            if event.on:
                risks.setdefault((event.on, event.what or "Event"), []).append(risk.id)
    for (day, what), ids in risks.items():
        yield Moment(Lane.EVENTS, Lane.EVENTS, f"{what} ({', '.join(ids)})", day, None, ids[0], what)


def _licence(look: Inspection) -> Iterator[Moment]:
    context, plan = look.context, look.plan
    if context.licence_ends_on:
        yield Moment(Lane.LICENCE, "Licence", "Licence ends", context.licence_ends_on, record="context")
    if context.order_starts_on or context.order_ends_on:
        first = context.order_starts_on or context.order_ends_on
        assert first is not None
        yield Moment(
            Lane.LICENCE,
            "Order",
            "Order" if context.order_starts_on else "Order ends",
            first,
            context.order_ends_on,
            "context",
        )
    for condition in plan.licence_conditions:
        if condition.ends_on and condition.ends_on != context.licence_ends_on:
            yield Moment(
                Lane.LICENCE, condition.id, f"Condition {condition.id} ends", condition.ends_on, record=condition.id
            )
    for order in plan.orders:
        if order.made_on or order.ends_on:
            first = order.made_on or order.ends_on
            assert first is not None
            yield Moment(Lane.LICENCE, order.id, f"{order.id} {order.kind or 'Order'}", first, order.ends_on, order.id)


def _reviews(look: Inspection) -> Iterator[Moment]:
    for clock in clocks(look):
        if clock.record in ("assessment", "plan") and clock.due_on:
            yield _due(look, Lane.REVIEWS, clock.what, clock.due_on, clock.record)
    if look.mappa.level_review_on:
        yield _due(look, Lane.REVIEWS, "Review of the level", look.mappa.level_review_on, "mappa")


def _meetings(look: Inspection) -> Iterator[Moment]:
    for meeting in look.case.meetings:
        if meeting.held_on:
            state = "held" if meeting.held_on <= look.on else "planned"
            yield Moment(Lane.MEETINGS, Lane.MEETINGS, f"{meeting.id} {state}", meeting.held_on, record=meeting.id)
    for clock in clocks(look):
        if clock.paragraph == "13a.37":
            if clock.due_on:
                yield _due(look, Lane.MEETINGS, "Next meeting", clock.due_on, clock.record)
            if clock.limit_on and clock.limit:
                what = f"Last day of {clock.limit.in_words} for the next meeting"
                yield _due(look, Lane.MEETINGS, what, clock.limit_on, clock.record)
        elif clock.paragraph == "13b.3" and clock.limit_on:
            yield _due(look, Lane.MEETINGS, f"Minutes of {clock.record} approved by", clock.limit_on, clock.record)


def _release(look: Inspection) -> Iterator[Moment]:
    if look.context.earliest_release_on:
        yield Moment(
            Lane.RELEASE,
            Lane.RELEASE,
            "Earliest release",
            look.context.earliest_release_on,
            None,
            "context",
            "Earliest release",
        )
    for release in look.case.releases:
        if release.on:
            what = "Temporary release" if release.temporary else "Release"
            yield Moment(Lane.RELEASE, Lane.RELEASE, what, release.on, record="releases")


def _due(look: Inspection, lane: Lane, what: str, day: date, record: str) -> Moment:
    """Something that should have happened by a day."""
    if day < look.on:
        why = (f"{days_late(day, look.on)} late.",)
        return Moment(lane, lane, what, day, None, record, what, why, Mark.OVERDUE)
    return Moment(lane, lane, what, day, None, record, what)


def _number(row: str) -> int:
    """The number in A10, so that it stands after A9."""
    digits = "".join(c for c in row if c.isdecimal() and c.isascii())
    return int(digits[:9]) if digits else 0


_PARTS = (_release, _licence, _meetings, _reviews, _events, _actions)
