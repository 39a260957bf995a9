"""The wording checks of one contingency (12.22)."""

from __future__ import annotations

from rmp.wording.gap import WordingGap
from rmp.wording.responses import response_gap, standby_gaps
from rmp.wording.triggers import trigger_gap
from rmp.wording.when import response_when_gap
from schemas.plan import Contingency


def gaps_in_contingency(contingency: Contingency) -> list[WordingGap]:
    """The slots of this contingency whose words look empty: at most one gap a text."""
    response = response_gap(contingency) or response_when_gap(contingency)
    found = (trigger_gap(contingency), response, *standby_gaps(contingency))
    return [gap for gap in found if gap]
