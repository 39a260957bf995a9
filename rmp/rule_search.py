"""Finding a rule: by its id, by a paragraph that it cites, by words, by chapter and by kind."""

from __future__ import annotations

import re
from collections.abc import Iterable

from risk_model.kinds import Check
from risk_model.registry import Rule
from rmp.examples import examples_of

_PARAGRAPH = re.compile(r"\d+[ab]?\.\d+[a-z]?")


def matching(
    rules: Iterable[Rule], text: str = "", chapter: str | None = None, kind: Check | None = None
) -> list[Rule]:
    """The rules in which every word of the text occurs, of a chapter and of a kind where these are given."""
    words = text.casefold().split()
    return [
        rule
        for rule in rules
        if chapter in (None, rule.chapter) and kind in (None, rule.check) and all(_has(rule, word) for word in words)
    ]


def chapters_of(rules: Iterable[Rule]) -> list[str]:
    """The chapters that the rules stand in, in their order."""
    return list(dict.fromkeys(rule.chapter for rule in rules))


def _has(rule: Rule, word: str) -> bool:
    if _PARAGRAPH.fullmatch(word):
        return _cites(rule, word)
    return word in _text_of(rule)


def _cites(rule: Rule, number: str) -> bool:
    """Whether a rule cites exactly this paragraph, or is one of the rules named after it: 12.9 is not 12.90."""
    exactly = re.compile(rf"(?<![\w.]){re.escape(number)}(?!\d)")
    named = rule.id.casefold().rsplit("-", 1)[1]
    return bool(re.fullmatch(rf"{re.escape(number)}[a-z]?", named)) or any(
        exactly.search(paragraph.number) for paragraph in rule.cites
    )


def _text_of(rule: Rule) -> str:
    parts = [rule.id, rule.title, rule.meaning, rule.when.words]
    parts += [sentence for _, sentence in examples_of(rule.id).lines]
    parts += [part for p in rule.cites for part in (p.number, p.heading, p.summary, p.note or "")]
    return "\n".join(parts).casefold()
