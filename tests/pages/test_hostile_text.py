"""What people type is shown as text: never read as HTML, never as Markdown, wherever it stands in the case."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from google.protobuf.message import Message

from schemas.paths import remove
from tests.pages.conftest import SCREENS, App
from tests.schemas.contract import FIELDS, at, skeleton, with_value
from tests.support.sound import sound

MARK = "zqx"
HOSTILE = (
    f"{MARK}<script>alert(1)</script><img src=x onerror=alert(2)></p></div></style>![i](http://evil.example/i.png)"
    "[l](http://evil.example) **b** # h :red[r] $x^2$ `c` <https://evil.example> http://evil.example www.evil.example {0} %s"
)
AS_HTML = ["<script>alert(1)", "<img", "</p></div></style>", "<https:"]
PLAIN = {
    ("TextInput", "default"), ("TextInput", "value"), ("TextArea", "default"), ("TextArea", "value"),
    ("MultiSelect", "options"), ("MultiSelect", "raw_values"), ("Selectbox", "options"), ("Selectbox", "raw_value"),
    ("BidiComponent", "json"), ("Html", "body"), ("DownloadButton", "url"),
}
"""Where Streamlit shows text as it is: values of fields, options of lists; our own tables (textContent), and our own HTML."""


def hostile_case() -> dict[str, Any]:
    """Every text of the contract filled with hostile text, and everything switched on that shows more fields."""
    document = skeleton()
    for path, kind in FIELDS.items():
        if kind == "text":
            document = with_value(path, f"{HOSTILE} {path}", document)
        elif kind == "texts":
            document = with_value(path, [f"{HOSTILE} {path}", HOSTILE], document)
        elif kind.startswith("links"):
            document = with_value(path, [kind.partition("=")[2]], document)
    for path, value in {
        "reference": f"{MARK}<img src=x>![i](//e.x/i)**b**", "disclosures[0].decision": "disclose", "referral.urgent": True,
        "plan.actions[0].restrictive": True, "plan.actions[0].ongoing": True, "plan.actions[0].acceptance": "declined",
        "plan.actions[0].progress": "not_done", "plan.actions[0].owner.agency": "other", "context.threat_to_life": True,
        "mappa.level": 1, "mappa.category": 3, "plan.foreign_travel.restrictions": HOSTILE, "assessment.self_check.note": HOSTILE,
    }.items():
        document = with_value(path, value, document)
    return document


def strings_of(message: Message) -> Iterator[tuple[str, str, str]]:
    """Every text in what Streamlit sends to the browser, with the message and the field that it stands in."""
    for field, value in message.ListFields():
        repeated = isinstance(value, (list, tuple)) or type(value).__name__.startswith("Repeated")
        for entry in value if repeated else [value]:
            if isinstance(entry, Message):
                yield from strings_of(entry)
            elif isinstance(entry, str):
                yield type(message).__name__, field.name, entry


def elements_of(block: Any) -> Iterator[Any]:
    for child in block.children.values():
        yield child
        if hasattr(child, "children"):
            yield from elements_of(child)


def shown(app: App) -> list[tuple[str, str, str]]:
    protos = [element.proto for element in elements_of(app.test._tree) if getattr(element, "proto", None) is not None]
    found = [entry for proto in protos for entry in strings_of(proto) if MARK in entry[2]]
    assert found, "nothing of the case on this screen"
    return found


def is_text_only(app: App) -> None:
    for message, name, text in shown(app):
        assert (message, name) in PLAIN, f"{message}.{name} is read as Markdown: {text[:80]}"
        if message == "Html":
            for piece in AS_HTML:
                assert piece not in text, text
            assert not re.search(r"<[^>]*zqx", text), "inside a tag"


@pytest.fixture
def hostile(app: App) -> App:
    app.has(hostile_case())
    return app


def test_the_case_holds_hostile_text_in_every_text_of_the_contract() -> None:
    document = hostile_case()
    texts = [path for path, kind in FIELDS.items() if kind in ("text", "texts")]
    assert len(texts) > 150
    assert all(MARK in json.dumps(at(document, path)) for path in texts)


@pytest.mark.parametrize("screen", [screen for screen in SCREENS if screen != "cases"])
def test_nothing_that_was_typed_is_read_as_html_or_markdown(hostile: App, screen: str) -> None:
    hostile.test.session_state["action_open"], hostile.test.session_state["contingency_open"] = "A1", "C1"
    for _ in hostile.views(screen):
        is_text_only(hostile)


def test_the_caseload_shows_what_was_typed_as_text(hostile: App) -> None:
    hostile.open("cases")
    is_text_only(hostile)
    hostile.click("caseload", f"copy {hostile.case_id}")
    is_text_only(hostile)


def test_a_file_with_hostile_text_is_shown_as_text_before_and_after_it_is_taken_in(app: App) -> None:
    app.open("cases")
    app.test.segmented_control(key="case_way").set_value("Import a case file").run()
    upload = app.test.file_uploader(key="case_upload")
    upload.set_value(("case.json", json.dumps(hostile_case()).encode(), "application/json")).run()
    app.is_calm()
    is_text_only(app)
    bad = {**hostile_case(), f"{MARK}<img src=x>": f"{MARK}<script>alert(1)</script>"}
    app.test.file_uploader(key="case_upload").set_value(("case.json", json.dumps(bad).encode(), "application/json")).run()
    app.is_calm()
    is_text_only(app)


def rows_of(app: App) -> list[list[dict[str, Any]]]:
    """The rows of the three lists of the check."""
    return [row for kind in ("error", "warning", "prompt") for row in app.table(f"found-kind-{kind}")]


def test_a_finding_about_hostile_text_shows_it_as_text(hostile: App) -> None:
    hostile.open("check")
    quoting = []
    for group in [row[0]["value"].removeprefix("group|") for row in rows_of(hostile) if row[0]["value"].startswith("group|")]:
        hostile.open("check", group=group)
        quoting += [row[0]["value"] for row in rows_of(hostile)[1:] if any(MARK in part["text"] for part in row[1:])]
        is_text_only(hostile)
    quoting = [value for value in dict.fromkeys(quoting) if not value.startswith("group|")]
    assert quoting, "no finding quotes what was typed"
    for value in quoting[:8]:
        hostile.open("check", finding=value)
        assert "Go to the field" in [button.label for button in hostile.test.button]
        is_text_only(hostile)


def test_both_sides_of_a_conflict_and_the_name_of_the_other_are_shown_as_text(sound_app: App) -> None:
    sound_app.open("plan", action_open="A1")
    sound_app.somebody_saves("plan.actions.A1.what", f"theirs {HOSTILE}", author=f"Dana {MARK}<img src=x> **b**")
    sound_app.change("plan.actions.A1.what", f"mine {HOSTILE}")
    is_text_only(sound_app)
    sound_app.somebody_saves("person.gender", "Man", author=f"Dana {MARK}<img src=x> **b**")
    sound_app.change("plan.actions.A1.how_it_manages_risk", HOSTILE)
    is_text_only(sound_app)
    sound_app.somebody_saves_document(remove(sound_app.document, "plan.actions.A1"), author=f"Dana {MARK}<img src=x> **b**")
    sound_app.change("plan.actions.A1.what", f"mine {HOSTILE}")
    assert "removed A1 while you were changing it" in sound_app.words
    is_text_only(sound_app)


def test_a_departure_is_shown_as_text(sound_app: App) -> None:
    document = sound()
    document["departures"] = [dict.fromkeys(("rule", "record", "reason", "by"), HOSTILE) | {"on": "2026-11-18"}]
    sound_app.somebody_saves_document(document)
    sound_app.open("check")
    is_text_only(sound_app)
