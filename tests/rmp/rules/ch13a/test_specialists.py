"""Chapter 13a: victim liaison, approved premises, psychology and mental health at the meeting."""

import pytest

from risk_model.kinds import Check
from schemas.paths import append, put
from tests.support.meeting import (
    LIAISON,
    bent,
    fires,
    second_meeting,
    stays_quiet,
    waits,
    with_attendee,
    without_attendee,
)
from tests.support.sound import sound

IN_PREMISES = put(sound(), "context.approved_premises", True)
UNWELL = put(sound(), "context.mental_health", True)


def test_somebody_in_the_scheme_without_victim_liaison_is_found():
    finding = fires("MTG-13a.12a", without_attendee(LIAISON), "M1", "attendees")
    assert finding.check is Check.ERROR
    assert "V1" in finding.message


@pytest.mark.parametrize("attendance", ["apologies", "absent"])
def test_victim_liaison_that_stayed_away_is_found(attendance):
    fires("MTG-13a.12a", bent({f"attendees.{LIAISON}.attendance": attendance}), "M1", "attendees")


@pytest.mark.parametrize("attendance", ["present", "remote", "report"])
def test_victim_liaison_attends_or_reports(attendance):
    stays_quiet("MTG-13a.12a", bent({f"attendees.{LIAISON}.attendance": attendance}))


def test_victim_liaison_listed_under_probation_counts():
    case = with_attendee(without_attendee(LIAISON), agency="probation", name="Carys Bevan", role="Victim Liaison Officer")
    stays_quiet("MTG-13a.12a", case)


def test_nobody_in_the_scheme_needs_no_victim_liaison():
    stays_quiet("MTG-13a.12a", put(without_attendee(LIAISON), "people_at_risk.V1.in_victim_contact_scheme", False))


def test_an_officer_in_contact_with_a_victim_or_involved_is_engaged():
    unasked = put(without_attendee(LIAISON), "people_at_risk.V1.in_victim_contact_scheme", None)
    fires("MTG-13a.12a", unasked, "M1", "attendees")
    only_contact = put(unasked, "agencies", [])
    fires("MTG-13a.12a", only_contact, "M1", "attendees")
    nobody = put(only_contact, "people_at_risk.V1.contact.agency", "idva")
    stays_quiet("MTG-13a.12a", nobody)
    fires("MTG-13a.12a", put(nobody, "agencies", [{"agency": "victim_liaison"}]), "M1", "attendees")


@pytest.mark.parametrize(
    ("rule", "case"),
    [("MTG-13a.12a", sound()), ("MTG-13a.13a", IN_PREMISES), ("MTG-13a.16a", bent({"level": 3, "pre_release": True})), ("MTG-13a.20a", UNWELL)],
)
def test_without_an_attendance_list_the_rule_that_asks_for_it_asks_in_the_same_line(rule, case):
    assert fires(rule, bent({"attendees": []}, case), "M1", "attendees").asked_by == ("MTG-13a.5a",)


def test_premises_in_the_plan_without_their_staff_are_found():
    assert fires("MTG-13a.13a", IN_PREMISES, "M1", "attendees").check is Check.ERROR


def test_staff_of_the_premises_attend():
    stays_quiet("MTG-13a.13a", with_attendee(IN_PREMISES, agency="approved_premises", name="Colin Ames"))
    stays_quiet("MTG-13a.13a", with_attendee(IN_PREMISES, agency="probation", role="Manager, Ferris Lodge approved premises"))


@pytest.mark.parametrize("attendance", ["report", "apologies", "absent"])
def test_a_report_of_the_premises_is_not_attendance(attendance):
    case = with_attendee(IN_PREMISES, agency="approved_premises", attendance=attendance)
    assert fires("MTG-13a.13a", case, "M1", "attendees").check is Check.ERROR


def test_no_premises_no_staff_and_an_open_question_is_waited_for():
    stays_quiet("MTG-13a.13a", sound())
    waits("MTG-13a.13a", put(sound(), "context.approved_premises", None), "context.approved_premises")


def at_level_3(**places):
    return bent({"level": 3, "kind": "initial", "pre_release": True, **places})


def test_a_first_level_3_meeting_before_release_without_psychology_is_found():
    assert fires("MTG-13a.16a", at_level_3(), "M1", "attendees").check is Check.ERROR
    stays_quiet("MTG-13a.16a", with_attendee(at_level_3(), agency="psychology", name="Dr Leena Marsh"))
    stays_quiet("MTG-13a.16a", with_attendee(at_level_3(), agency="prison", role="Forensic psychologist"))


@pytest.mark.parametrize("attendance", ["report", "apologies", "absent"])
def test_a_report_of_psychology_is_not_attendance(attendance):
    case = with_attendee(at_level_3(), agency="psychology", attendance=attendance)
    assert fires("MTG-13a.16a", case, "M1", "attendees").check is Check.ERROR


@pytest.mark.parametrize("places", [{"level": 2}, {"pre_release": False}, {"kind": "review"}])
def test_other_meetings_need_no_psychology_unless_it_is_involved(places):
    stays_quiet("MTG-13a.16a", at_level_3(**places))


def test_at_level_3_psychology_that_is_involved_is_expected_at_reviews_too():
    case = append(at_level_3(kind="review"), "agencies", {"agency": "psychology", "contribution": "Formulation"})
    fires("MTG-13a.16a", case, "M1", "attendees")
    stays_quiet("MTG-13a.16a", put(case, "meetings.M1.level", 2))
    owned = put(at_level_3(kind="review"), "plan.actions.A3.owner.agency", "psychology")
    fires("MTG-13a.16a", owned, "M1", "attendees")


def test_kind_and_release_may_be_told_by_the_case():
    case = put(at_level_3(kind=None, pre_release=None), "context.setting", "custody")
    fires("MTG-13a.16a", case, "M1", "attendees")
    stays_quiet("MTG-13a.16a", put(case, "context.setting", "community"))


def test_a_mental_health_concern_without_an_invitation_is_a_warning():
    assert fires("MTG-13a.20a", UNWELL, "M1", "attendees").check is Check.WARNING


@pytest.mark.parametrize("attendance", ["present", "report", "apologies", "absent"])
def test_an_invitation_is_enough_where_others_lead(attendance):
    stays_quiet("MTG-13a.20a", with_attendee(UNWELL, agency="nhs_trust", attendance=attendance))


def test_where_mental_health_leads_or_treats_somebody_should_come():
    case = with_attendee(UNWELL, agency="mental_health", attendance="apologies")
    fires("MTG-13a.20a", put(case, "mappa.lead_agency", "mental_health"), "M1", "attendees")
    in_hospital = put(put(case, "context.mental_health", None), "context.setting", "hospital")
    fires("MTG-13a.20a", in_hospital, "M1", "attendees")
    stays_quiet("MTG-13a.20a", with_attendee(in_hospital, agency="other", role="Consultant psychiatrist"))


@pytest.mark.parametrize("kind", ["hospital_order", "guardianship_order"])
def test_somebody_under_a_mental_health_order_is_a_patient_in_the_community_too(kind):
    case = put(put(sound(), "offence.sentence.kind", kind), "context.mental_health", None)
    fires("MTG-13a.20a", case, "M1", "attendees")
    stays_quiet("MTG-13a.20a", with_attendee(case, agency="mental_health", name="Dr Imre Holt"))


def test_without_a_concern_nobody_is_expected():
    stays_quiet("MTG-13a.20a", sound())
    waits("MTG-13a.20a", put(sound(), "context.mental_health", None), "context.mental_health")
    stays_quiet("MTG-13a.16a", second_meeting())
