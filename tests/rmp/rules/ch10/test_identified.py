"""Chapter 10: everybody at risk belongs to a risk that the plan manages."""

from risk_model.kinds import Check
from schemas.paths import append, put
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound


def with_a_third(**more):
    return append(sound(), "people_at_risk", {"id": "V3", "kind": "staff", "group": "staff", "name": "Ife Nwosu", **more})


def test_somebody_at_risk_whom_nothing_connects_with_a_risk_is_found():
    assert fires("DIS-10.3b", with_a_third(), "V3", "risks").check is Check.ERROR
    fires("DIS-10.3b", with_a_third(group=None), "V3", "risks")


def test_where_a_risk_covers_the_whole_group_only_the_link_is_missing():
    assert fires("DIS-10.3b", with_a_third(group="children"), "V3", "risks").check is Check.WARNING


def asked_of(case):
    return {(f.record, f.place) for f in findings_of("DIS-10.3b", case)}


def test_a_risk_that_names_them_connects_them():
    assert ("V3", "risks") not in asked_of(put(with_a_third(), "assessment.risks.R1.people", ["V1", "V3"]))
    stays_quiet("DIS-10.3b", sound())


def test_an_action_or_contingency_that_protects_them_from_a_risk_connects_them():
    stays_quiet("DIS-10.3b", put(with_a_third(), "plan.actions.A1.people", ["V3"]))
    assert ("V3", "risks") not in asked_of(put(with_a_third(), "plan.contingencies.C1.people", ["V1", "V3"]))


def test_somebody_whom_no_action_protects_is_not_managed_and_people_see_one_line():
    case = put(sound(), "plan.actions.A5.people", [])
    finding = fires("DIS-10.3b", case, "V2", "actions")
    assert (finding.check, finding.asked_by[0]) == (Check.ERROR, "RMP-12.9g")
    unnamed = put(put(case, "people_at_risk.V2.name", None), "people_at_risk.V2.reason_not_named", "Not known yet")
    assert fires("DIS-10.3b", unnamed, "V2", "actions").check is Check.WARNING


def test_a_risk_without_an_action_is_not_managed():
    case = put(sound(), "plan.actions", [])
    assert fires("DIS-10.3b", case, "R1", "actions").asked_by == ("RMP-12.9d", "RMP-12.1a")


def test_a_declined_action_and_one_without_a_risk_connect_nobody():
    case = put(with_a_third(), "plan.actions.A1.people", ["V3"])
    fires("DIS-10.3b", put(case, "plan.actions.A1.acceptance", "declined"), "V3")
    fires("DIS-10.3b", put(case, "plan.actions.A1.risks", []), "V3")


def test_a_case_without_risks_and_people_is_asked_for_its_assessment_only():
    assert not findings_of("DIS-10.3b", put(put(sound(), "people_at_risk", []), "assessment.risks", []) | {"plan": {}})
    no_risks = {**with_a_third(), "assessment": {}, "plan": {}}
    assert fires("DIS-10.3b", no_risks, "V3", "risks").asked_by == ("RA-11.1a",)


def test_a_risk_that_names_nobody_identifies_nobody():
    case = put(sound(), "assessment.risks.R1.people", [])
    assert fires("DIS-10.3b", case, "R1", "people").asked_by == ("RA-11.10a",)
    stays_quiet("DIS-10.3b", put(case, "assessment.risks.R1.not_named_reason", "Any woman he meets"))
