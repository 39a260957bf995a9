from risk_model.kinds import Check
from schemas.paths import append, put
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound

NEW_RISK = append(sound(), "assessment.risks", {"id": "R3", "kind": "reoffending", "group": "public"})


def test_a_risk_without_an_action_is_found():
    found = findings_of("RMP-12.9d", NEW_RISK)
    assert [(f.check, f.record, f.place) for f in found] == [(Check.ERROR, "R3", "actions")]


def test_a_risk_with_an_action_is_covered():
    stays_quiet("RMP-12.9d", put(NEW_RISK, "plan.actions.A3.risks", ["R1", "R3"]))


def test_a_declined_action_covers_no_risk():
    document = put(NEW_RISK, "plan.actions.A3.risks", ["R1", "R3"])
    fires("RMP-12.9d", put(document, "plan.actions.A3.acceptance", "declined"), "R3", "actions")


def test_an_action_not_done_covers_no_risk():
    document = put(NEW_RISK, "plan.actions.A3.risks", ["R1", "R3"])
    fires("RMP-12.9d", put(document, "plan.actions.A3.progress", "not_done"), "R3", "actions")
    stays_quiet("RMP-12.9d", put(document, "plan.actions.A3.progress", "done"))


def test_an_action_without_a_risk_is_found_though_it_has_a_factor():
    finding = fires("RMP-12.9d", put(sound(), "plan.actions.A3.risks", []), "A3", "risks")
    assert finding.check is Check.ERROR


def test_a_declined_action_needs_no_risk():
    document = put(put(sound(), "plan.actions.A3.risks", []), "plan.actions.A3.acceptance", "declined")
    stays_quiet("RMP-12.9d", document)


def test_a_critical_factor_without_an_action_is_a_warning():
    document = put(sound(), "assessment.factors.F1.critical", True)
    assert fires("RMP-12.9d", document, "F1", "actions").check is Check.WARNING


def test_a_factor_that_is_not_critical_needs_no_action():
    stays_quiet("RMP-12.9d", put(sound(), "assessment.factors.F1.critical", None))


def test_a_plan_without_actions_covers_no_risk_and_people_see_one_line():
    found = findings_of("RMP-12.9d", put(sound(), "plan.actions", []))
    assert {f.record for f in found} >= {"R1", "R2"}
    assert {f.asked_by for f in found} == {("RMP-12.1a",)}


def test_actions_are_not_asked_for_a_risk_before_there_is_one():
    document = put(sound(), "assessment.risks", [])
    for number in range(5):
        document = put(document, f"plan.actions.{number}.risks", [])
    for number in range(5):
        document = put(document, f"plan.contingencies.{number}.risks", [])
    stays_quiet("RMP-12.9d", put(document, "plan.licence_conditions", []))


def test_the_sound_case_is_covered_both_ways():
    stays_quiet("RMP-12.9d", sound())
