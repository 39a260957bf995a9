import pytest

from risk_model.kinds import Check, Purpose
from schemas.paths import append, put, remove
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound

MEETING = Purpose.MEETING
NOT_ASKED = remove(remove(sound(), "meetings.M1.plan_agreed_by_chair"), "meetings.M1.level_decision.plan_robust")


def test_a_plan_that_the_chair_did_not_agree_is_found():
    document = put(sound(), "meetings.M1.plan_agreed_by_chair", False)
    assert fires("RMP-12.6a", document, "M1", "plan_agreed_by_chair", purpose=MEETING).check is Check.ERROR


def test_a_meeting_without_a_named_chair_is_found():
    fires("RMP-12.6a", remove(sound(), "meetings.M1.chair.name"), "M1", "chair.name", purpose=MEETING)


def test_an_agreement_not_recorded_is_asked_about():
    assert fires("RMP-12.6a", NOT_ASKED, "M1", "plan_agreed_by_chair", purpose=MEETING).check is Check.PROMPT


def test_approved_minutes_show_the_agreement():
    stays_quiet("RMP-12.6a", put(NOT_ASKED, "meetings.M1.minutes.approved_on", "2026-11-18"), purpose=MEETING)


def test_a_plan_judged_robust_shows_the_agreement():
    stays_quiet("RMP-12.6a", put(NOT_ASKED, "meetings.M1.level_decision.plan_robust", True), purpose=MEETING)


def test_a_case_without_any_meeting_is_found():
    fires("RMP-12.6a", remove(sound(), "meetings.M1"), "meetings", purpose=MEETING)


def test_a_meeting_still_to_come_has_agreed_nothing_yet():
    document = put(sound(), "meetings", [{"id": "M1", "held_on": "2026-11-20"}])
    stays_quiet("RMP-12.6a", document, purpose=MEETING)


def test_while_the_next_meeting_is_to_come_the_last_one_is_looked_at():
    document = append(remove(sound(), "meetings.M1.chair.name"), "meetings", {"id": "M2", "held_on": "2026-11-20"})
    fires("RMP-12.6a", document, "M1", "chair.name", purpose=MEETING)


def test_a_plan_without_actions_is_not_asked_for_agreement():
    stays_quiet("RMP-12.6a", put(NOT_ASKED, "plan.actions", []), purpose=MEETING)


def test_the_chair_agrees_plans_at_level_2_and_3():
    document = put(put(sound(), "meetings.M1.plan_agreed_by_chair", False), "mappa.level", 1)
    stays_quiet("RMP-12.6a", document, purpose=MEETING)


def test_the_chair_of_the_sound_case_has_agreed():
    stays_quiet("RMP-12.6a", sound(), purpose=MEETING)


def declined(**more):
    document = put(sound(), "plan.actions.A3.acceptance", "declined")
    for key, value in more.items():
        document = put(document, f"plan.actions.A3.{key}", value)
    return document


def test_a_refusal_without_an_explanation_is_found():
    assert fires("RMP-12.6b", declined(alternative="A1 takes it up"), "A3", "decline_reason").check is Check.ERROR


def test_a_refusal_without_an_alternative_is_found():
    fires("RMP-12.6b", declined(decline_reason="No place before May"), "A3", "alternative")


def test_a_refusal_with_both_is_in_order():
    stays_quiet("RMP-12.6b", declined(decline_reason="No place before May", alternative="One-to-one work in A1"))


def test_an_action_that_the_meeting_left_unanswered_is_found():
    assert fires("RMP-12.6b", remove(sound(), "plan.actions.A3.acceptance"), "A3", "acceptance").check is Check.ERROR


def test_before_any_meeting_a_missing_answer_is_only_a_warning():
    document = remove(remove(sound(), "plan.actions.A3.acceptance"), "meetings.M1")
    assert fires("RMP-12.6b", document, "A3", "acceptance").check is Check.WARNING


def proposed(created_on):
    return put(put(sound(), "plan.actions.A3.acceptance", "proposed"), "plan.actions.A3.created_on", created_on)


def test_an_action_still_proposed_after_the_meeting_is_a_warning():
    finding = fires("RMP-12.6b", proposed("2026-11-12"), "A3", "acceptance")
    assert finding.check is Check.WARNING
    assert "M1" in finding.message


def test_an_action_proposed_since_the_meeting_is_in_order():
    stays_quiet("RMP-12.6b", proposed("2026-11-13"))


def test_an_action_proposed_before_any_meeting_is_in_order():
    stays_quiet("RMP-12.6b", remove(proposed("2026-11-02"), "meetings.M1"))


def test_answers_of_agencies_are_asked_for_at_level_2_and_3():
    stays_quiet("RMP-12.6b", put(declined(), "mappa.level", 1))


def test_every_action_of_the_sound_case_is_accepted():
    assert findings_of("RMP-12.6b", sound()) == []
    stays_quiet("RMP-12.6b", sound())


@pytest.mark.parametrize(("progress", "place"), [("done", "outcome"), ("not_done", "not_done_reason")])
def test_an_accepted_action_that_is_closed_without_a_word_is_found(progress: str, place: str):
    case = put(put(sound(), "plan.actions.A3.progress", progress), f"plan.actions.A3.{place}", None)
    finding = fires("RMP-12.6b", case, "A3", place)
    assert (finding.check, finding.asked_by) == (Check.ERROR, ("MTG-13a.36d",))
    stays_quiet("RMP-12.6b", put(case, f"plan.actions.A3.{place}", "Two sessions, then the worker left"))


@pytest.mark.parametrize(("progress", "key"), [("done", "outcome"), ("not_done", "reason")])
def test_what_the_minutes_tell_of_a_closed_action_will_do(progress: str, key: str):
    case = put(put(sound(), "plan.actions.A3.progress", progress), "plan.actions.A3.outcome", None)
    told = [{"action": "A3", "progress": progress, key: "Two sessions, then the worker left"}]
    stays_quiet("RMP-12.6b", put(case, "meetings.M1.action_outcomes", told))


def test_an_action_under_way_needs_no_outcome_yet():
    stays_quiet("RMP-12.6b", put(put(sound(), "plan.actions.A3.progress", "in_progress"), "plan.actions.A3.outcome", None))
