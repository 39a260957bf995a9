"""Chapter 13a: every earlier action is accounted for in the minutes of the latest meeting (13a.36)."""

from collections.abc import Iterator
from datetime import date

from guidance import cite
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import MEETING_ONLY, Check
from risk_model.registry import rule
from rmp.rules.ch13a_latest_meeting import LEVEL_2_OR_3_MEETING, latest_record, meetings_before
from schemas.meetings import ActionOutcome, Meeting
from schemas.plan import Action
from schemas.vocabularies import MeetingKind, Progress

CLOSED = (Progress.DONE, Progress.NOT_DONE)


@rule(
    "MTG-13a.36d", Check.ERROR, cites=(cite("13a.36"),), title="Every action is accounted for at the meeting",
    when=LEVEL_2_OR_3_MEETING, purposes=MEETING_ONLY,
    meaning="Each meeting must account for every action set before it: how far it has come and what came of it, or "
    "why it was not done. An action that an earlier meeting closed does not have to be closed again.",
)
def actions_are_accounted_for(look: Inspection) -> Iterator[Gap]:
    """An earlier action without its outcome in the minutes; an action marked done that says no outcome anywhere."""
    meeting = latest_record(look)
    if meeting is None:
        return
    before = meetings_before(look, meeting)
    for action in look.standing_actions:
        if _is_due(look, action, meeting, before):
            yield from _account(action, meeting, before)
        elif action.progress is Progress.DONE and action.outcome is None and not _closed_in([*before, meeting], action):
            yield _without_outcome(action)


def _is_due(look: Inspection, action: Action, meeting: Meeting, before: list[Meeting]) -> bool:
    """Whether the meeting has to account for the action: it was set before, and this is not the first meeting."""
    if meeting.kind is MeetingKind.INITIAL or (meeting.kind is None and not before):
        return False
    return action.created_on is None or action.created_on < (meeting.held_on or look.on)


def _account(action: Action, meeting: Meeting, before: list[Meeting]) -> Iterator[Gap]:
    entries = [e for e in meeting.action_outcomes if e.action == action.id]
    if any(_missing_from(e) is None for e in entries) or _closed_in(before, action):
        return
    if _answers_for_itself(action, meeting, before[-1].held_on if before else None):
        return
    if entries:
        missing = _missing_from(entries[0])
        yield Gap(
            meeting.id, "action_outcomes", f"Meeting {meeting.id} does not say {missing} of action {action.id}.",
            f"Complete the entry for {action.id}: how far it has come and what came of it, or why it was not done.",
        )
    elif action.progress is Progress.DONE and action.outcome is None:
        yield _without_outcome(action)
    elif action.progress is Progress.NOT_DONE and action.not_done_reason is None:
        yield Gap(
            action.id, "not_done_reason", f"Action {action.id} was not done, and the reason is not recorded.",
            "Say why it was not done.",
        )
    else:
        yield Gap(
            meeting.id, "action_outcomes", f"Meeting {meeting.id} does not account for action {action.id}.",
            f"Record how far {action.id} has come and what came of it, or why it was not done.",
        )


def _missing_from(entry: ActionOutcome) -> str | None:
    """What an entry in the minutes lacks, in words; `None` when it accounts for its action."""
    if entry.progress is None:
        return "the progress"
    if entry.progress is Progress.NOT_DONE:
        return None if entry.reason else "the reason for the failure"
    finished = entry.progress is Progress.DONE
    return None if entry.outcome or (entry.reason and not finished) else "the outcome"


def _closed_in(meetings: list[Meeting], action: Action) -> bool:
    """Whether one of these meetings already closed the action, completely."""
    entries = [e for m in meetings for e in m.action_outcomes if e.action == action.id]
    return any(e.progress in CLOSED and _missing_from(e) is None for e in entries)


def _answers_for_itself(action: Action, meeting: Meeting, since: date | None) -> bool:
    """Whether the action's own record holds what the minutes would say, as it stood at the meeting."""
    if action.progress_on is not None and meeting.held_on is not None and action.progress_on > meeting.held_on:
        return False
    if action.progress is Progress.DONE:
        return action.outcome is not None
    if action.progress is Progress.NOT_DONE:
        return action.not_done_reason is not None
    told = action.progress is not None and bool(action.outcome or action.not_done_reason)
    return told and action.progress_on is not None and (since is None or action.progress_on >= since)


def _without_outcome(action: Action) -> Gap:
    return Gap(
        action.id, "outcome", f"Action {action.id} is done, and its outcome is not recorded.", "Say what came of it."
    )
