"""Chapter 13a: every earlier action is accounted for at the latest meeting."""

from datetime import date

import pytest

from risk_model.kinds import Check, Purpose
from schemas.paths import append, put
from tests.support import rules
from tests.support.sound import sound

TOLD = {"progress": "in_progress", "outcome": "Three weeks done, none missed"}


def fires(rule, case, record=None, place=None, **options):
    return rules.fires(rule, case, record, place, **{"purpose": Purpose.MEETING, **options})


def stays_quiet(rule, case, record=None, **options):
    rules.stays_quiet(rule, case, record, **{"purpose": Purpose.MEETING, **options})


def reviewed(**outcomes):
    """The sound case after a second meeting on 18 November that told the outcome of all five actions, bent."""
    told = {a["id"]: {"action": a["id"], **TOLD} for a in sound()["plan"]["actions"]}
    entries = [{**told[i], **outcomes[i]} if i in outcomes else told[i] for i in told if outcomes.get(i, {}) is not None]
    return append(put(sound(), "plan.updated_on", "2026-11-18"), "meetings", {
        "id": "M2", "kind": "review", "level": 2, "held_on": "2026-11-18", "next_meeting_on": "2027-02-04",
        "action_outcomes": entries,
    })


def test_a_meeting_that_tells_every_outcome_is_fine():
    stays_quiet("MTG-13a.36d", reviewed())


def test_a_plan_last_updated_before_the_meeting_is_found_the_day_after_it():
    before = put(reviewed(), "plan.updated_on", "2026-11-17")
    finding = fires("MTG-13a.36d", before, "plan", "updated_on")
    assert finding.check is Check.ERROR
    assert finding.asked_by == ("RMP-12.8a",)
    stays_quiet("MTG-13a.36d", before, on=date(2026, 11, 18))
    stays_quiet("MTG-13a.36d", put(before, "plan.updated_on", None))


def test_an_earlier_action_that_the_meeting_leaves_out_is_found():
    finding = fires("MTG-13a.36d", reviewed(A3=None), "M2", "action_outcomes")
    assert finding.check is Check.ERROR
    assert "A3" in finding.message


def test_one_finding_names_each_action_left_out():
    found = rules.findings_of("MTG-13a.36d", reviewed(A1=None, A3=None), purpose=Purpose.MEETING)
    assert [("A1" in f.message, "A3" in f.message) for f in found] == [(True, False), (False, True)]


@pytest.mark.parametrize("entry", [
    {"progress": None}, {"outcome": None}, {"progress": "done", "outcome": None}, {"progress": "not_done", "reason": None},
    {"progress": "done", "outcome": None, "reason": "It was easy"},
])
def test_an_entry_without_progress_outcome_or_reason_is_found(entry):
    finding = fires("MTG-13a.36d", reviewed(A2=entry), "M2", "action_outcomes")
    assert "A2" in finding.message
    assert finding.place.startswith("action_outcomes.1.")


@pytest.mark.parametrize("entry", [
    {"progress": "done", "outcome": "Safety plan in place"},
    {"progress": "not_done", "outcome": None, "reason": "The worker left"},
    {"progress": "not_started", "outcome": None, "reason": "Begins in January"},
])
def test_done_with_outcome_or_not_done_with_reason_accounts_for_it(entry):
    stays_quiet("MTG-13a.36d", reviewed(A2=entry))


def test_the_first_meeting_has_nothing_to_account_for():
    stays_quiet("MTG-13a.36d", sound())
    stays_quiet("MTG-13a.36d", put(sound(), "meetings.M1.kind", None))


def test_a_review_whose_earlier_meetings_are_not_in_the_file_still_accounts():
    fires("MTG-13a.36d", put(sound(), "meetings.M1.kind", "review"), "M1", "action_outcomes")


def test_an_action_set_at_the_meeting_itself_is_not_earlier():
    case = reviewed(A3=None)
    stays_quiet("MTG-13a.36d", put(case, "plan.actions.A3.created_on", "2026-11-18"))
    fires("MTG-13a.36d", put(case, "plan.actions.A3.created_on", "2026-11-17"), "M2")


