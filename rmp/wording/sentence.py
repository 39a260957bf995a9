"""One sentence of an action, read for its verbs and for what they work on."""

from __future__ import annotations

import re
from functools import cached_property

from rmp.wording.completing import goes_about_it, helps_with_paper, is_at_an_appointment
from rmp.wording.endings import verb_forms
from rmp.wording.fixed_times import HOW_OFTEN, fixed_times
from rmp.wording.intentions import is_stance, is_wish
from rmp.wording.kinds import Kind
from rmp.wording.lexicon import HOLLOW
from rmp.wording.nouns import is_noun
from rmp.wording.objects import is_concrete, is_event, is_named, is_paper, is_setting
from rmp.wording.text import Text
from rmp.wording.unseen import first_unseen
from rmp.wording.words import words_of

_SEEN, _VERB, _EVENT = Kind.SEEN, Kind.SEEN | Kind.LIGHT, Kind.EVENT
_UNSEEN = Kind.UNSEEN | Kind.UNSEEN_PAST
_PINS = Kind.NUMBER | Kind.NAME
_STOPS, _WHICHEVER = words_of("grammar", "phrase ends"), words_of("grammar", "whichever")
_DETERMINERS = words_of("grammar", "determiners")
_METHOD = words_of("grammar", "method")
_AIMED = words_of("grammar", "target") | _METHOD
_ACRONYM = re.compile(r"[A-Z]{3,}|[A-Z]+[-\d]+")
_THEY = ("he", "she", "they", "who")
_MOVING = frozenset(form for verb in ("move", "return", "take", "transfer") for form in verb_forms(verb))
_LONGEST_PHRASE = 8
_NEAR = 5


