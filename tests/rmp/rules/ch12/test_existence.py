from risk_model.kinds import Check
from schemas.paths import put, remove
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound


def test_a_plan_without_actions_is_found():
    assert fires("RMP-12.1a", put(sound(), "plan.actions", []), "plan", "actions").check is Check.ERROR


def test_a_plan_with_one_action_exists():
    document = put(sound(), "plan.actions", [{"id": "A1"}])
    stays_quiet("RMP-12.1a", document)


def test_a_plan_has_the_agency_that_completes_it_and_those_it_rests_on():
    assert fires("RMP-12.1a", remove(sound(), "mappa.lead_agency"), "mappa", "lead_agency").asked_by == ("LEAD-2.3a",)
    assert fires("RMP-12.1a", put(sound(), "agencies", []), "agencies", "agency").asked_by == ("LVL-7.7a",)


def test_a_sound_case_has_a_plan():
    stays_quiet("RMP-12.1a", sound())


def test_a_plan_that_was_never_shared_is_found():
    assert fires("RMP-12.2a", remove(sound(), "plan.shared_on"), "plan", "shared_on").check is Check.WARNING


def test_sharing_is_asked_for_at_level_1_too():
    document = put(remove(sound(), "plan.shared_on"), "mappa.level", 1)
    fires("RMP-12.2a", document, "plan", "shared_on")


def test_a_plan_shared_with_nobody_in_particular_is_found():
    fires("RMP-12.2a", put(sound(), "plan.shared_with", []), "plan", "shared_with")


def test_a_plan_never_shared_is_asked_for_its_day_only():
    document = put(remove(sound(), "plan.shared_on"), "plan.shared_with", [])
    assert [f.place for f in findings_of("RMP-12.2a", document)] == ["shared_on"]


def test_a_plan_shared_before_the_last_meeting_is_found():
    finding = fires("RMP-12.2a", put(sound(), "plan.shared_on", "2026-11-11"), "plan", "shared_on")
    assert "M1" in finding.message


def test_a_plan_shared_on_the_day_of_the_meeting_is_shared():
    stays_quiet("RMP-12.2a", put(sound(), "plan.shared_on", "2026-11-12"))


def test_a_plan_not_shared_since_a_review_of_the_level_or_of_the_plan_is_found():
    case = put(sound(), "mappa.level_reviews", [{"on": "2026-11-14", "trigger": "regular", "outcome": "Level kept"}])
    assert fires("RMP-12.2a", case, "plan", "shared_on").check is Check.WARNING
    stays_quiet("RMP-12.2a", put(case, "mappa.level_reviews.0.on", "2026-11-13"))
    finished = put(sound(), "plan.review", {"started_on": "2026-11-13", "finished_on": "2026-11-14"})
    fires("RMP-12.2a", finished, "plan", "shared_on")
    stays_quiet("RMP-12.2a", put(finished, "plan.review.finished_on", "2026-11-19"))


def test_on_the_day_of_a_meeting_the_plan_need_not_be_shared_again_yet():
    document = put(put(sound(), "meetings.M1.held_on", "2026-11-19"), "plan.shared_on", "2026-09-01")
    stays_quiet("RMP-12.2a", document)


def test_a_day_of_sharing_still_to_come_is_found():
    fires("RMP-12.2a", put(sound(), "plan.shared_on", "2026-11-20"), "plan", "shared_on")
    stays_quiet("RMP-12.2a", put(sound(), "plan.shared_on", "2026-11-19"))


def test_a_plan_without_actions_is_not_asked_to_be_shared():
    stays_quiet("RMP-12.2a", remove(put(sound(), "plan.actions", []), "plan.shared_on"))


def test_a_sound_plan_is_shared():
    stays_quiet("RMP-12.2a", sound())
