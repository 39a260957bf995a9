"""Chapter 12: the plan exists and is shared (12.1, 12.2, 12.5)."""

from collections.abc import Iterator
from datetime import date

from guidance import cite
from risk_model.calendar import in_words
from risk_model.conditions import EVERY_CASE
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from rmp.rules.ch12.which_meeting import meeting_before_today


@rule(
    "RMP-12.1a", Check.ERROR, cites=(cite("Std before 12.1"), cite("12.5")),
    title="There is a plan", when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="Everybody managed under MAPPA must have a risk management plan. The lead agency completes it to its own "
    "standard, with what the other agencies know.",
)
def a_plan_exists(look: Inspection) -> Iterator[Gap]:
    """A plan without a single action, without the agency that completes it, or without those whose information it rests on."""
    if not look.plan.actions:
        yield Gap(
            "plan", "actions", "The plan has no actions yet.",
            "Add the actions that manage each risk, with what each agency involved contributes.",
        )
    if look.mappa.lead_agency is None:
        yield Gap(
            "mappa", "lead_agency", "No lead agency is named that completes the plan.",
            "Choose the one agency that leads the case.", asked_by=("LEAD-2.3a",),
        )
    if not look.case.agencies:
        yield Gap(
            "agencies", "agency", "No agency is listed whose information the plan rests on.",
            "List every agency that works with the person, with the day its information came.", asked_by=("LVL-7.7a",),
        )


@rule(
    "RMP-12.2a", Check.WARNING, cites=(cite("12.2"),), title="The plan is shared after each review", when=EVERY_CASE,
    purposes=EVERY_PURPOSE,
    meaning="A plan is put into practice, reviewed and adjusted, and should be shared with the agencies concerned "
    "after each review. That holds at Level 1 too.",
)
def plan_is_shared(look: Inspection) -> Iterator[Gap]:
    """A plan that was never shared, was shared with nobody in particular, or not since the last meeting or review."""
    if not look.plan.actions:
        return
    shared = look.plan.shared_on
    if shared is None:
        yield Gap(
            "plan", "shared_on", "The plan has no date on which it was shared with the agencies concerned.",
            "Share the plan with the relevant agencies and give the day.",
        )
    elif shared > look.on:
        yield Gap(
            "plan", "shared_on", f"The plan is recorded as shared on {in_words(shared)}, a day still to come.",
            "Give the day on which the plan was last shared.",
        )
    elif (held := meeting_before_today(look)) and shared < held[1]:
        yield Gap(
            "plan", "shared_on",
            f"The plan was last shared on {in_words(shared)}, before the meeting {held[0].id} of {in_words(held[1])}.",
            "Share the plan as the meeting left it and give the day.",
        )
    elif (reviewed := _last_review(look)) and shared < reviewed:
        yield Gap(
            "plan", "shared_on",
            f"The plan was last shared on {in_words(shared)}, before the review of {in_words(reviewed)}.",
            "Share the plan as the review left it and give the day.",
        )
    if shared is not None and not look.plan.shared_with:
        yield Gap(
            "plan", "shared_with", "The plan does not say with whom it was shared.",
            "List the agencies that have received it.",
        )


def _last_review(look: Inspection) -> date | None:
    """The last review of the plan or of the level that is over, the day itself left out."""
    days = [look.plan.review.finished_on, *(review.on for review in look.mappa.level_reviews)]
    return max((day for day in days if day is not None and day < look.on), default=None)
