"""Chapter 13a: the next meeting has a date, within the limit."""

import pytest

from risk_model.kinds import Check, Purpose
from schemas.paths import append, put
from tests.support import rules
from tests.support.sound import sound


def fires(rule, case, record=None, place=None, **options):
    return rules.fires(rule, case, record, place, **{"purpose": Purpose.MEETING, **options})


def stays_quiet(rule, case, **options):
    rules.stays_quiet(rule, case, **{"purpose": Purpose.MEETING, **options})


def next_on(day, level=2, held_on="2026-11-12"):
    case = put(put(sound(), "meetings.M1.next_meeting_on", day), "meetings.M1.held_on", held_on)
    return put(put(case, "meetings.M1.level", level), "meetings.M1.level_decision.level", level)


def test_a_meeting_without_a_next_date_is_found():
    assert fires("MTG-13a.37a", next_on(None), "M1", "next_meeting_on").check is Check.ERROR


def test_the_date_belongs_to_the_check_for_the_meeting():
    rules.stays_quiet("MTG-13a.37a", next_on(None))


def test_a_case_that_goes_to_level_1_needs_no_date():
    stays_quiet("MTG-13a.37a", put(next_on(None), "meetings.M1.level_decision.level", 1))


@pytest.mark.parametrize(("level", "last", "too_late"), [(2, "2027-03-04", "2027-03-05"), (3, "2027-01-07", "2027-01-08")])
def test_sixteen_weeks_at_level_2_and_eight_at_level_3_to_the_day(level, last, too_late):
    stays_quiet("MTG-13a.37a", next_on(last, level))
    finding = fires("MTG-13a.37a", next_on(too_late, level), "M1", "next_meeting_on")
    assert finding.check is Check.ERROR
    assert "1 day later" in finding.message


def test_the_message_says_how_many_days_over():
    assert "10 days later" in fires("MTG-13a.37a", next_on("2027-03-14"), "M1", "next_meeting_on").message


def test_the_level_decided_by_the_meeting_sets_the_limit():
    case = put(next_on("2027-01-08"), "meetings.M1.level_decision.level", 3)
    fires("MTG-13a.37a", case, "M1", "next_meeting_on")


@pytest.mark.parametrize("setting", ["custody", "hospital"])
def test_outside_the_community_there_is_no_limit_but_a_date_all_the_same(setting):
    stays_quiet("MTG-13a.37a", put(next_on("2027-09-01"), "context.setting", setting))
    fires("MTG-13a.37a", put(next_on(None), "context.setting", setting), "M1", "next_meeting_on")


@pytest.mark.parametrize("day", ["2026-11-12", "2026-11-11"])
def test_a_next_date_that_is_not_later_is_found(day):
    fires("MTG-13a.37a", next_on(day), "M1", "next_meeting_on")


def test_an_edition_with_a_shorter_limit_is_followed():
    stays_quiet("MTG-13a.37a", next_on("2027-01-07"), edition="thames_valley_2008")
    fires("MTG-13a.37a", next_on("2027-01-08"), "M1", "next_meeting_on", edition="thames_valley_2008")


def test_only_the_latest_meeting_is_looked_at():
    case = append(next_on(None), "meetings", {"id": "M2", "held_on": "2026-11-18", "next_meeting_on": "2027-01-14"})
    stays_quiet("MTG-13a.37a", case)


def test_a_meeting_not_dated_yet_is_the_latest():
    case = append(sound(), "meetings", {"id": "M2", "kind": "review"})
    fires("MTG-13a.37a", case, "M2", "next_meeting_on")


def test_a_planned_meeting_sets_no_date_yet():
    stays_quiet("MTG-13a.37a", append(sound(), "meetings", {"id": "M2", "held_on": "2027-01-14"}))


def test_without_a_meeting_there_is_nothing_to_say():
    stays_quiet("MTG-13a.37a", put(put(sound(), "meetings", []), "disclosures.D1.meeting", None))
