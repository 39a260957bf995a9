"""A review: nothing counts as current until somebody has looked at it, and a case without one is as it was (28.5)."""

from typing import Any

import pytest

from risk_model.kinds import Purpose
from rmp.check import check
from rmp.coverage import RiskRow
from rmp.in_words import in_words
from rmp.report import Report
from rmp.text_report import as_text
from schemas.paths import put, remove
from schemas.reading import case_of
from schemas.vocabularies import Pillar
from tests.support.plan_review import EVERYTHING, in_review
from tests.support.rules import DAY
from tests.support.sound import sound


def report_on(document: dict[str, Any]) -> Report:
    return check(case_of(document), on=DAY)


def row(document: dict[str, Any], risk: str) -> RiskRow:
    return next(row for row in report_on(document).coverage.risks if row.risk == risk)


def messages(document: dict[str, Any], rule: str) -> dict[str, str]:
    return {f.record: f.message for f in report_on(document).findings if f.rule == rule}


def test_a_case_without_a_review_says_nothing_of_one() -> None:
    report = report_on(sound())
    assert report.review is None
    assert report.as_json()["review"] is None
    assert "review" not in as_text(report)
    assert all(not r.waiting and not r.contingencies_waiting for r in report.coverage.risks)


def test_at_its_start_nothing_covers_anything_and_all_of_it_waits() -> None:
    found = row(in_review(), "R1")
    assert not found.is_covered
    assert found.contingencies == ()
    assert found.waiting[Pillar.SUPERVISION] == ("A1",)
    assert found.contingencies_waiting == ("C1", "C2", "C3", "C4", "C5")
    assert set(found.not_looked_at) == {"A1", "A2", "A3", "A4", "C1", "C2", "C3", "C4", "C5"}


def test_what_somebody_has_looked_at_covers_again() -> None:
    found = row(in_review("A1", "C2"), "R1")
    assert found.pillars[Pillar.SUPERVISION] == ("A1",)
    assert found.contingencies == ("C2",)
    assert "A1" not in found.not_looked_at


def test_when_all_is_looked_at_the_check_is_as_without_a_review() -> None:
    report = report_on(in_review(*EVERYTHING))
    assert report.findings == report_on(sound()).findings
    assert report.coverage == report_on(sound()).coverage
    assert report.review is not None
    assert report.review.not_looked_at == ()


def test_an_action_added_during_the_review_is_current_without_a_look() -> None:
    document = in_review()
    document["plan"]["actions"].append({"id": "A6", "risks": ["R2"], "pillar": "supervision"})
    assert row(document, "R2").pillars[Pillar.SUPERVISION] == ("A6",)


def test_a_look_without_a_result_is_none() -> None:
    document = in_review(looked_at=[{"record": "A1", "on": "2026-11-19", "by": "Meera Joshi", "result": None}])
    assert "A1" in row(document, "R1").not_looked_at


def test_an_action_that_was_removed_or_declined_is_not_waited_for() -> None:
    document = put(remove(in_review(), "plan.actions.A1"), "plan.actions.A2.acceptance", "declined")
    review = report_on(document).review
    assert review is not None
    assert {"A1", "A2"} & {*review.not_looked_at, *review.to_look_at} == set()


def test_a_review_that_was_called_ended_too_early_still_waits() -> None:
    document = in_review("A1", finished_on="2026-11-19")
    assert "A2" in row(document, "R1").not_looked_at


def test_a_gap_that_comes_from_not_looking_says_so_and_others_do_not() -> None:
    document = put(in_review("A3", "A4"), "plan.actions.A3.due_on", None)
    said = messages(document, "RMP-12.9d")
    assert said["R2"].startswith("Risk R2 has no action that manages it. What nobody has looked at in this review does not count: A1, A2, A5")
    assert "looked at" not in messages(document, "RMP-12.9f")["A3"]
    assert "R1" not in said


def test_wording_and_dates_of_actions_are_checked_whether_looked_at_or_not() -> None:
    document = put(in_review(), "plan.actions.A3.due_on", None)
    assert "A3" in messages(document, "RMP-12.9f")


@pytest.mark.parametrize(
    ("seen", "words"),
    [
        ((), "5 of 5 actions, 5 of 5 contingencies and the assessment not looked at yet"),
        (("A1", "A2", "C1", "C2", "C3", "C4", "C5", "assessment"), "3 of 5 actions not looked at yet"),
        (("A1", "A2", "A3", "A4", "A5", "C1"), "4 of 5 contingencies and the assessment not looked at yet"),
        (tuple(EVERYTHING), ""),
    ],
)
def test_what_is_left_is_said_in_words(seen: tuple[str, ...], words: str) -> None:
    case = case_of(in_review(*seen))
    report = check(case, on=DAY)
    assert report.review is not None
    assert report.review.in_words(a.id for a in case.plan.actions) == words
    assert any("in this review" in line for line in in_words(case, report)) is bool(words)


def test_text_and_json_name_what_nobody_has_looked_at() -> None:
    report = report_on(in_review("A1"))
    assert "Not looked at yet in the review begun on 2026-11-18\n  A2, A3, A4, A5, C1" in as_text(report)
    told = report.as_json()
    assert told["review"]["not_looked_at"] == EVERYTHING[1:]
    assert told["review"]["to_look_at"] == EVERYTHING
    assert told["coverage"]["risks"]["R2"]["not_looked_at"] == ["A2", "A5", "C1", "C4"]


@pytest.mark.parametrize("purpose", list(Purpose))
def test_no_rule_breaks_on_a_case_in_review(purpose: Purpose) -> None:
    assert not check(case_of(in_review("A1")), on=DAY, purpose=purpose).could_not_check


def account(action: str, **said: Any) -> dict[str, Any]:
    return {"action": action, "progress": "in_progress", "outcome": "Two sessions kept", **said}


def with_meeting(day: str, *accounts: dict[str, Any], **review: Any) -> dict[str, Any]:
    document = put(in_review(), "plan.review", in_review()["plan"]["review"] | review)
    document["meetings"].append({"id": "M9", "held_on": day, "action_outcomes": list(accounts)})
    return document


@pytest.mark.parametrize(
    ("day", "entry", "is_seen"),
    [
        ("2026-11-18", account("A1"), True),
        ("2026-11-19", account("A1"), True),
        ("2026-11-17", account("A1"), False),  # before the review began
        ("2026-11-20", account("A1"), False),  # not held yet on the day of the check
        ("2026-11-19", account("A1", outcome=None), False),
        ("2026-11-19", account("A1", progress=None), False),
        ("2026-11-19", account("A1", progress="done"), True),
    ],
)
def test_an_action_that_a_meeting_has_accounted_for_since_is_looked_at(day: str, entry: dict[str, Any], is_seen: bool) -> None:
    assert ("A1" not in row(with_meeting(day, entry), "R1").not_looked_at) is is_seen


def test_the_account_of_the_meeting_that_the_review_starts_from_came_before_it() -> None:
    assert "A1" in row(with_meeting("2026-11-18", account("A1"), meeting="M9"), "R1").not_looked_at


def test_a_meeting_accounts_for_its_actions_and_for_nothing_else() -> None:
    review = report_on(with_meeting("2026-11-19", account("A1"), account("A2"))).review
    assert review is not None
    assert review.to_look_at == tuple(EVERYTHING)
    assert set(review.not_looked_at) == set(EVERYTHING) - {"A1", "A2"}
