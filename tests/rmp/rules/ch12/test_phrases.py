import pytest

from risk_model.kinds import Purpose
from rmp.rules.ch12.phrases import LEVEL_NOTE, listed
from schemas.paths import put, remove
from tests.support.rules import fires
from tests.support.sound import sound

EMPTY = remove(sound(), "plan.actions.A3.what")


def test_at_level_1_the_message_says_for_whom_the_paragraph_is_written():
    assert fires("RMP-12.9c", put(EMPTY, "mappa.level", 1), "A3").message.endswith(LEVEL_NOTE)


def test_for_a_referral_the_message_says_for_whom_the_paragraph_is_written():
    assert fires("RMP-12.9c", EMPTY, "A3", purpose=Purpose.REFERRAL).message.endswith(LEVEL_NOTE)


@pytest.mark.parametrize("level", [2, 3, None])
def test_at_level_2_and_3_the_message_has_no_note(level):
    assert LEVEL_NOTE not in fires("RMP-12.9c", put(EMPTY, "mappa.level", level), "A3").message


@pytest.mark.parametrize("rule", ["RMP-12.1a", "RMP-12.9j"])
def test_what_is_set_for_every_plan_has_no_note(rule):
    document = put(put(put(sound(), "plan.actions", []), "plan.contingencies", []), "mappa.level", 1)
    assert LEVEL_NOTE not in fires(rule, document, "plan").message


def test_names_are_listed_as_in_a_sentence():
    assert listed(["R1"]) == "R1"
    assert listed(["R1", "R2", "V1"]) == "R1, R2 and V1"
