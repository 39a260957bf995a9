"""What a limit is in words, and which of two is stricter."""

from typing import Any

import pytest

from guidance import Limit, edition, edition_names
from guidance.limits import NotComparable


def limit(value: int, unit: Any, bound: Any = "at_most") -> Limit:
    return Limit("any", value, unit, "13a.37", "It is due.", None, bound)


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [(16, "weeks", "16 weeks"), (1, "weeks", "1 week"), (1, "months", "1 month"), (10, "working_days", "10 working days"), (1, "calendar_days", "1 calendar day")],
)
def test_a_limit_is_said_with_its_unit(value: int, unit: str, words: str) -> None:
    assert limit(value, unit).in_words == words


@pytest.mark.parametrize(
    ("mine", "theirs", "stricter"),
    [
        ((15, "weeks"), (16, "weeks"), True),
        ((16, "weeks"), (16, "weeks"), False),
        ((17, "weeks"), (16, "weeks"), False),
        ((9, "working_days"), (10, "working_days"), True),
        ((10, "working_days"), (10, "working_days"), False),
        ((3, "months"), (16, "weeks"), True),  # 90 days beside 112
        ((4, "months"), (16, "weeks"), False),  # 120
        ((112, "calendar_days"), (16, "weeks"), False),
        ((111, "calendar_days"), (16, "weeks"), True),
        ((25, "weeks"), (6, "months"), True),  # 175 days beside 180
        ((26, "weeks"), (6, "months"), False),  # 182
    ],
)
def test_of_limits_that_allow_at_most_so_much_the_smaller_is_stricter(mine: Any, theirs: Any, stricter: bool) -> None:
    assert limit(*mine).is_stricter_than(limit(*theirs)) is stricter


@pytest.mark.parametrize(
    ("mine", "theirs", "stricter"),
    [
        ((7, "months"), (6, "months"), True),
        ((6, "months"), (6, "months"), False),
        ((5, "months"), (6, "months"), False),
        ((15, "calendar_days"), (14, "calendar_days"), True),
        ((3, "weeks"), (14, "calendar_days"), True),
        ((2, "weeks"), (14, "calendar_days"), False),
        ((3, "working_days"), (2, "working_days"), True),
        ((26, "weeks"), (6, "months"), True),
    ],
)
def test_of_limits_that_ask_at_least_so_much_the_larger_is_stricter(mine: Any, theirs: Any, stricter: bool) -> None:
    assert limit(*mine, "at_least").is_stricter_than(limit(*theirs, "at_least")) is stricter


@pytest.mark.parametrize("unit", ["weeks", "months", "calendar_days"])
def test_working_days_are_compared_only_with_working_days(unit: str) -> None:
    with pytest.raises(NotComparable, match="1 working day cannot be compared with 50 "):
        limit(1, "working_days").is_stricter_than(limit(50, unit))
    with pytest.raises(NotComparable, match="cannot be compared with 50 working days"):
        limit(1, unit).is_stricter_than(limit(50, "working_days"))


def test_the_same_key_means_the_same_way_round_in_every_edition() -> None:
    bounds: dict[str, set[str]] = {}
    for name in edition_names():
        for entry in edition(name).limits:
            bounds.setdefault(entry.key, set()).add(entry.bound)
    assert {key for key, found in bounds.items() if len(found) > 1} == set()


def test_what_is_asked_before_something_else_asks_at_least_so_much() -> None:
    limits = {entry.key: entry for name in edition_names() for entry in edition(name).limits}
    before = {key for key, entry in limits.items() if " before " in entry.says and entry.unit != "weeks"}
    assert before - {key for key, entry in limits.items() if entry.bound == "at_least"} == {"recall_first_board_review"}
    assert {limits[key].bound for key in ("review_level_2", "minutes_level_3", "identification", "police_visit_high")} == {"at_most"}
    assert limits["contact_interval_lasts"].bound == "at_least"
