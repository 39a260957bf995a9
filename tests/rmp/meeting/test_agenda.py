"""The agenda: in the order of 13a.36, each item open, done or not applicable, with what is still asked for under it."""

from typing import Any

import pytest

from rmp.check import all_rules
from rmp.meeting.agenda import AgendaLine, agenda_of, by_item
from rmp.meeting.items import ITEMS
from schemas.meetings import Meeting
from schemas.paths import put, remove
from schemas.vocabularies import AgendaState
from tests.rmp.meeting.looking import looked_at
from tests.support.meeting import bent, second_meeting
from tests.support.sound import sound


def lines(document: dict[str, Any], meeting: str = "M1") -> dict[str, AgendaLine]:
    return {line.item.key: line for line in agenda_of(*looked_at(document, meeting))}


def test_the_items_stand_in_the_order_of_the_guidance() -> None:
    assert [item.key for item in ITEMS] == [
        "attendance", "confidentiality", "previous_minutes", "previous_actions", "risk", "disclosure", "plan", "media", "visor",
        "human_rights", "protected_characteristics", "critical_public_protection", "level", "board", "next_meeting",
    ]  # fmt: skip


def test_every_field_of_a_meeting_belongs_to_one_item_or_comes_after_the_meeting() -> None:
    placed = [field for item in ITEMS for field in item.fields]
    assert len(placed) == len(set(placed))
    assert set(Meeting.model_fields) - set(placed) == {"id", "agenda", "closings", "minutes", "starts_at", "began_at"}


def test_an_item_is_open_until_somebody_marks_it() -> None:
    line = lines(sound())["confidentiality"]
    assert (line.is_open, line.state, line.asked) == (True, None, ())
    marked = put(sound(), "meetings.M1.agenda.confidentiality.state", "done")
    assert lines(marked)["confidentiality"].state is AgendaState.DONE


def test_an_item_that_is_not_applicable_gives_its_reason() -> None:
    document = bent({"agenda.media.state": "not_applicable", "agenda.media.reason": "Nobody has asked"})
    line = lines(document)["media"]
    assert (line.state, line.reason) == (AgendaState.NOT_APPLICABLE, "Nobody has asked")


def test_at_the_first_meeting_there_are_no_minutes_and_actions_before_it() -> None:
    first = lines(sound())
    assert first["previous_minutes"].reason == first["previous_actions"].reason == "It is the first meeting."
    later = lines(second_meeting(), "M2")
    assert later["previous_minutes"].is_open and later["previous_actions"].is_open


@pytest.mark.parametrize(("level", "open_"), [(2, False), (3, True)])
def test_critical_public_protection_comes_up_at_level_3_only(level: int, open_: bool) -> None:
    line = lines(bent({"level": level}))["critical_public_protection"]
    assert line.is_open is open_
    assert line.reason == ("" if open_ else "It is a Level 2 meeting.")


def test_no_next_meeting_where_the_case_goes_to_level_1() -> None:
    assert lines(bent({"level_decision.level": 1}))["next_meeting"].reason == "The meeting decided on Level 1."


def test_a_mark_does_not_hide_what_is_still_asked_for() -> None:
    document = remove(bent({"agenda.media.state": "done"}), "meetings.M1.media.expected")
    document = put(document, "meetings.M1.media.expected", True)
    line = lines(document)["media"]
    assert line.state is AgendaState.DONE
    assert {finding.rule for finding in line.asked} == {"MTG-13a.36e"}


@pytest.mark.parametrize(
    ("places", "key", "rule"),
    [
        ({"confidentiality_statement": None}, "confidentiality", "DOC-14.12a"),
        ({"chair.trained_on": None}, "attendance", "MTG-13a.2a"),
        ({"human_rights.confirmed": None}, "human_rights", "MTG-13a.36g"),
        ({"protected_characteristics": {}}, "protected_characteristics", "MTG-13a.36h"),
        ({"visor.updater": None}, "visor", "MTG-13a.36f"),
        ({"next_meeting_on": None}, "next_meeting", "MTG-13a.37a"),
        ({"smb_issues": None}, "board", "MTG-13a.36i"),
        ({"level_decision.reasons": None}, "level", "RMP-12.32a"),
    ],
)
def test_what_is_missing_shows_under_its_item(places: dict[str, Any], key: str, rule: str) -> None:
    assert rule in {finding.rule for finding in lines(bent(places))[key].asked}


def test_no_finding_is_left_out_of_the_agenda() -> None:
    empty = put(sound(), "meetings", [{"id": "M1", "held_on": "2026-11-12", "level": 2}])
    _, meeting, report = looked_at(put(empty, "disclosures", []))
    placed = by_item(looked_at(empty)[0].case, meeting, report)
    assert sorted(f.rule for found in placed.values() for f in found) == sorted(f.rule for f in report.open())
    assert len(report.open()) > 10


def test_every_rule_of_meetings_and_minutes_is_one_that_a_meeting_is_checked_by() -> None:
    theirs = [rule for rule in all_rules() if rule.id.startswith(("MTG-", "MIN-"))]
    assert theirs
    assert [rule.id for rule in theirs if "meeting" not in {p.value for p in rule.purposes}] == []
