import pytest

from risk_model.kinds import Check
from schemas.paths import append, get, put, remove
from tests.support.rules import findings_of, fires, stays_quiet, waits
from tests.support.sound import sound


def unprotected(person):
    document = sound()
    for action in get(document, "plan.actions"):
        others = [p for p in action.get("people", []) if p != person]
        document = put(document, f"plan.actions.{action['id']}.people", others)
    return document


def test_a_victim_whom_no_action_protects_is_found():
    found = findings_of("RMP-12.9g", unprotected("V1"))
    assert [(f.check, f.record, f.place) for f in found] == [(Check.ERROR, "V1", "actions")]


def test_an_action_not_done_protects_nobody():
    fires("RMP-12.9g", put(sound(), "plan.actions.A5.progress", "not_done"), "V2", "actions")


def test_a_named_member_of_staff_needs_protection_too():
    staff = {"id": "V3", "kind": "staff", "group": "staff", "name": "Ife Nwosu"}
    assert fires("RMP-12.9g", append(sound(), "people_at_risk", staff), "V3", "actions").check is Check.ERROR


def test_a_group_without_a_name_and_without_an_action_is_a_warning():
    group = {"id": "V3", "kind": "potential_victim", "group": "known_adult", "reason_not_named": "Future partners"}
    document = append(sound(), "people_at_risk", group)
    assert fires("RMP-12.9g", document, "V3", "actions").check is Check.WARNING
    stays_quiet("RMP-12.9g", put(document, "plan.actions.A2.people", ["V1", "V3"]))


NOBODY = remove(remove(sound(), "people_at_risk.V1"), "people_at_risk.V2")


def test_a_plan_that_protects_nobody_is_found_though_nobody_at_risk_is_recorded():
    document = put(put(NOBODY, "plan.actions.A4.pillar", "supervision"), "plan.actions.A5.pillar", "supervision")
    assert fires("RMP-12.9g", document, "plan", "actions").check is Check.ERROR
    stays_quiet("RMP-12.9g", put(document, "plan.nothing_needed.victim_safety", "Nobody known is within his reach"))


def test_an_action_under_victim_safety_protects_those_not_recorded():
    stays_quiet("RMP-12.9g", NOBODY)


def test_a_plan_without_actions_protects_nobody_and_people_see_one_line():
    found = findings_of("RMP-12.9g", put(sound(), "plan.actions", []))
    assert {f.record for f in found} == {"V1", "V2"}
    assert {f.asked_by for f in found} == {("RMP-12.1a",)}


def test_everybody_at_risk_in_the_sound_case_is_protected():
    stays_quiet("RMP-12.9g", sound())


def test_a_risk_to_children_without_a_safeguarding_action_is_found():
    finding = fires("RMP-12.9h", put(sound(), "plan.actions.A5.safeguarding", "none"), "plan", "actions")
    assert finding.check is Check.ERROR
    assert "R2" in finding.message
    fires("RMP-12.9h", remove(sound(), "plan.actions.A5.safeguarding"), "plan", "actions")


def test_a_child_at_risk_is_enough_without_a_risk_to_children():
    document = put(put(sound(), "plan.actions.A5.safeguarding", "none"), "assessment.risks.R2.group", "public")
    assert "V2" in fires("RMP-12.9h", document, "plan", "actions").message


def test_an_adult_at_risk_among_the_people_needs_a_safeguarding_action():
    document = put(sound(), "people_at_risk.V1.adult_at_risk", True)
    assert "V1" in fires("RMP-12.9h", document, "plan", "actions").message
    stays_quiet("RMP-12.9h", put(document, "plan.actions.A4.safeguarding", "adult"))


def test_a_risk_to_adults_at_risk_in_general_needs_a_safeguarding_action():
    document = put(sound(), "context.adult_at_risk", True)
    assert "adult" in fires("RMP-12.9h", document, "plan", "actions").message
    stays_quiet("RMP-12.9h", put(document, "plan.actions.A4.safeguarding", "adult"))


def test_a_declined_safeguarding_action_does_not_count():
    fires("RMP-12.9h", put(sound(), "plan.actions.A5.acceptance", "declined"), "plan", "actions")


def no_children(document):
    return put(remove(document, "people_at_risk.V2"), "assessment.risks.R2.group", "public")


def test_safeguarding_waits_for_the_question_about_adults_where_no_child_is_at_risk():
    waits("RMP-12.9h", remove(no_children(sound()), "context.adult_at_risk"), "context.adult_at_risk")


def test_without_a_risk_to_children_or_adults_at_risk_no_safeguarding_is_asked_for():
    stays_quiet("RMP-12.9h", put(no_children(sound()), "plan.actions.A5.safeguarding", "none"))


def test_a_plan_without_actions_safeguards_nobody_and_people_see_one_line():
    assert fires("RMP-12.9h", put(sound(), "plan.actions", []), "plan", "actions").asked_by == ("RMP-12.1a",)


def test_the_sound_plan_safeguards_the_child():
    stays_quiet("RMP-12.9h", sound())


def test_a_plan_not_aligned_with_the_child_protection_plan_is_found():
    document = remove(sound(), "plan.child_protection_alignment")
    assert fires("RMP-12.9i", document, "plan", "child_protection_alignment").check is Check.ERROR


@pytest.mark.parametrize("answer", [False, None])
def test_without_a_child_protection_plan_there_is_nothing_to_align(answer):
    document = put(remove(sound(), "plan.child_protection_alignment"), "context.child_protection_plan", answer)
    stays_quiet("RMP-12.9i", document)


def test_a_child_protection_plan_without_childrens_services_is_a_warning():
    document = remove(put(sound(), "people_at_risk.V2.contact", None), "agencies.2")
    stays_quiet("RMP-12.9i", document)
    document = put(document, "plan.actions.A5.owner.agency", "education")
    assert fires("RMP-12.9i", document, "agencies").check is Check.WARNING


def test_the_sound_plan_is_aligned():
    stays_quiet("RMP-12.9i", sound())
