"""Chapter 13a: every agency involved is at the meeting, prepared and able to decide."""

import pytest

from risk_model.kinds import Check
from schemas.paths import append, put
from tests.support.meeting import (
    ADDED,
    CHILDREN,
    LIAISON,
    POLICE,
    bent,
    fires,
    stays_quiet,
    with_attendee,
    without_attendee,
)
from tests.support.sound import sound


def test_preparation_is_asked_of_all_once_it_is_recorded_of_one():
    stays_quiet("MTG-13a.4a", sound())
    finding = fires("MTG-13a.4a", bent({"attendees.0.papers_read": True}), "M1", "attendees.1.papers_read")
    assert finding.check is Check.WARNING
    assert "Oona Tranter" in finding.message


def test_somebody_who_came_unprepared_is_found():
    case = bent({f"attendees.{place}.papers_read": True for place in range(ADDED)})
    stays_quiet("MTG-13a.4a", case)
    fires("MTG-13a.4a", put(case, "meetings.M1.attendees.2.papers_read", False), "M1", "attendees.2.papers_read")


def test_somebody_who_did_not_come_need_not_have_prepared():
    case = bent({f"attendees.{place}.papers_read": True for place in range(ADDED) if place != CHILDREN})
    fires("MTG-13a.4a", case, "M1", f"attendees.{CHILDREN}.papers_read")
    stays_quiet("MTG-13a.4a", put(case, f"meetings.M1.attendees.{CHILDREN}.attendance", "apologies"))


@pytest.mark.parametrize("nobody", [[], None])
def test_a_meeting_without_an_attendance_list_is_found(nobody):
    assert fires("MTG-13a.5a", bent({"attendees": nobody}), "M1", "attendees").check is Check.ERROR


def test_an_attendee_without_an_answer_is_found():
    place = f"attendees.{POLICE}.attendance"
    finding = fires("MTG-13a.5a", bent({place: None}), "M1", place)
    assert finding.check is Check.ERROR
    assert "DI Ravi Saul" in finding.message


def test_an_agency_whose_people_may_not_commit_it_is_found():
    place = f"attendees.{POLICE}.delegated_authority"
    assert fires("MTG-13a.5a", bent({place: False}), "M1", place).check is Check.ERROR


def test_an_unanswered_authority_is_a_warning_and_without_a_grade_an_error():
    place = f"attendees.{CHILDREN}.delegated_authority"
    assert fires("MTG-13a.5a", bent({place: None}), "M1", place).check is Check.WARNING
    assert fires("MTG-13a.5a", bent({place: None, f"attendees.{CHILDREN}.rank": None}), "M1", place).check is Check.ERROR


def test_one_of_an_agency_with_authority_is_enough():
    case = bent({f"attendees.{POLICE}.delegated_authority": False})
    stays_quiet("MTG-13a.5a", with_attendee(case, agency="police", name="Supt Orla Dean", rank="Superintendent"))


def test_associates_and_victim_liaison_commit_nobody():
    case = bent({f"attendees.{LIAISON}.delegated_authority": False})
    stays_quiet("MTG-13a.5a", with_attendee(case, agency="other", agency_name="Recovery", delegated_authority=False))


def involved(**entry):
    return append(sound(), "agencies", {"contribution": "Knows his housing", **entry})


def test_an_agency_involved_that_took_no_part_is_a_warning():
    finding = fires("MTG-13a.5a", involved(agency="housing_authority"), "M1", "attendees")
    assert finding.check is Check.WARNING
    assert "the housing authority" in finding.message


@pytest.mark.parametrize("attendance", ["present", "remote", None])
def test_an_agency_that_came_or_may_have_come_took_part(attendance):
    case = with_attendee(involved(agency="dwp"), agency="dwp", attendance=attendance)
    stays_quiet("MTG-13a.5a", case) if attendance else fires("MTG-13a.5a", case, "M1", f"attendees.{ADDED}.attendance")


@pytest.mark.parametrize("attendance", ["absent", "apologies"])
def test_an_agency_that_did_not_come_is_an_error(attendance):
    away = with_attendee(involved(agency="dwp"), agency="dwp", attendance=attendance)
    assert fires("MTG-13a.5a", away, "M1", f"attendees.{ADDED}.attendance").check is Check.ERROR
    stays_quiet("MTG-13a.5a", with_attendee(away, agency="dwp", name="Lena Brook"))


def test_a_report_is_not_attendance_and_only_a_warning():
    case = with_attendee(involved(agency="dwp"), agency="dwp", attendance="report")
    assert fires("MTG-13a.5a", case, "M1", f"attendees.{ADDED}.attendance").check is Check.WARNING


def test_an_absence_that_the_minutes_note_and_an_agency_that_knows_nothing_are_not_found():
    case = involved(agency="education")
    stays_quiet("MTG-13a.5a", put(case, "meetings.M1.level_decision.absent_key_partners", ["Education (school closed)"]))
    stays_quiet("MTG-13a.5a", append(sound(), "agencies", {"agency": "mod", "reason_none": "Never served"}))


def test_an_absence_that_another_rule_asks_about_is_one_line_with_it():
    for attendance in ("absent", "apologies"):
        case = bent({f"attendees.{CHILDREN}.attendance": attendance})
        away = fires("MTG-13a.5a", case, "M1", f"attendees.{CHILDREN}.attendance")
        worker = fires("MTG-13a.21a", case, "M1", f"attendees.{CHILDREN}.attendance")
        assert (away.asked_by, worker.asked_by) == ((), ("MTG-13a.5a",))


def test_an_agency_that_is_not_on_the_list_and_that_another_rule_asks_about_is_not_found_twice():
    stays_quiet("MTG-13a.5a", without_attendee(CHILDREN))
    unwell = put(involved(agency="mental_health"), "context.mental_health", True)
    stays_quiet("MTG-13a.5a", unwell)
    fires("MTG-13a.5a", put(unwell, "context.mental_health", False), "M1", "attendees")
    with_action = put(involved(agency="housing_authority"), "plan.actions.A3.owner.agency", "housing_authority")
    stays_quiet("MTG-13a.5a", with_action)


def test_bodies_without_the_duty_need_not_attend():
    stays_quiet("MTG-13a.5a", involved(agency="idva"))
