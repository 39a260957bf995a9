"""Wording checks: which slot of an action or contingency looks empty although there is text in it (12.9, 12.22)."""

from rmp.wording.actions import gaps_in_action
from rmp.wording.contingencies import gaps_in_contingency
from rmp.wording.gap import WordingGap

__all__ = ["WordingGap", "gaps_in_action", "gaps_in_contingency"]
