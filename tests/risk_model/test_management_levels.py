"""The levels as questions: gateways and criteria with their paragraphs; no level as an answer, and no level of risk read."""

import inspect
import re

import pytest

from risk_model import decision_aid, management_levels
from risk_model.decision_aid import engaged
from risk_model.management_levels import ALSO_WEIGH, ENDS_IN, STEPS
from schemas.mappa import Level1Answers
from schemas.vocabularies import Level2Criterion, Level3Criterion

QUESTIONS = {step.key: [q.key.split(".")[1] for q in step.questions] for step in STEPS}


def test_the_questions_are_those_of_the_case_file():
    answers = [name for name in Level1Answers.model_fields if name != "reasons"]
    assert QUESTIONS["level_1"] == [*answers, "not_discretionary"]
    assert QUESTIONS["level_2"] == ["added_value", *(code.value for code in Level2Criterion)]
    assert QUESTIONS["level_3"] == [code.value for code in Level3Criterion]


@pytest.mark.parametrize(("key", "numbers"), [
    ("level_1.plan_is_robust", ["7.4"]), ("level_1.not_discretionary", ["6.13", "7.6"]), ("level_2.added_value", ["7.5"]),
    ("level_2.high_or_very_high_risk", ["7.5", "7.19"]), ("level_2.stepped_down_from_level_3", ["7.5"]),
    ("level_3.senior_resources_at_short_notice", ["7.6", "7.5"]), ("level_3.public_confidence", ["7.6", "7.5"]),
    ("level_3.national_security", ["7.6"]), ("level_3.serious_organised_crime", ["7.6"]),
])
def test_an_answer_engages_its_paragraphs(key, numbers):
    [found] = engaged(STEPS, {key: True})
    assert [p.number for p in found.paragraphs] == numbers


def test_without_added_value_nothing_else_carries_level_2():
    [found] = engaged(STEPS, {"level_2.added_value": False})
    assert found.words == "Without added value 7.5 is not met, whatever else holds."


def test_a_high_level_of_risk_gives_no_level():
    [found] = engaged(STEPS, {"level_2.high_or_very_high_risk": True})
    assert "On its own it gives no level (7.19)" in found.words


def test_category_3_is_not_for_level_1():
    [found] = engaged(STEPS, {"level_1.not_discretionary": False})
    assert found.words == "6.13 and 7.6 ask for Level 2 or 3."


def test_the_prompts_to_weigh_have_their_paragraphs():
    assert [[p.number for p in weighed.paragraphs] for weighed in ALSO_WEIGH] == [
        ["7.20"], ["7.21"], ["27.17", "27.18"], ["24.15"], ["2.21", "26.65"], ["7.22", "7.19"], ["13a.38"],
    ]


def test_no_answers_whatever_give_a_level():
    verdict = re.compile(r"\b(person|case) (is|should be|must be|belongs) (at|managed at|to) Level|Level \d (applies|is right|is met)")
    every = [q.key for step in STEPS for q in step.questions]
    for answer in (True, False):
        assert not [found for found in engaged(STEPS, dict.fromkeys(every, answer)) if verdict.search(found.words)]


def test_no_level_of_risk_is_read_anywhere_in_the_aid():
    assert "RiskLevel" not in inspect.getsource(management_levels) + inspect.getsource(decision_aid)


def test_the_aid_ends_in_your_reasons():
    assert ENDS_IN == "Your reasons: which level, and why?"
