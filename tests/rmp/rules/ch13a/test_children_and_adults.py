"""Chapter 13a: who comes for a child, and for children and adults at risk."""

import pytest

from risk_model.kinds import Check
from schemas.paths import append, put
from tests.support import rules
from tests.support.meeting import (
    CHILDREN,
    bent,
    fires,
    second_meeting,
    stays_quiet,
    waits,
    with_attendee,
    without_attendee,
)
from tests.support.sound import sound


def born(day, case=None):
    return put(case or sound(), "person.date_of_birth", day)


def with_youth_team(case=None, **more):
    return with_attendee(case, **{"agency": "youth_offending_team", "name": "Glen Osgood", **more})


CHILD = born("2010-03-14")


def test_a_child_without_the_youth_offending_team_is_found():
    finding = fires("MTG-13a.19a", CHILD, "M1", "attendees")
    assert finding.check is Check.ERROR
    assert "youth offending team" in finding.message
    stays_quiet("MTG-13a.19a", with_youth_team(CHILD))


def test_a_child_without_childrens_services_is_an_error_too():
    case = with_youth_team(without_attendee(CHILDREN, CHILD))
    finding = fires("MTG-13a.19a", case, "M1", "attendees")
    assert finding.check is Check.ERROR
    assert "Children's Services" in finding.message


@pytest.mark.parametrize("attendance", ["report", "apologies", "absent"])
def test_a_report_is_not_attendance(attendance):
    fires("MTG-13a.19a", with_youth_team(CHILD, attendance=attendance), "M1", "attendees")


def test_the_eighteenth_birthday_ends_it():
    fires("MTG-13a.19a", born("2008-11-13"), "M1", "attendees")
    stays_quiet("MTG-13a.19a", born("2008-11-12", put(sound(), "referral.referred_on", "2026-11-12")))


def test_after_a_recent_move_to_adult_services_the_youth_team_is_a_warning():
    just_grown = born("2008-09-01")
    findings = rules.findings_of("MTG-13a.19a", just_grown, purpose=rules.Purpose.MEETING)
    assert [f.check for f in findings] == [Check.WARNING]
    stays_quiet("MTG-13a.19a", with_youth_team(just_grown))
    known = append(just_grown, "agencies", {"agency": "youth_offending_team"})
    assert fires("MTG-13a.19a", known, "M1", "attendees").asked_by == ("CHI-23.26a",)
    assert fires("MTG-13a.19a", born("2008-09-01", second_meeting()), "M2").check is Check.WARNING


def test_without_a_date_of_birth_the_answer_is_waited_for():
    waits("MTG-13a.19a", born(None), "person.date_of_birth")


def test_without_an_attendance_list_the_rule_that_asks_for_it_asks_in_the_same_line():
    for rule, case in (("MTG-13a.19a", CHILD), ("MTG-13a.21a", sound())):
        assert fires(rule, bent({"attendees": []}, case), "M1", "attendees").asked_by == ("MTG-13a.5a",)


def test_an_identified_child_without_the_social_worker_is_a_warning():
    finding = fires("MTG-13a.21a", without_attendee(CHILDREN), "M1", "attendees")
    assert finding.check is Check.WARNING
    stays_quiet("MTG-13a.21a", sound())


def test_a_social_worker_under_another_code_counts():
    case = with_attendee(without_attendee(CHILDREN), agency="other", agency_name="Social services")
    stays_quiet("MTG-13a.21a", case)


def test_children_whom_nobody_has_identified_need_no_social_worker():
    case = put(without_attendee(CHILDREN), "people_at_risk.V2.name", None)
    stays_quiet("MTG-13a.21a", put(case, "context.child_protection_plan", False))
    fires("MTG-13a.21a", case, "M1", "attendees")


def test_for_a_child_managed_it_is_one_line_with_13a_19():
    assert fires("MTG-13a.21a", without_attendee(CHILDREN, CHILD), "M1", "attendees").asked_by == ("MTG-13a.19a",)


def test_a_social_worker_who_may_not_commit_the_service_needs_a_manager():
    place = f"attendees.{CHILDREN}.delegated_authority"
    case = bent({place: False})
    assert fires("MTG-13a.21a", case, "M1", place).check is Check.WARNING
    stays_quiet("MTG-13a.21a", with_attendee(case, agency="children_services", name="Jo Lund", delegated_authority=True))
    stays_quiet("MTG-13a.21a", bent({place: None}))


@pytest.mark.parametrize("place", ["context.adult_at_risk", "people_at_risk.V1.adult_at_risk"])
def test_an_adult_at_risk_without_adult_social_care_is_a_warning(place):
    case = put(sound(), place, True)
    assert "adult social care" in fires("MTG-13a.21a", case, "M1", "attendees").message
    stays_quiet("MTG-13a.21a", with_attendee(case, agency="adult_social_care", attendance="remote"))
    fires("MTG-13a.21a", with_attendee(case, agency="adult_social_care", attendance="report"), "M1")
