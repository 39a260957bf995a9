"""Every field of the case file's contract can be filled in on some screen."""

from __future__ import annotations

from typing import Any

from pages.parts.fields import key_of
from pages.parts.meeting_entry import GROUPS
from tests.pages.conftest import PARTS, App
from tests.schemas.contract import FIELDS, LISTS, RECORDS, skeleton, with_value

ELSEWHERE = {"fictional", "departures.0.rule", "departures.0.record", "departures.0.reason", "departures.0.by", "departures.0.on"}
"""Given when the case begins, or in the form of a departure."""
WIDGETS = ("text_input", "text_area", "selectbox", "multiselect", "radio", "date_input", "number_input")
OTHER = {"agency": "other"}


def address(path: str) -> str:
    """`plan.actions[0].what` as the screens write it: `plan.actions.A1.what`."""
    for records, record_id in RECORDS.items():
        path = path.replace(f"{records}[0]", f"{records}.{record_id}")
    return path.replace("[0]", ".0")


def cases() -> list[dict[str, Any]]:
    """Cases that between them switch on every field that shows itself only where it matters."""
    bare = skeleton()
    for path in LISTS:
        if path not in RECORDS:
            bare = with_value(path, [{}], bare)
    empty = with_value("plan.contingencies", [], with_value("plan.actions", [], with_value("meetings[0].action_outcomes", [], bare)))
    full = bare
    for path, value in {
        "plan.actions[0].restrictive": True, "plan.actions[0].ongoing": True, "plan.actions[0].acceptance": "declined",
        "plan.actions[0].progress": "not_done", "plan.actions[0].owner": OTHER, "plan.contingencies[0].owner": OTHER,
        "disclosures[0].decision": "disclose", "referral.urgent": True, "context.threat_to_life": True, "mappa.level": 1,
        "plan.actions[0].messenger": {"name": "Ife Nwosu"},
    }.items():
        full = with_value(path, value, full)
    return [bare, empty, full, with_value("plan.actions[0].progress", "done", full)]


def fields_on(app: App, document: dict[str, Any]) -> set[str]:
    app.has(document)
    start = key_of(app.case_id, "")
    found: set[str] = set()
    app.test.query_params["case"] = app.case_id
    for screen, (_, parts) in PARTS.items():
        app.open(screen, action_open="A1", contingency_open="C1")
        for part in parts:
            app.part(screen, part)
            for group in GROUPS if part == "Meetings" else [""]:
                if group:
                    app.meeting_group(group)
                keys = [widget.key or "" for kind in WIDGETS for widget in getattr(app.test, kind)]
                found |= {key.removeprefix(start) for key in keys if key.startswith(start)}
    return found


def test_every_field_of_the_contract_is_on_a_screen(app: App) -> None:
    found: set[str] = set()
    for number, document in enumerate(cases()):
        found |= fields_on(app, {**document, "reference": f"FP-{number}"})
    assert sorted({address(path) for path in FIELDS} - found - ELSEWHERE) == []
