"""The length of a sentence against a number of calendar months."""

import pytest

from risk_model.lengths import Length, days_in


@pytest.mark.parametrize(("length", "reached"), [
    (Length(months=12), True), (Length(months=11), False), (Length(weeks=52), False), (Length(weeks=53), True),
    (Length(days=364), False), (Length(days=366), True), (Length(months=11, days=27), False), (Length(months=11, days=31), True),
    (Length(), False), (Length(months=36_500), True), (Length(days=36_500), True),
])
def test_whether_it_lasts_twelve_months(length, reached):
    assert length.reaches(12) is reached


@pytest.mark.parametrize("length", [Length(days=365), Length(months=11, days=28), Length(months=11, days=30), Length(weeks=52, days=1)])
def test_where_it_turns_on_the_calendar_nothing_is_said(length):
    assert length.reaches(12) is None


def test_any_length_reaches_no_months_at_all():
    assert Length().reaches(0) is True


def test_the_days_in_months():
    assert days_in(1) == (28, 31)
    assert days_in(6) == (181, 184)
    assert days_in(12) == (365, 366)


@pytest.mark.parametrize(("length", "words"), [
    (Length(months=12), "12 months"), (Length(weeks=52), "52 weeks"), (Length(months=1, days=1), "1 month and 1 day"),
    (Length(), "no length"),
])
def test_a_length_is_said_in_words(length, words):
    assert str(length) == words
