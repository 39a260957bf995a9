"""Conditions in three values: yes, no, and not answered yet."""

from typing import Any

import pytest

from guidance import edition
from risk_model.conditions import (
    A_CHILD,
    A_MEETING_RECORDED,
    ABUSE_OR_STALKING,
    EVERY_CASE,
    IN_CUSTODY,
    LEVEL_2_OR_3,
    Answer,
    Condition,
    answered_yes,
    at_level,
    in_category,
    in_setting,
)
from risk_model.inspection import Inspection
from risk_model.kinds import Purpose
from schemas.reading import case_of
from schemas.vocabularies import Setting
from tests.support.rules import DAY


def looking_at(**parts: Any) -> Inspection:
    return Inspection(case_of({"schema_version": 1, "reference": "FP-1", **parts}), DAY, Purpose.PLAN, edition("national"))


def always(answer: Answer) -> Condition:
    return Condition(str(answer), lambda look: answer)


@pytest.mark.parametrize(
    ("one", "other", "both", "either"),
    [
        (True, True, True, True), (True, False, False, True), (True, None, None, True),
        (False, True, False, True), (False, False, False, False), (False, None, False, None),
        (None, True, None, True), (None, False, False, None), (None, None, None, None),
    ],
)
def test_an_answer_that_is_missing_matters_only_where_it_decides(one: Answer, other: Answer, both: Answer, either: Answer) -> None:
    look = looking_at()
    assert (always(one) & always(other)).test(look) is both
    assert (always(one) | always(other)).test(look) is either


def test_both_and_either_say_what_they_ask_and_wait_for() -> None:
    one, other = answered_yes("marac", "a MARAC"), answered_yes("stalking", "stalking")
    assert (one & other).asks == ("context.marac", "context.stalking")
    assert (one | other).asks == ("context.marac", "context.stalking")
    assert (one & other).words == "a MARAC; stalking"
    assert (one | other).words == "a MARAC, or stalking"


@pytest.mark.parametrize(("answer", "applies"), [(True, True), (False, False), (None, None)])
def test_a_question_of_the_context_answers_itself(answer: Answer, applies: Answer) -> None:
    assert answered_yes("terrorism", "terrorism").test(looking_at(context={"terrorism": answer})) is applies


def test_a_question_that_is_not_in_the_case_file_can_not_be_asked() -> None:
    with pytest.raises(LookupError, match="terorism"):
        answered_yes("terorism", "terrorism")


@pytest.mark.parametrize(("level", "applies"), [(1, False), (2, True), (3, True), (None, None)])
def test_a_level_that_is_not_decided_is_not_level_1(level: int | None, applies: Answer) -> None:
    assert LEVEL_2_OR_3.test(looking_at(mappa={"level": level})) is applies
    assert LEVEL_2_OR_3.asks == ("mappa.level",)
    assert LEVEL_2_OR_3.words == "Level 2 or 3"


@pytest.mark.parametrize(("category", "applies"), [(1, False), (2, False), (3, True), (4, False), (None, None)])
def test_a_category_that_is_not_given_is_not_another_one(category: int | None, applies: Answer) -> None:
    assert in_category(3).test(looking_at(mappa={"category": category})) is applies


@pytest.mark.parametrize(("setting", "applies"), [("custody", True), ("community", False), ("hospital", False), (None, None)])
def test_where_the_person_is_has_to_be_known(setting: str | None, applies: Answer) -> None:
    assert IN_CUSTODY.test(looking_at(context={"setting": setting})) is applies


def test_a_setting_reads_as_people_say_it() -> None:
    assert in_setting(Setting.COMMUNITY, Setting.HOSPITAL).words == "in the community or in hospital"


@pytest.mark.parametrize(
    ("abuse", "stalking", "applies"),
    [(True, None, True), (None, True, True), (False, None, None), (None, None, None), (False, False, False), (True, False, True)],
)
def test_one_yes_is_enough_for_abuse_or_stalking_and_a_no_takes_both(abuse: Answer, stalking: Answer, applies: Answer) -> None:
    assert ABUSE_OR_STALKING.test(looking_at(context={"domestic_abuse": abuse, "stalking": stalking})) is applies


@pytest.mark.parametrize(("born", "applies"), [("2008-11-20", True), ("2008-11-19", False), (None, None)])
def test_a_child_is_one_on_the_day_of_the_check(born: str | None, applies: Answer) -> None:
    assert A_CHILD.test(looking_at(person={"date_of_birth": born})) is applies


def test_a_meeting_that_is_not_recorded_is_no_open_question() -> None:
    assert A_MEETING_RECORDED.test(looking_at()) is False
    assert A_MEETING_RECORDED.test(looking_at(meetings=[{"id": "M1"}])) is True


def test_every_case_adds_no_question() -> None:
    assert EVERY_CASE.test(looking_at()) is True
    assert (at_level(2) & EVERY_CASE).asks == ("mappa.level",)


def test_a_case_at_no_level_with_no_abuse_is_settled_by_the_no() -> None:
    condition = (LEVEL_2_OR_3 & answered_yes("marac", "a MARAC")).test
    assert condition(looking_at(context={"marac": False})) is False
    assert condition(looking_at(context={"marac": True})) is None
    assert condition(looking_at(context={"marac": True}, mappa={"level": 1})) is False
    assert condition(looking_at(context={"marac": True}, mappa={"level": 3})) is True
