"""The categories as questions: the order of the table, the paragraphs, the edge cases; and no category as an answer."""

import itertools
import re

import pytest

from risk_model import categories
from risk_model.categories import DISQUALIFICATION_ORDER, ENDS_IN, PRECEDENCE, STEPS
from risk_model.decision_aid import engaged

QUESTIONS = [question for step in STEPS for question in step.questions]


def words_for(key, answer):
    [found] = engaged(STEPS, {key: answer})
    return found.words


def test_the_steps_come_in_the_order_of_precedence():
    assert [step.key for step in STEPS] == [
        "notification_part_4", "terrorist_offence", "terrorist_offence_hospital", "notification_part_2", "listed_offence",
        "terrorism_risk", "other_dangerous",
    ]
    assert [re.search(r"Category (\d)", step.heading)[1] for step in STEPS] == list("4441243")


def test_every_question_is_answered_yes_or_no_with_its_paragraphs():
    assert len({question.key for question in QUESTIONS}) == len(QUESTIONS)
    for question in QUESTIONS:
        assert question.text.rstrip(".").count("?") == 1
        assert question.paragraphs
        for words in (question.yes, question.no):
            assert words.endswith(".")
            assert any(number in words for number in re.findall(r"\d+\.\d+", " ".join(p.number for p in question.paragraphs)))


def test_each_step_says_when_it_ends():
    assert all("6.38" in step.note for step in STEPS)


@pytest.mark.parametrize(("key", "answer", "number", "words"), [
    ("listed_offence.disposal", False, "6.8", "6.8 lists no other disposals."),
    ("listed_offence.finding", False, "6.7", "a caution is not enough"),
    ("listed_offence.on_its_own", False, "6.9", "only when they are added together"),
    ("listed_offence.offence", False, "6.7", "Section 42 of the Armed Forces Act is not among them: Category 3 may be considered"),
    ("notification_part_2.threshold", False, "6.5", "A threshold that is not met brings no notification"),
    ("notification_part_2.service_offence", False, "16.3", "section 42 is not in Schedule 15"),
    ("terrorist_offence.sentence", False, "6.23", "people decide how to read the two"),
    ("other_dangerous.unit_decides", False, "6.22", "leaves the decision to the unit"),
])
def test_an_answer_engages_the_paragraph_and_says_one_thing(key, answer, number, words):
    [found] = engaged(STEPS, {key: answer})
    assert number in [p.number for p in found.paragraphs]
    assert words in found.words


def test_52_weeks_and_the_whole_order_stand_in_every_question_of_length():
    asked = [q for q in QUESTIONS if "12 months or more" in q.text]
    assert {q.key for q in asked} == {"notification_part_4.disposal", "terrorist_offence.sentence", "listed_offence.disposal"}
    assert all("Fifty-two weeks is too short" in q.text and "whole term" in q.text for q in asked)


def test_for_the_threshold_only_the_custodial_part_counts():
    [threshold] = [q for q in QUESTIONS if q.key == "notification_part_2.threshold"]
    assert "only the custodial part counts" in threshold.text


def test_a_disqualification_order_alone_makes_nobody_eligible():
    assert DISQUALIFICATION_ORDER.engages(True).words == (
        "6.29: a Disqualification Order on its own no longer makes anybody eligible."
    )
    assert [p.number for p in DISQUALIFICATION_ORDER.engages(True).paragraphs] == ["6.29"]


def test_no_answers_whatever_give_a_category():
    verdict = re.compile(r"\b(person|case|they|he|she) (is|are|falls|belongs) (in|into|to|under) Category|is (a )?Category \d")
    for answer in (True, False):
        for found in engaged(STEPS, {question.key: answer for question in QUESTIONS}):
            assert not verdict.search(found.words), found
    assert not [name for name in vars(categories) if re.match(r"(?i)(category_of|decide|suggest|result)", name)]


def test_what_one_answer_engages_does_not_hang_on_the_others():
    keys = [question.key for question in QUESTIONS]
    for one, other in itertools.pairwise(keys):
        alone = engaged(STEPS, {one: True})
        assert all(alone[0] in engaged(STEPS, {one: True, other: answer}) for answer in (True, False, None))


def test_the_aid_ends_in_your_reasons():
    assert ENDS_IN == "Your reasons: which category, and why?"
    assert "Category 4 comes before Category 1" in PRECEDENCE
