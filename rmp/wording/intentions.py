"""What is meant or wished for and done by nobody: a stance towards somebody, something that is to be."""

from __future__ import annotations

from rmp.wording.kinds import Kind
from rmp.wording.text import Text
from rmp.wording.words import words_of

_STANCES, _DETERMINERS = words_of("grammar", "stances"), words_of("grammar", "determiners")
_VERB = Kind.SEEN | Kind.LIGHT
_PARTICIPLES = ("ed", "en", "wn")
_NEAR = 5


def is_stance(text: Text, places: range) -> bool:
    """"A joined-up approach with", "positive steps towards": how one means to act, before anything is done."""
    for at in range(places.start, min(places.start + _NEAR, places.stop)):
        if text.lower(at) in _STANCES and at > places.start:
            is_name = text.kind(at + 1) & (Kind.EVENT | Kind.HEAD) or text.kind(at - 1) & Kind.NUMBER
            return not is_name and text.lower(at - 1) not in _DETERMINERS
        if text.kinds[at] & _VERB and not text.kinds[at] & Kind.FILLER:
            return False
    return False


def is_wish(text: Text, places: range) -> bool:
    """"Their safety to be everybody's priority": something to be; not something to be done."""
    return any(
        text.lowered[at:at + 2] == ("to", "be") and not text.lower(at + 2).endswith(_PARTICIPLES) for at in places
    )
