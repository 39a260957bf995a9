import pytest

from risk_model.kinds import Check
from schemas.paths import put, remove
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound

UNDER = {"supervision": "A1", "monitoring_and_control": "A2", "interventions_and_treatment": "A3"}


def without(pillar):
    """The sound case without its one action under a pillar: the action stands under victim safety instead."""
    return put(sound(), f"plan.actions.{UNDER[pillar]}.pillar", "victim_safety")


def test_a_plan_that_monitors_nothing_is_found():
    found = findings_of("RMP-12.4a", without("monitoring_and_control"))
    assert [(f.check, f.record, f.field) for f in found] == [(Check.ERROR, "plan", "actions")]
    assert "monitors" in found[0].message


def test_a_plan_that_changes_nothing_is_found():
    found = findings_of("RMP-12.4a", without("interventions_and_treatment"))
    assert [(f.check, f.record, f.field) for f in found] == [(Check.ERROR, "plan", "actions")]
    assert "change" in found[0].message


@pytest.mark.parametrize("pillar", ["monitoring_and_control", "interventions_and_treatment"])
def test_a_reason_stands_in_for_monitoring_or_change(pillar):
    document = put(without(pillar), f"plan.nothing_needed.{pillar}", "In hospital, on constant observation")
    stays_quiet("RMP-12.4a", document)


def test_an_empty_supervision_heading_is_not_about_monitoring_or_change():
    stays_quiet("RMP-12.4a", without("supervision"))


def test_an_action_not_done_does_not_bring_change():
    fires("RMP-12.4a", put(sound(), "plan.actions.A3.progress", "not_done"), "plan", "actions")


def test_a_declined_action_does_not_monitor():
    fires("RMP-12.4a", put(sound(), "plan.actions.A2.acceptance", "declined"), "plan", "actions")


def test_a_plan_without_actions_neither_monitors_nor_changes_and_people_see_one_line():
    found = findings_of("RMP-12.4a", put(sound(), "plan.actions", []))
    assert [f.asked_by for f in found] == [("RMP-12.1a",)] * 2


def test_a_sound_plan_monitors_and_changes():
    stays_quiet("RMP-12.4a", sound())


@pytest.mark.parametrize("pillar", sorted(UNDER))
def test_an_empty_heading_is_found(pillar):
    finding = fires("RMP-12.11a", without(pillar), "plan", f"nothing_needed.{pillar}")
    assert finding.field == "nothing_needed"
    assert finding.check is Check.WARNING


def test_an_empty_victim_safety_heading_is_found():
    document = put(put(sound(), "plan.actions.A4.pillar", "supervision"), "plan.actions.A5.pillar", "supervision")
    fires("RMP-12.11a", document, "plan", "nothing_needed.victim_safety")


@pytest.mark.parametrize("pillar", sorted(UNDER))
def test_a_reason_fills_a_heading(pillar):
    stays_quiet("RMP-12.11a", put(without(pillar), f"plan.nothing_needed.{pillar}", "The sentence has ended"))


def test_a_blank_reason_fills_nothing():
    fires("RMP-12.11a", put(without("supervision"), "plan.nothing_needed.supervision", "  "), "plan")


def test_an_action_under_no_heading_is_found_and_asked_for_once():
    document = remove(sound(), "plan.actions.A3.pillar")
    assert [(f.record, f.place) for f in findings_of("RMP-12.11a", document)] == [("A3", "pillar")]
    stays_quiet("RMP-12.4a", document)


def test_two_empty_headings_are_found_though_one_action_stands_under_none():
    document = remove(without("supervision"), "plan.actions.A3.pillar")
    fires("RMP-12.11a", document, "plan", "nothing_needed.supervision")


def test_a_declined_action_needs_no_heading():
    document = put(remove(sound(), "plan.actions.A5.pillar"), "plan.actions.A5.acceptance", "declined")
    stays_quiet("RMP-12.11a", document)


def test_a_plan_without_actions_has_nothing_under_four_headings_and_people_see_one_line():
    found = findings_of("RMP-12.11a", put(sound(), "plan.actions", []))
    assert [f.asked_by for f in found] == [("RMP-12.1a",)] * 4


def test_a_sound_plan_addresses_every_heading():
    stays_quiet("RMP-12.11a", sound())
