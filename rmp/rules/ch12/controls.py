"""Chapter 12: licence conditions, orders, and the reason for each restriction (12.11, 12.16, 12.31)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import EVERY_CASE, Condition, answered_yes
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule, rule_for_each
from schemas.plan import Action, LicenceCondition
from schemas.vocabularies import ConditionKind, RiskLevel


@rule(
    "RMP-12.11b", Check.ERROR, cites=(cite("12.11"),), title="All licence conditions are recorded",
    when=answered_yes("on_licence", "on licence"), purposes=EVERY_PURPOSE,
    meaning="The plan must record all licence conditions of somebody on licence, or say why there are none to record.",
)
def licence_conditions_are_recorded(look: Inspection) -> Iterator[Gap]:
    """No condition and no reason; a condition without its text."""
    if not look.plan.licence_conditions and look.plan.no_licence_conditions_reason is None:
        yield Gap(
            "plan", "licence_conditions", "The person is on licence, and the plan records no licence conditions.",
            "Record every licence condition, or say why there are none.",
        )
    for condition in look.plan.licence_conditions:
        if condition.text is None:
            yield Gap(
                condition.id, "text", f"Licence condition {condition.id} has no text.",
                "Give the condition as it is worded.",
            )


def _continuing_risk(look: Inspection) -> bool:
    levels = {look.assessment.overall.level, *(risk.level for risk in look.assessment.risks)}
    return bool(levels & {RiskLevel.HIGH, RiskLevel.VERY_HIGH})


@rule(
    "RMP-12.16a", Check.PROMPT, cites=(cite("12.16"), cite("12.17")), title="A restrictive order has been considered",
    when=Condition("a risk assessed as high or very high", _continuing_risk), purposes=EVERY_PURPOSE,
    meaning="Where somebody poses a continuing risk of serious harm, the police will consider whether it justifies "
    "applying for a restrictive order. A Sexual Risk Order is available before a conviction. "
    "Orders against domestic abuse go by different names in 12.21, 27.2 and 27.11: the order is named in your own words.",
)
def an_order_has_been_considered(look: Inspection) -> Iterator[Gap]:
    """No order made or considered; an order that is neither; one that was considered without a reason."""
    if not look.plan.orders:
        yield Gap(
            "plan", "orders", "The plan does not show whether the police considered a restrictive order.",
            "Record the orders in force, and those considered, with the reason either way.",
        )
    for order in look.plan.orders:
        if order.made_on is None and order.considered is None:
            yield Gap(
                order.id, "considered", f"Order {order.id} is neither made nor shown as considered.",
                "Give the day it was made, or record whether it was considered, and why.",
            )
        elif order.made_on is None and order.reason is None:
            yield Gap(
                order.id, "reason", f"Order {order.id} does not say why it was or was not sought.",
                "Record the reason.",
            )


def _actions_and_conditions(look: Inspection) -> Iterator[Action | LicenceCondition]:
    yield from look.standing_actions
    yield from look.plan.licence_conditions


@rule_for_each(
    _actions_and_conditions, "RMP-12.31a", Check.PROMPT,
    cites=(cite("12.31"), cite("23.17")), title="Each restriction has a reason why it is necessary", when=EVERY_CASE,
    purposes=EVERY_PURPOSE,
    meaning="Restrictions must be necessary and proportionate, the minimum needed to manage the risk; protecting the "
    "public comes first. People decide that, and the record holds their reason.",
)
def restriction_has_a_reason(look: Inspection, record: Action | LicenceCondition) -> Iterator[Gap]:
    """A restrictive action, or a licence condition beyond the standard ones, without its reason."""
    if record.necessity_reason is not None:
        return
    if isinstance(record, Action) and record.restrictive:
        name = "Action"
    elif isinstance(record, LicenceCondition) and record.kind in (ConditionKind.ADDITIONAL, ConditionKind.BESPOKE):
        name = "Licence condition"
    else:
        return
    yield Gap(
        record.id, "necessity_reason",
        f"{name} {record.id} restricts the person, and no reason says why that is necessary.",
        "Say why it is necessary and proportionate, and why nothing less would do.",
    )
