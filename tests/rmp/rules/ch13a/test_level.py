"""Chapter 13a: the level is looked at again at every meeting, and lowered only with care."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support.meeting import CHILDREN, bent, fires, second_meeting, stays_quiet
from tests.support.sound import sound


def test_a_level_without_reasons_is_found():
    case = bent({"level_decision.reasons": None})
    assert fires("MTG-13a.38a", case, "M1", "level_decision.reasons").asked_by == ("RMP-12.32a",)
    finding = fires("MTG-13a.38a", put(case, "mappa.level", 1), "M1", "level_decision.reasons")
    assert finding.check is Check.ERROR


def test_the_reasons_of_an_earlier_meeting_again_are_a_warning():
    again = sound()["meetings"][0]["level_decision"]["reasons"]
    finding = fires("MTG-13a.38a", second_meeting({"level_decision.reasons": again}), "M2", "level_decision.reasons")
    assert finding.check is Check.WARNING
    assert "M1" in finding.message
    stays_quiet("MTG-13a.38a", second_meeting())
    stays_quiet("MTG-13a.38a", sound())


def lowered(**decision):
    return bent({"level_decision": {**sound()["meetings"][0]["level_decision"], "level": 1, **decision}})


def test_a_level_lowered_on_firm_ground_is_not_found():
    stays_quiet("MTG-13a.38b", lowered())
    stays_quiet("MTG-13a.38b", sound())


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("missing_information", ["Psychiatric report"]), ("absent_key_partners", ["Children's Services"]),
        ("plan_robust", False), ("plan_robust", None),
    ],
)
def test_a_level_lowered_in_the_dark_is_found(place, value):
    assert fires("MTG-13a.38b", lowered(**{place: value}), "M1", f"level_decision.{place}").check is Check.ERROR
    stays_quiet("MTG-13a.38b", lowered(**{place: value, "level": 2}))


@pytest.mark.parametrize("attendance", ["absent", "apologies"])
def test_a_level_lowered_while_an_agency_involved_stayed_away_is_a_warning(attendance):
    case = put(lowered(), f"meetings.M1.attendees.{CHILDREN}.attendance", attendance)
    finding = fires("MTG-13a.38b", case, "M1", "level_decision.absent_key_partners")
    assert finding.check is Check.WARNING
    assert "Children's Services" in finding.message
    stays_quiet("MTG-13a.38b", put(case, "meetings.M1.level_decision.level", 2))
    stays_quiet("MTG-13a.38b", put(case, f"meetings.M1.attendees.{CHILDREN}.attendance", "report"))


def test_the_level_before_may_be_told_by_the_meeting_before_or_by_the_case():
    case = second_meeting({"level": None, "level_decision.level": 2, "level_decision.plan_robust": None})
    stays_quiet("MTG-13a.38b", case)
    fires("MTG-13a.38b", put(case, "meetings.M1.level_decision.level", 3), "M2", "level_decision.plan_robust")
    alone = put(put(lowered(plan_robust=False), "meetings.M1.level", None), "mappa.level", 2)
    fires("MTG-13a.38b", alone, "M1", "level_decision.plan_robust")


def leaving(**decision):
    return put(lowered(reasons="Two quiet years", **decision), "mappa.category", 3)


def test_leaving_category_3_without_a_way_back_is_found():
    assert fires("MTG-13a.39a", leaving(), "M1", "re_referral.process").check is Check.ERROR


def test_process_and_agency_are_enough_and_each_is_asked_for():
    case = put(leaving(), "meetings.M1.re_referral", {"process": "MAPPA A to the Co-ordinator", "agency": "police"})
    stays_quiet("MTG-13a.39a", case)
    fires("MTG-13a.39a", put(case, "meetings.M1.re_referral.agency", None), "M1", "re_referral.agency")
    fires("MTG-13a.39a", put(case, "meetings.M1.re_referral.process", None), "M1", "re_referral.process")


@pytest.mark.parametrize(
    "words", ["The police will re-refer him if he is arrested", "Probation refers him again on any new offence", "A new referral goes to the unit"]
)
def test_the_minutes_own_words_may_carry_it(words):
    stays_quiet("MTG-13a.39a", leaving(views=words))


def test_other_categories_and_cases_that_stay_need_no_way_back():
    stays_quiet("MTG-13a.39a", lowered())
    stays_quiet("MTG-13a.39a", put(sound(), "mappa.category", 3))


def test_an_end_of_status_that_is_recorded_counts_as_leaving():
    case = put(put(sound(), "mappa.category", 3), "exit.ended_on", "2026-11-12")
    fires("MTG-13a.39a", case, "M1", "re_referral.process")
