"""Dates that do not go together, by rule of thumb. The day is 19 November 2026, a Thursday."""

from datetime import date, timedelta

import pytest

from rmp.clashes import clashes
from schemas.paths import put
from tests.rmp.counts.test_due import look
from tests.support.rules import DAY
from tests.support.sound import sound


def found(document, topic):
    return [(c.record, c.on.isoformat(), c.why) for c in clashes(look(document)) if c.topic == topic]


def with_authority(text, due="2027-10-01", **action):
    case = put(sound(), "plan.actions.A2.authority", text)
    for key, value in {"due_on": due, **action}.items():
        case = put(case, f"plan.actions.A2.{key}", value)
    return case


def test_the_sound_case_has_no_clash():
    assert clashes(look(sound())) == ()


@pytest.mark.parametrize(
    ("text", "name"), [("Licence condition L1", "L1"), ("L1 and O1", "L1"), ("His licence", "the licence"), ("standard license", "the licence")]
)
def test_an_action_due_after_its_authority_ends(text, name):
    # The condition L1 and the licence end on 30 September 2027; the order O1 in 2030.
    why = f"1 day after {name}, its authority, ends on 30 September 2027."
    assert found(with_authority(text), "due") == [("A2", "2027-10-01", why)]
    assert found(with_authority(text, "2027-09-30"), "due") == []


def test_a_condition_without_a_day_of_its_own_ends_with_the_licence():
    case = put(with_authority("L1"), "plan.licence_conditions.L1.ends_on", None)
    assert len(found(case, "due")) == 1
    assert found(put(case, "context.licence_ends_on", None), "due") == []


@pytest.mark.parametrize("text", ["O1", "Section 17 of the Act", None, "L10", "police powers"])
def test_an_authority_that_runs_on_or_is_not_recorded_here_clashes_with_nothing(text):
    assert found(with_authority(text), "due") == []


@pytest.mark.parametrize("change", [{"progress": "done"}, {"acceptance": "declined"}])
def test_a_closed_action_clashes_with_nothing(change):
    assert found(with_authority("L1", **change), "due") == []


def test_a_milestone_after_its_authority_ends_is_said_too():
    assert [day for _, day, _ in found(with_authority("L1", None, milestone_on="2027-12-01"), "milestone")] == ["2027-12-01"]


# Meeting M1 was held on 12 November 2026; 16 weeks later is Thursday 4 March 2027.
@pytest.mark.parametrize(
    ("next_on", "whys"),
    [
        ("2027-03-04", []), ("2027-03-05", ["1 day after the last day that 16 weeks allow, 4 March 2027 (13a.37)."]),
        ("2027-01-16", ["It falls on a Saturday."]), ("2026-12-25", ["It falls on a bank holiday."]), ("2026-12-28", ["It falls on a bank holiday."]),
    ],
)
def test_the_next_meeting_and_its_limit_and_the_calendar(next_on, whys):
    assert [why for *_, why in found(put(sound(), "meetings.M1.next_meeting_on", next_on), "Next meeting")] == whys


def event(day, actions):
    """One key event of R1, and the actions that manage R1, each with these changes."""
    case = put(sound(), "assessment.risks.R2.key_events", [])
    case = put(case, "assessment.risks.R1.key_events", [{"what": "Court", "on": day.isoformat()}])
    return put(case, "plan.actions", [{"id": f"A{n}", "risks": ["R1"], **changes} for n, changes in enumerate(actions)])


SOON = DAY + timedelta(days=30)


@pytest.mark.parametrize(
    "action",
    [
        {"due_on": SOON.isoformat()}, {"due_on": DAY.isoformat()}, {"milestone_on": "2026-12-01", "due_on": "2027-06-01"},
        {"starts_on": "2026-11-01"}, {"starts_on": "2026-11-01", "due_on": "2027-06-01"}, {"created_on": "2026-11-01", "ongoing": True},
    ],
)
def test_an_event_with_something_before_it_is_no_clash(action):
    assert found(event(SOON, [action]), "Court") == []


@pytest.mark.parametrize(
    "actions",
    [
        [], [{}], [{"due_on": (SOON + timedelta(days=1)).isoformat()}], [{"due_on": (DAY - timedelta(days=1)).isoformat()}],
        [{"due_on": SOON.isoformat(), "acceptance": "declined"}], [{"starts_on": "2026-10-01", "due_on": "2026-11-01"}],
        [{"due_on": SOON.isoformat(), "risks": ["R2"]}],
    ],
)
def test_an_event_with_nothing_before_it_is_a_clash(actions):
    assert found(event(SOON, actions), "Court") == [("R1", SOON.isoformat(), "No action for R1 is under way, due or has a milestone by then.")]


def test_an_event_that_is_over_is_no_clash_and_one_today_is():
    assert found(event(DAY - timedelta(days=1), []), "Court") == []
    assert len(found(event(DAY, []), "Court")) == 1


def test_a_release_without_anything_before_it():
    case = put(put(sound(), "plan.actions", []), "context.earliest_release_on", SOON.isoformat())
    assert len(found(case, "Earliest release")) == 1
    assert found(put(sound(), "context.earliest_release_on", SOON.isoformat()), "Earliest release") == []
    assert found(put(case, "context.earliest_release_on", date(2026, 1, 1).isoformat()), "Earliest release") == []
