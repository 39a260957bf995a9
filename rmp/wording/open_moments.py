"""A moment that may never come, where nothing else fixes the time: "once there is one", "whenever he turns up"."""

from __future__ import annotations

from rmp.wording.kinds import Kind
from rmp.wording.nouns import is_noun
from rmp.wording.text import Text

_ALWAYS, _SOMETIMES = ("once", "whenever"), "when"
_ONE = "one"  # no number here: "once there is one"
_ASKED = Kind.SEEN | Kind.LIGHT | Kind.RECORDING
_DATED = Kind.MOMENT | Kind.DATE | Kind.NUMBER | Kind.UNIT | Kind.RATE
_TURNING_POINTS = ("releas", "discharg", "arriv", "sentenc", "arrest", "leav", "mov", "charg", "bail", "recall", "com")
_STATES = ("there", "it", "he", "she", "they", "we", "staff", "things", "one")


def open_moment(text: Text) -> str | None:
    """The first such words, to the end of their sentence; `None` where a known turning point is meant."""
    for places in text.sentences():
        for at in places:
            if _is_open(text, at, places):
                return text.phrase(at, places.stop - 1)
    return None


def names_turning_point(text: Text) -> bool:
    """"Once he is released", "when she moves": something that will come, although nobody knows the day yet."""
    return any(
        text.lower(at) in (*_ALWAYS, _SOMETIMES)
        and any(text.lower(it).startswith(_TURNING_POINTS) for it in range(at + 1, len(text.words)))
        for at in range(len(text.words))
    )


def _is_open(text: Text, at: int, places: range) -> bool:
    word = text.lower(at)
    # "asks him when he drank" is no time
    is_asked = word == _SOMETIMES and any(text.kind(it) & _ASKED and not is_noun(text, it) for it in (at - 1, at - 2))
    if at == places.start or is_asked or not (word in _ALWAYS or word == _SOMETIMES):
        return False
    if text.lower(at + 1) not in _STATES:
        return False
    after = range(at + 1, places.stop)
    return not any(
        (text.kinds[it] & _DATED and text.lower(it) != _ONE) or text.lower(it).startswith(_TURNING_POINTS)
        for it in after
    )
