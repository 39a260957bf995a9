"""Chapter 1: actions rest on assessed risk and need, and take individual differences into account (1.4, 1.5)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.conditions import Condition
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check
from risk_model.registry import rule

ACTIONS_NOT_AT_LEVEL_1 = Condition(
    "the plan has actions, and the case is not at Level 1, where 7.23 asks",
    lambda look: bool(look.standing_actions) and look.mappa.level != 1,
)


@rule(
    "GEN-1.4a", Check.PROMPT, cites=(cite("1.4"), cite("1.5")),
    title="The plan takes individual differences and needs into account", when=ACTIONS_NOT_AT_LEVEL_1,
    purposes=EVERY_PURPOSE,
    meaning="Every action and recommendation must rest on assessed risk and need, never on assumptions about a group, "
    "and the agencies respond to individual differences. Record what the plan takes into account for this person, or "
    "that nothing was found; no characteristic is ever inferred.",
)
def individual_needs_are_considered(look: Inspection) -> Iterator[Gap]:
    """A plan with actions that says nothing of the person's own needs and differences."""
    if look.person.diversity_needs is None:
        yield Gap(
            "person", "diversity_needs",
            "The plan has actions, and it is not recorded which individual differences and needs they take into "
            "account.",
            "Say what matters for this person and how the actions allow for it, or that nothing was found.",
        )
