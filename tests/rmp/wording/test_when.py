"""The slot *when*."""

import pytest

from risk_model.findings import Slot
from tests.rmp.wording.asking import gaps, slots


@pytest.mark.parametrize("words", [
    "ASAP", "ongoing", "regularly", "as and when", "in due course", "TBC", "when possible", "from time to time",
    "as soon as practicable", "until further notice", "on a regular basis", "at the earliest opportunity",
])
def test_words_that_fix_no_time_are_flagged_and_shown(words: str) -> None:
    (gap,) = gaps(what=f"PC Lamb checks his phone {words}")
    assert (gap.slot, gap.words, gap.place) == (Slot.WHEN, words, "what")


@pytest.mark.parametrize("fields", [
    {"what": "PC Lamb regularly checks his phone, every Tuesday until 1 March"},
    {"what": "PC Lamb regularly checks his phone", "frequency": "weekly", "due_on": "2027-03-01"},
    {"what": "PC Lamb regularly checks his phone", "frequency": "weekly", "milestone_on": "2027-03-01"},
    {"what": "PC Lamb takes his phone ASAP", "due_on": "2027-03-01"},
    {"what": "PC Lamb takes his phone ASAP, by 1 March"},
    {"what": "Ongoing: PC Lamb checks his phone each Friday", "milestone_on": "2027-03-01"},
    {"what": "PC Lamb takes his phone as soon as he is released"},
    {"what": "PC Lamb asks about the ongoing trial", "due_on": "2027-03-01"},
    {"what": "PC Lamb checks his phone", "frequency": "At each appointment", "milestone_on": "2027-03-01"},
    {"what": "PC Lamb checks his phone", "frequency": "At each appointment until the order ends"},
])
def test_the_text_or_the_record_may_complete_the_time(fields: dict[str, object]) -> None:
    assert slots(**fields) == []


@pytest.mark.parametrize("frequency", ["Regularly", "As and when", "Ad hoc", "Variable", "As required", "TBC"])
def test_a_date_does_not_say_how_often(frequency: str) -> None:
    (gap,) = gaps(what="PC Lamb checks his phone", frequency=frequency, due_on="2027-03-01")
    assert (gap.slot, gap.place, gap.words) == (Slot.WHEN, "frequency", frequency)
