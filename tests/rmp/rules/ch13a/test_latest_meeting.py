"""Chapter 13a: which meeting the rules look at."""

from guidance import edition
from risk_model.inspection import Inspection
from risk_model.kinds import Purpose
from rmp.rules.ch13a.latest_meeting import LEVEL_2_OR_3_MEETING, level_of, meetings_before
from schemas.paths import append, put
from schemas.reading import case_of
from tests.support.meeting import bent, fires, second_meeting, stays_quiet
from tests.support.rules import DAY
from tests.support.sound import sound


def look(document):
    return Inspection(case_of(document), DAY, Purpose.MEETING, edition("national"))


def test_a_meeting_applies_unless_it_was_at_level_1():
    assert LEVEL_2_OR_3_MEETING.test(look(sound())) is True
    assert LEVEL_2_OR_3_MEETING.test(look(bent({"level": None}))) is True
    assert LEVEL_2_OR_3_MEETING.test(look(bent({"level": 1}))) is False
    assert LEVEL_2_OR_3_MEETING.test(look({**sound(), "meetings": [], "disclosures": []})) is False


def test_a_planned_meeting_leaves_the_last_one_held_under_the_check():
    case = append(bent({"chair.rank": None}), "meetings", {"id": "M2", "held_on": "2026-12-10"})
    fires("MTG-13a.2a", case, "M1", "chair.rank")
    stays_quiet("MTG-13a.2a", case, "M2")


def test_the_level_is_the_meetings_and_else_the_cases():
    case = look(put(bent({"level": None}), "mappa.level", 3))
    assert level_of(case, case.case.meetings[0]) == 3
    case = look(bent({"level": 2}))
    assert level_of(case, case.case.meetings[0]) == 2


def test_the_meetings_before_come_in_their_order():
    case = look(second_meeting())
    assert [m.id for m in meetings_before(case, case.case.meetings[1])] == ["M1"]
