"""Chapter 10: a decision to disclose is agreed between the agencies."""

import pytest

from risk_model.kinds import Check
from schemas.paths import append, put
from tests.rmp.rules.ch10.disclosing import disclosing
from tests.support.rules import findings_of, fires, stays_quiet, waits
from tests.support.sound import sound


def agreed(**agreement):
    return disclosing(agreement=agreement)


def test_a_decision_that_not_all_agreed_to_names_the_agency_that_decided():
    assert fires("DIS-10.7b", agreed(agreed_by_all=False), "D1", "agreement.decided_by").check is Check.WARNING
    stays_quiet("DIS-10.7b", agreed(agreed_by_all=False, decided_by="police"))


@pytest.mark.parametrize("agreement", [{"agreed_by_all": True}, {"partners_consulted": "Police, 11 November"}])
def test_agreement_or_the_partners_views_are_enough(agreement):
    stays_quiet("DIS-10.7b", agreed(**agreement))


def test_an_urgent_decision_still_seeks_the_partners_views():
    case = agreed(urgent=True)
    assert fires("DIS-10.7b", case, "D1", "agreement.partners_consulted").check is Check.WARNING


def test_an_answer_begun_and_left_half_empty_is_found():
    fires("DIS-10.7b", agreed(decided_by="police"), "D1", "agreement.agreed_by_all")
    fires("DIS-10.7b", agreed(urgent=False), "D1", "agreement.agreed_by_all")


def test_a_decision_of_a_meeting_is_not_asked_about_before_anybody_begins():
    stays_quiet("DIS-10.7b", disclosing())


def between_meetings(**changes):
    case = disclosing(meeting=None, dissent=None, considered_on="2026-11-16", **changes)
    return append(case, "meetings", {"id": "M2", "level": 2, "held_on": "2026-11-18"})


def test_a_decision_between_meetings_raises_a_question_only():
    assert fires("DIS-10.7b", between_meetings(), "D1", "agreement.partners_consulted").check is Check.PROMPT
    stays_quiet("DIS-10.7b", put(between_meetings(), "disclosures.D1.dissent", "All three agreed by telephone"))


@pytest.mark.parametrize("day", ["2026-11-11", "2026-11-12", "2026-11-18", None])
def test_before_the_first_meeting_or_on_the_day_of_one_there_is_no_question(day):
    stays_quiet("DIS-10.7b", put(between_meetings(), "disclosures.D1.considered_on", day))


def test_it_is_written_for_level_2_and_3():
    stays_quiet("DIS-10.7b", put(agreed(agreed_by_all=False), "mappa.level", 1))
    waits("DIS-10.7b", put(agreed(agreed_by_all=False), "mappa.level", None), "mappa.level")


def test_a_decision_not_to_disclose_needs_no_agreement_to_disclose():
    assert not findings_of("DIS-10.7b", put(sound(), "disclosures.D1.agreement", {"agreed_by_all": False}))
