"""Chapter 10: the seven questions before a victim is told, and gender recognition."""

import pytest

from risk_model.kinds import Check
from rmp.rules.ch10.victims import SEVEN_QUESTIONS
from schemas.paths import put
from tests.rmp.rules.ch10.disclosing import disclosing
from tests.support.rules import findings_of, fires, stays_quiet

ANSWERED = {"to_victim": True, **dict.fromkeys(SEVEN_QUESTIONS, False)}


def test_a_disclosure_to_a_victim_raises_one_question_about_all_seven():
    [finding] = findings_of("DIS-10.23b", disclosing(victim_questions={"to_victim": True}))
    assert finding.check is Check.PROMPT
    assert "all seven" in finding.message


@pytest.mark.parametrize("name", SEVEN_QUESTIONS)
def test_each_of_the_seven_is_asked(name):
    case = disclosing(victim_questions={**ANSWERED, name: None})
    assert "1 of the seven" in fires("DIS-10.23b", case, "D1", f"victim_questions.{name}").message
    stays_quiet("DIS-10.23b", disclosing(victim_questions=ANSWERED))


@pytest.mark.parametrize("name", ["Bryony Hale", " bryony hale "])
def test_somebody_recorded_as_a_victim_is_known_by_name(name):
    fires("DIS-10.23b", disclosing(recipient=name), "D1")
    stays_quiet("DIS-10.23b", disclosing(recipient=name, victim_questions={"to_victim": False}))


def test_nobody_else_is_taken_for_a_victim():
    stays_quiet("DIS-10.23b", disclosing())
    stays_quiet("DIS-10.23b", disclosing(recipient="Tomos Hale"))
    stays_quiet("DIS-10.23b", disclosing(decision="do_not_disclose", recipient="Bryony Hale"))


def test_protected_information_without_a_reason_in_law_is_found():
    case = disclosing(gender_recognition={"involved": True})
    assert fires("DIS-10.25a", case, "D1", "gender_recognition.legal_reason").check is Check.ERROR
    stays_quiet("DIS-10.25a", put(case, "disclosures.D1.gender_recognition.legal_reason", "To prevent the offence planned"))


@pytest.mark.parametrize("involved", [False, None])
def test_other_information_is_not_protected_in_this_way(involved):
    stays_quiet("DIS-10.25a", disclosing(gender_recognition={"involved": involved}))


def test_what_is_not_disclosed_breaks_no_protection():
    stays_quiet("DIS-10.25a", disclosing(decision="do_not_disclose", gender_recognition={"involved": True}))
