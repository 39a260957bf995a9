"""Chapter 13a: remote and recorded meetings, and exceptionally sensitive information."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support import rules
from tests.support.meeting import bent, fires, stays_quiet
from tests.support.sound import sound

SAFE = {"documents_shown_only": True, "only_expected_admitted": True}
RECORDED = {"made": True, "by_minute_taker_only": True, "consent": True}


@pytest.mark.parametrize("mode", ["remote", "hybrid"])
def test_a_remote_meeting_without_a_word_on_documents_and_admission_is_one_warning(mode):
    found = rules.findings_of("MTG-13a.41a", bent({"mode": mode}), purpose=rules.Purpose.MEETING)
    assert [(f.record, f.field, f.check) for f in found] == [("M1", "remote", Check.WARNING)]
    stays_quiet("MTG-13a.41a", bent({"mode": mode, "remote": SAFE}))


@pytest.mark.parametrize("mode", ["in_person", None])
def test_a_meeting_in_a_room_is_asked_nothing(mode):
    stays_quiet("MTG-13a.41a", bent({"mode": mode}))


@pytest.mark.parametrize("answer", [False, None])
@pytest.mark.parametrize("part", list(SAFE))
def test_each_part_of_a_remote_meeting_is_looked_at(part, answer):
    finding = fires("MTG-13a.41a", bent({"remote": {**SAFE, part: answer}}), "M1", f"remote.{part}")
    assert finding.check is Check.WARNING


@pytest.mark.parametrize("answer", [False, None])
def test_a_recording_without_consent_is_found(answer):
    fires("MTG-13a.41a", bent({"recording": {**RECORDED, "consent": answer}}), "M1", "recording.consent")


def test_a_recording_by_others_is_found():
    fires("MTG-13a.41a", bent({"recording": {**RECORDED, "by_minute_taker_only": False}}), "M1", "recording.by_minute_taker_only")


def recorded(deleted_on, approved_on="2026-11-17"):
    return bent({"recording": {**RECORDED, "deleted_on": deleted_on}, "minutes": {"approved_on": approved_on}})


def test_a_recording_is_deleted_once_the_minutes_are_approved():
    stays_quiet("MTG-13a.41a", recorded("2026-11-17"))
    assert "1 day after" in fires("MTG-13a.41a", recorded("2026-11-18"), "M1", "recording.deleted_on").message
    assert "2 days ago" in fires("MTG-13a.41a", recorded(None), "M1", "recording.deleted_on").message
    stays_quiet("MTG-13a.41a", recorded(None, "2026-11-19"))
    stays_quiet("MTG-13a.41a", recorded(None, None))


def test_a_meeting_that_was_not_recorded_has_nothing_to_delete():
    stays_quiet("MTG-13a.41a", bent({"recording": {"made": False}}))


SENSITIVE = {
    "exceptionally_sensitive": True, "vetting": "Chair and police cleared", "pre_meeting": "Held on 10 November",
    "membership": "Restricted for part 2", "record_keeping": "A separate note, police only", "reasons": "A source is at risk",
    "visor_restricted": True,
}


@pytest.mark.parametrize(("place", "value"), [("mappa.category", 4), ("context.terrorism", True)])
def test_in_a_terrorism_case_the_question_is_asked_once(place, value):
    case = put(sound(), place, value)
    assert fires("MTG-13a.46a", case, "M1", "sensitive.exceptionally_sensitive").check is Check.PROMPT
    stays_quiet("MTG-13a.46a", put(case, "meetings.M1.sensitive.exceptionally_sensitive", False))


def test_protected_persons_and_a_high_profile_make_it_live_too():
    case = put(put(sound(), "context.threat_to_life", True), "plan.protected_persons.considered", True)
    fires("MTG-13a.46a", case, "M1")
    fires("MTG-13a.46a", bent({"level": 3, "media.expected": True}), "M1")
    stays_quiet("MTG-13a.46a", bent({"level": 2, "media.expected": True}))
    stays_quiet("MTG-13a.46a", sound())


@pytest.mark.parametrize("part", ["vetting", "pre_meeting", "membership", "record_keeping", "reasons", "visor_restricted"])
def test_sensitive_information_needs_each_answer(part):
    stays_quiet("MTG-13a.46a", bent({"sensitive": SENSITIVE}))
    finding = fires("MTG-13a.46a", bent({"sensitive": {**SENSITIVE, part: None}}), "M1", f"sensitive.{part}")
    assert finding.check is Check.PROMPT
