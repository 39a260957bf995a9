"""An action that speaks of no time at all, with no date in its record."""

import pytest

from risk_model.findings import Slot
from tests.rmp.wording.asking import gaps, slots


@pytest.mark.parametrize("what", [
    "PC Lamb checks his phone",
    "Housing finds him a flat in Brackley at the drop of a hat",
    "DC Owen visits the address and writes down who lives there.",
    "Carys gives the depot",
])  # fmt: skip
def test_no_time_anywhere_is_an_empty_when(what: str) -> None:
    (gap,) = gaps(what=what)
    assert (gap.slot, gap.place, gap.words) == (Slot.WHEN, "what", what)


@pytest.mark.parametrize("fields", [
    {"what": "PC Lamb checks his phone", "due_on": "2027-03-01"},
    {"what": "PC Lamb checks his phone", "starts_on": "2027-03-01", "ongoing": True},
    {"what": "PC Lamb checks his phone by month end"},
    {"what": "PC Lamb searches his room on the morning of release"},
    {"what": "PC Lamb searches his room over 8 sessions"},
    {"what": "PC Lamb takes his phone once he is released"},
    {"what": "PC Lamb checks his phone", "frequency": "At each appointment until the order ends"},
    {"what": "PC Lamb checks his phone", "success_measure": "Note on the record by 3 March"},
])  # fmt: skip
def test_a_time_in_the_record_or_in_any_of_its_texts_is_credited(fields: dict[str, object]) -> None:
    assert Slot.WHEN not in slots(**fields)


def test_with_nothing_to_do_when_to_do_it_is_not_asked_too() -> None:
    assert slots(what="Monitor") == [Slot.ACT]


def test_a_blank_act_is_another_rules_business() -> None:
    assert slots(success_measure="Seen on the record") == []
