"""Chapter 31: indicators 1 to 3 at the latest meeting."""

from datetime import date, timedelta

import pytest

from risk_model.kinds import Check, Purpose
from schemas.paths import put
from tests.support.rules import fires, stays_quiet
from tests.support.sound import sound

MEETING = {"purpose": Purpose.MEETING}
FIRST = date(2026, 6, 1)


def reviewed(level=2, days=112, **changes):
    """Two meetings in the community, so many days apart; the later one is the latest."""
    case = put(sound(), "mappa.level", level)
    second = case["meetings"][0] | {"level": level, "level_decision": {"level": level}}
    first = second | {"id": "M0", "held_on": FIRST.isoformat()}
    second = second | {"kind": "review", "held_on": (FIRST + timedelta(days=days)).isoformat(), **changes}
    return put(case, "meetings", [first, second])


@pytest.mark.parametrize(("rule", "level", "limit"), [("KPI-31.21a", 3, 56), ("KPI-31.21b", 2, 112)])
def test_a_review_later_than_the_limit_is_found(rule, level, limit):
    on = FIRST + timedelta(days=limit + 1)
    finding = fires(rule, reviewed(level, limit + 1), "M1", "held_on", on=on, **MEETING)
    assert (finding.check, "1 day later" in finding.message) == (Check.ERROR, True)
    stays_quiet(rule, reviewed(level, limit), on=on, **MEETING)


def test_eight_weeks_at_level_3_and_sixteen_at_level_2():
    late = date(2026, 12, 1)
    fires("KPI-31.21a", reviewed(3, 57), "M1", "held_on", on=late, **MEETING)
    stays_quiet("KPI-31.21a", reviewed(3, 56), "M1", on=FIRST + timedelta(days=60), **MEETING)
    fires("KPI-31.21b", reviewed(2, 113), "M1", "held_on", on=late, **MEETING)
    stays_quiet("KPI-31.21b", reviewed(2, 112), on=late, **MEETING)
    stays_quiet("KPI-31.21a", reviewed(2, 113), on=late, **MEETING)


def test_another_edition_has_another_limit():
    day = FIRST + timedelta(days=60)
    fires("KPI-31.21b", reviewed(2, 60), "M1", on=day, edition="thames_valley_2008", **MEETING)
    stays_quiet("KPI-31.21b", reviewed(2, 60), on=day, **MEETING)


def test_no_meeting_since_the_limit_is_found():
    case = reviewed(2, 56)
    over = FIRST + timedelta(days=56 + 112)
    stays_quiet("KPI-31.21b", case, on=over, **MEETING)
    finding = fires("KPI-31.21b", case, "M1", "next_meeting_on", on=over + timedelta(days=12), **MEETING)
    assert "12 days ago" in finding.message
    stays_quiet("KPI-31.21b", put(case, "exit", {"ended_on": "2026-11-01"}), on=over + timedelta(days=12), **MEETING)
    stays_quiet("KPI-31.21b", put(case, "mappa.level", 1), on=over + timedelta(days=12), **MEETING)


def test_a_meeting_that_was_moved_for_a_reason_is_not_asked_about_again():
    case = reviewed(2, 113, moved={"from_on": "2026-09-14", "reason": "The Chair was ill"})
    stays_quiet("KPI-31.21b", case, on=date(2026, 10, 1), **MEETING)


def test_the_limits_are_for_people_in_the_community():
    case = reviewed(3, 57)
    stays_quiet("KPI-31.21a", put(case, "meetings.M0.pre_release", True), on=date(2026, 8, 1), **MEETING)
    unknown = put(put(case, "meetings.M0.pre_release", None), "context.setting", "custody")
    stays_quiet("KPI-31.21a", unknown, on=date(2026, 8, 1), **MEETING)


def test_the_sound_case_meets_each():
    for rule in ("KPI-31.21a", "KPI-31.21b", "KPI-31.21c"):
        stays_quiet(rule, sound(), **MEETING)
    stays_quiet("KPI-31.21a", put(put(sound(), "disclosures", []), "meetings", []), **MEETING)


def test_a_meeting_without_disclosure_counts_against_indicator_3():
    assert fires("KPI-31.21c", put(sound(), "disclosures", []), "M1", "disclosures", **MEETING).check is Check.ERROR
    stays_quiet("KPI-31.21c", sound(), **MEETING)


def test_a_decision_of_the_day_counts_and_one_without_a_decision_does_not():
    case = put(sound(), "disclosures.D1.meeting", None)
    stays_quiet("KPI-31.21c", case, **MEETING)
    fires("KPI-31.21c", put(sound(), "disclosures.D1.decision", None), "M1", **MEETING)


def test_a_decision_that_names_no_meeting_makes_it_a_question():
    case = put(put(sound(), "disclosures.D1.meeting", None), "disclosures.D1.considered_on", "2026-11-10")
    assert fires("KPI-31.21c", case, "M1", **MEETING).check is Check.PROMPT
    stays_quiet("KPI-31.21c", put(case, "disclosures.D1.considered_on", None), **MEETING)


def test_disclosure_that_was_considered_and_not_decided_counts_against_it():
    undecided = put(sound(), "disclosures.D1.decision", None)
    assert fires("KPI-31.21c", undecided, "M1", "disclosures", **MEETING).check is Check.ERROR
    stays_quiet("KPI-31.21c", sound(), **MEETING)
