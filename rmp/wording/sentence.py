"""One sentence of an action, read for its verbs and for what they work on."""

from __future__ import annotations

from rmp.wording.fixed_times import HOW_OFTEN, fixed_times
from rmp.wording.kinds import Kind
from rmp.wording.lexicon import HOLLOW
from rmp.wording.nouns import is_noun
from rmp.wording.text import Text
from rmp.wording.words import lines_of, words_of

_SEEN, _LIGHT, _UNSEEN, _UNSEEN_PAST, _STATE = Kind.SEEN, Kind.LIGHT, Kind.UNSEEN, Kind.UNSEEN_PAST, Kind.STATE
_EVENT, _PERSON, _NAME, _NUMBER, _IDEA, _PAPER, _UNIT = Kind.EVENT, Kind.PERSON, Kind.NAME, Kind.NUMBER, Kind.IDEA, Kind.PAPER, Kind.UNIT
_CONCRETE = Kind.THING | Kind.RECORD
_HEADS = Kind.HEAD | Kind.RECORD | Kind.PAPER
_VERB = _SEEN | _LIGHT
_NOUN = _IDEA | _EVENT | _PERSON | _CONCRETE

_BE, _SETTING = words_of("grammar", "be"), words_of("grammar", "setting")
_DETERMINERS = words_of("grammar", "determiners")
_MODAL = words_of("grammar", "modal")
_STOPS, _AIMED = words_of("grammar", "phrase ends"), words_of("grammar", "target") | words_of("grammar", "method")
_BEFORE_HEADS = words_of("doing", "unseen nouns") | {"help", "work", "contact", "link", "lead", "trust", "treatment"}
_AFTER_VERB, _WHICHEVER = words_of("grammar", "after a verb"), words_of("grammar", "whichever")
_TURNS: dict[str, list[tuple[str, ...]]] = {}
for _turn in lines_of("grammar", "vague turns"):
    _TURNS.setdefault(_turn[0], []).append(_turn)
_BEFORE_ROLES = _BEFORE_HEADS - {"support", "help", "control", "contact", "link", "lead", "trust"}
_PRONOUNS = words_of("grammar", "pronouns")
_PHRASE = 7