class Sentence:
    """A sentence has an act when somebody standing there could see it done."""

    def __init__(self, text: Text, places: range) -> None:
        self._text, self._places = text, places

    @property
    def has_act(self) -> bool:
        """A verb that is seen, or a light or vague one that something completes, or an event."""
        if is_stance(self._text, self._places):
            return False
        ours = (at for at in self._verbs if at != self._unseen and not self._is_theirs(at))
        if any(self._text.kinds[at] & _SEEN for at in ours) or self._is_prohibition():
            return True
        start, stop, unseen = self._places.start, self._places.stop, self._unseen
        if unseen is None:
            return self._is_done(range(start, stop))
        return (unseen > start and self._is_done(range(start, unseen))) or self._is_completed(unseen)

    @property
    def empty_words(self) -> str | None:
        """The phrase that looks empty; `None` for a mere heading or a list of names."""
        first = self._unseen if self._unseen is not None else next(iter(self._verbs), None)
        if first is None:
            return None
        end = min(first + _LONGEST_PHRASE, self._places.stop)
        last = next((at for at in range(first + 1, end) if self._text.lower(at) in _STOPS), end) - 1
        return self._text.phrase(first, last)

    @cached_property
    def _verbs(self) -> list[int]:
        text = self._text
        return [at for at in self._places if text.kinds[at] & _VERB and not is_noun(text, at)]

    @cached_property
    def _unseen(self) -> int | None:
        return first_unseen(self._text, self._places)

    @cached_property
    def _times(self) -> int:
        return fixed_times(self._text, self._places.start, self._places.stop)

    def _is_theirs(self, at: int) -> bool:
        """What the person does, and not the act: "encourage him to choose who he knocks around with"."""
        return self._unseen is not None and self._unseen < at and self._text.lower(at - 1) in _THEY

    def _is_done(self, places: range) -> bool:
        """An event, or a light verb with a thing to work on; without a verb, a heading that pins its things down."""
        text = self._text
        if any(self._is_event(at) for at in places):
            return True
        verbs = [at for at in self._verbs if at in places]
        things = sum(self._is_concrete(at) or (bool(verbs) and is_paper(text, at)) for at in places)
        if not verbs:
            return not is_wish(text, places) and self._is_heading(things)
        return bool(things) or self._has_other_object(verbs[0], places.stop, verbs)

    def _has_other_object(self, first: int, stop: int, verbs: list[int]) -> bool:
        """Somebody named; or for a verb that says something by itself, a time or an appointment."""
        text, after = self._text, range(first + 1, stop)
        whom = Kind.NAME if text.lower(first) in HOLLOW else 0  # "get Alan less lonely"
        if any(is_named(text, at) and text.lower(at - 1) != "by" and not text.kinds[at] & whom for at in after):
            return True
        is_place = any(text.words[at].isupper() and text.lower(at - 1) == "to" for at in after)
        if is_place and text.lower(first) in _MOVING:
            return True
        moved = any(text.kinds[at] & Kind.UNIT and not is_setting(text, at) for at in after)
        return (bool(self._times) or moved) and any(text.lower(at) not in HOLLOW for at in verbs)

    def _is_heading(self, things: int) -> bool:
        """"Alcohol tag, 90 days", "Debt advice on 3 June"."""
        text, start, stop = self._text, self._places.start, self._places.stop
        if things and len(self._places) == 1 and _ACRONYM.fullmatch(text.words[start]):
            return True
        if things:
            is_with_somebody = self._unseen is None and text.kind(start + 1) & Kind.PERSON
            is_told = text.lower(start + 1) in _DETERMINERS  # a verb in no list: "fix the door"
            return things > 1 or is_told or self._is_pinned_down() or bool(is_with_somebody)
        return (
            bool(self._times & HOW_OFTEN)
            or any(text.lower(at) == "on" and fixed_times(text, at + 1, min(at + _NEAR, stop)) for at in self._places)
            or any(text.kinds[at] & Kind.NAME and text.lower(at - 1) in ("with", "by") for at in self._places)
        )

    def _is_completed(self, unseen: int) -> bool:
        """A vague verb with a thing to work on, and when, how many, for what or by what means."""
        text = self._text
        if text.lower(unseen).startswith("ensur"):  # what is made sure of has to be an act itself
            after = range(unseen + 1, self._places.stop)
            return any(at in after for at in self._verbs) and self._is_done(after)
        if text.lower(unseen).startswith("supervis") and self._is_pinned_down():
            return bool(self._times & HOW_OFTEN)
        if goes_about_it(text, self._places, unseen):
            return True
        if is_at_an_appointment(text, self._places, unseen, self._times):
            return True
        if helps_with_paper(text, self._places, unseen, self._verbs):
            return True
        things = [at for at in self._places if self._is_concrete(at) or self._is_event(at)]
        if not things or self._times:
            return bool(things)
        completing = _AIMED if text.kinds[unseen] & _UNSEEN else _METHOD
        return any(
            text.kinds[at] & Kind.NUMBER
            or (text.lower(at) in completing and at > unseen and any(at < thing <= at + _NEAR for thing in things))
            for at in self._places
        )

    def _is_pinned_down(self) -> bool:
        return bool(self._times) or any(self._pins(at) for at in self._places)

    def _pins(self, at: int) -> bool:
        """A number or a name; the capital of a first word makes no name of it."""
        kinds = self._text.kinds[at]
        return bool(kinds & _PINS) and not (at == self._places.start and kinds & Kind.THING)

    def _is_prohibition(self) -> bool:
        """"No contact with", "not to enter": what is not to happen can be seen to happen."""
        text, start = self._text, self._places.start
        if text.lower(start) == "no":
            return bool((text.kind(start + 1) | text.kind(start + 2)) & (_VERB | _EVENT))
        return text.lower(start) in ("not", "never") and bool(self._verbs)

    def _is_concrete(self, at: int) -> bool:
        return is_concrete(self._text, at, starts=at == self._places.start)

    def _is_event(self, at: int) -> bool:
        """"Any appropriate referrals" are no event until something pins them down."""
        if not self._text.kinds[at] & _EVENT or not is_event(self._text, at, starts=at == self._places.start):
            return False
        return self._text.lower(at - 1) not in _WHICHEVER or self._is_pinned_down()
