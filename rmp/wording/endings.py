"""How words change their endings, and what an ending says of a word that is in no list."""

from __future__ import annotations

from rmp.wording.kinds import Kind
from rmp.wording.words import lines_of, words_of

_IRREGULAR = {line[0]: list(line) for line in lines_of("doing", "irregular")}
_DOUBLING = words_of("doing", "doubling")
_NOT_IDEAS = words_of("things", "not ideas")
_NOT_FILLERS = words_of("things", "not fillers")
_IDEAS = ("ment", "ness", "ity", "tion", "sion", "ance", "ence", "ism", "ship", "hood",
          "ments", "tions", "sions", "ities")
_FILLERS = ("ly", "ive", "ous", "ful", "ible", "able", "ical", "ional", "ental", "oural", "wise", "less")


def noun_forms(noun: str) -> list[str]:
    """Singular and plural."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return [noun, noun[:-1] + "ies"]
    return [noun, noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")]


def verb_forms(verb: str) -> list[str]:
    """The verb with its endings."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("e"):
        return [verb, verb + "s", verb + "d", verb[:-1] + "ing"]
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    stem = verb + verb[-1] if verb in _DOUBLING else verb
    return [verb, verb + ("es" if verb.endswith(("s", "x", "ch", "sh", "zz", "o")) else "s"), stem + "ed", stem + "ing"]


def by_ending(word: str) -> int:
    """What the ending says: an adverb or adjective, an idea; 0 when it says nothing."""
    if word.endswith(_FILLERS) and word not in _NOT_FILLERS:
        return Kind.FILLER
    singular = word.removesuffix("s")
    return Kind.IDEA if word.endswith(_IDEAS) and word not in _NOT_IDEAS and singular not in _NOT_IDEAS else 0
