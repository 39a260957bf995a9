"""The kinds of each word in the lists, with its endings worked out."""

from __future__ import annotations

from collections.abc import Iterable

from rmp.wording.endings import noun_forms, verb_forms
from rmp.wording.kinds import Kind
from rmp.wording.words import lines_of, words_of

_WITH_VERB_ENDINGS = (
    ("doing", "seen", Kind.SEEN), ("doing", "light", Kind.LIGHT), ("doing", "recording", Kind.RECORDING),
    ("judging", "hazy verbs", Kind.HAZY), ("judging", "judging verbs", Kind.JUDGEMENT),
)
_WITH_NOUN_ENDINGS = (
    ("things", "events", Kind.EVENT), ("things", "records", Kind.RECORD), ("things", "ideas", Kind.IDEA),
    ("things", "papers", Kind.PAPER), ("people", "people", Kind.PERSON), ("people", "heads of a role", Kind.HEAD),
    ("times", "moments", Kind.MOMENT),
)
_AS_THEY_STAND = (
    ("doing", "unseen nouns", Kind.UNSEEN), ("doing", "slips", Kind.UNSEEN), ("doing", "states", Kind.STATE),
    ("things", "not ideas", Kind.THING), ("things", "things", Kind.THING), ("powers", "powers", Kind.POWER),
    ("judging", "fillers", Kind.FILLER), ("judging", "adjectives", Kind.FILLER),
    ("judging", "judgements", Kind.JUDGEMENT), ("judging", "minds", Kind.MIND), ("judging", "aims", Kind.AIM),
    ("judging", "hazy", Kind.HAZY), ("judging", "stock", Kind.STOCK), ("judging", "round stock", Kind.SOFT_STOCK),
    ("judging", "weak stock", Kind.WEAK_STOCK),
    ("times", "months", Kind.DATE), ("times", "days", Kind.DATE), ("times", "clock", Kind.DATE),
    ("times", "capital only", Kind.DATE), ("times", "time units", Kind.UNIT), ("times", "counted", Kind.UNIT),
    ("times", "rates", Kind.RATE), ("times", "numbers", Kind.NUMBER),
)
_UNLESS_LISTED = (("times", "of vague time", Kind.FILLER), ("things", "not fillers", Kind.THING))

_IN_A_SENTENCE = (
    Kind.SEEN | Kind.LIGHT | Kind.UNSEEN | Kind.UNSEEN_PAST | Kind.STATE | Kind.EVENT | Kind.RECORD | Kind.IDEA
    | Kind.PAPER | Kind.PERSON | Kind.FILLER | Kind.DATE | Kind.UNIT | Kind.RATE | Kind.NUMBER | Kind.THING
    | Kind.BREAK | Kind.HALT
)


def _build() -> dict[str, int]:
    kinds: dict[str, int] = {}

    def enter(words: Iterable[str], kind: int) -> None:
        for word in words:
            kinds[word] = kinds.get(word, 0) | kind

    for file, name, kind in _WITH_VERB_ENDINGS:
        for verb in words_of(file, name):
            enter(verb_forms(verb), kind)
    for verb in words_of("doing", "unseen"):
        for form in verb_forms(verb):
            enter([form], Kind.UNSEEN_PAST if form != verb and _is_past(form) else Kind.UNSEEN)
    for file, name, kind in _WITH_NOUN_ENDINGS:
        for noun in words_of(file, name):
            enter(noun_forms(noun), kind)
    for file, name, kind in _AS_THEY_STAND:
        enter(words_of(file, name), kind)
    enter(".;!?\n•", Kind.BREAK)
    enter(":–—-", Kind.HALT)
    enter(",", Kind.FILLER)
    enter([word for word in kinds if word.isdigit() and kinds[word] & Kind.SOFT_STOCK], Kind.NUMBER)
    enter({turn[0] for turn in lines_of("grammar", "vague turns")}, Kind.TURN)
    for file, name, kind in _UNLESS_LISTED:
        enter(words_of(file, name) - kinds.keys(), kind)
    for word, of in kinds.items():
        kinds[word] = of if of & _IN_A_SENTENCE else of | _by_default(of)
    return kinds


def _is_past(form: str) -> bool:
    return form.endswith("ed") or form in words_of("doing", "unseen pasts")


def _by_default(of: int) -> int:
    """What a word is in a sentence when the lists only say what it stands for."""
    if of & Kind.POWER:
        return Kind.PAPER
    return Kind.THING if of & (Kind.HEAD | Kind.MOMENT) else 0


LEXICON = _build()
"""The kinds of every listed form, in small letters."""

CAPITAL_ONLY = words_of("times", "capital only")
"""A date only with a capital: "May", not "may"."""

HOLLOW = frozenset(form for verb in words_of("doing", "hollow") for form in verb_forms(verb))
"""Forms of the light acts that not even a fixed time completes."""

NEVER_PARTICIPLES = frozenset(
    form for name in ("seen", "light") for verb in words_of("doing", name)
    if len(forms := verb_forms(verb)) > 3 for form in forms[:2]
)
"""Forms that no passive can use: "open" and "opens", but not "opened", nor "put"."""

BASES = words_of("doing", "seen") | words_of("doing", "light")
"""Verbs without an ending, which follow a subject in the plural or none."""
