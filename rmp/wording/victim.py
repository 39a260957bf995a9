"""The slot *victim*: a measure that protects, not a list of who has been told (12.20)."""

from __future__ import annotations

from risk_model.findings import Slot
from rmp.wording.fixed_times import fixed_times
from rmp.wording.gap import WordingGap, gap
from rmp.wording.kinds import Kind
from rmp.wording.text import Text, read
from rmp.wording.words import words_of
from schemas.plan import Action
from schemas.vocabularies import Pillar

_KNOWING, _ABOUT = words_of("grammar", "knowing"), words_of("grammar", "known about")
_PROTECTS_NOBODY = (
    Kind.PERSON | Kind.NAME | Kind.FILLER | Kind.IDEA | Kind.STATE | Kind.UNSEEN | Kind.UNSEEN_PAST | Kind.BREAK
    | Kind.HALT
)


def victim_gap(action: Action) -> WordingGap | None:
    """An action under victim safety that only says who knows or is involved."""
    if action.pillar is not Pillar.VICTIM_SAFETY or not action.what:
        return None
    return gap(Slot.VICTIM, action.what, "what") if _only_knows(read(action.what)) else None


def _only_knows(what: Text) -> bool:
    if _KNOWING.isdisjoint(what.lowered) or fixed_times(what):
        return False
    said = _KNOWING | _ABOUT
    return all(kinds & _PROTECTS_NOBODY or word in said for word, kinds in zip(what.lowered, what.kinds, strict=True))
