"""Dates of a case that do not go together, by rule of thumb: each is a question for people, not a fault of the plan.

An action of the plan that runs on after the condition, order or licence that its *authority* names has ended. A next meeting
after the last day of the review limit, or on a weekend or bank holiday. A key event or release still to come with nothing
under way, due or with a milestone before it. Two actions of one person on one day are left out: that is how people work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from risk_model.calendar import in_words, is_working_day
from risk_model.due import days_late
from risk_model.inspection import Inspection
from rmp.clocks import clocks
from schemas.plan import Action

_IDS = re.compile(r"\b[A-Za-z][A-Za-z0-9_-]{0,19}\b")
_LICENCE = re.compile(r"\blicen[cs]e\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clash:
    """A date that does not go with another. `record`, `on` and `topic` name the entry it belongs to."""

    record: str
    on: date
    topic: str
    why: str


def clashes(look: Inspection) -> tuple[Clash, ...]:
    """The clashes of a case on a day."""
    return (*_without_authority(look), *_next_meeting(look), *_unprepared(look))


def _without_authority(look: Inspection) -> Iterator[Clash]:
    ends = {c.id: c.ends_on or look.context.licence_ends_on for c in look.plan.licence_conditions}
    ends |= {order.id: order.ends_on for order in look.plan.orders}
    for action in look.live_actions:
        named = [(name, ends[name]) for name in _IDS.findall(action.authority or "") if name in ends]
        if not named and _LICENCE.search(action.authority or ""):
            named = [("the licence", look.context.licence_ends_on)]
        for what, day in (("milestone", action.milestone_on), ("due", action.due_on)):
            for name, end in named:
                if day and end and day > end:
                    why = f"{days_late(end, day)} after {name}, its authority, ends on {in_words(end)}."
                    yield Clash(action.id, day, what, why)


def _next_meeting(look: Inspection) -> Iterator[Clash]:
    for clock in clocks(look):
        day, last, limit = clock.due_on, clock.limit_on, clock.limit
        if clock.paragraph != "13a.37" or day is None:
            continue
        if last and limit and day > last:
            why = f"{days_late(last, day)} after the last day that {limit.in_words} allow, {in_words(last)} (13a.37)."
            yield Clash(clock.record, day, "Next meeting", why)
        if not is_working_day(day):
            kind = f"a {day:%A}" if day.weekday() >= 5 else "a bank holiday"
            yield Clash(clock.record, day, "Next meeting", f"It falls on {kind}.")


def _unprepared(look: Inspection) -> Iterator[Clash]:
    seen: dict[tuple[date, str], list[str]] = {}
    for risk in look.assessment.risks:
        for event in risk.key_events:
            if event.on and event.on >= look.on:
                seen.setdefault((event.on, event.what or "Event"), []).append(risk.id)
    for (day, what), ids in seen.items():
        bare = [risk for risk in ids if not any(_stands(a, day, look.on) for a in look.actions_for_risk(risk))]
        if bare:
            why = f"No action for {' or '.join(bare)} is under way, due or has a milestone by then."
            yield Clash(ids[0], day, what, why)
    release = look.context.earliest_release_on
    if release and release >= look.on and not any(_stands(a, release, look.on) for a in look.covering_actions):
        yield Clash("context", release, "Earliest release", "No action is under way, due or has a milestone by then.")


def _stands(action: Action, day: date, on: date) -> bool:
    """Whether an action has something to show between now and a day, or is under way on it."""
    if any(due and on <= due <= day for due in (action.due_on, action.milestone_on, action.starts_on)):
        return True
    begins, ends = action.starts_on or action.created_on, action.due_on
    under_way = action.ongoing or action.frequency or action.starts_on
    return bool(under_way and begins and begins <= day and (ends is None or ends >= day))
