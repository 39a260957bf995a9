"""The slot *victim*: a measure that protects, not a list of who has been told (12.20)."""

from __future__ import annotations

from risk_model.findings import Slot
from rmp.wording.act import words_without_act
from rmp.wording.fixed_times import fixed_times
from rmp.wording.gap import WordingGap, gap
from rmp.wording.kinds import Kind
from rmp.wording.text import Text, read
from rmp.wording.words import words_of
from schemas.plan import Action
from schemas.vocabularies import Pillar

_KNOWING, _ABOUT = words_of("grammar", "knowing"), words_of("grammar", "known about")
_AIMED_AT, _AIMING = words_of("grammar", "aimed at"), words_of("grammar", "aiming")
_OTHER_ACTS = words_of("grammar", "other acts")
_PROTECTS_NOBODY = (
    Kind.PERSON | Kind.NAME | Kind.FILLER | Kind.IDEA | Kind.STATE | Kind.UNSEEN | Kind.UNSEEN_PAST | Kind.BREAK
    | Kind.HALT
)


def victim_gap(action: Action) -> WordingGap | None:
    """An action under victim safety that only says who knows or is involved."""
    if action.pillar is not Pillar.VICTIM_SAFETY or not action.what:
        return None
    what = read(action.what)
    is_empty = _only_knows(what) or (_only_names_the_aim(what) and words_without_act(action.what))
    return gap(Slot.VICTIM, action.what, "what") if is_empty else None


def _only_names_the_aim(what: Text) -> bool:
    """"Victim safety to be considered": the heading again, and no other act."""
    said = set(what.lowered)
    return bool(said & _AIMED_AT) and bool(said & _AIMING) and said.isdisjoint(_OTHER_ACTS)


def _only_knows(what: Text) -> bool:
    if _KNOWING.isdisjoint(what.lowered) or fixed_times(what):
        return False
    said = _KNOWING | _ABOUT
    if what.lowered[-2:] == ("in", "contact"):
        said |= {"contact"}
    return all(kinds & _PROTECTS_NOBODY or word in said for word, kinds in zip(what.lowered, what.kinds, strict=True))
