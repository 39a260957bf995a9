"""What is meant or wished for is not yet done."""

import pytest

from risk_model.findings import Slot
from tests.rmp.wording.asking import slots

DUE = {"due_on": "2027-03-04"}


@pytest.mark.parametrize("what", [
    "Consistent approach with Kelvin", "A whole-team approach to his drinking", "Practical steps towards a calmer week",
    "Wellbeing of the household to be the main thing",
])
def test_a_stance_or_a_wish_is_no_act(what: str) -> None:
    assert slots(what=what, **DUE) == [Slot.ACT]


@pytest.mark.parametrize("what", [
    "Approach the landlord about the lease", "12 steps meeting at the chapel", "Locks to be changed on both doors",
    "Phone to be handed in at the desk",
])
def test_an_act_that_looks_like_one_is_still_an_act(what: str) -> None:
    assert slots(what=what, **DUE) == []


@pytest.mark.parametrize("what", ["Ensure that his risk is managed well in the house", "Encourage him to think about who he drinks with"])
def test_what_is_made_sure_of_or_what_he_does_is_no_act_of_ours(what: str) -> None:
    assert slots(what=what, **DUE) == [Slot.ACT]


@pytest.mark.parametrize("what", ["Ensure the lock on the back door is replaced", "Manage the tenancy by going through clause 9 with him"])
def test_a_vague_verb_is_completed_by_the_act_behind_it(what: str) -> None:
    assert slots(what=what, **DUE) == []
