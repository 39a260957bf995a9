"""What completes a vague verb besides a thing and a time."""

import pytest

from risk_model.findings import Slot
from tests.rmp.wording.asking import slots


@pytest.mark.parametrize("what", [
    "Support him at the tribunal on 4 March", "Engage the family in three sessions on house rules",
    "Help him fill in the form", "Assist him to complete the claim form",
])
def test_somebody_is_there_or_a_paper_is_filled_in(what: str) -> None:
    assert slots(what=what, due_on="2027-03-04") == []


@pytest.mark.parametrize("what", ["Support him in the community", "Engage the family", "Help him cope", "Assist him with finances"])
def test_without_either_the_verb_stays_vague(what: str) -> None:
    assert slots(what=what, due_on="2027-03-04") == [Slot.ACT]
