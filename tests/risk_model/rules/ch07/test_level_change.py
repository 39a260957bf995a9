"""Chapter 7: all risk factors are re-assessed before a level changes."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support.rules import fires, stays_quiet
from tests.support.sound import sound

CHANGE = {
    "on": "2026-11-12", "from_level": 3, "to_level": 2, "reassessed_on": "2026-11-12", "rising": "More freedom outside the hostel",
    "falling": "Settled address", "outcome": "Level 2 is enough",
}


def changed(**change):
    return put(sound(), "mappa.level_changes", [{**CHANGE, **change}])


def test_a_change_on_a_whole_re_assessment_is_fine():
    stays_quiet("L1-7.25b", changed())
    stays_quiet("L1-7.25b", changed(reassessed_on="2026-11-02"))


@pytest.mark.parametrize("key", ["on", "reassessed_on", "rising", "falling", "outcome"])
def test_a_change_without_a_part_of_its_re_assessment_is_found(key):
    assert fires("L1-7.25b", changed(**{key: None}), "mappa", f"level_changes.0.{key}").check is Check.ERROR


def test_a_re_assessment_after_the_change_is_found():
    fires("L1-7.25b", changed(reassessed_on="2026-11-13"), "mappa", "level_changes.0.reassessed_on")


def second_meeting(level=2, decided=1, assessed_on="2026-11-02", agreed_on=None):
    earlier = {"id": "M0", "level": 2, "held_on": "2026-08-27"}
    case = put(sound(), "meetings", [earlier, *sound()["meetings"]])
    case = put(put(case, "meetings.M1.level", level), "meetings.M1.level_decision.level", decided)
    return put(put(case, "assessment.assessed_on", assessed_on), "assessment.overall.agreed_on", agreed_on)


def test_a_meeting_that_changes_the_level_on_an_old_assessment_is_found():
    finding = fires("L1-7.25b", second_meeting(assessed_on="2026-08-27"), "assessment", "assessed_on")
    assert finding.check is Check.ERROR


def test_an_assessment_since_the_meeting_before_is_enough():
    stays_quiet("L1-7.25b", second_meeting(assessed_on="2026-08-28"))
    stays_quiet("L1-7.25b", second_meeting(assessed_on="2026-08-01", agreed_on="2026-11-12"))


def test_a_level_that_stays_is_not_asked_about():
    stays_quiet("L1-7.25b", second_meeting(decided=2, assessed_on="2026-08-01"))
    stays_quiet("L1-7.25b", second_meeting(decided=None, assessed_on="2026-08-01"))


def test_a_change_that_is_recorded_speaks_for_the_meeting():
    stays_quiet("L1-7.25b", put(second_meeting(assessed_on="2026-08-01"), "mappa.level_changes", [CHANGE]))


def test_a_missing_day_of_assessment_is_left_to_its_own_rule():
    stays_quiet("L1-7.25b", second_meeting(assessed_on=None))
