"""The slot *evidence*: how anyone will know that it is done, and where that is recorded (12.9)."""

from __future__ import annotations

from risk_model.findings import Slot
from rmp.wording.endings import verb_forms
from rmp.wording.fixed_times import fixed_times
from rmp.wording.gap import WordingGap, gap
from rmp.wording.hedges import first_hedge, without, without_hedges
from rmp.wording.kinds import Kind
from rmp.wording.nouns import is_noun
from rmp.wording.objects import is_concrete, is_event
from rmp.wording.phrases import Phrases
from rmp.wording.text import Text, read
from rmp.wording.vague_times import vague_times
from rmp.wording.words import words_of
from schemas.plan import Action

_RECORD, _JUDGEMENT, _MIND = Kind.RECORD, Kind.JUDGEMENT, Kind.MIND
_PAPER = Kind.PAPER
_COUNTED = Kind.NUMBER | Kind.DATE
_SIGHT = Kind.RECORDING | Kind.SEEN
_SETTING_DOWN = frozenset(form for verb in words_of("doing", "setting down") for form in verb_forms(verb))
_PROVING = _SETTING_DOWN - {form for verb in words_of("doing", "noting") for form in verb_forms(verb)}
_NOTHING = Kind.FILLER | Kind.BREAK | Kind.HALT
_IDLE = words_of("judging", "idle")
_SHORT, _FEW = 7, 3
_INTO = words_of("grammar", "into")
_EMPTY_TALK, _IN_CONSEQUENCE = Phrases("hedges", "empty talk"), Phrases("hedges", "in consequence")
_DEGREES = frozenset({"level", "levels", "degree", "extent", "standard"})
_GOING = frozenset(form for verb in ("go", "run", "work", "pass") for form in verb_forms(verb))
_PRAISE = words_of("judging", "praise")
_DONE = frozenset({"complete", "completed", "completes"})
_WORKS = frozenset({"works", "working", "worked"})


def evidence_gap(action: Action, *, unclear_already: bool) -> WordingGap | None:
    """A measure of success that is only a verdict, or an act left open that nothing in the action would show.

    `unclear_already` is true where another slot already names the words of `what`.
    """
    if action.success_measure:
        measure = read(action.success_measure)
        return None if _shows_something(measure) else gap(Slot.EVIDENCE, _verdict(measure), "success_measure")
    if not action.what or unclear_already:
        return None
    what = read(action.what)
    hedge = first_hedge(what)
    return gap(Slot.EVIDENCE, hedge, "what") if hedge and not _is_set_down(what) else None


def _shows_something(measure: Text) -> bool:
    """Whether anything in it could be seen, counted or looked up."""
    measure = read(without(list(_IN_CONSEQUENCE.find(measure)), measure.typed))
    if measure.present & (_RECORD | _COUNTED):
        return True
    if _is_only_going_on(measure) or _goes_well(measure) or any(_EMPTY_TALK.find(measure)):
        return False
    if first_hedge(measure) and not measure.present & Kind.NAME:
        return False  # "written up if felt to be needed"
    text = read(without_hedges(measure))
    if vague := vague_times(text):
        text = read(without(vague, text.typed))
    if all(kinds & _NOTHING and not kinds & _PAPER for kinds in text.kinds):
        return False
    is_judged = text.present & _JUDGEMENT
    if (fixed_times(text) and not is_judged) or not _PROVING.isdisjoint(text.lowered):
        return True
    if text.present & _MIND:
        return False
    places = range(len(text.kinds))
    things = sum(
        is_concrete(text, at, starts=False)
        for at in places
        if not text.kinds[at] & _PAPER and not (is_judged and text.lower(at) in _DEGREES)
    )
    events = any(is_event(text, at, starts=False) for at in places)
    is_seen = any(_is_seen(text, at) for at in places)
    if len(places) <= 2 and things == 0 and not _DONE.isdisjoint(text.lowered):
        is_seen = False  # "action completed"
    if is_judged:
        return events or things > 1 or (is_seen and things > 0)
    return events or things > 0 or is_seen or _is_title_of_paper(text)


def _is_only_going_on(text: Text) -> bool:
    """"Ongoing assessment", "good supervision": the act again, with praise or patience."""
    return len(text.words) <= _FEW and bool(_IDLE & set(text.lowered)) and not any(
        kinds & (Kind.NAME | Kind.PERSON | _COUNTED) or (kinds & Kind.THING and not kinds & Kind.EVENT)
        for kinds in text.kinds
    )


def _goes_well(text: Text) -> bool:
    """"Visits go well", "sessions running smoothly": what takes place, with praise and no more."""
    return len(text.words) <= _SHORT and any(
        text.lower(at) in _GOING and text.lower(at + 1) in _PRAISE for at in range(1, len(text.words))
    )


def _is_title_of_paper(text: Text) -> bool:
    """"Care plan", "order granted"; not "as per plan"."""
    if not _WORKS.isdisjoint(text.lowered[1:]):
        return False
    first, second = text.kind(0), text.kind(1)
    return bool(first & _PAPER or (second & _PAPER and not first & Kind.FILLER)) and len(text.words) <= _SHORT


def _verdict(measure: Text) -> str:
    """The words that judge, with the rest of their sentence where the measure is long; else all of it."""
    if len(measure.words) > _SHORT:
        for places in measure.sentences():
            first = next((at for at in places if measure.kinds[at] & (_JUDGEMENT | _MIND)), None)
            if first is not None:
                return measure.phrase(first, places.stop - 1)
    return measure.typed


def _is_set_down(what: Text) -> bool:
    """Whether the act itself says where it is written down: "noting it in the log"."""
    return any(
        what.lower(at) in _SETTING_DOWN or (kinds & _RECORD and _INTO & {what.lower(at - back) for back in (1, 2, 3)})
        for at, kinds in enumerate(what.kinds)
    )


def _is_seen(text: Text, at: int) -> bool:
    kinds = text.kinds[at]
    return bool(kinds & _SIGHT) and not kinds & _JUDGEMENT and not is_noun(text, at)
