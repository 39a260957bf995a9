"""Words for acts that nobody can see: vague verbs and their nouns, states, and turns of phrase."""

from __future__ import annotations

from rmp.wording.kinds import Kind
from rmp.wording.text import Text
from rmp.wording.words import lines_of, words_of

_UNSEEN, _PERSON = Kind.UNSEEN, Kind.PERSON
_MAYBE = _UNSEEN | Kind.UNSEEN_PAST | Kind.STATE | Kind.TURN
_DONE_TO_SOMEBODY = Kind.UNSEEN_PAST | Kind.STATE
_HEADS = Kind.HEAD | Kind.RECORD | Kind.PAPER
_NOUN = Kind.IDEA | Kind.EVENT | _PERSON | Kind.THING | Kind.RECORD
_BE, _DETERMINERS, _PRONOUNS = (words_of("grammar", name) for name in ("be", "determiners", "pronouns"))
_BEFORE_HEADS = words_of("doing", "before a head")
_BEFORE_ROLES = _BEFORE_HEADS - words_of("doing", "before a head only")
_TURNS: dict[str, list[tuple[str, ...]]] = {}
for _first, *_rest in lines_of("grammar", "vague turns"):
    _TURNS.setdefault(_first, []).append(tuple(_rest))
_FEW = 4


def first_unseen(text: Text, places: range) -> int | None:
    """The place of the first word in these places for an act that nobody can see."""
    kinds = text.kinds
    return next((at for at in places if kinds[at] & _MAYBE and _is_unseen(text, at, places)), None)


def _is_unseen(text: Text, at: int, places: range) -> bool:
    kinds = text.kinds[at]
    if kinds & Kind.TURN and _begins_turn(text, at):
        return True
    if text.lower(at + 1) == "out" and text.lower(at).startswith("work"):
        return False
    if not kinds & _UNSEEN:
        is_told = text.lower(at - 1) in _BE or text.lower(at - 2) in _BE
        return bool(kinds & _DONE_TO_SOMEBODY and is_told) or bool(kinds & Kind.STATE and len(places) <= _FEW)
    if text.lower(at - 1) in _DETERMINERS and _is_noun_or_adjective(text, at):
        return False
    if at == places.start and kinds & _PERSON and text.lower(at + 1) not in _PRONOUNS:
        return False
    is_part_of_name = at > places.start and text.words[at].istitle()
    return not is_part_of_name and not _is_part_of_role(text, at)


def _is_noun_or_adjective(text: Text, at: int) -> bool:
    """After an article: "a mentor", "a safeguarding concern"."""
    return bool(text.kinds[at] & _PERSON) or (text.lower(at).endswith("ing") and bool(text.kind(at + 1) & _NOUN))


def _is_part_of_role(text: Text, at: int) -> bool:
    """"Support worker", "monitoring software", "liaison nurse"."""
    word, after = text.lower(at), text.kind(at + 1)
    if word in _BEFORE_HEADS and (after & _HEADS or (after & Kind.EVENT and text.kind(at + 2) & _HEADS)):
        return True  # "management transfer form"
    return word in _BEFORE_ROLES and bool(after & _PERSON) and text.lower(at + 1) not in _PRONOUNS


def _begins_turn(text: Text, at: int) -> bool:
    return any(text.lowered[at + 1:at + 1 + len(rest)] == rest for rest in _TURNS.get(text.lowered[at], ()))
