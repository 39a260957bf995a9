"""Chapter 22: victims are identified, in contact with somebody, and protected."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put, remove
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound


@pytest.mark.parametrize("kind", ["victim", "previous_victim"])
def test_a_victim_with_whom_nobody_is_in_contact_is_found(kind):
    case = put(put(sound(), "people_at_risk.V1.kind", kind), "people_at_risk.V1.contact", None)
    assert fires("VIC-22.4a", case, "V1", "contact").check is Check.ERROR
    stays_quiet("VIC-22.4a", case, "V2")


@pytest.mark.parametrize("contact", [{"agency": "police"}, {"name": "Carys Bevan"}])
def test_an_agency_or_a_name_is_enough(contact):
    stays_quiet("VIC-22.4a", put(sound(), "people_at_risk.V1.contact", contact))


@pytest.mark.parametrize("kind", ["partner", "child", "potential_victim"])
def test_for_somebody_named_who_may_become_a_victim_it_is_a_warning(kind):
    case = put(put(sound(), "people_at_risk.V2.kind", kind), "people_at_risk.V2.contact", {})
    assert fires("VIC-22.4a", case, "V2", "contact").check is Check.WARNING
    stays_quiet("VIC-22.4a", put(case, "people_at_risk.V2.name", None))


def test_a_victim_who_is_not_named_is_a_warning():
    case = put(put(sound(), "people_at_risk.V1.contact", None), "people_at_risk.V1.name", None)
    assert fires("VIC-22.4a", case, "V1", "contact").check is Check.WARNING


@pytest.mark.parametrize("kind", ["staff", "supporter", "other"])
def test_staff_supporters_and_others_need_no_contact(kind):
    stays_quiet("VIC-22.4a", put(put(sound(), "people_at_risk.V2.kind", kind), "people_at_risk.V2.contact", None))


def test_somebody_at_risk_without_a_kind_is_found():
    assert fires("VIC-22.6a", put(sound(), "people_at_risk.V2.kind", None), "V2", "kind").check is Check.ERROR


def test_without_a_kind_nobody_asks_for_the_contact_or_the_group():
    case = put(sound(), "people_at_risk.V1", {"id": "V1", "name": "Bryony Hale"})
    stays_quiet("VIC-22.4a", case, "V1")
    assert [f.place for f in findings_of("VIC-22.6a", case)] == ["kind"]


def test_somebody_at_risk_without_a_group_is_found_and_a_warning_where_the_risk_tells_it():
    case = put(sound(), "people_at_risk.V1.group", None)
    assert fires("VIC-22.6a", case, "V1", "group").check is Check.WARNING
    case = put(case, "assessment.risks.R1.people", [])
    assert fires("VIC-22.6a", case, "V1", "group").check is Check.ERROR
    stays_quiet("VIC-22.6a", sound())


def nobody():
    return remove(remove(sound(), "people_at_risk.V1"), "people_at_risk.V2")


def reasoned():
    case = nobody()
    for risk in case["assessment"]["risks"]:
        risk["not_named_reason"] = "Her name is not safe in this file"
    return case


def test_risks_that_name_nobody_with_nobody_recorded_are_found():
    assert fires("VIC-22.6a", nobody(), "people_at_risk", "kind").check is Check.ERROR
    fires("RA-11.10a", nobody(), "R1", "people")


def test_a_risk_to_a_known_adult_with_a_reason_and_nobody_recorded_is_a_warning():
    assert fires("VIC-22.6a", reasoned(), "people_at_risk", "kind").check is Check.WARNING
    stays_quiet("VIC-22.6a", put(reasoned(), "assessment.risks.R1.group", "public"))


def test_without_people_and_risks_it_is_one_line_with_the_assessment():
    case = {"schema_version": 1, "reference": "FP-0001"}
    assert fires("VIC-22.6a", case, "people_at_risk", "kind").asked_by == ("RA-11.1a", "RA-11.8a")


def test_somebody_outside_the_scheme_whom_no_action_protects_is_found():
    case = put(sound(), "plan.actions.A5.people", [])
    assert fires("VIC-22.11a", case, "V2", "actions").check is Check.ERROR
    fires("RMP-12.9g", case, "V2", "actions")
    stays_quiet("VIC-22.11a", sound())


@pytest.mark.parametrize("answer", [True, None])
def test_only_those_outside_the_scheme_are_meant(answer):
    case = put(sound(), "plan.actions.A5.people", [])
    stays_quiet("VIC-22.11a", put(case, "people_at_risk.V2.in_victim_contact_scheme", answer))


def test_a_declined_action_protects_nobody():
    fires("VIC-22.11a", put(sound(), "plan.actions.A5.acceptance", "declined"), "V2")


@pytest.mark.parametrize(("place", "value"), [("name", None), ("kind", "staff"), ("kind", "other")])
def test_for_a_group_staff_and_others_it_is_a_warning(place, value):
    case = put(put(sound(), "plan.actions.A5.people", []), f"people_at_risk.V2.{place}", value)
    assert fires("VIC-22.11a", case, "V2", "actions").check is Check.WARNING


def test_without_any_action_it_is_one_line_with_the_plan():
    assert fires("VIC-22.11a", put(sound(), "plan.actions", []), "V2", "actions").asked_by == ("RMP-12.9g", "RMP-12.1a")
