"""Chapter 27: what the prison does about orders, and when somebody absconds (27.34 to 27.46)."""

import re
from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import ABUSE_OR_STALKING, IN_CUSTODY
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule
from rmp.rules.ch27.safety import IDENTIFIED
from schemas.plan import Order
from schemas.vocabularies import Agency

_PROTECTIVE = re.compile(r"restrain|non.?molest|no.?contact|stalking protection|domestic (?:abuse|violence)", re.IGNORECASE)
_ABSCONDS = re.compile(r"abscond|escape|at large|\bROTL\b|temporary release|fails? to return|not return", re.IGNORECASE)


@rule(
    "DA-27.34a", Check.WARNING, cites=(cite("27.34"), cite("27.36"), cite("27.38"), cite("27.46")),
    title="The prison acts on orders, and victims are protected if the person absconds", when=ABUSE_OR_STALKING & IN_CUSTODY,
    purposes=EVERY_PURPOSE,
    meaning="Prisons carry out measures on restraining and non-molestation orders, should report breaches to the police and "
    "attempts to get round them to their risk meeting, and share concerns. If the person absconds, prison staff should take "
    "steps to alert the police where a victim at risk lives; for that the check only asks.",
)
def the_prison_protects_victims(look: Inspection) -> Iterator[Gap]:
    """A protective order without any action of the prison; no contingency for absconding with a named victim."""
    orders = [order for order in look.plan.orders if _stands(look, order)]
    if orders and not any(action.owner.agency is Agency.PRISON for action in look.covering_actions):
        yield Gap(
            "plan", "actions", f"Order {orders[0].id} protects a victim, and no action of the prison carries it out.",
            "Agree with the prison what it watches and whom it tells, and add the action.",
            asked_by=() if look.plan.actions else ("RMP-12.1a",),
        )
    named = [person for person in look.case.people_at_risk if person.name and person.kind in IDENTIFIED]
    texts = [text for c in look.plan.contingencies for text in (c.trigger, c.response, c.fallback)]
    if named and look.plan.contingencies and not any(text and _ABSCONDS.search(text) for text in texts):
        yield Gap(
            "plan", "contingencies",
            f"The person is in custody, and no contingency says who warns the police where {named[0].id} lives if they "
            "abscond.",
            "Ask the prison, and add the contingency.", Check.PROMPT,
        )


def _stands(look: Inspection, order: Order) -> bool:
    protective = order.kind is not None and _PROTECTIVE.search(order.kind) is not None
    made = order.made_on is not None or order.considered is None
    return protective and made and (order.ends_on is None or order.ends_on >= look.on)
