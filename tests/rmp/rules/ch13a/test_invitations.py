"""Chapter 13a: invitations go out in time."""

import pytest

from risk_model.kinds import Check
from schemas.paths import append, put
from tests.support.meeting import bent, fires, stays_quiet
from tests.support.sound import sound


def test_fourteen_calendar_days_to_the_day():
    stays_quiet("MTG-13a.29a", bent({"invitations_sent_on": "2026-10-29"}))
    finding = fires("MTG-13a.29a", bent({"invitations_sent_on": "2026-10-30"}), "M1", "invitations_sent_on")
    assert finding.check is Check.WARNING
    assert "1 day later" in finding.message


def test_the_message_says_how_many_days_late():
    assert "12 days later" in fires("MTG-13a.29a", bent({"invitations_sent_on": "2026-11-10"})).message


def test_invitations_without_a_day_are_found():
    assert "21 days ago" in fires("MTG-13a.29a", bent({"invitations_sent_on": None}), "M1", "invitations_sent_on").message


@pytest.mark.parametrize("sent_on", [None, "2026-11-11"])
def test_an_emergency_and_a_reason_answer_it(sent_on):
    stays_quiet("MTG-13a.29a", bent({"invitations_sent_on": sent_on, "emergency": True}))
    stays_quiet("MTG-13a.29a", bent({"invitations_sent_on": sent_on, "late_invitation_reason": "Released early"}))
    fires("MTG-13a.29a", bent({"invitations_sent_on": sent_on, "emergency": None}), "M1")


def test_a_meeting_without_a_day_is_not_asked_for_its_invitations():
    stays_quiet("MTG-13a.29a", bent({"invitations_sent_on": None, "held_on": None}))


def planned(held_on, **more):
    return append(sound(), "meetings", {"id": "M2", "level": 2, "held_on": held_on, **more})


def test_a_planned_meeting_is_looked_at_once_its_invitations_are_due():
    stays_quiet("MTG-13a.29a", planned("2026-12-03"))
    fires("MTG-13a.29a", planned("2026-12-02"), "M2", "invitations_sent_on")
    stays_quiet("MTG-13a.29a", planned("2026-12-02", invitations_sent_on="2026-11-18"))


def test_a_calendar_entry_with_more_than_the_name_is_found():
    fires("MTG-13a.29a", bent({"calendar_name_only": False}), "M1", "calendar_name_only")
    stays_quiet("MTG-13a.29a", bent({"calendar_name_only": True}))


def test_a_planned_meeting_at_level_1_is_none_of_these():
    stays_quiet("MTG-13a.29a", put(planned("2026-11-20"), "meetings.M2.level", 1))
