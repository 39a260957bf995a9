"""Chapter 13a: every earlier action is accounted for in the minutes of the latest meeting (13a.36)."""

from collections.abc import Iterator
from dataclasses import replace

from guidance import cite
from risk_model.calendar import in_words
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import MEETING_ONLY, Check
from risk_model.registry import rule
from rmp.rules.ch12.which_meeting import recorded_meeting
from rmp.rules.ch13a.latest_meeting import LEVEL_2_OR_3_MEETING, meetings_before
from schemas.meetings import ActionOutcome, Meeting
from schemas.plan import Action
from schemas.vocabularies import MeetingKind, Progress

CLOSED = (Progress.DONE, Progress.NOT_DONE)


@rule(
    "MTG-13a.36d", Check.ERROR, cites=(cite("13a.36"),), title="Every action is accounted for at the meeting",
    when=LEVEL_2_OR_3_MEETING, purposes=MEETING_ONLY,
    meaning="Each meeting must account for every action set before it, and its minutes must hold the outcome: how far "
    "it has come and what came of it, or why it was not done. An action closed before needs no second account. The plan "
    "must be updated at each meeting too; its day is looked at where one is recorded.",
)
def actions_are_accounted_for(look: Inspection) -> Iterator[Gap]:
    """An earlier action that the minutes leave open; one closed that says nowhere what came of it; a plan not updated."""
    meeting = recorded_meeting(look)
    if meeting is None:
        return
    yield from _plan_left_as_it_was(look, meeting)
    before = meetings_before(look, meeting)
    told_elsewhere = []
    for action in look.standing_actions:
        if not is_due(look, action, meeting, before):
            if action.progress in CLOSED and not _says_what_came_of_it(action) and not _closed_in([*before, meeting], action):
                yield _without_a_word(action)
        elif not is_closed(action, before):
            gaps = [replace(gap, check=_strength(action, meeting, before)) for gap in _left_open(action, meeting)]
            if gaps and not meeting.action_outcomes and _tells_itself(action, meeting, before):
                told_elsewhere.append(action.id)
            else:
                yield from gaps
    if told_elsewhere:
        yield Gap(
            meeting.id, "action_outcomes",
            f"The minutes of {meeting.id} hold no outcome; for {', '.join(told_elsewhere)} it stands with the action "
            "only.",
            "Take the outcomes into the minutes.", check=Check.WARNING,
        )


def _plan_left_as_it_was(look: Inspection, meeting: Meeting) -> Iterator[Gap]:
    updated_on, held_on = look.plan.updated_on, meeting.held_on
    if updated_on and held_on and updated_on < held_on < look.on:
        yield Gap(
            "plan", "updated_on",
            f"The plan was last updated on {in_words(updated_on)}, before meeting {meeting.id} of {in_words(held_on)}.",
            "Update the plan with what the meeting agreed, and give the day.", asked_by=("RMP-12.8a",),
        )


def is_due(look: Inspection, action: Action, meeting: Meeting, before: list[Meeting]) -> bool:
    """Whether the meeting has to account for the action: it was set before, and this is not the first meeting."""
    if meeting.kind is MeetingKind.INITIAL or (meeting.kind is None and not before):
        return False
    return action.created_on is None or action.created_on < (meeting.held_on or look.on)


def _strength(action: Action, meeting: Meeting, before: list[Meeting]) -> Check | None:
    """Weaker for an action without a day of its own that nothing shows to be older than the meeting."""
    told = any(e.action == action.id for m in [*before, meeting] for e in m.action_outcomes)
    begun = action.progress_on is not None and (meeting.held_on is None or action.progress_on < meeting.held_on)
    return None if action.created_on or told or begun else Check.WARNING


def _left_open(action: Action, meeting: Meeting) -> Iterator[Gap]:
    """What the minutes of a meeting leave open about an action."""
    entries = [(place, entry) for place, entry in enumerate(meeting.action_outcomes) if entry.action == action.id]
    missing = [(place, _missing_from(entry)) for place, entry in entries]
    if not entries and not meeting.action_outcomes and action.progress is Progress.DONE and action.outcome is None:
        yield _without_a_word(action)
    elif not entries:
        yield Gap(
            meeting.id, "action_outcomes", f"Meeting {meeting.id} does not account for action {action.id}.",
            f"Record how far {action.id} has come and what came of it, or why it was not done.",
        )
    elif all(key for _, key in missing):
        place, key = missing[0]
        yield Gap(
            meeting.id, f"action_outcomes.{place}.{key}",
            f"Meeting {meeting.id} gives no {key} for action {action.id}.",
            f"Complete the entry for {action.id}: how far it has come and what came of it, or why it was not done.",
        )


def _missing_from(entry: ActionOutcome) -> str | None:
    """The key that an entry in the minutes lacks; `None` when it accounts for its action."""
    if entry.progress is None:
        return "progress"
    if entry.progress is Progress.NOT_DONE:
        return None if entry.reason else "reason"
    told = entry.outcome or (entry.reason and entry.progress is not Progress.DONE)
    return None if told else "outcome"


def _closed_in(meetings: list[Meeting], action: Action) -> bool:
    """Whether one of these meetings already closed the action, completely."""
    entries = [e for m in meetings for e in m.action_outcomes if e.action == action.id]
    return any(e.progress in CLOSED and _missing_from(e) is None for e in entries)


def is_closed(action: Action, before: list[Meeting]) -> bool:
    """Whether the action was over by the meeting before this one, by its minutes or by the action's own record."""
    last = before[-1].held_on if before else None
    over = action.progress_on is not None and last is not None and action.progress_on <= last
    return _closed_in(before, action) or (over and action.progress in CLOSED and _says_what_came_of_it(action))


def _tells_itself(action: Action, meeting: Meeting, before: list[Meeting]) -> bool:
    """Whether the action's own record says what the minutes should: progress since the meeting before, up to now."""
    since = before[-1].held_on if before else None
    if action.progress_on is None:
        return action.progress in CLOSED and _says_what_came_of_it(action)
    early = since is not None and action.progress_on < since
    late = meeting.held_on is not None and action.progress_on > meeting.held_on
    return action.progress is not None and _says_what_came_of_it(action) and not early and not late


def _says_what_came_of_it(action: Action) -> bool:
    if action.progress is Progress.NOT_DONE:
        return action.not_done_reason is not None
    return action.outcome is not None or (action.not_done_reason is not None and action.progress is not Progress.DONE)


def _without_a_word(action: Action) -> Gap:
    if action.progress is Progress.NOT_DONE:
        return Gap(
            action.id, "not_done_reason", f"Action {action.id} is not done, and nothing says why.",
            "Say why it was not done, and what is done instead.",
        )
    return Gap(
        action.id, "outcome", f"Action {action.id} is done, and its outcome is not recorded.", "Say what came of it."
    )
