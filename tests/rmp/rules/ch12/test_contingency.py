import pytest

from risk_model.findings import Slot
from risk_model.kinds import Check
from schemas.paths import put, remove
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound

NONE = put(sound(), "plan.contingencies", [])


def test_a_plan_without_contingency_is_found():
    assert fires("RMP-12.9j", NONE, "plan", "contingencies").check is Check.ERROR
    stays_quiet("RMP-12.9j", sound())


def test_a_plan_without_contingency_is_asked_for_it_before_its_parts():
    stays_quiet("RMP-12.22a", NONE)


def test_without_any_contingency_the_four_groups_are_one_line() -> None:
    assert [(f.record, f.place) for f in findings_of("RMP-12.22b", NONE)] == [("plan", "escalation_not_linked")]


@pytest.mark.parametrize("place", ["trigger", "response", "within_hours", "owner.agency"])
def test_a_contingency_without_what_or_who_or_how_fast_is_found(place):
    found = findings_of("RMP-12.22a", remove(sound(), f"plan.contingencies.C2.{place}"))
    assert [(f.check, f.record, f.place) for f in found] == [(Check.ERROR, "C2", place)]


@pytest.mark.parametrize("place", ["tell", "out_of_hours", "fallback"])
def test_who_is_told_and_out_of_hours_and_fallback_are_warnings(place):
    found = findings_of("RMP-12.22a", remove(sound(), f"plan.contingencies.C2.{place}"))
    assert [(f.check, f.record, f.place) for f in found] == [(Check.WARNING, "C2", place)]


def test_a_contingency_may_start_at_once():
    stays_quiet("RMP-12.22a", put(sound(), "plan.contingencies.C2.within_hours", 0))


def test_a_contingency_without_any_owner_is_asked_for_its_agency_only():
    found = findings_of("RMP-12.22a", remove(sound(), "plan.contingencies.C2.owner"))
    assert [f.place for f in found] == ["owner.agency"]


def test_a_responder_may_be_a_role_on_duty():
    agency_only = put(sound(), "plan.contingencies.C2.owner", {"agency": "police"})
    assert fires("RMP-12.22a", agency_only, "C2", "owner.name").check is Check.WARNING
    stays_quiet("RMP-12.22a", put(agency_only, "plan.contingencies.C2.owner.role", "Duty inspector"))


def test_a_contingency_linked_to_nothing_is_a_warning():
    document = put(put(sound(), "plan.contingencies.C4.risks", []), "plan.contingencies.C4.factors", [])
    assert fires("RMP-12.22a", document, "C4", "risks").check is Check.WARNING
    stays_quiet("RMP-12.22a", put(document, "plan.contingencies.C4.people", ["V1"]))


def test_a_critical_factor_without_a_contingency_is_a_warning():
    document = put(sound(), "assessment.factors.F1.critical", True)
    assert fires("RMP-12.22a", document, "F1", "contingencies").check is Check.WARNING
    stays_quiet("RMP-12.22a", put(document, "plan.contingencies.C4.factors", ["F1"]))


def test_recall_alone_leaves_the_response_open():
    finding = fires("RMP-12.22a", put(sound(), "plan.contingencies.C4.response", "Recall"), "C4", "response")
    assert (finding.check, finding.slot) == (Check.PROMPT, Slot.CONTINGENCY)
    assert finding.words
    assert "C4" in finding.message


def test_every_contingency_of_the_sound_case_is_complete():
    stays_quiet("RMP-12.22a", sound())


KINDS = {"situational": "C1", "lifestyle": "C2", "psychological": "C3"}


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_group_of_escalating_risk_that_is_not_considered_is_found(kind):
    document = put(sound(), f"plan.contingencies.{KINDS[kind]}.kind", "supervision_breakdown")
    finding = fires("RMP-12.22b", document, "plan", f"escalation_not_linked.{kind}")
    assert finding.check is Check.WARNING
    assert finding.field == "escalation_not_linked"


def test_a_breakdown_in_supervision_that_is_not_considered_is_found():
    document = put(put(sound(), "plan.contingencies.C4.kind", "lifestyle"), "plan.contingencies.C5.kind", "lifestyle")
    fires("RMP-12.22b", document, "plan", "escalation_not_linked.supervision_breakdown")


def test_a_reason_answers_for_a_group():
    document = put(sound(), "plan.contingencies.C2.kind", "situational")
    stays_quiet("RMP-12.22b", put(document, "plan.escalation_not_linked.lifestyle", "His offending never followed it"))
    fires("RMP-12.22b", put(document, "plan.escalation_not_linked.lifestyle", " "), "plan")


def test_a_contingency_of_no_group_is_found_and_asked_for_once():
    found = findings_of("RMP-12.22b", remove(sound(), "plan.contingencies.C2.kind"))
    assert [(f.record, f.place) for f in found] == [("C2", "kind")]


def test_the_sound_plan_considers_all_four_groups():
    stays_quiet("RMP-12.22b", sound())
