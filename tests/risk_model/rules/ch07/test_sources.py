"""Chapter 7: the information that the level rests on, and differences of view."""

import pytest

from risk_model.kinds import Check, Purpose
from schemas.paths import put
from tests.support.rules import fires, stays_quiet, waits
from tests.support.sound import sound


def test_an_agency_whose_information_is_not_dated_is_found():
    finding = fires("LVL-7.7a", put(sound(), "agencies.1.contributed_on", None), "agencies", "contributed_on")
    assert finding.check is Check.ERROR
    assert "Police" in finding.message


def test_an_agency_that_said_why_it_has_nothing_needs_no_date():
    case = put(sound(), "agencies.1", {"agency": "police", "reason_none": "No record of him in this force"})
    stays_quiet("LVL-7.7a", case)


def test_a_case_without_agencies_is_found():
    assert fires("LVL-7.7a", put(sound(), "agencies", []), "agencies").check is Check.ERROR


def test_information_of_the_day_itself_is_fine_and_of_tomorrow_is_doubted():
    stays_quiet("LVL-7.7a", put(sound(), "agencies.0.contributed_on", "2026-11-19"))
    finding = fires("LVL-7.7a", put(sound(), "agencies.0.contributed_on", "2026-11-20"), "agencies", "contributed_on")
    assert finding.check is Check.WARNING


def test_an_agency_without_a_name_is_told_by_its_place():
    assert "Agency 1 " in fires("LVL-7.7a", put(sound(), "agencies", [{}]), "agencies", "contributed_on").message


def held(setting, **entry):
    agency = "prison" if setting == "custody" else "mental_health"
    whole = {"agency": agency, "contributed_on": "2026-10-30", "contribution": "Conduct and visits", "source_consulted": "Mailbox"}
    case = put(sound(), "context.setting", setting)
    return put(case, "agencies", [*sound()["agencies"], {**whole, **entry}])


@pytest.mark.parametrize("setting", ["custody", "hospital"])
def test_the_prison_or_clinician_missing_from_the_agencies_is_found(setting):
    case = put(sound(), "context.setting", setting)
    assert fires("LVL-7.9a", case, "agencies", "agency").check is Check.ERROR
    stays_quiet("LVL-7.9a", held(setting))


@pytest.mark.parametrize("setting", ["custody", "hospital"])
def test_the_mailbox_or_clinician_asked_is_recorded(setting):
    assert fires("LVL-7.9a", held(setting, source_consulted=None), "agencies", "source_consulted").check is Check.ERROR


def test_with_a_reason_for_no_information_the_mailbox_is_a_warning():
    case = held("custody", source_consulted=None, reason_none="Received into custody yesterday")
    assert fires("LVL-7.9a", case, "agencies", "source_consulted").check is Check.WARNING


def test_a_clinician_of_another_body_counts():
    case = held("hospital", agency="other", agency_name="Alderbeck Clinic", source_consulted="Dr Thwaite, Responsible Clinician")
    stays_quiet("LVL-7.9a", case)


def test_a_referral_includes_what_came_from_there():
    case = held("custody", contribution=None)
    stays_quiet("LVL-7.9a", case)
    finding = fires("LVL-7.9a", case, "agencies", "contribution", purpose=Purpose.REFERRAL)
    assert finding.check is Check.ERROR
    stays_quiet("LVL-7.9a", held("custody", contribution=None, reason_none="Nothing known"), purpose=Purpose.REFERRAL)


@pytest.mark.parametrize("setting", ["custody", "hospital"])
def test_the_day_of_its_information_is_asked_for_together_with_the_rule_on_agencies(setting):
    finding = fires("LVL-7.9a", held(setting, contributed_on=None), "agencies", "contributed_on")
    assert (finding.check, finding.asked_by) == (Check.ERROR, ("LVL-7.7a",))


def test_without_any_agency_it_is_shown_with_the_rule_on_agencies():
    finding = fires("LVL-7.9a", put(put(sound(), "context.setting", "custody"), "agencies", []), "agencies", "agency")
    assert finding.asked_by == ("LVL-7.7a",)
    assert fires("LVL-7.9a", put(sound(), "context.setting", "custody"), "agencies", "agency").asked_by == ()


def test_in_the_community_neither_is_asked():
    stays_quiet("LVL-7.9a", sound())
    waits("LVL-7.9a", put(sound(), "context.setting", None), "context.setting")


def divided(**decision):
    return put(put(sound(), "meetings.M1.level_decision.agreed", False), "meetings.M1.dissent", None)


def test_a_meeting_that_did_not_agree_on_the_level_is_found():
    assert fires("LVL-7.9b", divided(), "M1", "dissent").check is Check.WARNING


def test_a_disagreement_that_is_told_is_enough():
    stays_quiet("LVL-7.9b", put(divided(), "meetings.M1.dissent", "Police wanted Level 3; raised with both superintendents"))
    stays_quiet("LVL-7.9b", put(divided(), "mappa.disagreement", {"differs": False}))
    told = {"differs": True, "escalated_to": "Heads of both services", "escalated_on": "2026-11-13", "outcome": "Level 2 kept"}
    stays_quiet("LVL-7.9b", put(divided(), "mappa.disagreement", told))


@pytest.mark.parametrize("key", ["escalated_on", "outcome"])
def test_a_difference_is_recorded_with_its_escalation(key):
    told = {"differs": True, "escalated_on": "2026-11-13", "outcome": "Level 2 kept", key: None}
    fires("LVL-7.9b", put(sound(), "mappa.disagreement", told), "mappa", f"disagreement.{key}")


def test_a_meeting_still_to_come_cannot_have_disagreed():
    stays_quiet("LVL-7.9b", put(divided(), "meetings.M1.held_on", "2026-11-20"))
