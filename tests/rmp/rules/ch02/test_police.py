"""Chapter 2: notification requirements, and British Transport Police."""

import pytest

from risk_model.kinds import Check
from schemas.paths import append, put
from tests.support.rules import findings_of, fires, stays_quiet, waits
from tests.support.sound import sound


def registered(category=1, **person):
    case = put(put(sound(), "mappa.category", category), "mappa.category_basis.notification", True)
    case["person"] |= {"visor_reference": "V-FIC-0900", **person}
    return case


def without_police(case):
    for action in case["plan"]["actions"]:
        if action["owner"]["agency"] == "police":
            action["owner"]["agency"] = "probation"
    return case


def rail(**more):
    return put(sound(), "context.rail_relevance", True) | more


def test_a_registered_person_whom_the_police_visit_and_record_is_managed():
    stays_quiet("LEAD-2.6a", registered())
    stays_quiet("LEAD-2.6a", registered(category=4))


def test_no_action_of_the_police_in_the_community_is_found():
    assert fires("LEAD-2.6a", without_police(registered()), "plan", "actions").check is Check.WARNING


def test_a_schedule_of_visits_answers_it_too():
    stays_quiet("LEAD-2.6a", put(without_police(registered()), "mappa.registration",
                                 {"registered": True, "visit_schedule": "Every eight weeks"}))


def test_in_custody_nobody_visits_a_registered_address():
    stays_quiet("LEAD-2.6a", put(without_police(registered()), "context.setting", "custody"))


def test_a_plan_without_actions_is_not_asked_for_those_of_the_police():
    stays_quiet("LEAD-2.6a", put(registered(), "plan.actions", []))


def test_a_missing_visor_reference_is_found_also_where_the_documents_ask_for_it_too():
    case = registered(visor_reference=None)
    assert fires("LEAD-2.6a", case, "person", "visor_reference").check is Check.WARNING
    assert fires("LEAD-2.6a", put(case, "offence.sexual", True), "person", "visor_reference").asked_by == ("DOC-14.25b",)
    stays_quiet("LEAD-2.6a", registered())
    fires("DOC-14.25b", put(case, "offence.sexual", True), "person", "visor_reference")


@pytest.mark.parametrize("registration", [{"registered": False}, {"visit_schedule": "Monthly"}])
def test_somebody_who_is_not_known_to_have_registered_is_found(registration):
    fires("LEAD-2.6a", put(registered(), "mappa.registration", registration), "mappa", "registration.registered")


def test_nobody_is_asked_about_registration_before_it_is_begun():
    assert not findings_of("LEAD-2.6a", put(registered(), "mappa.registration", {"registered": True}))
    assert not findings_of("LEAD-2.6a", registered())


def test_an_approved_tool_is_asked_for_together_with_the_check_on_tools():
    case = put(registered(), "assessment.tools", [])
    assert fires("LEAD-2.6a", case, "assessment", "tools").asked_by[0] == "RA-11.4b"
    stays_quiet("LEAD-2.6a", put(case, "assessment.no_tools_reason", "Bailed last week; ARMS is booked"))


def test_other_categories_have_no_such_requirements():
    stays_quiet("LEAD-2.6a", without_police(sound()))
    stays_quiet("LEAD-2.6a", put(without_police(registered(category=4)), "mappa.category_basis.notification", None))
    waits("LEAD-2.6a", put(sound(), "mappa.category", None), "mappa.category")


def test_rail_travel_without_transport_police_is_a_question():
    finding = fires("LEAD-2.9a", rail(), "plan", "british_transport_police.considered")
    assert finding.check is Check.PROMPT


@pytest.mark.parametrize("name", ["British Transport Police", "BTP intelligence bureau"])
def test_an_agency_or_attendee_of_that_name_is_enough(name):
    stays_quiet("LEAD-2.9a", append(rail(), "agencies", {"agency": "other", "agency_name": name}))
    stays_quiet("LEAD-2.9a", append(rail(), "meetings.M1.attendees", {"agency": "police", "role": name}))


def test_an_action_with_them_is_enough():
    stays_quiet("LEAD-2.9a", put(rail(), "plan.actions.A2.what", "PC Whitlock agrees patrols with British Transport Police"))


def test_an_answer_with_its_reason_is_enough_either_way():
    for considered in (True, False):
        answer = {"considered": considered, "reason": "One station; the local officers cover it"}
        stays_quiet("LEAD-2.9a", put(rail(), "plan.british_transport_police", answer))
    half = put(rail(), "plan.british_transport_police", {"considered": True})
    fires("LEAD-2.9a", half, "plan", "british_transport_police.reason")


def test_where_rail_travel_does_not_matter_nothing_is_asked():
    stays_quiet("LEAD-2.9a", sound())
    waits("LEAD-2.9a", put(sound(), "context.rail_relevance", None), "context.rail_relevance")
