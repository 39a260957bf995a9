"""Cover and responses have to name somebody or something in particular."""

import pytest

from risk_model.findings import Slot
from tests.rmp.wording.asking import places

HOLLOW = [(Slot.CONTINGENCY, "fallback")]


@pytest.mark.parametrize("cover", [
    "Someone will be around to help", "We would have to see how it goes", "Everybody will do what they can", "Anyone who is about",
    "Other avenues could be considered", "Think again", "Down to each service's own rules", "People will cope as usual", "It will be thought about again",
])
def test_nobody_in_particular_is_no_cover(cover: str) -> None:
    assert places(fallback=cover) == HOLLOW
    assert places(out_of_hours=cover) == [(Slot.CONTINGENCY, "out_of_hours")]


@pytest.mark.parametrize("cover", [
    "Night manager has a key", "EDT takes the call", "01632 960999", "Ring 101 and ask for the log", "DC Orme", "Bed at the hostel next door",
    "Warrant from the court", "Next day", "Move him to the spare flat", "Duty nurse", "Crisis line", "Tag company's desk",
])
def test_a_role_a_name_a_number_a_thing_or_an_act_is(cover: str) -> None:
    assert places(fallback=cover, out_of_hours=cover) == []


@pytest.mark.parametrize("cover", ["Not needed at night", "The same", "As above", "No risk at night, he is locked in"])
def test_at_night_it_may_be_said_that_nobody_is_needed(cover: str) -> None:
    assert places(out_of_hours=cover) == []


@pytest.mark.parametrize("response", ["All to pull together", "Everyone to do the right thing", "Respond robustly as one team"])
def test_a_response_that_names_nobody_and_nothing_is_hollow(response: str) -> None:
    assert places(response=response, within_hours=4) == [(Slot.CONTINGENCY, "response")]


@pytest.mark.parametrize("trigger", ["Any problem at the flat", "Change in mood during visits", "Something wrong at work"])
def test_anything_somewhere_is_no_trigger(trigger: str) -> None:
    assert places(trigger=trigger) == [(Slot.CONTINGENCY, "trigger")]


@pytest.mark.parametrize("trigger", ["Window broken at the flat", "Shouting during visits", "A knife found at work"])
def test_something_seen_somewhere_is(trigger: str) -> None:
    assert places(trigger=trigger) == []
