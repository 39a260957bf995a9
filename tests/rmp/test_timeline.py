"""The dates of a case in lanes, each once, with what is overdue and what clashes."""

import json
from pathlib import Path

import pytest

from rmp.moments import Lane, Mark
from rmp.timeline import timeline
from schemas.paths import append, put
from tests.rmp.counts.test_due import look
from tests.support.rules import DAY
from tests.support.sound import sound

CASELOAD = sorted((Path(__file__).parents[2] / "caseload").glob("*/*/case.json"))


def at(document, lane):
    return [(m.what, m.on.isoformat(), m.mark) for m in timeline(look(document)) if m.lane is lane]


def test_the_lanes_of_the_sound_case():
    case = sound()
    assert at(case, Lane.RELEASE) == []
    assert at(case, Lane.LICENCE) == [("Licence ends", "2027-09-30", Mark.PLAIN), ("O1 Restraining order", "2025-03-04", Mark.PLAIN)]
    assert at(case, Lane.MEETINGS) == [
        ("M1 held", "2026-11-12", Mark.PLAIN), ("Minutes of M1 approved by", "2026-11-26", Mark.PLAIN),
        ("Next meeting", "2027-01-14", Mark.PLAIN), ("Last day of 16 weeks for the next meeting", "2027-03-04", Mark.PLAIN),
    ]
    assert at(case, Lane.REVIEWS) == [
        ("Formal review of the plan", "2027-01-14", Mark.PLAIN), ("Review of the risk assessment", "2027-02-02", Mark.PLAIN),
    ]
    assert at(case, Lane.EVENTS) == [("Family court hearing (R1, R2)", "2027-01-20", Mark.PLAIN)]
    assert at(case, Lane.ACTIONS)[:3] == [
        ("A1 start", "2026-11-03", Mark.PLAIN), ("A1 milestone", "2027-01-12", Mark.PLAIN), ("A2 due", "2027-03-30", Mark.PLAIN),
    ]


def test_what_is_overdue_says_since_when():
    case = put(put(sound(), "plan.actions.A2.due_on", "2026-11-18"), "plan.review_on", "2026-11-09")
    late = {m.what: m.why for m in timeline(look(case)) if m.mark is Mark.OVERDUE}
    assert late == {"A2 due": ("1 day ago, and not recorded as done.",), "Formal review of the plan": ("10 days late.",)}


def test_on_its_day_nothing_is_overdue():
    case = put(put(sound(), "plan.actions.A2.due_on", DAY.isoformat()), "plan.review_on", DAY.isoformat())
    assert not [m for m in timeline(look(case)) if m.mark is Mark.OVERDUE]


def test_a_start_and_a_milestone_on_one_day_are_told_apart():
    case = put(put(sound(), "plan.actions.A1.starts_on", "2026-11-10"), "plan.actions.A1.milestone_on", "2026-11-10")
    marks = {m.what: m.mark for m in timeline(look(case)) if m.record == "A1"}
    assert marks == {"A1 start": Mark.PLAIN, "A1 milestone": Mark.OVERDUE}


def test_a_done_action_is_shown_as_done_and_a_declined_one_not_at_all():
    case = put(put(sound(), "plan.actions.A2.progress", "done"), "plan.actions.A2.due_on", "2026-11-01")
    case = put(case, "plan.actions.A3.acceptance", "declined")
    actions = at(case, Lane.ACTIONS)
    assert ("A2 due (done)", "2026-11-01", Mark.PLAIN) in actions
    assert not [what for what, *_ in actions if what.startswith("A3 ")]


def test_a_clash_stands_on_its_own_entry_and_an_overdue_one_says_both():
    case = put(sound(), "meetings.M1.next_meeting_on", "2027-01-16")
    [clash] = [m for m in timeline(look(case)) if m.mark is Mark.CLASH]
    assert (clash.what, clash.why) == ("Next meeting", ("It falls on a Saturday.",))
    [late] = [m for m in timeline(look(put(case, "meetings.M1.next_meeting_on", "2026-11-14"))) if m.mark]
    assert (late.mark, late.why) == (Mark.OVERDUE, ("5 days late.", "It falls on a Saturday."))


def test_release_order_and_a_planned_meeting():
    case = put(put(sound(), "context.earliest_release_on", "2027-03-09"), "context.order_starts_on", "2026-01-01")
    case = append(put(case, "context.order_ends_on", "2027-12-31"), "meetings", {"id": "M2", "held_on": "2026-12-10"})
    assert at(case, Lane.RELEASE) == [("Earliest release", "2027-03-09", Mark.PLAIN)]
    assert ("Order", "2026-01-01", Mark.PLAIN) in at(case, Lane.LICENCE)
    assert ("M2 planned", "2026-12-10", Mark.PLAIN) in at(case, Lane.MEETINGS)


@pytest.mark.parametrize("path", CASELOAD, ids=lambda p: p.parent.name)
def test_every_case_of_the_caseload_has_a_line_of_time_in_order(path):
    moments = timeline(look(json.loads(path.read_text(encoding="utf-8"))))
    assert [list(Lane).index(m.lane) for m in moments] == sorted(list(Lane).index(m.lane) for m in moments)
    assert all(bool(m.why) is bool(m.mark) for m in moments)


def test_an_empty_draft_has_none():
    assert timeline(look({"schema_version": 1, "reference": "FP-1"})) == ()
