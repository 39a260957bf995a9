"""Last time's actions at a meeting: which it has to account for, and its account of each (13a.36)."""

from __future__ import annotations

from datetime import date

from risk_model.inspection import Inspection
from rmp.rules.ch13a.actions import is_closed, is_due
from rmp.rules.ch13a.latest_meeting import meetings_before
from schemas.meetings import ActionOutcome, Meeting
from schemas.paths import append, get, put
from schemas.plan import Action
from schemas.reading import Document
from schemas.vocabularies import Progress


def to_account_for(look: Inspection, meeting: Meeting) -> tuple[Action, ...]:
    """The actions set before the meeting and not closed before it, in the order of the plan."""
    before = [m for m in meetings_before(look, meeting) if not _is_later(m, meeting)]
    due = [a for a in look.standing_actions if is_due(look, a, meeting, before) and a.meeting != meeting.id]
    return tuple(a for a in due if not is_closed(a, before))


def account_of(meeting: Meeting, action: str) -> ActionOutcome | None:
    """The meeting's entry for an action, `None` while there is none."""
    return next((entry for entry in meeting.action_outcomes if entry.action == action), None)


def is_accounted_for(entry: ActionOutcome | None) -> bool:
    """Whether there is an entry and it accounts for its action."""
    return entry is not None and entry.is_complete


def with_progress(document: Document, meeting: str, action: str, progress: Progress, on: date) -> Document:
    """The document with how far the action has come, in the minutes and on the action itself."""
    places = get(document, f"meetings.{meeting}.action_outcomes") or []
    place = next((n for n, entry in enumerate(places) if entry.get("action") == action), None)
    if place is None:
        document = append(document, f"meetings.{meeting}.action_outcomes", {"action": action, "progress": progress.value})
    else:
        document = put(document, f"meetings.{meeting}.action_outcomes.{place}.progress", progress.value)
    document = put(document, f"plan.actions.{action}.progress", progress.value)
    return put(document, f"plan.actions.{action}.progress_on", on.isoformat())


def with_accounts_on_actions(document: Document, meeting: str) -> Document:
    """The document with what the minutes say of each action also on the action, where that says nothing yet."""
    known = {action.get("id") for action in get(document, "plan.actions") or []}
    for entry in get(document, f"meetings.{meeting}.action_outcomes") or []:
        if entry.get("action") not in known:
            continue
        path = f"plan.actions.{entry['action']}"
        for told, place in (("outcome", "outcome"), ("reason", "not_done_reason")):
            if entry.get(told) and not get(document, f"{path}.{place}"):
                document = put(document, f"{path}.{place}", entry[told])
    return document


def _is_later(one: Meeting, other: Meeting) -> bool:
    return one.held_on is not None and other.held_on is not None and one.held_on > other.held_on
