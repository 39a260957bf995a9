import pytest

from risk_model.findings import Slot
from risk_model.kinds import Check
from schemas.paths import append, put, remove
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound


def test_a_bare_verb_leaves_the_act_open():
    finding = fires("RMP-12.9a", put(sound(), "plan.actions.A2.what", "Monitor"), "A2", "what")
    assert finding.check is Check.PROMPT
    assert finding.slot is Slot.ACT
    assert finding.words
    assert "A2" in finding.message


def test_words_of_an_action_already_done_are_left_alone():
    document = put(put(sound(), "plan.actions.A2.what", "Monitor"), "plan.actions.A2.progress", "done")
    stays_quiet("RMP-12.9a", document)


def test_the_words_of_the_sound_case_leave_nothing_open():
    stays_quiet("RMP-12.9a", sound())


def test_an_action_without_an_owning_agency_is_found():
    document = remove(sound(), "plan.actions.A3.owner.agency")
    assert fires("RMP-12.9b", document, "A3", "owner.agency").check is Check.ERROR


def test_an_action_without_any_owner_is_asked_for_its_agency_only():
    assert [f.place for f in findings_of("RMP-12.9b", remove(sound(), "plan.actions.A3.owner"))] == ["owner.agency"]


def test_another_body_without_its_name_is_found():
    document = append(sound(), "agencies", {"agency": "other", "agency_name": "Aske Night Shelter"})
    document = put(document, "plan.actions.A3.owner.agency", "other")
    fires("RMP-12.9b", document, "A3", "owner.agency_name")
    stays_quiet("RMP-12.9b", put(document, "plan.actions.A3.owner.agency_name", "Aske Night Shelter"))


@pytest.mark.parametrize("role", [None, "Probation practitioner"])
def test_an_action_without_a_named_person_is_a_warning(role):
    document = put(remove(sound(), "plan.actions.A3.owner.name"), "plan.actions.A3.owner.role", role)
    assert fires("RMP-12.9b", document, "A3", "owner.name").check is Check.WARNING


def test_a_reason_stands_in_for_the_named_person():
    document = remove(sound(), "plan.actions.A3.owner.name")
    stays_quiet("RMP-12.9b", put(document, "plan.actions.A3.owner.no_name_reason", "Named at allocation on 1 December"))


def test_an_owner_that_the_case_does_not_list_is_found():
    document = put(sound(), "plan.actions.A3.owner.agency", "housing_authority")
    assert fires("RMP-12.9b", document, "A3", "owner.agency").check is Check.ERROR


def test_without_a_list_of_agencies_owners_are_not_compared_with_it():
    stays_quiet("RMP-12.9b", put(sound(), "agencies", []))


def test_a_declined_action_needs_no_owner():
    document = put(remove(sound(), "plan.actions.A3.owner"), "plan.actions.A3.acceptance", "declined")
    stays_quiet("RMP-12.9b", document)


def test_every_action_of_the_sound_case_has_an_owner():
    stays_quiet("RMP-12.9b", sound())


@pytest.mark.parametrize("place", ["what", "how_it_manages_risk", "success_measure"])
def test_an_action_that_leaves_out_what_or_how_or_measure_is_found(place):
    found = findings_of("RMP-12.9c", put(sound(), f"plan.actions.A3.{place}", "  "))
    assert [(f.check, f.record, f.place) for f in found] == [(Check.ERROR, "A3", place)]
    fires("RMP-12.9c", remove(sound(), f"plan.actions.A3.{place}"), "A3", place)


def test_every_action_of_the_sound_case_says_what_and_how():
    stays_quiet("RMP-12.9c", sound())
