"""Whatever is typed, the checks answer, quickly, with words that stand in the text."""

import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmp.wording import WordingGap, gaps_in_action, gaps_in_contingency
from schemas.base import TEXT_LIMIT
from schemas.plan import Action, Contingency

ACTION_TEXTS = ("what", "how_it_manages_risk", "success_measure", "frequency", "authority", "necessity_reason")
CONTINGENCY_TEXTS = ("trigger", "response", "out_of_hours", "fallback")
PIECES = (
    "monitor", "as soon as", "possible", "every", "until", "-", "–", ":", ".", "'", "’", "\n", "1", "12/04/27", "as appropriate",
    "he", "Lamb", "recall", "İ", "ß", "e\u0301", "at the", "when", "the", "(", "tbc", "a.s.a.p.", "on", "an", "ongoing", "x/y",
)
texts = st.one_of(
    st.text(max_size=300), st.text(alphabet="-' .:a", max_size=TEXT_LIMIT),
    st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join), st.lists(st.sampled_from(PIECES), max_size=60).map("".join),
)


def every_gap(text: str, **other: Any) -> list[WordingGap]:
    """What is found when every text of both records is this one. Built without validation: any character at all."""
    fields: dict[str, Any] = {"id": "A1", **dict.fromkeys(ACTION_TEXTS, text), **other}
    action = Action.model_construct(None, **fields)
    contingency = Contingency.model_construct(None, **{"id": "C1", **dict.fromkeys(CONTINGENCY_TEXTS, text)})
    return gaps_in_action(action) + gaps_in_contingency(contingency)


@settings(max_examples=300, deadline=None)
@given(texts, st.booleans())
def test_any_text_is_answered_with_words_that_stand_in_it(text: str, restrictive: bool) -> None:
    for gap in every_gap(text, restrictive=restrictive):
        assert gap.words in text
        assert gap.message and gap.fix and gap.place


@pytest.mark.parametrize("piece", [
    "a", "-", " ", "as ", "as soon as ", "when the ", "at the earliest ", "a-", "on an ", "in the next ", "'", "é", "1", "1/", ".", "\n",
    "monitor ", "the ongoing ", "as and when ", "keep in ", "every ", "no ", "deemed ", "if it is ", "\u0301", "𝔘", "very ",
])
def test_the_longest_text_takes_no_time(piece: str) -> None:
    text = (piece * TEXT_LIMIT)[:TEXT_LIMIT]
    started = time.process_time()
    every_gap(text)
    assert time.process_time() - started < 1


def test_a_capital_changes_nothing_but_names() -> None:
    assert [gap.slot for gap in every_gap("POLICE TO MONITOR")] == [gap.slot for gap in every_gap("police to monitor")]
