"""The slot *authority*: the licence condition, order or power behind a control (12.11, 12.16)."""

from __future__ import annotations

from risk_model.findings import Slot
from rmp.wording.gap import WordingGap, gap
from rmp.wording.kinds import Kind
from rmp.wording.text import read
from schemas.plan import Action

_POWER = Kind.POWER | Kind.NUMBER
_ELSE = Kind.THING | Kind.NAME | Kind.RECORD


def authority_gap(action: Action) -> WordingGap | None:
    """An authority that names no power, for an action not said to be free of restriction."""
    if action.restrictive is False or not action.authority:
        return None
    text = read(action.authority)
    if text.present & _POWER or text.present & _ELSE:
        return None
    return gap(Slot.AUTHORITY, action.authority.strip()[:200], "authority")
