"""Asks the checks about a record written as keywords."""

from risk_model.findings import Slot
from rmp.wording import WordingGap, gaps_in_action, gaps_in_contingency
from schemas.plan import Action, Contingency


def gaps(**fields: object) -> list[WordingGap]:
    """The gaps of an action."""
    return gaps_in_action(Action.model_validate({"id": "A1", **fields}))


def slots(**fields: object) -> list[Slot]:
    """The slots of an action that look empty."""
    return [gap.slot for gap in gaps(**fields)]


def places(**fields: object) -> list[tuple[Slot, str]]:
    """The slots of a contingency that look empty, each with its place."""
    contingency = Contingency.model_validate({"id": "C1", **fields})
    return [(gap.slot, gap.place) for gap in gaps_in_contingency(contingency)]
