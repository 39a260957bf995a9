"""The slot *authority*: the licence condition, order or power behind a control (12.11, 12.16)."""

from __future__ import annotations

import re

from risk_model.findings import Slot
from rmp.wording.gap import WordingGap, gap
from rmp.wording.kinds import Kind
from rmp.wording.text import Text, read
from schemas.plan import Action

_MAY_NAME_ONE = Kind.POWER | Kind.NUMBER | Kind.THING | Kind.NAME | Kind.RECORD
_FIRST_WORDS = 8
_POLICY = re.compile(r"\bpublic protection (?:[\w-]+ )?(?:measures|manual|arrangements|restrictions?|policy)\b", re.IGNORECASE)
"""A prison's powers over calls, letters and visits."""


def authority_gap(action: Action) -> WordingGap | None:
    """An authority that names no power; or none at all for a restriction whose own words name none either."""
    if action.authority:
        names_one = read(action.authority).present & _MAY_NAME_ONE or _POLICY.search(action.authority)
        is_empty = action.restrictive is not False and not names_one
        return gap(Slot.AUTHORITY, action.authority, "authority") if is_empty else None
    if not action.restrictive or not action.what:
        return None
    what = read(action.what)
    return gap(Slot.AUTHORITY, _beginning(what), "authority") if what.words and not what.present & Kind.POWER else None


def _beginning(what: Text) -> str:
    """The restriction itself, or its first words."""
    places = next(iter(what.sentences()), range(1))
    return what.phrase(places.start, min(places.start + _FIRST_WORDS, places.stop) - 1)
