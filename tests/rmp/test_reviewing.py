"""A review as it is done: begun from what stands, looked at one by one, ended."""

from datetime import date
from typing import Any

import pytest

from rmp.check import check
from rmp.review import ReviewState
from rmp.reviewing import CannotLook, Look, begun, ended, looked_at, to_look_at_again
from schemas.paths import get, put
from schemas.reading import case_of
from schemas.vocabularies import ReviewResult
from tests.support.plan_review import EVERYTHING
from tests.support.rules import DAY
from tests.support.sound import sound

BY = "Meera Joshi"


def started(document: dict[str, Any] | None = None) -> dict[str, Any]:
    return begun(document or sound(), on=DAY, by=BY)


def look(record: str, result: ReviewResult, note: str | None = None, new_date: date | None = None) -> Look:
    return Look(record, result, DAY, BY, note, new_date)


def state_of(document: dict[str, Any]) -> ReviewState:
    state = check(case_of(document), on=DAY).review
    assert state is not None
    return state


def test_it_begins_with_all_that_stands() -> None:
    document = started()
    assert get(document, "plan.review.to_look_at") == EVERYTHING
    assert state_of(document).not_looked_at == tuple(EVERYTHING)
    assert get(document, "plan.review.started_by") == BY


def test_declined_actions_and_those_not_done_are_left_out() -> None:
    document = put(put(sound(), "plan.actions.A1.acceptance", "declined"), "plan.actions.A2.progress", "not_done")
    assert get(started(document), "plan.review.to_look_at")[0] == "A3"


def test_it_starts_from_the_last_meeting_held() -> None:
    meetings = [{"id": "M1", "held_on": "2026-05-01"}, {"id": "M2", "held_on": "2026-10-01"}, {"id": "M3", "held_on": "2027-02-01"}]
    assert get(started(put(sound(), "meetings", meetings)), "plan.review.meeting") == "M2"
    assert get(started({"schema_version": 1, "reference": "FP-1", "meetings": meetings[2:]}), "plan.review.meeting") is None


def test_a_meeting_of_the_same_day_is_where_it_starts_from_only_once_closed() -> None:
    meetings: list[dict[str, Any]] = [{"id": "M1", "held_on": "2026-05-01"}, {"id": "M2", "held_on": DAY.isoformat()}]
    assert get(started(put(sound(), "meetings", meetings)), "plan.review.meeting") == "M1"
    meetings[1]["closings"] = [{"closed_on": DAY.isoformat(), "version": 3}]
    assert get(started(put(sound(), "meetings", meetings)), "plan.review.meeting") == "M2"


def test_a_new_review_starts_over() -> None:
    document = ended(looked_at(started(), look("A1", ReviewResult.UNCHANGED)), on=DAY, by=BY)
    assert state_of(started(document)).not_looked_at == tuple(EVERYTHING)


def test_done_takes_the_outcome_into_the_action() -> None:
    document = looked_at(started(), look("A1", ReviewResult.DONE, "Finished; no breach"))
    assert get(document, "plan.actions.A1.progress") == "done"
    assert get(document, "plan.actions.A1.progress_on") == DAY.isoformat()
    assert get(document, "plan.actions.A1.outcome") == "Finished; no breach"
    assert "A1" not in state_of(document).not_looked_at


def test_not_done_takes_the_reason_into_the_action_which_then_covers_nothing() -> None:
    document = looked_at(started(), look("A1", ReviewResult.NOT_DONE, "The officer was on leave"))
    assert get(document, "plan.actions.A1.not_done_reason") == "The officer was on leave"
    assert get(document, "plan.actions.A1.progress") == "not_done"
    assert "A1" not in state_of(document).not_looked_at


@pytest.mark.parametrize(("ongoing", "key"), [(None, "due_on"), (False, "due_on"), (True, "milestone_on")])
def test_carried_on_changes_the_date_that_the_action_goes_by(ongoing: bool | None, key: str) -> None:
    document = put(sound(), "plan.actions.A1.ongoing", ongoing)
    found = looked_at(started(document), look("A1", ReviewResult.CARRIED, None, date(2027, 4, 1)))
    assert get(found, f"plan.actions.A1.{key}") == "2027-04-01"


@pytest.mark.parametrize("result", [ReviewResult.DONE, ReviewResult.NOT_DONE, ReviewResult.CARRIED])
def test_what_a_result_needs_is_asked_for(result: ReviewResult) -> None:
    with pytest.raises(CannotLook, match="A1"):
        looked_at(started(), look("A1", result))


def test_unchanged_changes_nothing_but_that_somebody_has_looked() -> None:
    document = looked_at(started(), look("C1", ReviewResult.UNCHANGED))
    assert document["plan"]["contingencies"] == sound()["plan"]["contingencies"]
    assert "C1" not in state_of(document).not_looked_at


def test_looking_twice_keeps_the_second_and_looking_again_takes_it_back() -> None:
    document = looked_at(looked_at(started(), look("A1", ReviewResult.UNCHANGED)), look("A1", ReviewResult.UPDATED))
    assert [entry["result"] for entry in get(document, "plan.review.looked_at")] == ["updated"]
    assert "A1" in state_of(to_look_at_again(document, "A1")).not_looked_at


def test_an_ended_review_says_when_and_by_whom() -> None:
    document = ended(started(), on=DAY, by=BY)
    assert (get(document, "plan.review.finished_on"), get(document, "plan.review.finished_by")) == (DAY.isoformat(), BY)


def test_nothing_given_is_changed() -> None:
    document = started()
    before = str(document)
    looked_at(document, look("A1", ReviewResult.DONE, "Finished"))
    assert str(document) == before
