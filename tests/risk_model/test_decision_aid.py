"""A decision aid shows what an answer engages, and gives none of its own."""

import pytest

from risk_model.decision_aid import YOUR_REASONS, Step, engaged, question, unanswered

STEPS = (
    Step("one", "One", (), (question("one", "first", "First?", "6.2", "Yes, 6.2.", "No, 6.2."),)),
    Step("two", "Two", (), (question("two", "second", "Second?", "6.8 6.9", "Yes, 6.8.", "No, 6.8."),)),
)


def test_an_answer_engages_its_paragraphs_and_words():
    [found] = engaged(STEPS, {"two.second": False})
    assert found.question == "two.second"
    assert [p.number for p in found.paragraphs] == ["6.8", "6.9"]
    assert found.words == "No, 6.8."


def test_answers_come_in_the_order_of_the_questions():
    assert [e.question for e in engaged(STEPS, {"two.second": True, "one.first": True})] == ["one.first", "two.second"]


def test_not_answered_is_neither_yes_nor_no():
    assert engaged(STEPS, {"one.first": None}) == []
    assert [q.key for q in unanswered(STEPS, {"one.first": None})] == ["one.first", "two.second"]
    assert [q.key for q in unanswered(STEPS, {"one.first": False})] == ["two.second"]


def test_an_unknown_question_is_refused():
    with pytest.raises(LookupError, match=r"three\.third"):
        engaged(STEPS, {"three.third": True})


def test_every_aid_ends_in_the_reasons_of_people():
    assert YOUR_REASONS == "Your reasons"
