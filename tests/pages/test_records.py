"""Adding and removing records: each kind, with the next free id, and with its links."""

import json
from typing import Any

import pytest

from tests.pages.conftest import DRAFT, App
from tests.support.sound import sound

WITH_IDS = [
    ("person", "People at risk", "add-person", "people_at_risk", "V"),
    ("assessment", "Risks", "add-risk", "assessment.risks", "R"),
    ("assessment", "Factors", "add-factor", "assessment.factors", "F"),
    ("assessment", "Protecting", "add-protective", "assessment.protective_factors", "P"),
    ("plan", "Actions", "add-action-victim_safety", "plan.actions", "A"),
    ("plan", "Contingency", "add-contingency", "plan.contingencies", "C"),
    ("plan", "Licence conditions and orders", "add-condition", "plan.licence_conditions", "L"),
    ("plan", "Licence conditions and orders", "add-order", "plan.orders", "O"),
    ("referral", "Disclosure", "add-disclosure", "disclosures", "D"),
    ("referral", "Meetings", "add-meeting", "meetings", "M"),
]
WITHOUT_IDS = [
    ("person", "Agencies", "agencies"), ("assessment", "Risks", "assessment.risks.R1.key_events"),
    ("assessment", "Not known", "assessment.information_gaps"), ("assessment", "Assessor and tools", "assessment.tools"),
    ("referral", "Meetings: Who was there", "meetings.M1.attendees"), ("referral", "Meetings: Risk and actions", "meetings.M1.action_outcomes"),
]
each_record = pytest.mark.parametrize(("screen", "part", "button", "path", "letter"), WITH_IDS, ids=[entry[3] for entry in WITH_IDS])
each_row = pytest.mark.parametrize(("screen", "part", "path"), WITHOUT_IDS, ids=[entry[2] for entry in WITHOUT_IDS])


@each_record
def test_the_first_record_of_a_kind_is_added_and_removed_again(app: App, screen: str, part: str, button: str, path: str, letter: str) -> None:
    app.has(DRAFT)
    app.open(screen, part)
    app.press(button)
    [record] = app.saved(path)
    assert record["id"] == f"{letter}1"
    assert set(record) <= {"id", "pillar", "kind"}
    app.test.session_state["action_open"], app.test.session_state["contingency_open"] = "A1", "C1"
    app.test.run()
    app.press(f"remove-{path}.{letter}1")
    assert app.saved(path) == []
    app.press(button)
    assert [record["id"] for record in app.saved(path)] == [f"{letter}2"]


@each_record
def test_a_record_is_added_at_the_end_with_the_next_id(sound_app: App, screen: str, part: str, button: str, path: str, letter: str) -> None:
    before = sound_app.saved(path)
    sound_app.open(screen, part)
    sound_app.press(button)
    after = sound_app.saved(path)
    assert after[:-1] == before
    assert after[-1]["id"] == f"{letter}{len(before) + 1}"
    sound_app.press(button)
    assert [r["id"] for r in sound_app.saved(path)][-2:] == [f"{letter}{len(before) + 1}", f"{letter}{len(before) + 2}"]


@each_record
def test_a_record_is_removed_with_the_links_to_it_and_the_version_before_keeps_it(
    sound_app: App, screen: str, part: str, button: str, path: str, letter: str
) -> None:
    sound_app.open(screen, part, action_open="A1", contingency_open="C1")
    sound_app.press(f"remove-{path}.{letter}1")
    assert f"{letter}1" not in [record["id"] for record in sound_app.saved(path)]
    assert f'"{letter}1"' not in json.dumps(sound_app.document)
    assert f"{letter}1 was removed, with the links to it" in sound_app.words
    assert sound_app.store.read(sound_app.case_id, 1).document == sound()
    assert sound_app.version == 2


@each_row
def test_a_row_is_added_filled_in_and_removed(sound_app: App, screen: str, part: str, path: str) -> None:
    before: list[Any] = sound_app.saved(path) or []
    sound_app.open(screen, part)
    sound_app.press(f"add-{path}")
    assert sound_app.saved(path) == [*before, {}]
    name = {"agencies": "contact", "assessment.tools": "name", "meetings.M1.attendees": "name", "meetings.M1.action_outcomes": "outcome"}.get(path, "what")
    sound_app.change(f"{path}.{len(before)}.{name}", "Rhian Cole")
    assert sound_app.saved(path) == [*before, {name: "Rhian Cole"}]
    sound_app.press(f"remove-{path}-{len(before)}")
    assert sound_app.saved(path) == before


def test_the_row_that_is_removed_is_the_one_beside_the_button(sound_app: App) -> None:
    rows = sound_app.saved("agencies")
    sound_app.open("person", "Agencies")
    sound_app.press("remove-agencies-1")
    assert sound_app.saved("agencies") == [rows[0], *rows[2:]]
    assert sound_app.field("agencies.1.contact").value == rows[2]["contact"]
    sound_app.press("remove-agencies-1")
    assert sound_app.saved("agencies") == [rows[0], *rows[3:]]


def test_an_id_is_not_used_again_while_a_higher_one_stands(sound_app: App) -> None:
    sound_app.open("plan", action_open="A2")
    sound_app.press("remove-plan.actions.A2")
    sound_app.press("add-action-supervision")
    assert [a["id"] for a in sound_app.saved("plan.actions")] == ["A1", "A3", "A4", "A5", "A6"]


def test_an_id_is_not_used_again_for_a_record_that_was_removed(sound_app: App) -> None:
    sound_app.open("plan", action_open="A5")
    sound_app.press("remove-plan.actions.A5")
    sound_app.press("add-action-supervision")
    assert [a["id"] for a in sound_app.saved("plan.actions")] == ["A1", "A2", "A3", "A4", "A6"]


def test_a_new_action_opens_with_its_pillar_filled_in_and_nothing_else(sound_app: App) -> None:
    sound_app.open("plan")
    sound_app.press("add-action-victim_safety")
    assert sound_app.saved("plan.actions.A6") == {"id": "A6", "pillar": "victim_safety"}
    assert sound_app.field("plan.actions.A6.what").value == ""
    assert sound_app.field("plan.actions.A6.due_on").value is None


def test_a_new_risk_and_a_new_meeting_open_at_once(sound_app: App) -> None:
    sound_app.open("assessment", "Risks")
    sound_app.press("add-risk")
    assert sound_app.field("assessment.risks.R3.nature").value == ""
    sound_app.open("referral", "Meetings")
    sound_app.press("add-meeting")
    assert sound_app.field("meetings.M2.held_on").value is None
