"""Chapter 13a: the Chair and the minute-taker."""

import pytest

from risk_model.kinds import Check
from tests.support import rules
from tests.support.meeting import POLICE, PROBATION, bent, fires, stays_quiet, with_attendee, without_attendee
from tests.support.sound import sound


def test_a_meeting_without_a_chair_is_found_once():
    finding = fires("MTG-13a.2a", bent({"chair": None}), "M1", "chair.agency")
    assert finding.check is Check.ERROR
    assert len(rules.findings_of("MTG-13a.2a", bent({"chair": None}), purpose=rules.Purpose.MEETING)) == 1


def test_the_rule_belongs_to_the_check_for_the_meeting():
    rules.stays_quiet("MTG-13a.2a", bent({"chair": None}))


@pytest.mark.parametrize("place", ["agency", "trained_on"])
def test_each_part_of_the_chair_is_asked_for(place):
    assert fires("MTG-13a.2a", bent({f"chair.{place}": None}), "M1", f"chair.{place}").check is Check.ERROR


def test_the_name_of_the_chair_is_asked_for_under_12_6_and_agency_and_training_are_enough_here():
    stays_quiet("MTG-13a.2a", bent({"chair.name": None}))
    stays_quiet("MTG-13a.2a", bent({"chair": {"agency": "police", "trained_on": "2025-02-11"}}))


@pytest.mark.parametrize("agency", ["prison", "youth_offending_team", "mental_health", "other"])
def test_a_chair_from_another_agency_is_found(agency):
    assert fires("MTG-13a.2a", bent({"chair.agency": agency}), "M1", "chair.agency").check is Check.ERROR


@pytest.mark.parametrize("agency", ["police", "probation"])
def test_police_and_probation_chair(agency):
    stays_quiet("MTG-13a.2a", bent({"chair.agency": agency}))


def test_training_after_the_meeting_is_found_and_on_its_day_is_not():
    fires("MTG-13a.2a", bent({"chair.trained_on": "2026-11-13"}), "M1", "chair.trained_on")
    stays_quiet("MTG-13a.2a", bent({"chair.trained_on": "2026-11-12"}))


def test_a_chair_without_a_rank_is_a_warning():
    assert fires("MTG-13a.2a", bent({"chair.rank": None}), "M1", "chair.rank").check is Check.WARNING


def test_a_chair_alone_from_probation_is_found():
    assert fires("MTG-13a.2b", without_attendee(PROBATION), "M1", "attendees").check is Check.ERROR


def test_a_chair_in_the_attendance_list_is_not_somebody_else():
    case = bent({f"attendees.{PROBATION}.name": "Joan Osei", f"attendees.{PROBATION}.role": "Chair"})
    fires("MTG-13a.2b", case, "M1", "attendees")
    stays_quiet("MTG-13a.2b", with_attendee(case, agency="probation", name="Tom Quill", role="Line manager"))


def test_a_chair_listed_under_the_role_only_is_not_somebody_else():
    fires("MTG-13a.2b", bent({f"attendees.{PROBATION}.name": None, f"attendees.{PROBATION}.role": "Chair"}), "M1")


def test_a_joint_chair_of_the_other_agency_and_a_deputy_count_for_their_own():
    case = bent({"chair.agency": "police", f"attendees.{POLICE}.role": "Deputy chair"})
    stays_quiet("MTG-13a.2b", case)


@pytest.mark.parametrize("attendance", ["report", "apologies", "absent"])
def test_a_colleague_who_was_not_there_does_not_count(attendance):
    fires("MTG-13a.2b", bent({f"attendees.{PROBATION}.attendance": attendance}), "M1", "attendees")


def test_a_colleague_who_joined_remotely_counts():
    stays_quiet("MTG-13a.2b", bent({f"attendees.{PROBATION}.attendance": "remote"}))


def test_without_an_attendance_list_the_chair_is_alone_in_the_line_that_asks_for_the_list():
    assert fires("MTG-13a.2b", bent({"attendees": []}), "M1", "attendees").asked_by == ("MTG-13a.5a",)


def test_without_the_chairs_agency_nothing_is_said():
    stays_quiet("MTG-13a.2b", bent({"chair.agency": None}))


def test_a_meeting_without_a_minute_taker_is_found():
    assert fires("MTG-13a.33a", bent({"minute_taker": None}), "M1", "minute_taker").check is Check.WARNING


def test_the_chair_as_minute_taker_is_found():
    fires("MTG-13a.33a", bent({"minute_taker": "joan OSEI"}), "M1", "minute_taker")
    stays_quiet("MTG-13a.33a", sound())


def test_papers_after_the_meeting_are_found_and_on_its_day_are_not():
    fires("MTG-13a.33a", bent({"papers_sent_on": "2026-11-13"}), "M1", "papers_sent_on")
    stays_quiet("MTG-13a.33a", bent({"papers_sent_on": "2026-11-12"}))


def test_a_meeting_at_level_1_is_not_looked_at():
    stays_quiet("MTG-13a.2a", bent({"chair": None, "level": 1}))
