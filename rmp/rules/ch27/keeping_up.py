"""Chapter 27: controlling behaviour is watched, and the plan follows each change (27.12, 27.23)."""

from collections.abc import Iterable, Iterator
from datetime import date

from guidance import cite
from risk_model.calendar import in_words
from risk_model.conditions import ABUSE_OR_STALKING
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from rmp.rules.ch12.which_meeting import meeting_before_today
from schemas.levels import LevelReview
from schemas.vocabularies import Pillar, ReviewTrigger


@rule(
    "DA-27.12a", Check.WARNING, cites=(cite("27.12"),),
    title="Controlling behaviour is monitored, and escalation leads to a fresh look at the level",
    when=ABUSE_OR_STALKING, purposes=EVERY_PURPOSE,
    meaning="Controlling and coercive behaviour is easily missed and a significant sign of harm to come. The risk from it "
    "should be understood and monitored in each case; an escalation should be shared and lead promptly to a fresh look at "
    "the level. That a heading says nothing is needed does not answer this.",
)
def control_is_monitored(look: Inspection) -> Iterator[Gap]:
    """A plan without any action that monitors; an escalation without what came of it for the level."""
    may_monitor = (None, Pillar.MONITORING_AND_CONTROL)
    if not any(action.pillar in may_monitor for action in look.covering_actions):
        yield Gap(
            "plan", "actions",
            "There is domestic abuse or stalking, and no action monitors whether controlling behaviour goes on or grows.",
            "Add an action that monitors it: who looks at what, and how often.",
            asked_by=() if look.plan.actions else ("RMP-12.1a",),
        )
    for index, review in enumerate(look.mappa.level_reviews):
        if review.trigger is ReviewTrigger.ESCALATING_RISK and review.outcome is None:
            yield Gap(
                "mappa", f"level_reviews.{index}.outcome",
                f"The escalation{_dated(review)} led to no recorded decision on the level.",
                "Look at the level again, and record what people decided and why.",
            )


def _dated(review: LevelReview) -> str:
    return f" of {in_words(review.on)}" if review.on else ""


@rule(
    "DA-27.23a", Check.WARNING, cites=(cite("27.23"),), title="The plan is updated and shared on each change",
    when=ABUSE_OR_STALKING, purposes=EVERY_PURPOSE,
    meaning="Plans should be updated whenever circumstances or the level and nature of the risk change, genuine progress "
    "included, and shared with all agencies involved. Looked at: recorded changes, the assessment and the decision on the "
    "level that are newer than the plan as it was shared.",
)
def the_plan_follows_changes(look: Inspection) -> Iterator[Gap]:
    """A recorded change, or a newer assessment, since the plan was last updated and shared."""
    shared = look.plan.shared_on
    held = meeting_before_today(look)
    if not look.plan.actions or shared is None or shared > look.on or (held and shared < held[1]):
        return  # RMP-12.2a asks for the sharing itself, and for the sharing after a meeting
    changes = [r.on for r in look.mappa.level_reviews if r.on and r.trigger not in (None, ReviewTrigger.REGULAR)]
    if later := _latest(changes, shared, look.on):
        yield Gap(
            "plan", "shared_on",
            f"Something changed on {in_words(later)}, and the plan was last shared on {in_words(shared)}.",
            "Update the plan with the change, share it and give the day.",
        )
    elif later := _latest([look.assessment.assessed_on, look.mappa.level_decided_on], shared, look.on):
        yield Gap(
            "plan", "shared_on",
            f"The assessment or the level is of {in_words(later)}, and the plan was last shared on {in_words(shared)}.",
            "Update the plan with what changed, share it and give the day.",
        )


def _latest(days: Iterable[date | None], after: date, on: date) -> date | None:
    return max((day for day in days if day is not None and after < day <= on), default=None)
