"""When a rule applies: conditions in three values, because a question not answered yet is not a *no*."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from risk_model.inspection import Inspection
from schemas.vocabularies import Setting

Answer = bool | None


@dataclass(frozen=True)
class Condition:
    """In words, as a test, and the places of the case whose answer it waits for (`context.domestic_abuse`).

    The test gives `True` (the rule applies), `False` (it does not) or `None` (an answer is missing).
    """

    words: str
    test: Callable[[Inspection], Answer]
    asks: tuple[str, ...] = ()

    def __and__(self, other: Condition) -> Condition:
        return Condition(
            f"{self.words}; {other.words}",
            lambda look: _both(self.test(look), other.test(look)),
            self.asks + other.asks,
        )

    def __or__(self, other: Condition) -> Condition:
        return Condition(
            f"{self.words}, or {other.words}",
            lambda look: _either(self.test(look), other.test(look)),
            self.asks + other.asks,
        )


def _both(one: Answer, other: Answer) -> Answer:
    if one is False or other is False:
        return False
    return None if one is None or other is None else True


def _either(one: Answer, other: Answer) -> Answer:
    if one is True or other is True:
        return True
    return None if one is None or other is None else False


EVERY_CASE = Condition("every case", lambda look: True)


def at_level(*levels: int) -> Condition:
    """The case is managed at one of these levels."""
    words = "Level " + " or ".join(str(level) for level in levels)

    def test(look: Inspection) -> Answer:
        return None if look.mappa.level is None else look.mappa.level in levels

    return Condition(words, test, ("mappa.level",))


def in_category(*categories: int) -> Condition:
    """The case is in one of these categories."""
    words = "Category " + " or ".join(str(category) for category in categories)

    def test(look: Inspection) -> Answer:
        return None if look.mappa.category is None else look.mappa.category in categories

    return Condition(words, test, ("mappa.category",))


def in_setting(*settings: Setting) -> Condition:
    """The person is in one of these settings."""
    words = " or ".join("in the community" if s is Setting.COMMUNITY else f"in {s.value}" for s in settings)

    def test(look: Inspection) -> Answer:
        return None if look.context.setting is None else look.context.setting in settings

    return Condition(words, test, ("context.setting",))


def answered_yes(question: str, words: str) -> Condition:
    """A yes/no question of the context was answered yes. `question` is its key, checked when the rule is declared."""
    from schemas.context import Context

    if question not in Context.model_fields:
        raise LookupError(f"the context has no question {question!r}")
    return Condition(words, lambda look: getattr(look.context, question), (f"context.{question}",))


IN_CUSTODY = in_setting(Setting.CUSTODY)
LEVEL_2_OR_3 = at_level(2, 3)
ABUSE_OR_STALKING = answered_yes("domestic_abuse", "domestic abuse") | answered_yes("stalking", "stalking")
A_CHILD = Condition("the person is under 18", lambda look: look.is_child, ("person.date_of_birth",))
A_MEETING_RECORDED = Condition("a meeting is recorded", lambda look: look.latest_meeting is not None)
