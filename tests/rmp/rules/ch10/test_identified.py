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
    assert fires("DIS-10.3b", with_a_third(group="children"), "V3").check is Check.WARNING


def test_a_risk_that_names_them_connects_them():
    stays_quiet("DIS-10.3b", put(with_a_third(), "assessment.risks.R1.people", ["V1", "V3"]))
    stays_quiet("DIS-10.3b", sound())


def test_an_action_or_contingency_that_protects_them_from_a_risk_connects_them():
    stays_quiet("DIS-10.3b", put(with_a_third(), "plan.actions.A1.people", ["V3"]))
    stays_quiet("DIS-10.3b", put(with_a_third(), "plan.contingencies.C1.people", ["V1", "V3"]))


def test_a_declined_action_and_one_without_a_risk_connect_nobody():
    case = put(with_a_third(), "plan.actions.A1.people", ["V3"])
    fires("DIS-10.3b", put(case, "plan.actions.A1.acceptance", "declined"), "V3")
    fires("DIS-10.3b", put(case, "plan.actions.A1.risks", []), "V3")


def test_what_is_missing_altogether_is_asked_for_by_others():
    assert not findings_of("DIS-10.3b", put(put(sound(), "people_at_risk", []), "assessment.risks", []) | {"plan": {}})
    no_risks = {**with_a_third(), "assessment": {}, "plan": {}}
    stays_quiet("DIS-10.3b", no_risks)


def test_a_risk_that_names_nobody_is_not_asked_for_twice():
    case = put(sound(), "assessment.risks.R1.people", [])
    stays_quiet("DIS-10.3b", case)
    fires("RA-11.10a", case, "R1", "people")
