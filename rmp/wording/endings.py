"""How words change their endings, and what an ending says of a word that is in no list."""

from __future__ import annotations

from rmp.wording.words_doing import IRREGULAR

_DOUBLES = frozenset("stop drop plan fit pin swap swab tag log ban bar chat jot knit plot ship submit refer transfer tap".split())
_IDEA_ENDINGS = ("ment", "ness", "ity", "tion", "sion", "ance", "ence", "ism", "ship", "hood", "ments", "tions", "sions", "ities")
_FILLER_ENDINGS = ("ly", "ive", "ous", "ful", "ible", "able", "ical", "ional", "wise", "less")
_NOT_FILLERS = frozenset("""
family supply reply assembly rally jelly belly bully table cable vegetable constable narrative archive detective drive
executive relative hospital native olive hive dive stable bible collective medical
""".split())


def noun_forms(noun: str) -> list[str]:
    """Singular and plural."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return [noun, noun[:-1] + "ies"]
    return [noun, noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")]


def verb_forms(verb: str) -> list[str]:
    """The verb with its endings."""
    if verb in IRREGULAR:
        return [verb, *IRREGULAR[verb].split()]
    if verb.endswith("e"):
        return [verb, verb + "s", verb + "d", verb[:-1] + "ing"]
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    stem = verb + verb[-1] if verb in _DOUBLES or verb in ("equip", "deter", "cancel", "travel", "curb", "label") else verb
    return [verb, verb + ("es" if verb.endswith(("s", "x", "ch", "sh", "zz", "o")) else "s"), stem + "ed", stem + "ing"]


def without_ending(word: str, not_ideas: frozenset[str], filler: int, idea: int, mistyped: int) -> int:
    """What the ending says: a slip of a known word, an adverb or adjective, an idea; 0 when it says nothing."""
    if mistyped:
        return mistyped
    if word.endswith(_FILLER_ENDINGS) and word not in _NOT_FILLERS:
        return filler
    singular = word[:-1] if word.endswith("s") else word
    return idea if word.endswith(_IDEA_ENDINGS) and singular not in not_ideas else 0
