"""Chapter 12: dates of the plan and of its actions (12.9)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.calendar import in_words
from risk_model.conditions import EVERY_CASE
from risk_model.due import days_late
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule, rule_for_each
from rmp.rules.ch12.phrases import with_level_note
from schemas.plan import Action
from schemas.vocabularies import Progress


@rule(
    "RMP-12.9e", Check.ERROR, cites=(cite("12.9"),), title="The plan has a future date for its formal review",
    when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="The plan must be reviewed formally on a specified future date. A date that has been reached is no longer "
    "one: the review is due, and the next date has to be set.",
)
@with_level_note
def plan_has_a_review_date(look: Inspection) -> Iterator[Gap]:
    """No review date, or one that has been reached."""
    review = look.plan.review_on
    if review is None:
        yield Gap(
            "plan", "review_on", "The plan has no date for its formal review.",
            "Give the day of the next formal review.",
        )
    elif review == look.on:
        yield Gap(
            "plan", "review_on", "The plan's formal review is due today, and no later date is set.",
            "Review the plan and give the day of the next formal review.",
        )
    elif review < look.on:
        yield Gap(
            "plan", "review_on",
            f"The plan's formal review was due on {in_words(review)}, {days_late(review, look.on)} ago.",
            "Review the plan and give the day of the next formal review.",
        )


@rule_for_each(
    lambda look: look.standing_actions, "RMP-12.9f", Check.ERROR, cites=(cite("12.9"),),
    title="Each action has a completion date",
    when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="Each action must have a specified completion date, never \"as soon as possible\". For ongoing work it "
    "may be the day it starts or a milestone. Work that runs beyond the plan's review needs a milestone before it.",
)
@with_level_note
def action_has_a_sound_date(look: Inspection, action: Action) -> Iterator[Gap]:
    """No date, or one before the action was set (errors); late, or beyond the review without milestone (warnings)."""
    yield from _no_date(action)
    yield from list(_before_it_was_set(action)) or _late_or_beyond_the_review(look, action)


def _no_date(action: Action) -> Iterator[Gap]:
    if action.ongoing and not (action.starts_on or action.milestone_on or action.due_on):
        yield Gap(
            action.id, "milestone_on", f"Action {action.id} is ongoing and has no date at all.",
            "Give the day it starts or its next milestone.",
        )
    elif action.due_on is None and action.ongoing is None and (action.starts_on or action.milestone_on):
        yield Gap(
            action.id, "ongoing", f"Action {action.id} has no completion date, and does not say whether it is ongoing.",
            "Say whether the work is ongoing; if it is not, give the day it will be finished.",
        )
    elif not action.ongoing and action.due_on is None:
        yield Gap(
            action.id, "due_on", f"Action {action.id} has no date.",
            "Give the day it will be finished; for ongoing work, the day it starts or its next milestone.",
        )


def _before_it_was_set(action: Action) -> Iterator[Gap]:
    """A date must be later than the action's creation; the same day will do for what was done at once or goes on."""
    created, due, milestone = action.created_on, action.due_on, action.milestone_on
    same_day_will_do = action.ongoing or action.progress is Progress.DONE
    if created and due and (due < created or (due == created and not same_day_will_do)):
        yield Gap(
            action.id, "due_on",
            f"Action {action.id} is due on {in_words(due)}, which is not later than {in_words(created)}, the day it "
            "was set.",
            "Correct the completion date or the day on which the action was set.",
        )
    if created and milestone and milestone < created:
        yield Gap(
            action.id, "milestone_on",
            f"Action {action.id} has a milestone on {in_words(milestone)}, before {in_words(created)}, the day it was "
            "set.",
            "Correct the milestone or the day on which the action was set.",
        )


def _late_or_beyond_the_review(look: Inspection, action: Action) -> Iterator[Gap]:
    """A review that is out of date is RMP-12.9e's to ask about first; regular work shows its state at any review."""
    review, due, milestone = look.plan.review_on, action.due_on, action.milestone_on
    if due is None or action.progress in (Progress.DONE, Progress.NOT_DONE):
        return
    if due < look.on:
        yield Gap(
            action.id, "due_on",
            f"Action {action.id} was due on {in_words(due)}, {days_late(due, look.on)} ago, and is not done.",
            "Record what came of it, or give the reason for the delay and a new date.", Check.WARNING,
        )
    elif review is None or not look.on < review < due or action.ongoing or action.frequency:
        return
    elif milestone is None or milestone > review:
        yield Gap(
            action.id, "milestone_on",
            f"Action {action.id} ends on {in_words(due)}, after the plan's review of {in_words(review)}, with no "
            "milestone before it.",
            "Give what will have been reached, and when, before the review.", Check.WARNING,
        )
