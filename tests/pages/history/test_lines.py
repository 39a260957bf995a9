"""Versions as lines: one person's saves in a row are one line, and reasons are words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from pages.parts.history.lines import reason_in_words, sittings
from store import VersionLine

START = datetime(2026, 11, 19, 9, 0, tzinfo=UTC)


def line(number: int, minutes: float, author: str = "Ife", reason: str | None = "plan.actions.A3.due_on changed") -> VersionLine:
    return VersionLine(number, author, START + timedelta(minutes=minutes), reason)


def numbers(*history: VersionLine) -> list[list[int]]:
    return [[save.number for save in sitting.saves] for sitting in sittings(list(history))]


def test_saves_of_one_author_within_five_minutes_are_one_line_the_newest_first() -> None:
    assert numbers(line(2, 0), line(3, 5), line(4, 10)) == [[4, 3, 2]]
    assert numbers(line(2, 0), line(3, 5.1)) == [[3], [2]]


def test_another_author_a_given_reason_and_the_first_version_stand_by_themselves() -> None:
    assert numbers(line(2, 0), line(3, 1, "Dana"), line(4, 2)) == [[4], [3], [2]]
    assert numbers(line(2, 0), line(3, 1, reason="Version 1 restored: a slip"), line(4, 2)) == [[4], [3], [2]]
    assert numbers(line(1, 0), line(2, 1)) == [[2], [1]]


def test_a_clock_that_went_backwards_folds_nothing() -> None:
    assert numbers(line(2, 10), line(3, 0)) == [[3], [2]]


def test_a_line_says_how_many_saves_and_what_they_touched() -> None:
    [sitting] = sittings([line(2, 0), line(3, 1, reason="plan.review_on changed"), line(4, 2, reason="A6 added")])
    assert (sitting.first, sitting.last, sitting.in_words) == (2, 4, "3 saves: A3, Plan, A6")


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("plan.actions.A3.due_on changed", "A3: changed date"),
        ("plan.actions.A5 removed", "A5 removed"),
        ("A6 added", "A6 added"),
        ("plan.review_on changed", "Plan: changed review date"),
        ("agencies added", "Agencies: added agencies"),
        ("fictional changed", "The case: changed fictional"),
        ("plan.actions.A3.what changed, after Dana", "A3: changed what will be done, after Dana"),
        ("As the meeting changed", "As the meeting changed"),
        ("nothing.here changed", "nothing.here changed"),
        (None, ""),
    ],
)
def test_the_reason_of_a_save_while_typing_is_said_in_words(reason: str | None, words: str) -> None:
    assert reason_in_words(reason) == words
