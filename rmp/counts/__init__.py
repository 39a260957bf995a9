"""The key performance indicators of 31.21, counted over the meetings of a case, and summed over cases."""

from rmp.counts.case import figures, figures_for, figures_of
from rmp.counts.figures import Counted, Figure, Indicator, indicator, summed

__all__ = ["Counted", "Figure", "Indicator", "figures", "figures_for", "figures_of", "indicator", "summed"]
