"""Questions in an order, each with the paragraphs that its answer engages. What they come to is for people to say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from guidance import Paragraph, cite

Answers = Mapping[str, bool | None]
"""Answers by the key of the question; `None`, like a question left out, means not answered yet."""

YOUR_REASONS = "Your reasons"
"""How every aid ends: with a box for the reasons of the people who decide, never with an answer of the program's."""


@dataclass(frozen=True, slots=True)
class Engaged:
    """What one answer engages: the paragraphs, and what they say about this one question."""

    question: str
    paragraphs: tuple[Paragraph, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question to be answered yes or no by a person, with what the paragraphs say to each answer."""

    key: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    yes: str
    no: str

    def engages(self, answer: bool) -> Engaged:
        """What an answer engages."""
        return Engaged(self.key, self.paragraphs, self.yes if answer else self.no)


@dataclass(frozen=True, slots=True)
class Step:
    """A row of a decision table: its heading, its questions, and a note of what the tables leave to people."""

    key: str
    heading: str
    paragraphs: tuple[Paragraph, ...]
    questions: tuple[Question, ...]
    note: str = ""


def engaged(steps: Iterable[Step], answers: Answers) -> list[Engaged]:
    """What the answers given so far engage, in the order of the questions. Raises `LookupError` for an unknown question."""
    questions = list(_questions(steps))
    unknown = set(answers) - {question.key for question in questions}
    if unknown:
        raise LookupError(f"no question {', '.join(sorted(unknown))}")
    return [q.engages(answer) for q in questions if (answer := answers.get(q.key)) is not None]


def unanswered(steps: Iterable[Step], answers: Answers) -> list[Question]:
    """The questions that nobody has answered yet, in their order."""
    return [question for question in _questions(steps) if answers.get(question.key) is None]


def _questions(steps: Iterable[Step]) -> Iterator[Question]:
    for step in steps:
        yield from step.questions


def question(step: str, name: str, text: str, paragraphs: str, yes: str, no: str) -> Question:
    """A question of a step; `paragraphs` are their numbers with spaces between, `yes` and `no` what they say to an answer."""
    return Question(f"{step}.{name}", text, tuple(cite(number) for number in paragraphs.split()), yes, no)
