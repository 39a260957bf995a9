"""The trigger of a contingency: something that somebody could see or hear happen (12.22)."""

from __future__ import annotations

from risk_model.findings import Slot
from rmp.wording.endings import verb_forms
from rmp.wording.gap import WordingGap, gap
from rmp.wording.kinds import Kind
from rmp.wording.lexicon import BASES, HOLLOW
from rmp.wording.nouns import is_noun
from rmp.wording.text import Text, read
from rmp.wording.words import words_of
from schemas.plan import Contingency

_HAZY, _SOMEBODY = Kind.HAZY, Kind.PERSON | Kind.NAME
_SOLID = Kind.THING | Kind.SEEN | Kind.EVENT | Kind.RECORD
_SMALL = (
    Kind.FILLER | Kind.PERSON | Kind.NAME | Kind.BREAK | Kind.HALT | Kind.IDEA | Kind.UNSEEN | Kind.UNSEEN_PAST
    | Kind.STATE | Kind.JUDGEMENT
)
_PAIRS = [
    (words_of("grammar", one), words_of("grammar", other)) for one, other in (("loss", "lost"), ("new", "news"))
]
_WHITHER = words_of("grammar", "whither")
_HAZY_VERBS = frozenset(form for verb in words_of("judging", "hazy verbs") for form in verb_forms(verb))
_MOVING = ("come", "comes", "coming", "go", "goes", "going", "gets", "stays", "turns", "is", "seen")
_TOWARDS, _HOSTILE = words_of("grammar", "towards"), words_of("grammar", "hostile")
_WHERE, _PLACE = ("at", "in", "during", "within", "on", "from"), 4
_ANYTHING = words_of("judging", "anything")
_NEAR_NAME = ("with", "near", "at", "in")


def trigger_gap(contingency: Contingency) -> WordingGap | None:
    """A trigger made of nothing but hazy words: "risk increases"."""
    typed = contingency.trigger
    return gap(Slot.CONTINGENCY, typed, "trigger") if typed and not _can_be_seen(read(typed)) else None


def _can_be_seen(text: Text) -> bool:
    if _is_anything_somewhere(text):
        return False
    if any(_is_observable(text, at) for at in range(len(text.words))):
        return True
    if any(_is_between_people(text, at) for at in range(len(text.words))):
        return True
    words = set(text.lowered)
    return any(words & one and words & other for one, other in _PAIRS)


def _is_anything_somewhere(text: Text) -> bool:
    """"Any incident or issue at the hostel", "attitude becomes problematic during appointments": where, but not what."""
    place = next((at for at, word in enumerate(text.lowered) if word in _WHERE), None)
    if not place or len(text.words) - place > _PLACE:
        return False
    return any(word in _ANYTHING for word in text.lowered[:place]) and all(
        word in _ANYTHING or kinds & _HAZY or (kinds & Kind.FILLER and not kinds & _SOLID)
        for word, kinds in zip(text.lowered[:place], text.kinds, strict=False)
    )


def _is_whose(text: Text, at: int) -> bool:
    """"Jason's behaviour deteriorates", "Jason disengages": a name in no list, and nothing seen."""
    if text.lower(at).replace("’", "'").endswith(("'s", "s'")):
        return True
    if at or not text.kinds[at] & Kind.NAME:
        return False
    return text.lower(1) in _HAZY_VERBS and not text.kind(1) & _SOLID  # but "betting slips found"


def _is_between_people(text: Text, at: int) -> bool:
    """What goes on between people: "she goes back to him", "his partner has children", "hostile to staff"."""
    if text.lower(at) in ("has", "have"):
        return bool(text.kind(at - 1) & text.kind(at + 1) & Kind.PERSON)
    if text.lower(at) in _TOWARDS and text.lower(at - 1) in _HOSTILE:
        return bool((text.kind(at + 1) | text.kind(at + 2)) & _SOMEBODY)
    moves = text.lower(at) in _MOVING and text.lower(at + 1) in _WHITHER
    if text.lower(at + 2) == "to":  # "back to her", not "back to his old ways"
        moves = moves and bool(text.kinds[-1] & _SOMEBODY or text.kind(at + 3) & Kind.NAME)
    return moves and bool(text.kind(at - 1) & _SOMEBODY) and text.lower(at - 1) != "it"


def _is_observable(text: Text, at: int) -> bool:
    kinds = text.kinds[at]
    if kinds & _HAZY or _is_whose(text, at):
        return False
    if kinds & Kind.NAME and text.lower(at - 1) in _NEAR_NAME:
        return True
    if kinds & _SOLID or not kinds & (_SMALL | Kind.LIGHT):
        return True
    if at == 0 and text.lower(at) in BASES:
        return False  # nobody is told to do anything: "leave breakdown"
    if not kinds & Kind.LIGHT or kinds & Kind.FILLER or text.lower(at) in HOLLOW:
        return False
    return bool(text.kind(at - 1) & _SOMEBODY) or not (kinds & Kind.IDEA or is_noun(text, at))
