"""Chapter 14: what the minutes must hold."""

import pytest

from risk_model.kinds import Check, Purpose
from schemas.paths import put
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound

MEETING = {"purpose": Purpose.MEETING}


@pytest.mark.parametrize(("path", "name"), [
    ("person.ethnicity", "ethnicity"), ("person.pnc_id", "PNC ID"), ("person.current_address", "current address"),
    ("offence.details", "brief details"),
])
def test_a_field_of_the_list_left_blank_is_found_by_name(path, name):
    finding = fires("DOC-14.25c", put(sound(), path, None), "M1", "minutes", **MEETING)
    assert finding.check is Check.ERROR
    assert name in finding.message


def test_blanks_are_one_finding():
    case = sound()
    case["person"] = {}
    assert len(findings_of("DOC-14.25c", case, **MEETING)) == 1


def test_press_and_media_are_answered_by_the_meeting_or_the_case():
    case = put(put(sound(), "meetings.M1.media", None), "context.media_interest", None)
    assert "press and media" in fires("DOC-14.25c", case, "M1", **MEETING).message
    stays_quiet("DOC-14.25c", put(case, "context.media_interest", False), **MEETING)
    stays_quiet("DOC-14.25c", put(case, "meetings.M1.media", {"expected": False}), **MEETING)


def test_minutes_with_every_field_are_whole():
    stays_quiet("DOC-14.25c", sound(), **MEETING)


def test_without_a_level_2_or_3_meeting_there_are_no_minutes():
    blank = put(sound(), "person.pnc_id", None)
    stays_quiet("DOC-14.25c", put(put(blank, "meetings", []), "disclosures", []), **MEETING)
    stays_quiet("DOC-14.25c", put(blank, "meetings.M1.level", 1), **MEETING)
    stays_quiet("DOC-14.25c", put(blank, "meetings.M1.held_on", "2026-11-20"), **MEETING)
    stays_quiet("DOC-14.25c", blank)


@pytest.mark.parametrize(("place", "value", "field"), [("owner", None, "owner"), ("due_on", None, "due_on")])
def test_a_new_action_has_its_agency_and_its_deadline(place, value, field):
    case = put(put(sound(), "plan.actions.A2.meeting", "M1"), f"plan.actions.A2.{place}", value)
    finding = fires("DOC-14.25c", case, "A2", field, **MEETING)
    assert finding.check is Check.ERROR
    assert finding.asked_by[0].startswith("RMP-12.9")
    for older in (put(case, "plan.actions.A2.meeting", None), put(case, "plan.actions.A2.acceptance", "declined")):
        stays_quiet("DOC-14.25c", older, **MEETING)
    of_the_day = put(put(case, "plan.actions.A2.meeting", None), "plan.actions.A2.created_on", "2026-11-12")
    fires("DOC-14.25c", of_the_day, "A2", field, **MEETING)


def test_a_reason_recorded_under_12_9_answers_a_missing_deadline_here_too():
    case = put(put(sound(), "plan.actions.A2.meeting", "M1"), "plan.actions.A2.due_on", None)
    reason = {"rule": "RMP-12.9f", "record": "A2", "reason": "Starts on release", "by": "Joan Osei", "on": "2026-11-12"}
    stays_quiet("DOC-14.25c", put(case, "departures", [reason]), **MEETING)


def test_an_action_that_was_not_done_has_its_reason():
    case = put(sound(), "meetings.M1.action_outcomes", [{"action": "A1", "progress": "not_done"}])
    assert fires("DOC-14.25c", case, "M1", "action_outcomes.0.reason", **MEETING).asked_by == ("MTG-13a.36d",)
    stays_quiet("DOC-14.25c", put(case, "meetings.M1.action_outcomes.0.reason", "The worker left"), **MEETING)


def test_the_minutes_say_whether_a_disclosure_is_made_and_how():
    assert fires("DOC-14.25c", put(sound(), "disclosures", []), "M1", "disclosures", **MEETING).check is Check.ERROR
    made = put(sound(), "disclosures.D1.decision", "disclose")
    assert "who is told, what is told, who tells it and when" in fires("DOC-14.25c", made, "D1", "recipient", **MEETING).message
    made["disclosures"][0] |= {
        "recipient": "Head of Lower Aske School", "content": "That he may not approach", "disclosed_on": "2026-11-13",
        "discloser": {"agency": "police", "name": "DI Ravi Saul"},
    }
    stays_quiet("DOC-14.25c", made, **MEETING)
