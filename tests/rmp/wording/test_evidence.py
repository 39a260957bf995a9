"""The slot *evidence*."""

import pytest

from risk_model.findings import Slot
from tests.rmp.wording.asking import gaps, slots


@pytest.mark.parametrize("measure", [
    "as appropriate", "As required", "where necessary", "to be satisfied that he is safe", "improvement", "No concerns",
    "Risk is reduced.", "He engages well.", "OM feels that he is doing better.", "Sessions run smoothly", "Harm kept to a tolerable level",
    "Noted down if thought necessary", "Will be plain to see if someone asks", "The worker will use professional judgement",
    "Things are calmer as a result",
])
def test_a_verdict_is_no_evidence(measure: str) -> None:
    assert slots(success_measure=measure) == [Slot.EVIDENCE]


@pytest.mark.parametrize("measure", [
    "Visit recorded on ViSOR", "Attendance list", "12 of 12 sessions", "Certificate", "Improvement from 14 to 8 on the scale",
    "The lock is fitted.", "Logged in the house book", "His sister says that he slept there.",
])
def test_what_can_be_looked_up_or_counted_is_evidence(measure: str) -> None:
    assert slots(success_measure=measure) == []


def test_a_hedge_in_the_act_is_flagged_only_where_nothing_would_show_it() -> None:
    what = "PC Lamb checks his phone each Friday until 4 June and takes steps as appropriate"
    (gap,) = gaps(what=what)
    assert (gap.slot, gap.words, gap.place) == (Slot.EVIDENCE, "as appropriate", "what")
    assert slots(what=what, success_measure="Entry on ViSOR") == []
    assert slots(what=f"{what}, noting it in the log") == []
    assert slots(what="He hands in his passport as required by condition 7", due_on="2027-03-01") == []
