"""What a verb can work on: things, papers, names, and what takes place."""

from __future__ import annotations

from rmp.wording.kinds import Kind
from rmp.wording.lexicon import BASES
from rmp.wording.nouns import is_noun
from rmp.wording.text import Text
from rmp.wording.words import words_of

_VERB, _EVENT, _NAME, _IDEA = Kind.SEEN | Kind.LIGHT, Kind.EVENT, Kind.NAME, Kind.IDEA
_CONCRETE = Kind.THING | Kind.RECORD
_VAGUE_NOUNS = words_of("doing", "unseen nouns")
_GOING_ON = ("ongoing", "on-going", "continued", "continuing", "continual", "continuous", "dynamic", "risk")
_ASSESSING = ("assessment", "assessments", "review", "reviews")
_DEGREES, _AT = ("level", "levels"), frozenset({"at", "to"})
_SUBJECT = Kind.PERSON | Kind.NAME
_SETTING, _MODAL, _AFTER_VERB = (words_of("grammar", name) for name in ("setting", "modal", "after a verb"))


def is_concrete(text: Text, at: int, *, starts: bool) -> bool:
    """A thing to touch, or a verb used as a noun: "the dose". `starts` is true of the first word of a sentence."""
    kinds = text.kinds[at]
    if text.lower(at) in _DEGREES and not _AT.isdisjoint(text.lowered[max(at - 3, 0):at]):
        return False  # "at a tolerable level"
    if text.lower(at + 1) in _VAGUE_NOUNS and not kinds & Kind.RECORD and not text.kind(at + 2) & Kind.HEAD:
        return False  # "wraparound support"
    if kinds & _VERB:
        is_participle = text.lower(at).endswith(("ing", "ed")) and text.lower(at) not in BASES
        return not kinds & (_IDEA | Kind.UNSEEN | Kind.FILLER) and not is_participle and is_noun(text, at)
    if starts and text.words[at].isupper() and text.lower(at + 1) in _MODAL and text.lower(at + 2) != "be":
        return False  # "PP to hold", "XYZ will lead": who, not what
    if kinds & _NAME and starts:
        after = text.lower(at + 1)
        if text.kind(at + 1) & _VERB and _is_done_to(text, at + 1):
            return True
        return not text.kind(at + 1) & (_NAME | _VERB) and after not in _MODAL and after not in _AFTER_VERB
    return bool(kinds & _CONCRETE)


def _is_done_to(text: Text, at: int) -> bool:
    """Done to what stands before it: "leaflet given"."""
    word = text.lower(at)
    return word not in BASES and not word.endswith(("s", "ing")) and at == len(text.words) - 1


def is_paper(text: Text, at: int) -> bool:
    """Something to draw up or ask for: "an order", "an SRO"."""
    kinds = text.kinds[at]
    return bool(kinds & Kind.PAPER) or bool(kinds & Kind.POWER and text.words[at].isupper())


def is_named(text: Text, at: int) -> bool:
    """A name, or a word that its capital makes part of one: "the Freedom Programme"."""
    kinds, word = text.kinds[at], text.words[at]
    return bool(kinds & _NAME) or (bool(kinds & (_IDEA | _EVENT)) and word[0].isupper() and not word.isupper())


def is_setting(text: Text, at: int) -> bool:
    """The place or time of something else: "at the meeting"."""
    return any(text.lower(at - back) in _SETTING for back in (1, 2, 3))


def is_event(text: Text, at: int, *, starts: bool) -> bool:
    """Something that takes place, neither the setting of something else nor a light verb."""
    kinds = text.kinds[at]
    if not kinds & _EVENT or is_setting(text, at):
        return False
    if text.lower(at - 1) in _GOING_ON and text.lower(at) in _ASSESSING:
        return False
    if at == 1 == len(text.words) - 1 and text.kind(0) & Kind.THING:
        return True  # "Device check": at the start, a capital makes no name
    is_after_subject = starts or text.lower(at - 1) in _MODAL or bool(text.kind(at - 1) & _SUBJECT)
    return not (kinds & Kind.LIGHT and is_after_subject)
