"""The wording checks of one contingency (12.22)."""

from __future__ import annotations

import re

from risk_model.findings import Slot
from rmp.wording.gap import WordingGap
from schemas.plan import Contingency

_STOCK = re.compile(
    r"(?i)^\W*((?:consider |immediate |emergency )?(?:recall|breach|(?:call|inform|contact) the police"
    r"|(?:convene|call|hold) an? (?:emergency |professionals' )?(?:mappa )?meeting|emergency mappa meeting))\W*$"
)


def gaps_in_contingency(contingency: Contingency) -> list[WordingGap]:
    """The slots of this contingency whose words look empty."""
    if contingency.response and (stock := _STOCK.search(contingency.response)):
        return [WordingGap(
            Slot.CONTINGENCY, stock[1], "These words alone do not say who does what, and in what order.",
            "Say who does what first, by when, and who is told.", "response",
        )]
    return []
