"""Chapter 23: who comes when a child, or somebody just grown up, is discussed, and decides on disclosure."""

import pytest

from risk_model.kinds import Check, Purpose
from schemas.paths import put
from tests.rmp.rules.ch23.a_child import TEAM, child, how_they_came, without
from tests.support.rules import findings_of, fires, stays_quiet, waits
from tests.support.sound import sound

MEETING = {"purpose": Purpose.MEETING}
BY_POLICE = {"mappa__lead_agency": "police"}


def test_a_child_whom_another_agency_leads_needs_the_team():
    case = without("youth_offending_team", child(**BY_POLICE))
    assert fires("CHI-23.26a", case, "M1", "attendees", **MEETING).check is Check.ERROR
    stays_quiet("CHI-23.26a", child(**BY_POLICE), **MEETING)


def test_with_13a_19_it_is_one_line():
    case = without("youth_offending_team", child(**BY_POLICE))
    assert fires("CHI-23.26a", case, "M1", **MEETING).asked_by == ("MTG-13a.19a",)


def test_where_the_team_refers_13a_19_asks_for_it():
    case = without("youth_offending_team")
    stays_quiet("CHI-23.26a", case, **MEETING)
    fires("MTG-13a.19a", case, "M1", **MEETING)
    fires("CHI-23.26a", put(case, "referral.referring_agency", "prison"), "M1", **MEETING)
    stays_quiet("CHI-23.26a", put(put(case, "mappa.lead_agency", "police"), "referral.referring_agency", "youth_offending_team"), **MEETING)
    stays_quiet("CHI-23.26a", put(case, "mappa.lead_agency", None), **MEETING)


def test_the_case_manager_alone_is_a_warning():
    case = without("youth_offending_team", child(**BY_POLICE))
    one = [*case["meetings"][0]["attendees"], TEAM[0]]
    assert fires("CHI-23.26a", put(case, "meetings.M1.attendees", one), "M1", **MEETING).check is Check.WARNING
    manager = [*case["meetings"][0]["attendees"], TEAM[1]]
    stays_quiet("CHI-23.26a", put(case, "meetings.M1.attendees", manager), **MEETING)


@pytest.mark.parametrize(("born", "found"), [("2004-11-13", True), ("2004-11-12", False), ("2008-11-12", True)])
def test_for_18_to_21_on_the_day_of_the_meeting_the_team_should_come(born, found):
    case = put(put(sound(), "person.date_of_birth", born), "person.youth_offending_team_before", True)
    if found:
        assert fires("CHI-23.26a", case, "M1", **MEETING).check is Check.WARNING
    else:
        stays_quiet("CHI-23.26a", case, **MEETING)
    stays_quiet("CHI-23.26a", put(case, "person.youth_offending_team_before", None), **MEETING)


def test_a_team_among_the_agencies_knew_a_young_adult():
    case = put(sound(), "person.date_of_birth", "2006-01-01")
    agencies = [*case["agencies"], {"agency": "youth_offending_team", "contributed_on": "2026-10-30"}]
    fires("CHI-23.26a", put(case, "agencies", agencies), "M1", **MEETING)


def test_without_an_attendance_list_13a_5_asks_in_the_same_line():
    nobody = child(meetings__M1__attendees=[], **BY_POLICE)
    for rule in ("CHI-23.26a", "CHI-23.29a"):
        assert fires(rule, nobody, "M1", "attendees", **MEETING).asked_by == ("MTG-13a.5a",)


def test_a_decision_to_disclose_weighs_the_harm_to_the_child():
    case = child(disclosures__D1__decision="disclose", disclosures__D1__risks_of_disclosing=None)
    finding = fires("CHI-23.29a", case, "D1", "risks_of_disclosing")
    assert (finding.check, finding.asked_by) == (Check.ERROR, ("DIS-10.8a",))
    stays_quiet("CHI-23.29a", put(case, "disclosures.D1.risks_of_disclosing", "He may lose his school place"))


def test_without_a_date_of_birth_it_waits():
    waits_for = put(child(**BY_POLICE), "person.date_of_birth", None)
    waits("CHI-23.26a", waits_for, "person.date_of_birth", purpose=Purpose.MEETING)


@pytest.mark.parametrize("agency", ["youth_offending_team", "children_services"])
def test_a_meeting_cannot_decide_on_disclosure_without_either_agency(agency):
    finding = fires("CHI-23.29a", without(agency), "M1", "attendees")
    assert finding.check is Check.ERROR
    assert "D1" in finding.message
    stays_quiet("CHI-23.29a", child())


@pytest.mark.parametrize("attendance", ["report", "apologies", "absent"])
def test_a_report_is_not_presence(attendance):
    fires("CHI-23.29a", how_they_came("children_services", attendance), "M1", "attendees")


def test_each_agency_that_is_missing_is_named():
    case = without("children_services", without("youth_offending_team"))
    assert len(findings_of("CHI-23.29a", case)) == 2


def test_a_decision_of_the_meetings_day_is_the_meetings():
    case = put(without("children_services"), "disclosures.D1.meeting", None)
    fires("CHI-23.29a", case, "M1")
    stays_quiet("CHI-23.29a", put(case, "disclosures.D1.considered_on", "2026-11-10"))
    stays_quiet("CHI-23.29a", put(case, "disclosures.D1.decision", None))


def test_nobody_senior_is_asked_about_or_warned_of():
    plain = {"rank": "Social worker", "role": "Social worker"}
    case = how_they_came("children_services", "present", delegated_authority=None, **plain)
    assert fires("CHI-23.29a", case, "M1").check is Check.PROMPT
    case = how_they_came("children_services", "present", delegated_authority=False, **plain)
    assert fires("CHI-23.29a", case, "M1").check is Check.WARNING
    case = how_they_came("children_services", "remote", delegated_authority=False, rank="Team manager")
    stays_quiet("CHI-23.29a", case)


def test_at_level_1_the_lead_agencys_policy_counts():
    stays_quiet("CHI-23.29a", put(without("children_services"), "meetings.M1.level", 1))


def test_age_counts_on_the_day_of_the_meeting():
    case = put(without("children_services"), "person.date_of_birth", "2008-11-13")
    fires("CHI-23.29a", case, "M1")
    stays_quiet("CHI-23.29a", put(case, "person.date_of_birth", "2008-11-12"))
    waits("CHI-23.29a", put(case, "person.date_of_birth", None), "person.date_of_birth")
