"""Trigger, response, out of hours and fallback."""

import pytest

from risk_model.findings import Slot
from tests.rmp.wording.asking import places

SOUND = "COM rings him and his sister, goes to the flat with PC Lamb before six and asks for recall if he is not found."


@pytest.mark.parametrize("response", [
    "recall", "Recall.", "Call the police", "Convene a meeting", "emergency MAPPA meeting", "Consider breach",
    "Inform police and consider recall.", "Emergency recall", "Police to be called", "Arrest",
])
def test_a_stock_answer_alone_gives_nobody_a_part(response: str) -> None:
    assert places(response=response, within_hours=4) == [(Slot.CONTINGENCY, "response")]


@pytest.mark.parametrize("response", ["Take appropriate action", "Respond accordingly.", "Manage the situation", "Monitor closely"])
def test_a_response_without_an_act_is_flagged_as_such(response: str) -> None:
    assert places(response=response, within_hours=4) == [(Slot.CONTINGENCY, "response")]


@pytest.mark.parametrize("trigger", [
    "Risk increases", "If concerns arise", "Deterioration", "Non-compliance", "Deterioration in his mental health.", "Jason's behaviour deteriorates", "He goes back to his old ways", "Loss of support",
])
def test_a_trigger_that_nobody_can_see_is_flagged(trigger: str) -> None:
    assert places(trigger=trigger) == [(Slot.CONTINGENCY, "trigger")]


@pytest.mark.parametrize("trigger", [
    "He misses the 9 pm sign-in.", "Loss of accommodation.", "Positive swab", "New relationship", "Curfew missed twice",
    "He is seen near the school.", "She goes back to him", "Becomes aggressive to AP staff", "Partner has children", "Tag strap cut", "Found with a second phone",
])
def test_a_trigger_that_can_be_seen_is_not(trigger: str) -> None:
    assert places(trigger=trigger, response=SOUND, within_hours=2) == []


@pytest.mark.parametrize("haste", ["immediately", "ASAP", "urgently", "without delay"])
def test_haste_needs_a_limit(haste: str) -> None:
    response = f"COM rings the hostel {haste} and takes a swab."
    assert places(response=response) == [(Slot.CONTINGENCY, "response")]
    assert places(response=response, within_hours=2) == []
    assert places(response=response.replace("swab.", "swab the same day.")) == []


def test_who_answers_out_of_hours_is_enough_and_a_promise_of_procedure_is_not() -> None:
    for typed in ("EDT", "Ring 999", "Duty inspector decides", "Crisis team"):
        assert places(out_of_hours=typed, fallback=typed) == []
    assert places(out_of_hours="The same") == []
    for typed in ("Usual procedures", "Escalate as appropriate", "TBC", "Take appropriate action", "N/A", "None"):
        assert places(out_of_hours=typed) == [(Slot.CONTINGENCY, "out_of_hours")]
        assert places(fallback=typed) == [(Slot.CONTINGENCY, "fallback")]


def test_blank_fields_are_left_to_other_rules() -> None:
    assert places() == []
