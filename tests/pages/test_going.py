"""*Go to* never ends in nothing: where a finding leads, its field is there, or at least what is missing is said there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from pages.parts.going import _SCREENS
from risk_model.kinds import Purpose
from rmp.check import check
from schemas.paths import place_in_document
from schemas.reading import case_of
from tests.pages.conftest import DRAFT, App
from tests.support.rules import DAY

WIDGETS = ("text_input", "text_area", "selectbox", "multiselect", "radio", "date_input", "number_input")
NEEDY: dict[str, Any] = {
    **DRAFT, "mappa": {"level": 2, "category": 1}, "people_at_risk": [{"id": "V1"}], "agencies": [{}],
    "context": {"setting": "custody", "domestic_abuse": True, "stalking": True, "threat_to_life": True, "approved_premises": True},
    "assessment": {"risks": [{"id": "R1"}], "factors": [{"id": "F1", "critical": True}], "tools": [{}]},
    "plan": {"actions": [{"id": "A1"}, {"id": "A2", "acceptance": "declined", "progress": "not_done"}], "contingencies": [{"id": "C1"}],
             "licence_conditions": [{"id": "L1"}], "orders": [{"id": "O1"}]},
    "disclosures": [{"id": "D1", "decision": "disclose"}], "departures": [{}],
    "meetings": [{"id": "M1", "held_on": "2026-11-01", "attendees": [{}], "action_outcomes": [{}]}],
}


def findings_by_place(document: dict[str, Any]) -> Iterator[tuple[str, Purpose, set[str]]]:
    """For each kind of place that findings lead to: one such path, and the messages about it."""
    places: dict[str, tuple[str, Purpose, set[str]]] = {}
    for purpose in (Purpose.REFERRAL, Purpose.MEETING):
        for finding in check(case_of(document), on=DAY, purpose=purpose).open():
            path = place_in_document(document, finding.record, finding.place)
            kind = re.sub(r"\.[A-Z]?\d+\b", "", path)
            first = places.setdefault(kind, (path, purpose, set()))
            if first[:2] == (path, purpose):
                first[2].add(" ".join(finding.message.split()))
    yield from (place for place in places.values() if not place[0].startswith("departures"))


@pytest.mark.parametrize("document", [DRAFT, NEEDY], ids=["draft", "needy"])
def test_where_a_finding_leads_its_field_or_its_message_is(app: App, document: dict[str, Any]) -> None:
    app.has(document)
    lost = []
    for path, purpose, messages in findings_by_place(document):
        app.open(_SCREENS[path.split(".")[0]], going=path, purpose=purpose.value)
        keys = {widget.key or "" for kind in WIDGETS for widget in getattr(app.test, kind)}
        there = any(key == app.key(path) or key.startswith(f"{app.key(path)}.") for key in keys)
        if not there:
            lost += [(path, message) for message in messages if message not in app.words]
    assert lost == []


def test_the_way_to_a_field_is_gone_once_it_was_taken(app: App) -> None:
    app.has(NEEDY)
    app.open("plan", going="plan.actions.A1.due_on")
    assert "A1-due_on" in app.html
    app.test.run()
    assert "A1-due_on" not in app.html


@pytest.mark.parametrize("path", ["plan.actions.A9.what", "plan.nothing", "assessment.risks.R9.group", "meetings.M9.held_on"])
def test_a_way_to_something_that_is_gone_ends_on_the_screen(app: App, path: str) -> None:
    app.has(NEEDY)
    app.open(_SCREENS[path.split(".")[0]], going=path)
    assert app.test.title
