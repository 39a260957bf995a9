"""A moment that may never come."""

import pytest

from risk_model.findings import Slot
from tests.rmp.wording.asking import gaps, slots


@pytest.mark.parametrize("words", ["once there is one", "whenever he turns up", "when things look brighter"])
def test_a_moment_that_may_never_come_is_no_time(words: str) -> None:
    (gap,) = gaps(what=f"Book the detox bed {words}")
    assert (gap.slot, gap.words, gap.place) == (Slot.WHEN, words, "what")
    assert slots(what=f"Book the detox bed {words}", due_on="2027-03-01") == []


@pytest.mark.parametrize("what", [
    "PC Lamb takes his phone once he is released", "PC Lamb asks him when he drank", "Book the detox bed when he leaves the ward",
    "Once it is fitted, the alarm is tested by PC Lamb within two days",
])
def test_a_turning_point_is_one_and_so_is_anything_else_that_fixes_the_time(what: str) -> None:
    assert slots(what=what) == []
