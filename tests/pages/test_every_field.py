"""Every field of the case file's contract can be filled in on some screen."""

from __future__ import annotations

from typing import Any

from pages.parts.fields import key_of
from tests.pages.conftest import PARTS, App
from tests.schemas.contract import FIELDS, LISTS, RECORDS, skeleton, with_value
from tests.schemas.models import address

ELSEWHERE = {"fictional", "departures.0.rule", "departures.0.record", "departures.0.reason", "departures.0.by", "departures.0.on"}
"""Given when the case begins, or in the form of a departure."""
WIDGETS = ("text_input", "text_area", "selectbox", "multiselect", "radio", "date_input", "number_input")
OTHER = {"agency": "other"}


def full_case() -> dict[str, Any]:
    """A case that switches on every field that shows itself only where it matters."""
    document = skeleton()
    for path in LISTS:
        if path not in RECORDS:
            document = with_value(path, [{}], document)
    for path, value in {
        "plan.actions[0].restrictive": True, "plan.actions[0].ongoing": True, "plan.actions[0].acceptance": "declined",
        "plan.actions[0].progress": "not_done", "plan.actions[0].owner": OTHER, "plan.actions[0].messenger.name": "Ife Nwosu",
        "plan.contingencies[0].owner": OTHER, "disclosures[0].decision": "disclose", "referral.urgent": True,
        "context.threat_to_life": True, "mappa.level": 1,
    }.items():
        document = with_value(path, value, document)
    return document


def fields_shown(app: App) -> set[str]:
    start = key_of(app.case_id, "")
    keys = [widget.key or "" for kind in WIDGETS for widget in getattr(app.test, kind)]
    return {key.removeprefix(start) for key in keys if key.startswith(start)}


def test_every_field_of_the_contract_is_on_a_screen(app: App) -> None:
    app.has(full_case())
    app.test.session_state["action_open"], app.test.session_state["contingency_open"] = "A1", "C1"
    found: set[str] = set()
    for screen in PARTS:
        for _ in app.views(screen):
            found |= fields_shown(app)
    app.open("plan", "Actions")
    app.change("plan.actions.A1.progress", "done")
    found |= fields_shown(app)
    assert sorted({address(path) for path in FIELDS} - found - ELSEWHERE) == []
