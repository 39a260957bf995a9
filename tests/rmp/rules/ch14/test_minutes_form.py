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
