"""Chapter 27: controlling behaviour is watched, and the plan follows each change."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put, remove
from tests.support.rules import fires, stays_quiet
from tests.support.sound import sound


def test_a_plan_that_monitors_nothing_is_found():
    case = remove(sound(), "plan.actions.A2")
    assert fires("DA-27.12a", case, "plan", "actions").check is Check.WARNING
    stays_quiet("DA-27.12a", sound())


def test_a_reason_for_no_monitoring_does_not_answer_it():
    case = put(remove(sound(), "plan.actions.A2"), "plan.nothing_needed.monitoring_and_control", "Works away")
    fires("DA-27.12a", case, "plan", "actions")


def test_an_action_under_no_heading_may_be_the_one():
    stays_quiet("DA-27.12a", put(sound(), "plan.actions.A2.pillar", None))
    fires("DA-27.12a", put(sound(), "plan.actions.A2.acceptance", "declined"))
    assert fires("DA-27.12a", put(sound(), "plan.actions", []), "plan", "actions").asked_by == ("RMP-12.1a",)


REVIEW = {"on": "2026-11-10", "trigger": "escalating_risk", "what": "Two calls to her work", "outcome": "Stays at Level 2"}


def reviewed(**changes):
    return put(sound(), "mappa.level_reviews", [{**REVIEW, **changes}])


def test_an_escalation_leads_to_a_decision_on_the_level():
    stays_quiet("DA-27.12a", reviewed())
    fires("DA-27.12a", reviewed(outcome=None), "mappa", "level_reviews.0.outcome")
    stays_quiet("DA-27.12a", reviewed(outcome=None, trigger="regular"))
    fires("DA-27.12a", reviewed(outcome=None, on=None), "mappa", "level_reviews.0.outcome")


@pytest.mark.parametrize("trigger", ["change_of_circumstances", "significant_information", "escalating_risk"])
def test_a_change_after_the_plan_was_shared_is_a_warning(trigger):
    finding = fires("DA-27.23a", reviewed(on="2026-11-14", trigger=trigger), "plan", "shared_on")
    assert finding.check is Check.WARNING


@pytest.mark.parametrize("on", ["2026-11-13", "2026-11-20", None])
def test_a_change_of_that_day_or_still_to_come_is_fine(on):
    stays_quiet("DA-27.23a", reviewed(on=on))


def test_a_regular_review_is_no_change():
    stays_quiet("DA-27.23a", reviewed(on="2026-11-14", trigger="regular"))


@pytest.mark.parametrize("place", ["assessment.assessed_on", "mappa.level_decided_on"])
def test_a_newer_assessment_or_level_is_a_warning(place):
    assert fires("DA-27.23a", put(sound(), place, "2026-11-14"), "plan", "shared_on").check is Check.WARNING
    stays_quiet("DA-27.23a", put(sound(), place, "2026-11-13"))


def test_a_plan_never_shared_or_not_since_the_meeting_is_asked_about_by_12_2():
    stays_quiet("DA-27.23a", put(reviewed(on="2026-11-14"), "plan.shared_on", None))
    case = put(reviewed(on="2026-11-14"), "plan.shared_on", "2026-11-11")
    stays_quiet("DA-27.23a", case)
    fires("RMP-12.2a", case, "plan", "shared_on")
