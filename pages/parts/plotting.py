"""What our pictures share: Plotly, loaded so that it works on a fresh server, colours, settings, text that stays text."""

from __future__ import annotations

# Plotly looks at pandas where that is loaded already, and on a fresh server another session may be halfway: load it whole first.
import pandas  # noqa: F401
import plotly.graph_objects as go

INK, PAPER, ACCENT, LINES = "#1c2730", "#ffffff", "#1f5f6b", "#c3ccd1"
FONT = {"size": 14, "color": INK, "family": "Source Sans, sans-serif"}
CONFIG = {"displaylogo": False, "displayModeBar": False, "responsive": True}
LONGEST = 120

__all__ = ["ACCENT", "CONFIG", "FONT", "INK", "LINES", "PAPER", "go", "plain"]


def plain(text: str) -> str:
    """Text for a picture: Plotly reads some HTML in labels, so nothing that a user typed may look like it."""
    short = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    return short.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