class Sentence:
    """A sentence has an act when somebody standing there could see it done."""

    def __init__(self, text: Text, places: range) -> None:
        self._text, self._places = text, places
        self._verbs = [at for at in places if text.kinds[at] & _VERB and not is_noun(text, at)]
        self._unseen = next((at for at in places if self._is_unseen(at)), None)

    @property
    def has_act(self) -> bool:
        """A verb that is seen, or a light or vague one that something completes, or an event."""
        kinds = self._text.kinds
        if any(kinds[at] & _SEEN for at in self._verbs) or self._is_prohibition():
            return True
        start, stop, unseen = self._places.start, self._places.stop, self._unseen
        if unseen is None:
            return self._is_done(start, stop)
        return (unseen > start and self._is_done(start, unseen)) or self._is_completed(unseen)

    @property
    def empty_words(self) -> str | None:
        """The phrase that looks empty; `None` for a mere heading or a list of names."""
        first = self._unseen if self._unseen is not None else next(iter(self._verbs), None)
        if first is None:
            return None
        last = first
        while last + 1 in self._places and last - first < _PHRASE and self._text.lower(last + 1) not in _STOPS:
            last += 1
        return self._text.phrase(first, last)

    @property
    def _times(self) -> int:
        return fixed_times(self._text, self._places.start, self._places.stop)

    def _is_done(self, start: int, stop: int) -> bool:
        """An event, a light verb with a thing to work on or a fixed time, or things with number, name or time."""
        text, kinds = self._text, self._text.kinds
        if any(self._is_event(at) for at in range(start, stop)):
            return True
        verbs = [at for at in self._verbs if start <= at < stop]
        things = sum(self._is_concrete(at) or bool(verbs and self._is_paper(at)) for at in range(start, stop))
        if not verbs:
            if things:
                return things > 1 or self._is_pinned_down() or text.kind(start + 1) & _PERSON > 0
            return bool(self._times & HOW_OFTEN) or self._is_on_a_day() or self._is_with_somebody()
        named = any(self._is_named(at) and text.lower(at - 1) != "by" for at in range(verbs[0] + 1, stop))
        moved = any(kinds[at] & _UNIT and not self._is_setting(at) for at in range(verbs[0] + 1, stop))
        return things > 0 or named or ((bool(self._times) or moved) and any(text.lower(at) not in HOLLOW for at in verbs))

    def _is_completed(self, unseen: int) -> bool:
        """A vague verb with a thing to work on, and when, how many, for what or by what means."""
        text, times = self._text, self._times
        if text.lower(unseen).startswith("supervis") and self._is_pinned_down():
            return bool(times & HOW_OFTEN)
        things = [at for at in self._places if self._is_concrete(at) or self._is_event(at)]
        if not things:
            return False
        return bool(times) or any(
            text.kinds[at] & _NUMBER or (text.lower(at) in _AIMED and at > unseen and any(at < it <= at + 5 for it in things))
            for at in self._places
        )

    def _is_pinned_down(self) -> bool:
        return bool(self._times) or any(self._text.kinds[at] & (_NUMBER | _NAME) for at in self._places)

    def _is_on_a_day(self) -> bool:
        """An appointment written as a heading: "Debt advice on 3 June"."""
        text, stop = self._text, self._places.stop
        return any(text.lower(at) == "on" and fixed_times(text, at + 1, min(at + 5, stop)) for at in self._places)

    def _is_with_somebody(self) -> bool:
        text = self._text
        return any(text.kinds[at] & _NAME and text.lower(at - 1) in ("with", "by") for at in self._places)

    def _is_prohibition(self) -> bool:
        """"No contact with", "not to enter": what is not to happen can be seen to happen."""
        text, start = self._text, self._places.start
        if text.lower(start) == "no":
            return bool(text.kind(start + 1) & (_VERB | _EVENT) or text.kind(start + 2) & (_VERB | _EVENT))
        return text.lower(start) in ("not", "never") and bool(self._verbs)

    def _is_named(self, at: int) -> bool:
        """A name, or a word that its capital makes part of one: "the Freedom Programme"."""
        kinds, word = self._text.kinds[at], self._text.words[at]
        return bool(kinds & _NAME) or (bool(kinds & (_IDEA | _EVENT)) and word[0].isupper() and not word.isupper())

    def _is_concrete(self, at: int) -> bool:
        kinds = self._text.kinds[at]
        if kinds & _VERB:
            is_thing = kinds & (_VERB | _CONCRETE) and not kinds & (_IDEA | _UNSEEN) and not self._text.lower(at).endswith("ing")
            return bool(is_thing) and is_noun(self._text, at)
        if kinds & _NAME and at == self._places.start:
            after = self._text.lower(at + 1)
            return not self._text.kind(at + 1) & (_NAME | _VERB) and after not in _MODAL and after not in _AFTER_VERB
        return bool(kinds & _CONCRETE)

    def _is_paper(self, at: int) -> bool:
        """Something to draw up or ask for: "an order", "an SRO"."""
        kinds = self._text.kinds[at]
        return bool(kinds & _PAPER) or bool(kinds & Kind.POWER and self._text.words[at].isupper())

    def _is_setting(self, at: int) -> bool:
        return any(self._text.lower(at - back) in _SETTING for back in (1, 2, 3))

    def _is_event(self, at: int) -> bool:
        """Something that takes place, neither the setting of something else nor a light verb."""
        text, kinds = self._text, self._text.kinds
        if not kinds[at] & _EVENT or self._is_setting(at):
            return False
        if text.lower(at - 1) in _WHICHEVER and not self._is_pinned_down():
            return False
        is_after_subject = at == self._places.start or text.lower(at - 1) in _MODAL or kinds[at - 1] & (_PERSON | _NAME)
        return not (kinds[at] & _LIGHT and is_after_subject)

    def _is_unseen(self, at: int) -> bool:
        text = self._text
        kinds = text.kinds[at]
        if kinds & (_STATE | _UNSEEN_PAST) and not kinds & _UNSEEN:
            is_told = text.lower(at - 1) in _BE or text.lower(at - 2) in _BE
            return is_told or bool(kinds & _STATE and len(self._places) <= 4)
        if text.lower(at) in _TURNS and any(self._reads(at, turn) for turn in _TURNS[text.lower(at)]):
            return True
        if text.lower(at - 1) in _DETERMINERS and (kinds & _PERSON or (text.lower(at).endswith("ing") and text.kind(at + 1) & _NOUN)):
            return False
        is_part_of_name = at > self._places.start and text.words[at].istitle()
        return bool(kinds & _UNSEEN) and not is_part_of_name and not self._is_part_of_role(at)

    def _is_part_of_role(self, at: int) -> bool:
        """"Support worker", "monitoring software", "liaison nurse"."""
        word, after = self._text.lower(at), self._text.kind(at + 1)
        if word in _BEFORE_HEADS and after & _HEADS:
            return True
        return word in _BEFORE_ROLES and bool(after & _PERSON) and self._text.lower(at + 1) not in _PRONOUNS

    def _reads(self, at: int, turn: tuple[str, ...]) -> bool:
        return all(self._text.lower(at + ahead) == word for ahead, word in enumerate(turn))
