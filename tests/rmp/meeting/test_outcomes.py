"""Last time's actions: which the meeting has to account for, and its account of each."""

from datetime import date
from typing import Any

import pytest

from risk_model.kinds import Purpose
from rmp.check import check
from rmp.meeting.outcomes import account_of, is_accounted_for, to_account_for, with_accounts_on_actions, with_progress
from schemas.meetings import ActionOutcome
from schemas.paths import get, put
from schemas.reading import case_of
from schemas.vocabularies import Progress
from tests.rmp.meeting.looking import looked_at
from tests.support.meeting import second_meeting

ON = date(2026, 11, 12)


def due_at(document: dict[str, Any], meeting: str = "M2") -> list[str]:
    look, held, _ = looked_at(document, meeting)
    return [action.id for action in to_account_for(look, held)]


def all_told() -> dict[str, Any]:
    document = second_meeting()
    for action in due_at(document):
        document = with_progress(document, "M2", action, Progress.DONE, ON)
    for place, _ in enumerate(get(document, "meetings.M2.action_outcomes")):
        document = put(document, f"meetings.M2.action_outcomes.{place}.outcome", "Seen and noted")
    return document


def test_every_standing_action_set_before_is_due_and_one_agreed_here_is_not() -> None:
    document = second_meeting()
    every = [a["id"] for a in document["plan"]["actions"] if a.get("created_on", "") < "2026-11-12"]
    assert due_at(document) == every != []
    assert due_at(put(document, f"plan.actions.{every[0]}.meeting", "M2")) == every[1:]
    assert due_at(put(document, f"plan.actions.{every[0]}.created_on", "2026-11-12")) == every[1:]


def test_a_first_meeting_has_none_to_account_for() -> None:
    assert due_at(second_meeting(), "M1") == []


def test_an_action_that_the_meeting_before_closed_is_not_asked_for_again() -> None:
    document = second_meeting({"action_outcomes": []})
    first = due_at(document)[0]
    closed = put(document, "meetings.M1.action_outcomes", [{"action": first, "progress": "done", "outcome": "Seen"}])
    assert first not in due_at(closed)


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (None, False),
        (ActionOutcome(action="A1"), False),
        (ActionOutcome(action="A1", progress=Progress.DONE), False),
        (ActionOutcome(action="A1", progress=Progress.DONE, outcome="Seen"), True),
        (ActionOutcome(action="A1", progress=Progress.NOT_DONE, outcome="Not seen"), False),
        (ActionOutcome(action="A1", progress=Progress.NOT_DONE, reason="Was away"), True),
        (ActionOutcome(action="A1", progress=Progress.IN_PROGRESS, outcome="Two of four"), True),
    ],
)
def test_done_needs_what_came_of_it_and_not_done_needs_why(entry: ActionOutcome | None, told: bool) -> None:
    assert is_accounted_for(entry) is told


def test_progress_stands_in_the_minutes_and_on_the_action_once() -> None:
    document = with_progress(second_meeting(), "M2", "A1", Progress.IN_PROGRESS, ON)
    document = with_progress(document, "M2", "A1", Progress.DONE, ON)
    entry = account_of(case_of(document).meetings[1], "A1")
    assert entry is not None and entry.progress is Progress.DONE
    assert len(case_of(document).meetings[1].action_outcomes) == 1
    assert (get(document, "plan.actions.A1.progress"), get(document, "plan.actions.A1.progress_on")) == ("done", "2026-11-12")


def test_when_all_are_told_the_rule_is_quiet() -> None:
    def asked(document: dict[str, Any]) -> int:
        report = check(case_of(document), on=date(2026, 11, 19), purpose=Purpose.MEETING)
        return len([f for f in report.open() if f.rule == "MTG-13a.36d"])

    assert asked(second_meeting()) > 0
    assert asked(all_told()) == 0


def test_what_the_minutes_say_is_carried_on_to_the_action_and_replaces_nothing() -> None:
    document = put(all_told(), "plan.actions.A1.outcome", "Said before")
    carried = with_accounts_on_actions(document, "M2")
    assert get(carried, "plan.actions.A1.outcome") == "Said before"
    assert get(carried, "plan.actions.A2.outcome") == "Seen and noted"
    reason = put(document, "meetings.M2.action_outcomes.1", {"action": "A2", "progress": "not_done", "reason": "Was away"})
    assert get(with_accounts_on_actions(reason, "M2"), "plan.actions.A2.not_done_reason") == "Was away"


def test_an_entry_for_an_action_that_is_gone_is_left_alone() -> None:
    document = put(second_meeting(), "meetings.M2.action_outcomes", [{"progress": "done", "outcome": "Seen"}])
    assert with_accounts_on_actions(document, "M2") == document
