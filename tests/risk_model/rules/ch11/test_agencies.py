"""Chapter 11: what the agencies contribute, and the overall level that they agree."""

from risk_model.kinds import Check
from schemas.paths import put, remove
from tests.support.rules import fires, stays_quiet
from tests.support.sound import sound

EMPTY = {"schema_version": 1, "reference": "FP-0901"}
POLICE = {"agency": "police"}
HARBOUR = {"agency": "other", "agency_name": "Harbour Advocacy"}


def test_an_agency_that_contributed_nothing_is_found_by_name() -> None:
    found = fires("RA-11.9a", put(sound(), "agencies.2", {"agency": "children_services"}), "agencies", "contributed_on")
    assert found.check is Check.WARNING
    assert "Children's Services" in found.message


def test_an_agency_of_another_kind_is_found_by_its_own_name() -> None:
    assert "Harbour Advocacy" in fires("RA-11.9a", put(sound(), "agencies.3", HARBOUR), "agencies").message
    assert "agency 4" in fires("RA-11.9a", put(sound(), "agencies.3", {"contact": "Carys Bevan"}), "agencies").message


def test_the_day_of_a_contribution_or_a_reason_for_none_is_enough() -> None:
    stays_quiet("RA-11.9a", sound())
    for key, value in (("contributed_on", "2026-10-30"), ("reason_none", "Knows nothing of him")):
        stays_quiet("RA-11.9a", put(sound(), "agencies.1", {**POLICE, key: value}))


def test_a_contribution_of_no_day_is_found_in_one_line_with_the_rule_on_agencies() -> None:
    undated = put(sound(), "agencies.1", {**POLICE, "contribution": "Call-outs"})
    assert fires("RA-11.9a", undated, "agencies", "1.contributed_on").asked_by == ("LVL-7.7a",)


def test_without_agencies_nobody_has_contributed() -> None:
    assert fires("RA-11.9a", put(sound(), "agencies", []), "agencies", "agency").asked_by == ("LVL-7.7a",)


def test_an_overall_level_agreed_by_nobody_is_found() -> None:
    found = fires("RA-11.15b", put(sound(), "assessment.overall.agreed_with", []), "assessment", "overall.agreed_with")
    assert found.check is Check.ERROR


def test_the_lead_agency_does_not_agree_with_itself() -> None:
    fires("RA-11.15b", put(sound(), "assessment.overall.agreed_with", ["probation"]), "assessment", "overall.agreed_with")
    stays_quiet("RA-11.15b", put(sound(), "assessment.overall.agreed_with", ["police"]))


def test_without_a_lead_agency_it_takes_two_to_agree() -> None:
    without_lead = put(sound(), "mappa.lead_agency", None)
    stays_quiet("RA-11.15b", without_lead)
    alone = put(without_lead, "assessment.overall.agreed_with", ["police"])
    fires("RA-11.15b", alone, "assessment", "overall.agreed_with")


def test_an_overall_level_agreed_on_no_day_is_found() -> None:
    fires("RA-11.15b", put(sound(), "assessment.overall.agreed_on", None), "assessment", "overall.agreed_on")


def test_an_agreed_overall_level_is_quiet() -> None:
    stays_quiet("RA-11.15b", sound())


def test_without_an_overall_level_there_is_none_that_several_agencies_agreed() -> None:
    found = fires("RA-11.15b", remove(sound(), "assessment.overall"), "assessment", "overall.level")
    assert found.asked_by == ("RA-11.7a", "RA-11.1a")
    stays_quiet("RA-11.15b", EMPTY)


def test_one_agency_on_its_own_has_nobody_to_agree_with() -> None:
    nobody = put(sound(), "assessment.overall.agreed_with", [])
    stays_quiet("RA-11.15b", put(nobody, "agencies", [{"agency": "probation"}, {"agency": "probation"}]))
    fires("RA-11.15b", put(nobody, "agencies", [HARBOUR, {**HARBOUR, "agency_name": "Wexmoor Recovery"}]))