def test_an_action_without_a_day_is_doubted_until_something_shows_it_to_be_older():
    case = put(reviewed(A3=None), "plan.actions.A3.created_on", None)
    assert fires("MTG-13a.36d", case, "M2", "action_outcomes").check is Check.WARNING
    begun = put(case, "plan.actions.A3.progress_on", "2026-11-17")
    assert fires("MTG-13a.36d", begun, "M2", "action_outcomes").check is Check.ERROR
    told = put(case, "meetings.M1.action_outcomes", [{"action": "A3", **TOLD}])
    assert fires("MTG-13a.36d", told, "M2", "action_outcomes").check is Check.ERROR


def test_a_declined_action_needs_no_account():
    case = put(reviewed(A3=None), "plan.actions.A3.acceptance", "declined")
    stays_quiet("MTG-13a.36d", case)


def test_the_minutes_hold_the_outcome_even_where_the_action_tells_it_too():
    case = put(put(reviewed(A3=None), "plan.actions.A3.outcome", "Two sessions held"), "plan.actions.A3.progress_on", "2026-11-18")
    fires("MTG-13a.36d", case, "M2", "action_outcomes")


def without_minuted_outcomes(progress_on):
    """The second meeting minuted no outcome at all; every action tells its own."""
    case = put(reviewed(), "meetings.M2.action_outcomes", [])
    for action in case["plan"]["actions"]:
        action.update(outcome="Three weeks done", progress_on=progress_on)
    return case


@pytest.mark.parametrize("day", ["2026-11-12", "2026-11-18"])
def test_where_only_the_actions_tell_their_outcome_one_warning_says_so(day):
    found = rules.findings_of("MTG-13a.36d", without_minuted_outcomes(day), purpose=Purpose.MEETING)
    assert [(f.record, f.place, f.check) for f in found] == [("M2", "action_outcomes", Check.WARNING)]


@pytest.mark.parametrize("day", ["2026-11-11", "2026-11-19", None])
def test_progress_before_the_last_meeting_or_after_this_one_does_not_count(day):
    found = rules.findings_of("MTG-13a.36d", without_minuted_outcomes(day), purpose=Purpose.MEETING)
    assert [(f.record, f.check) for f in found] == [("M2", Check.ERROR)] * 5


def test_an_action_that_was_over_by_the_last_meeting_needs_no_second_account():
    over = {"progress": "done", "outcome": "All held", "progress_on": "2026-11-12"}
    case = put(reviewed(A3=None), "plan.actions.A3", {**sound()["plan"]["actions"][2], **over})
    stays_quiet("MTG-13a.36d", case)
    fires("MTG-13a.36d", put(case, "plan.actions.A3.progress_on", "2026-11-13"), "M2", "action_outcomes")


def test_an_action_that_an_earlier_meeting_closed_stays_closed():
    case = put(reviewed(A3=None), "meetings.M1.action_outcomes", [{"action": "A3", "progress": "done", "outcome": "All held"}])
    stays_quiet("MTG-13a.36d", case)
    fires("MTG-13a.36d", put(case, "meetings.M1.action_outcomes.0.progress", "in_progress"), "M2", "action_outcomes")


def test_an_action_done_without_an_outcome_anywhere_is_found_on_the_action():
    case = put(without_minuted_outcomes("2026-11-18"), "plan.actions.A3.progress", "done")
    stays_quiet("MTG-13a.36d", case, "A3")
    assert fires("MTG-13a.36d", put(case, "plan.actions.A3.outcome", None), "A3", "outcome").check is Check.ERROR


def test_at_a_first_meeting_too_a_done_action_has_its_outcome():
    case = put(sound(), "plan.actions.A3.progress", "done")
    fires("MTG-13a.36d", case, "A3", "outcome")
    entry = {"action": "A3", "progress": "done", "outcome": "All held"}
    stays_quiet("MTG-13a.36d", put(case, "meetings.M1.action_outcomes", [entry]))


def test_a_meeting_still_to_come_accounts_for_nothing_yet():
    stays_quiet("MTG-13a.36d", put(reviewed(A3=None), "meetings.M2.held_on", "2026-11-20"))


def test_the_actions_belong_to_the_check_for_the_meeting():
    rules.stays_quiet("MTG-13a.36d", reviewed(A3=None))


def test_a_new_action_that_was_not_done_says_why():
    case = put(put(sound(), "plan.actions.A3.progress", "not_done"), "plan.actions.A3.not_done_reason", None)
    assert fires("MTG-13a.36d", case, "A3", "not_done_reason").check is Check.ERROR
    stays_quiet("MTG-13a.36d", put(case, "plan.actions.A3.not_done_reason", "The worker left"))
