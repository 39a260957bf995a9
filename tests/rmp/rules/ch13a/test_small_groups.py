"""Chapter 13a: core groups and professionals' meetings."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support.meeting import second_meeting
from tests.support.rules import fires, stays_quiet
from tests.support.sound import sound

GROUP = {"meeting": "M1", "members": ["Ife Nwosu", "PC Dana Whitlock"], "tasks": "Watch the first four weeks after release"}
PROFESSIONALS = {
    "held_on": "2026-11-17", "took_part": ["Ife Nwosu", "Oona Tranter"], "referrer_took_part": True, "notes_reference": "FP-0900/17",
}


def test_a_case_without_either_is_not_asked():
    stays_quiet("MTG-13a.49a", sound())


@pytest.mark.parametrize("part", ["meeting", "tasks"])
def test_each_part_of_a_core_group_is_asked_for(part):
    stays_quiet("MTG-13a.49a", put(sound(), "core_group", GROUP))
    finding = fires("MTG-13a.49a", put(sound(), "core_group", {**GROUP, part: None}), "core_group", part)
    assert finding.check is Check.WARNING


def test_a_core_group_reports_to_the_next_meeting():
    case = put(second_meeting(), "core_group", GROUP)
    fires("MTG-13a.49a", case, "core_group", "reports")
    fires("MTG-13a.49a", put(case, "core_group.reports", [{"meeting": "M2"}]), "core_group", "reports")
    stays_quiet("MTG-13a.49a", put(case, "core_group.reports", [{"meeting": "M2", "progress": "Four weeks, no contact"}]))


def test_a_core_group_set_up_at_the_latest_meeting_has_nothing_to_report_yet():
    stays_quiet("MTG-13a.49a", put(second_meeting(), "core_group", {**GROUP, "meeting": "M2"}))


@pytest.mark.parametrize(
    ("part", "value"), [("held_on", None), ("referrer_took_part", None), ("referrer_took_part", False), ("notes_reference", " ")]
)
def test_a_professionals_meeting_has_a_day_the_referrer_and_notes(part, value):
    case = put(sound(), "professionals_meetings", [PROFESSIONALS, {**PROFESSIONALS, part: value}])
    assert fires("MTG-13a.49a", case, "professionals_meetings", f"1.{part}").check is Check.WARNING
    stays_quiet("MTG-13a.49a", put(sound(), "professionals_meetings", [PROFESSIONALS]))
