"""The slots *how* and *balance*."""

import pytest

from risk_model.findings import Slot
from tests.rmp.wording.asking import slots


@pytest.mark.parametrize("how", [
    "reduces risk", "Manages risk", "to keep everyone safe", "To manage the risk of reoffending.", "Public protection",
])
def test_an_aim_is_no_mechanism(how: str) -> None:
    assert slots(how_it_manages_risk=how) == [Slot.HOW]


@pytest.mark.parametrize("how", [
    "He drinks before he fights; a test at the door shows it the same day.", "Keeps him away from the school run.",
    "Reduces risk by taking away the second phone.", "She can lock the door before he is there.",
])
def test_a_mechanism_is_not_flagged(how: str) -> None:
    assert slots(how_it_manages_risk=how) == []


def test_necessary_and_proportionate_is_no_reason() -> None:
    assert slots(necessity_reason="Necessary and proportionate.") == [Slot.BALANCE]
    assert slots(necessity_reason="He waited outside her work on nine evenings.") == []
