"""Chapter 12: every risk has an action, and every action a risk (12.9)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import EVERY_CASE
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from rmp.rules.ch12.phrases import with_level_note


@rule(
    "RMP-12.9d", Check.ERROR, cites=(cite("12.9"),), title="Each risk has an action, and each action a risk",
    when=EVERY_CASE, purposes=EVERY_PURPOSE,
    meaning="The actions must cover each risk that was identified, so each action is linked to the risk that it "
    "manages. The factors marked as most critical should have an action too. A declined action, or one not done, "
    "covers nothing.",
)
@with_level_note
def risks_and_actions_are_linked(look: Inspection) -> Iterator[Gap]:
    """A risk or critical factor without an action; an action without a risk."""
    first = () if look.plan.actions else ("RMP-12.1a",)
    for risk in look.assessment.risks:
        if not look.actions_for_risk(risk.id):
            yield Gap(
                risk.id, "actions", f"Risk {risk.id} has no action that manages it.",
                f"Add an action that manages {risk.id}, or link the action that does.", asked_by=first,
            )
    if look.assessment.risks:
        for action in look.standing_actions:
            if not action.risks:
                yield Gap(
                    action.id, "risks", f"Action {action.id} is not linked to any risk.",
                    "Link the action to the risk that it manages.",
                )
    for factor in look.assessment.factors:
        if factor.critical and not look.actions_for_factor(factor.id):
            yield Gap(
                factor.id, "actions", f"Factor {factor.id} is marked as critical, and no action acts on it.",
                f"Add an action that acts on {factor.id}, or link the action that does.", Check.WARNING,
                asked_by=first,
            )
