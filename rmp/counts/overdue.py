"""What is late in a case: minutes, actions by the agency that owns them, a referral that waits for its decision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from risk_model.calendar import in_words
from risk_model.due import last_day_after
from risk_model.inspection import Inspection
from rmp.counts.untold import Untold
from schemas.plan import Action, Owner
from schemas.vocabularies import Agency, Progress

NO_AGENCY = "No agency named"
DONE_BY, MILESTONE, START = "to be done", "milestone", "to start"


@dataclass(frozen=True, slots=True)
class LateMinutes:
    """Minutes of a meeting not approved by the last day of the limit (13b.3): not yet, or later than that."""

    meeting: str
    level: int
    held_on: date
    last_day: date
    limit: str
    approved_on: date | None
    has_reason: bool

    def days_late(self, on: date) -> int:
        """How many days after the last day of the limit they were approved, or are now."""
        return ((self.approved_on or on) - self.last_day).days


@dataclass(frozen=True, slots=True)
class OverdueAction:
    """A day of an action that has passed while the action is neither done, recorded as not done, nor declined."""

    agency: str
    action: str
    kind: str
    day: date

    def days_late(self, on: date) -> int:
        """How many days ago it was."""
        return (on - self.day).days


@dataclass(frozen=True, slots=True)
class WaitingReferral:
    """A referral without a decision (7.17). `last_day` is `None` where its receipt is not dated."""

    to_level: int | None
    referred_on: date | None
    received_on: date | None
    last_day: date | None
    limit: str

    def days_late(self, on: date) -> int | None:
        """Days since the last day for the decision, 0 while that is not over; `None` where it can't be told."""
        return None if self.last_day is None else max((on - self.last_day).days, 0)


def late_minutes(look: Inspection) -> Iterator[LateMinutes | Untold]:
    """Minutes of each Level 2 or 3 meeting held that were or are late; a meeting without a day or level can't be told."""
    for meeting in look.case.meetings:
        level = meeting.level or look.mappa.level
        limit = look.edition.minutes_limit(level) if level else None
        if meeting.held_on is None or level is None:
            what = "day" if meeting.held_on is None else "level"
            if meeting.minutes.approved_on is None and level != 1:
                yield Untold(
                    "Whether its minutes are late", f"meetings.{meeting.id}", f"Meeting {meeting.id} has no {what}."
                )
            continue
        if limit is None or meeting.held_on > look.on:
            continue
        last, approved = last_day_after(meeting.held_on, limit), meeting.minutes.approved_on
        if (approved or look.on) > last:
            reason = meeting.minutes.late_reason is not None
            yield LateMinutes(meeting.id, level, meeting.held_on, last, limit.in_words, approved, reason)


def overdue_actions(look: Inspection) -> Iterator[OverdueAction | Untold]:
    """Each open action of which a day has passed, once; one without a day, or done in a meeting alone, can't be told."""
    told_done = {o.action for m in look.held_meetings for o in m.action_outcomes if o.progress is Progress.DONE}
    for action in look.live_actions:
        place, passed = f"plan.actions.{action.id}", passed_day(action, look.on)
        if not (action.due_on or action.milestone_on or action.starts_on):
            yield Untold("Whether an action is overdue", place, f"Action {action.id} has no date.")
        elif passed and action.id in told_done:
            why = f"A meeting recorded action {action.id} as done; in the plan it is still open."
            yield Untold("Whether an action is overdue", place, why)
        elif passed:
            yield OverdueAction(agency_of(action.owner), action.id, *passed)


def passed_day(action: Action, on: date) -> tuple[str, date] | None:
    """The day of an open action that has passed, the one of its completion first; `None` where none has.

    A milestone is behind once progress is noted on its day or later; a start counts while nothing is started.
    """
    if action.due_on and action.due_on < on:
        return DONE_BY, action.due_on
    reached = action.milestone_on and action.progress_on and action.progress_on >= action.milestone_on
    if action.milestone_on and action.milestone_on < on and not reached:
        return MILESTONE, action.milestone_on
    if action.starts_on and action.starts_on < on and action.progress is Progress.NOT_STARTED:
        return START, action.starts_on
    return None


def agency_of(owner: Owner) -> str:
    """The agency as a list by agencies names it."""
    if owner.agency is None:
        return NO_AGENCY
    return (owner.agency_name or owner.agency.label) if owner.agency is Agency.OTHER else owner.agency.label


def waiting_referral(look: Inspection) -> Iterator[WaitingReferral | Untold]:
    """A referral without a decision, where no Level 2 or 3 meeting has been held since."""
    referral, decision = look.referral, look.referral.decision
    started = decision.received_on or referral.referred_on
    if started is None or decision.decided_on is not None or decision.accepted is not None or started > look.on:
        return
    if any(m.held_on and m.held_on >= started for m in look.held_meetings):
        why = f"A meeting was held after the referral of {in_words(started)}, and no decision on it is dated."
        yield Untold("Whether the referral was decided in time", "referral.decision.decided_on", why)
        return
    limit = look.limit("referral_decision")
    last = last_day_after(decision.received_on, limit) if decision.received_on and limit else None
    yield WaitingReferral(
        referral.to_level, referral.referred_on, decision.received_on, last, limit.in_words if limit else ""
    )
