"""Whether a word that could be a verb is a noun where it stands."""

from __future__ import annotations

from rmp.wording.kinds import Kind
from rmp.wording.lexicon import BASES, NEVER_PARTICIPLES
from rmp.wording.text import Text
from rmp.wording.words import words_of

_DETERMINERS, _BE = words_of("grammar", "determiners"), words_of("grammar", "be")
_PREPOSITIONS = words_of("grammar", "prepositions")

_VERB = Kind.SEEN | Kind.LIGHT
_NO_VERB = ("let", "make", "help", "go", "come")
_DEGREES = ("more", "less", "very")
_NO_SUBJECT = Kind.IDEA | Kind.THING | Kind.EVENT | Kind.RECORD | Kind.UNSEEN
_SUBJECT = Kind.PERSON | Kind.NAME | Kind.FILLER | Kind.BREAK


def is_noun(text: Text, at: int) -> bool:
    """A noun or adjective: "the call", "a watching brief", "for signs", "is open", "phone check"."""
    word, before = text.lower(at), text.lower(at - 1)
    if before in _DETERMINERS or (before in _PREPOSITIONS and word.endswith("s") and word not in BASES):
        return True
    if word in BASES and before in BASES and text.kind(at - 1) & _VERB and before not in _NO_VERB:
        return True
    if word in NEVER_PARTICIPLES and (before in _BE or (before in _DEGREES and text.lower(at - 2) in _BE)):
        return True
    after_noun = text.kind(at - 1) & _NO_SUBJECT and not text.kind(at - 1) & _SUBJECT
    if word in BASES and after_noun and not before.endswith("s"):
        return True
    return text.lower(at - 2) in _DETERMINERS and before.endswith(("ing", "ed"))
