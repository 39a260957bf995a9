"""Single tests of a sentence: its length against a number of months, and the disposals that the paragraphs list.

Each function speaks of one test of one paragraph. None of them says which category anybody is in.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from guidance import Paragraph, cite
from risk_model.lengths import Length, days_in
from schemas.offence import OffenceSentence, Sentence
from schemas.vocabularies import SentenceKind

QUALIFYING_MONTHS = 12
"""What 6.8 and 6.26 ask of imprisonment, youth detention and a suspended sentence."""

SERVICE_DETENTION_DAYS = 112
"""What 16.3 asks of service detention for a sexual offence."""

WITH_A_LENGTH = frozenset(
    {
        SentenceKind.IMPRISONMENT,
        SentenceKind.YOUTH_DETENTION,
        SentenceKind.DETENTION_AND_TRAINING_ORDER,
        SentenceKind.SUSPENDED,
    }
)
"""Kinds that are listed from a certain length on."""

ORDERS = frozenset({SentenceKind.HOSPITAL_ORDER, SentenceKind.GUARDIANSHIP_ORDER})
"""Orders that are listed whatever their length (6.8)."""


@dataclass(frozen=True, slots=True)
class SingleTest:
    """One test of one paragraph: met, not met, or (`None`) not to be told from what is given."""

    paragraph: Paragraph
    met: bool | None
    words: str


def length_of(sentence: Sentence | OffenceSentence) -> Length | None:
    """The length recorded for a sentence; `None` when there is none."""
    if sentence.months is None and sentence.days is None:
        return None
    return Length(months=sentence.months or 0, days=sentence.days or 0)


def qualifying_disposal(kind: SentenceKind | None, length: Length | None) -> SingleTest:
    """The disposals of 6.8, for one offence: 12 months or more, indeterminate, a hospital or guardianship order."""
    return _listed(kind, length, cite("6.8"), with_orders=True)


def qualifying_sentence(kind: SentenceKind | None, length: Length | None) -> SingleTest:
    """The sentences of 6.26, which names no hospital or guardianship order; 6.23(c) and 6.24 have those."""
    return _listed(kind, length, cite("6.26"), with_orders=False)


def schedule_3_threshold(kind: SentenceKind | None, length: Length | None, months: int) -> SingleTest:
    """A sentence against a threshold of Schedule 3: of a Detention and Training Order only the custodial half counts."""
    if length is None:
        return SingleTest(cite("6.5"), None, "No length is given, so it cannot be held against a threshold of 6.5.")
    if kind is SentenceKind.DETENTION_AND_TRAINING_ORDER:
        # Half of the order reaches the threshold when the whole of it reaches twice the threshold.
        met, what = length.reaches(2 * months), f"The custodial part of a Detention and Training Order of {length}"
    else:
        met, what = length.reaches(months), f"A sentence of {length}"
    return SingleTest(cite("6.5"), met, f"{what} {_meets(met)} a threshold of {_months(months)} (6.5).")


def service_detention(length: Length) -> SingleTest:
    """Service detention for a sexual offence under section 42: 112 days or more (16.3)."""
    shortest, longest = days_in(length.months) if length.months else (0, 0)
    days = length.weeks * 7 + length.days
    met = True if days + shortest >= SERVICE_DETENTION_DAYS else None
    met = False if days + longest < SERVICE_DETENTION_DAYS else met
    words = f"Service detention of {length} {_meets(met)} the {SERVICE_DETENTION_DAYS} days of 16.3."
    return SingleTest(cite("16.3"), met, words)


def single_qualifying_sentence(sentences: Iterable[OffenceSentence]) -> SingleTest:
    """One qualifying sentence for one listed offence, each tested on its own before they are added together (6.9)."""
    outcomes = [_on_its_own(sentence) for sentence in sentences]
    met = True if True in outcomes else (None if None in outcomes or not outcomes else False)
    words = {
        True: "One of the sentences, on its own and for a listed offence, is of the kind and length that 6.9 asks for.",
        False: "None of the sentences, each on its own and for a listed offence, is of the kind and length that 6.9 asks "
        "for; they are not added together.",
        None: "It cannot be told yet whether one of the sentences, on its own and for a listed offence, is what 6.9 asks for.",
    }
    return SingleTest(cite("6.9"), met, words[met])


def _on_its_own(sentence: OffenceSentence) -> bool | None:
    disposal = qualifying_disposal(sentence.kind, length_of(sentence)).met
    if sentence.qualifying_offence is False or disposal is False:
        return False
    return None if sentence.qualifying_offence is None or disposal is None else True


def _listed(kind: SentenceKind | None, length: Length | None, paragraph: Paragraph, *, with_orders: bool) -> SingleTest:
    number = paragraph.number
    if kind is None:
        return SingleTest(paragraph, None, f"No kind of sentence is given, so it cannot be held against {number}.")
    name = kind.label[:1].lower() + kind.label[1:]
    if kind in WITH_A_LENGTH:
        if length is None:
            return SingleTest(paragraph, None, f"No length is given, so it cannot be held against the 12 months of {number}.")
        met = length.reaches(QUALIFYING_MONTHS)
        return SingleTest(paragraph, met, f"A sentence of {length} ({name}) {_meets(met)} the 12 months of {number}.")
    if kind is SentenceKind.OTHER or (kind in ORDERS and not with_orders):
        said = "lists sentences only" if kind in ORDERS else "cannot be read against a kind that is not named"
        return SingleTest(paragraph, None, f"{number} {said}: {name}.")
    listed = kind is SentenceKind.INDETERMINATE or kind in ORDERS
    return SingleTest(paragraph, listed, f"{number} {'lists' if listed else 'does not list'} this: {name}.")


def _meets(met: bool | None) -> str:
    return {True: "meets", False: "does not meet", None: "may or may not meet, as the calendar falls,"}[met]


def _months(count: int) -> str:
    return f"{count} month{'s' * (count != 1)}"
