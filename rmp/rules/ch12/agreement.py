"""Chapter 12: the plan is agreed by the Chair, and each action by its agency (12.6)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import in_words
from risk_model.conditions import LEVEL_2_OR_3
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, MEETING_ONLY, Check
from risk_model.registry import rule, rule_for_each
from rmp.rules.ch12.which_meeting import recorded_meeting
from schemas.meetings import Meeting
from schemas.plan import Action
from schemas.vocabularies import Acceptance, Progress


@rule(
    "RMP-12.6a", Check.ERROR, cites=(cite("12.6"), cite("Std before 12.6")), title="The Chair has agreed the plan",
    when=LEVEL_2_OR_3, purposes=MEETING_ONLY,
    meaning="Every Level 2 or 3 case needs a plan that the Chair of the meeting has agreed, with all actions that the "
    "meeting agreed. The Chair's approval of the minutes, or the decision that the plan is robust, shows it too.",
)
def the_chair_has_agreed_the_plan(look: Inspection) -> Iterator[Gap]:
    """A case without a meeting; a meeting without a named Chair, or whose Chair has not agreed the plan."""
    if look.latest_meeting is None:
        yield Gap(
            "meetings", "held_on", "No meeting is recorded that could have agreed the plan.",
            "Record the meeting with its Chair and the actions agreed.",
        )
    elif (meeting := recorded_meeting(look)) is not None:
        if meeting.chair.name is None:
            yield Gap(
                meeting.id, "chair.name",
                f"Meeting {meeting.id} names no Chair who agreed the plan.", "Name the Chair.",
            )
        if look.plan.actions:
            yield from _agreement(meeting)


def _agreement(meeting: Meeting) -> Iterator[Gap]:
    if meeting.plan_agreed_by_chair is False:
        yield Gap(
            meeting.id, "plan_agreed_by_chair", f"The Chair of meeting {meeting.id} did not agree the plan.",
            "Change the plan until the Chair can agree it, and record the agreement.",
        )
    elif meeting.plan_agreed_by_chair is None and not _agreement_shows_elsewhere(meeting):
        yield Gap(
            meeting.id, "plan_agreed_by_chair",
            f"Meeting {meeting.id} does not show whether the Chair agreed the plan.",
            "Ask the Chair, and record the answer.", Check.PROMPT,
        )


def _agreement_shows_elsewhere(meeting: Meeting) -> bool:
    """The Chair approves the minutes, and the meeting's view that the plan is robust is minuted with the level."""
    return meeting.minutes.approved_on is not None or meeting.level_decision.plan_robust is True


@rule_for_each(
    lambda look: look.plan.actions, "RMP-12.6b", Check.ERROR, cites=(cite("12.6"),),
    title="Each action is accepted, or declined with a reason and an alternative", when=LEVEL_2_OR_3,
    purposes=EVERY_PURPOSE,
    meaning="Each agency decides whether it takes an action, and is then responsible for completing it. Where it "
    "cannot, the explanation should be minuted and an alternative considered.",
)
def the_agency_has_answered(look: Inspection, action: Action) -> Iterator[Gap]:
    """Declined without reason or alternative; left by a meeting without its agency's answer; accepted, and closed without a word."""
    if action.acceptance is Acceptance.DECLINED:
        if action.decline_reason is None:
            yield Gap(
                action.id, "decline_reason", f"Action {action.id} was declined without an explanation.",
                "Record why the agency cannot take it.",
            )
        if action.alternative is None:
            yield Gap(
                action.id, "alternative", f"Action {action.id} was declined and no alternative was considered.",
                "Record what is done instead, or why nothing can be.",
            )
    elif action.acceptance is not Acceptance.ACCEPTED:
        yield from _no_answer(look, action)
    elif (missing := closed_without(look, action)) is not None:
        wrong, fix = _CLOSED_WITHOUT[missing]
        yield Gap(action.id, missing, f"Action {action.id} {wrong}.", fix, asked_by=("MTG-13a.36d",))


_CLOSED_WITHOUT = {
    "outcome": ("is done, and its outcome is not recorded", "Say what came of it."),
    "not_done_reason": ("is not done, and nothing says why", "Say why it was not done, and what is done instead."),
}


def closed_without(look: Inspection, action: Action) -> str | None:
    """What a closed action does not tell, nor any minutes: its outcome, or why it was not done."""
    told = [entry for meeting in look.case.meetings for entry in meeting.action_outcomes if entry.action == action.id]
    if action.progress is Progress.DONE:
        return None if action.outcome or any(entry.outcome for entry in told) else "outcome"
    if action.progress is Progress.NOT_DONE:
        return None if action.not_done_reason or any(entry.reason for entry in told) else "not_done_reason"
    return None


def _no_answer(look: Inspection, action: Action) -> Iterator[Gap]:
    """Before a meeting an action may stand proposed; a meeting that has looked at it has heard the agency."""
    met = look.held_meetings[-1] if look.held_meetings else None
    discussed = met and met.held_on and (action.created_on is None or action.created_on <= met.held_on)
    if action.acceptance is None:
        yield Gap(
            action.id, "acceptance", f"Action {action.id} does not say whether its agency has accepted it.",
            "Ask the agency, and record whether the action is proposed, accepted or declined.",
            None if discussed else Check.WARNING,
        )
    elif met and met.held_on and discussed:
        yield Gap(
            action.id, "acceptance",
            f"Action {action.id} is still only proposed after meeting {met.id} of {in_words(met.held_on)}.",
            "Ask the agency whether it accepts the action, and record its answer.", Check.WARNING,
        )
