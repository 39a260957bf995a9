import pytest

from risk_model.kinds import Check
from schemas.paths import put, remove
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound


@pytest.mark.parametrize("answer", [False, None])
def test_somebody_not_told_about_mappa_is_a_warning(answer):
    found = findings_of("RMP-12.28a", put(sound(), "person.told_about_mappa", {"told": answer}))
    assert [(f.check, f.record, f.place) for f in found] == [(Check.WARNING, "person", "told_about_mappa.told")]


def test_information_withheld_with_a_reason_stands_in_for_telling():
    document = put(sound(), "person.told_about_mappa.told", False)
    reason = "It would raise the risk to Tomos"
    stays_quiet("RMP-12.28a", put(document, "plan.disclosure_to_offender_withheld.reason", reason))


@pytest.mark.parametrize("place", ["on", "by", "leaflet"])
def test_telling_needs_its_day_its_person_and_the_leaflet(place):
    fires("RMP-12.28a", remove(sound(), f"person.told_about_mappa.{place}"), "person", f"told_about_mappa.{place}")


def test_telling_without_the_leaflet_is_found():
    fires("RMP-12.28a", put(sound(), "person.told_about_mappa.leaflet", False), "person", "told_about_mappa.leaflet")


def test_protective_factors_on_which_no_action_builds_are_found():
    document = put(sound(), "plan.actions.A1.protective_factors", [])
    assert fires("RMP-12.28a", document, "plan", "actions").check is Check.WARNING


def test_without_protective_factors_no_action_has_to_build_on_them():
    stays_quiet("RMP-12.28a", remove(sound(), "assessment.protective_factors.P1"))


def test_a_plan_without_actions_is_not_asked_for_strengths():
    stays_quiet("RMP-12.28a", put(sound(), "plan.actions", []))


def test_the_person_of_the_sound_case_has_a_part():
    stays_quiet("RMP-12.28a", sound())


WITHHELD = {"what": "The police visits", "reason": "He would move", "meeting": "M1"}


@pytest.mark.parametrize("place", sorted(WITHHELD))
def test_withholding_without_what_why_or_the_meeting_is_found(place):
    document = put(sound(), "plan.disclosure_to_offender_withheld", {**WITHHELD, place: None})
    found = findings_of("RMP-12.30a", document)
    assert [(f.check, f.record, f.place) for f in found] == [
        (Check.ERROR, "plan", f"disclosure_to_offender_withheld.{place}")
    ]
    fires("RMP-12.30a", document, "plan", "disclosure_to_offender_withheld")


def test_withholding_agreed_at_a_meeting_is_in_order():
    stays_quiet("RMP-12.30a", put(sound(), "plan.disclosure_to_offender_withheld", WITHHELD))


def test_withholding_is_agreed_at_meetings_of_level_2_and_3():
    document = put(sound(), "plan.disclosure_to_offender_withheld", {"what": "The police visits"})
    stays_quiet("RMP-12.30a", put(document, "mappa.level", 1))


def test_nothing_is_withheld_in_the_sound_case():
    stays_quiet("RMP-12.30a", sound())
