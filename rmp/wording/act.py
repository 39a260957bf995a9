"""The slot *act*: an observable verb and its object (12.9)."""

from __future__ import annotations

from risk_model.findings import Slot
from rmp.wording.fixed_times import HOW_OFTEN, fixed_times
from rmp.wording.gap import WordingGap, gap
from rmp.wording.kinds import Kind
from rmp.wording.lexicon import HOLLOW
from rmp.wording.text import Text, read
from rmp.wording.words import words_of

_SEEN, _LIGHT, _UNSEEN, _UNSEEN_PAST, _STATE = map(int, (Kind.SEEN, Kind.LIGHT, Kind.UNSEEN, Kind.UNSEEN_PAST, Kind.STATE))
_EVENT, _PERSON, _NAME, _HEAD, _NUMBER = map(int, (Kind.EVENT, Kind.PERSON, Kind.NAME, Kind.HEAD, Kind.NUMBER))
_CONCRETE = int(Kind.THING | Kind.RECORD)
_VERB = _SEEN | _LIGHT

_DETERMINERS, _BE = words_of("grammar", "determiners"), words_of("grammar", "be")
_SETTING, _STOPS = words_of("grammar", "setting"), words_of("grammar", "phrase ends")
_AIMED = words_of("grammar", "target") | words_of("grammar", "method")
_LONGEST = 7
_MODIFIERS = words_of("doing", "unseen nouns") | {"help", "work", "contact", "link", "lead", "trust", "treatment"}


def act_gap(typed: str, place: str) -> WordingGap | None:
    """The words that name an act nobody could see done, when no sentence names one that could."""
    text = read(typed)
    empty: str | None = None
    sentences = text.sentences()
    if text.present & Kind.HALT:
        sentences = text.sentences(by_halts=True) + sentences
    for places in sentences:
        verdict = _Sentence(text, places)
        if verdict.has_act:
            return None
        empty = empty or verdict.empty_words
    return gap(Slot.ACT, empty or typed.strip()[:120].strip(), place)


class _Sentence:
    """One sentence, read for its verbs and what they work on."""

    def __init__(self, text: Text, places: range) -> None:
        self._text, self._places = text, places
        self._verbs = [at for at in places if text.kinds[at] & _VERB and not self._is_noun(at)]
        self._unseen = next((at for at in places if self._is_unseen(at)), None)

    @property
    def _times(self) -> int:
        return fixed_times(self._text, self._places.start, self._places.stop)

    @property
    def has_act(self) -> bool:
        """Whether somebody standing there could see it done."""
        kinds = self._text.kinds
        if any(kinds[at] & _SEEN for at in self._verbs):
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
        while last + 1 in self._places and last - first < _LONGEST and self._text.lower(last + 1) not in _STOPS:
            last += 1
        return self._text.phrase(first, last)

    def _is_done(self, start: int, stop: int) -> bool:
        """An event, a light verb with a thing to work on or a fixed time, or things with number, name or time."""
        text, kinds = self._text, self._text.kinds
        if any(kinds[at] & _EVENT and not self._is_setting(at) for at in range(start, stop)):
            return True
        things = sum(self._is_concrete(at) for at in range(start, stop))
        verbs = [at for at in self._verbs if start <= at < stop]
        if not verbs:
            if things:
                return things > 1 or self._is_pinned_down() or text.kind(start + 1) & _PERSON > 0
            return bool(self._times & HOW_OFTEN) or self._has_day()
        named = any(kinds[at] & _NAME and text.lower(at - 1) not in ("by", "with") for at in range(verbs[0] + 1, stop))
        timed = bool(self._times) and any(text.lower(at) not in HOLLOW for at in verbs)
        return things > 0 or named or timed

    def _is_completed(self, unseen: int) -> bool:
        """A vague verb with a thing to work on, and when, how many, for what or by what means."""
        text = self._text
        if text.lower(unseen).startswith("supervis") and self._is_pinned_down():
            return bool(self._times & HOW_OFTEN)
        things = [at for at in self._places if self._is_concrete(at) or text.kinds[at] & _EVENT and not self._is_setting(at)]
        if not things:
            return False
        return bool(self._times) or any(
            text.kinds[at] & _NUMBER or (
                text.lower(at) in _AIMED and at > unseen and any(at < thing <= at + 5 for thing in things)
            )
            for at in self._places
        )

    def _is_pinned_down(self) -> bool:
        kinds = self._text.kinds
        return bool(self._times) or any(kinds[at] & (_NUMBER | _NAME) for at in self._places)

    def _has_day(self) -> bool:
        """An appointment written as a heading: "Debt advice on 3 June"."""
        lower = self._text.lower
        return any(lower(at) == "on" and fixed_times(self._text, at + 1, min(at + 3, self._places.stop)) for at in self._places)

    def _is_concrete(self, at: int) -> bool:
        kinds = self._text.kinds[at]
        if kinds & _VERB:
            return self._is_noun(at) and bool(kinds & (_SEEN | _CONCRETE)) and not kinds & Kind.IDEA
        return bool(kinds & _CONCRETE)

    def _is_setting(self, at: int) -> bool:
        return any(self._text.lower(at - back) in _SETTING for back in (1, 2, 3))

    def _is_noun(self, at: int) -> bool:
        return self._text.lower(at - 1) in _DETERMINERS and at > self._places.start

    def _is_unseen(self, at: int) -> bool:
        text = self._text
        kinds = text.kinds[at]
        if kinds & _STATE:
            return text.lower(at - 1) in _BE or text.lower(at - 2) in _BE or len(self._places) <= 4
        if kinds & _UNSEEN_PAST and not kinds & _UNSEEN:
            return text.lower(at - 1) in _BE or text.lower(at - 2) in _BE
        return bool(kinds & _UNSEEN) and not (text.lower(at) in _MODIFIERS and text.kind(at + 1) & (_HEAD | Kind.RECORD))
