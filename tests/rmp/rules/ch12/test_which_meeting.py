from datetime import date

import pytest

from guidance import edition
from risk_model.inspection import Inspection
from risk_model.kinds import Purpose
from rmp.rules.ch12.which_meeting import meeting_before_today, recorded_meeting
from schemas.paths import append, remove
from schemas.reading import case_of
from tests.support.sound import sound


def look_at(document, on=date(2026, 11, 19)):
    return Inspection(case_of(document), on, Purpose.MEETING, edition("national"))


@pytest.mark.parametrize(
    ("held_on", "recorded"), [("2026-11-18", "M2"), ("2026-11-19", "M2"), ("2026-11-20", "M1"), (None, "M2")],
)
def test_the_record_of_a_meeting_can_be_complete_once_it_is_not_to_come(held_on, recorded):
    meeting = recorded_meeting(look_at(append(sound(), "meetings", {"id": "M2", "held_on": held_on})))
    assert meeting is not None
    assert meeting.id == recorded


def test_without_a_meeting_there_is_no_record():
    assert recorded_meeting(look_at(remove(sound(), "meetings.M1"))) is None
    assert recorded_meeting(look_at(sound(), date(2026, 11, 11))) is None


def test_a_meeting_of_today_is_not_over():
    assert meeting_before_today(look_at(sound(), date(2026, 11, 12))) is None
    assert meeting_before_today(look_at(sound(), date(2026, 11, 13))) is not None
