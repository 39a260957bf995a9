"""A rate without an end."""

import pytest

from risk_model.findings import Slot
from tests.rmp.wording.asking import gaps, slots


@pytest.mark.parametrize(("what", "frequency", "words", "place"), [
    ("PC Lamb checks his phone", "Weekly", "Weekly", "frequency"),
    ("PC Lamb checks his phone", "every other Tuesday", "every other Tuesday", "frequency"),
    ("PC Lamb checks his phone each Friday", None, "each Friday", "what"),
    ("PC Lamb checks his phone daily", None, "daily", "what"),
])
def test_a_rate_needs_an_end_or_a_date(what: str, frequency: str | None, words: str, place: str) -> None:
    (gap,) = gaps(what=what, frequency=frequency)
    assert (gap.slot, gap.words, gap.place) == (Slot.WHEN, words, place)
    assert "has no end" in gap.message
    for date in ("due_on", "milestone_on", "starts_on"):
        assert slots(what=what, frequency=frequency, **{date: "2027-03-01"}) == []


@pytest.mark.parametrize("frequency", [
    "Weekly until 1 March", "every Tuesday until the order ends", "weekly for six weeks", "weekly, 10 sessions", "weekly x 12",
    "nightly during the AP stay", "monthly to licence end", "daily, last one 4 June",
])
def test_the_text_may_hold_the_end(frequency: str) -> None:
    assert slots(what="PC Lamb checks his phone", frequency=frequency) == []


def test_one_day_of_the_week_is_a_day_and_no_rate() -> None:
    assert slots(what="PC Lamb checks his phone by close of play Friday") == []


@pytest.mark.parametrize("frequency", ["Once, within 3 working days of release", "by day 5 after release", "at the gate, day of release", "within 2 weeks of arrival"])
def test_a_moment_in_the_field_for_how_often_is_no_rate_without_an_end(frequency: str) -> None:
    assert slots(what="PC Lamb checks his phone", frequency=frequency) == []


@pytest.mark.parametrize("days", ["1 day", "2 working days", "3 days", "4 days"])
def test_every_number_of_days_counts(days: str) -> None:
    assert slots(what=f"PC Lamb checks his phone within {days} of release") == []
