"""Chapter 22: conditions that victims ask for, and zones that may show where they are."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support.rules import fires, stays_quiet
from tests.support.sound import sound

REQUEST = {
    "asked_for": "Not to enter Lower Aske", "on": "2026-10-01", "through": "Carys Bevan", "decision_maker": "Parole Board",
    "sent_on": "2026-10-05",
}


def asking(**changes):
    return put(sound(), "people_at_risk.V1.condition_requests", [{**REQUEST, **changes}])


def test_a_request_that_went_to_the_decision_maker_is_fine():
    stays_quiet("VIC-22.12a", asking())
    stays_quiet("VIC-22.12a", sound())


@pytest.mark.parametrize("key", ["asked_for", "decision_maker"])
def test_a_request_without_content_or_decision_maker_is_found(key):
    finding = fires("VIC-22.12a", asking(**{key: None}), "V1", f"condition_requests.0.{key}")
    assert (finding.check, finding.field) == (Check.ERROR, "condition_requests")


def test_a_request_that_the_victim_took_back_goes_nowhere():
    stays_quiet("VIC-22.12a", asking(decision_maker=None, withdrawn=True))


def test_an_alternative_needs_a_reason():
    case = asking(alternative="A smaller zone")
    assert fires("VIC-22.12a", case, "V1", "condition_requests.0.alternative_reason").check is Check.WARNING
    stays_quiet("VIC-22.12a", asking(alternative="A smaller zone", alternative_reason="His clinic lies in it"))


@pytest.mark.parametrize(("answer", "quiet"), [(False, True), (None, False)])
def test_outside_the_scheme_requests_go_through_the_plan(answer, quiet):
    case = put(asking(decision_maker=None), "people_at_risk.V1.in_victim_contact_scheme", answer)
    if quiet:
        stays_quiet("VIC-22.12a", case)
    else:
        fires("VIC-22.12a", case, "V1")


def zone(text, reveals=None, kind="additional"):
    case = put(sound(), "plan.licence_conditions.L1.text", text)
    case = put(case, "plan.licence_conditions.L1.kind", kind)
    return put(case, "plan.licence_conditions.L1.reveals_victim_location", reveals)


@pytest.mark.parametrize("text", [
    "Exclusion zone round Lower Aske as on the map", "Not to enter the area shown on the attached map",
    "Not to go within 200 metres of any place where she works", "To stay away from Station Road",
    "Not to come near the home of Bryony Hale",
])
def test_a_zone_without_an_answer_is_asked_about(text):
    assert fires("VIC-22.17a", zone(text), "L1", "reveals_victim_location").check is Check.PROMPT
    stays_quiet("VIC-22.17a", zone(text, reveals=False))


@pytest.mark.parametrize("text", ["To live where approved", "Not to contact Bryony Hale", "To be of good behaviour", None])
def test_another_condition_is_not_asked_about(text):
    stays_quiet("VIC-22.17a", zone(text))


def test_a_standard_condition_and_a_case_without_anybody_named_are_not_asked_about():
    stays_quiet("VIC-22.17a", zone("Not to enter the area on the map", kind="standard"))
    case = zone("Not to enter the area on the map")
    stays_quiet("VIC-22.17a", put(put(case, "people_at_risk.V1.name", None), "people_at_risk.V2.name", None))


def test_a_zone_that_shows_it_needs_what_the_victim_shares_instead():
    case = zone("Not to enter Station Road", reveals=True)
    assert fires("VIC-22.17a", case, "L1", "reveals_victim_location").check is Check.PROMPT
    stays_quiet("VIC-22.17a", put(case, "plan.licence_conditions.L1.victim_shares", "She shops in Lower Aske on Fridays"))
