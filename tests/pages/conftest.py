"""The app without a browser: every screen on a database of its own."""

from __future__ import annotations

import html
import json
import re
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts import settings, table
from pages.parts.fields import key_of
from pages.parts.meeting_entry import GROUPS, OTHERS
from schemas.paths import get, put
from store import Store, open_store
from store.address import FILE
from tests.support.sound import sound

ROOT = Path(__file__).parents[2]
SCREENS = {
    "cases": "pages/caseload/cases.py",
    "person": "pages/case/person.py",
    "assessment": "pages/case/assessment.py",
    "plan": "pages/case/plan.py",
    "timeline": "pages/case/timeline.py",
    "referral": "pages/case/referral.py",
    "check": "pages/case/check.py",
    "signing": "pages/case/signing.py",
    "audit": "pages/case/audit.py",
    "history": "pages/case/history.py",
}
PARTS = {"person": "person_part", "assessment": "assessment_part", "plan": "plan_part", "referral": "referral_part", "history": "history_part"}
"""The screens that show one part at a time, with the key of the choice."""

DRAFT = {"schema_version": 1, "reference": "FP-1"}


def group_of(path: str) -> str:
    """The group of a meeting's fields that a path stands in."""
    name = path.split(".")[2].split("-")[0]
    return next((group for group, names in GROUPS.items() if name in names), OTHERS)


class App:
    """The app as a test uses it: open a screen, look, change a field by its path."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
        self.case_id = ""
        self.started = False

    def has(self, document: dict[str, Any]) -> str:
        """Put a case into the database and on the desk; gives its id."""
        self.case_id = self.store.create(document, "Test", "New").case_id
        self.test.session_state["case_id"] = self.case_id
        return self.case_id

    def open(self, screen: str, part: str = "", **state: Any) -> AppTest:
        """Open a screen, at one of its parts; no exception may reach it."""
        for key, value in state.items():
            self.test.session_state[key] = value
        if not self.started:
            self.test.run()
            self.started = True
        self.test.switch_page(SCREENS[screen]).run()
        self.is_calm()
        if part:
            self.part(screen, part)
        return self.test

    def part(self, screen: str, part: str) -> None:
        """Choose a part of the screen, and where that has parts of its own, one of these: `Meetings: Decisions`."""
        whole, _, inner = part.partition(": ")
        if self.test.segmented_control(key=PARTS[screen]).value != whole:
            self.test.segmented_control(key=PARTS[screen]).set_value(whole).run()
            self.is_calm()
        if inner:
            self.test.segmented_control(key="meeting_part").set_value(inner).run()
            self.is_calm()

    def parts(self, screen: str) -> Iterator[str]:
        """Open a screen, and each of its parts one after the other."""
        self.open(screen)
        for part in self.test.segmented_control(key=PARTS[screen]).options if screen in PARTS else [""]:
            if part:
                self.part(screen, part)
            yield part

    def views(self, screen: str) -> Iterator[str]:
        """All that a screen can show of a case: each part, the parts within it, and what shows itself only when asked for."""
        for part in self.parts(screen):
            for toggle in self.test.toggle:
                toggle.set_value(True)
            if self.test.toggle:
                self.test.run()
                self.is_calm()
            yield part
            choices = [c for c in self.test.segmented_control if c.key == "meeting_part"]
            choices += [c for c in self.test.selectbox if (c.key or "").endswith("_other")]
            for choice in choices:
                for option in choice.options:
                    self.test.get_by_key(choice.key).set_value(option).run()
                    self.is_calm()
                    yield f"{part}: {option}"

    def field(self, path: str) -> Any:
        """The widget of the field at a path; of a meeting, in the group of fields that holds it."""
        if path.startswith("meetings."):
            self.meeting_group(group_of(path))
        return self.test.get_by_key(self.key(path))

    def change(self, path: str, value: Any) -> None:
        """Change a field as a user does, and leave it."""
        self.field(path).set_value(value).run()
        self.is_calm()

    def meeting_group(self, group: str) -> None:
        """Choose a group of a meeting's fields."""
        chosen = self.test.segmented_control(key="meeting_part")
        if chosen.value != group:
            chosen.set_value(group).run()
            self.is_calm()

    def press(self, key: str) -> None:
        """Press the button with a key."""
        if "-meetings.M1." in key:
            self.meeting_group(group_of(key.split("-", 1)[1]))
        self.test.button(key=key).click().run()
        self.is_calm()

    def click(self, key: str, value: str) -> None:
        """Click a button in one of our tables, which this test program does not draw: the value arrives as from a browser."""
        drawn, waiting = table._table, [value]

        def clicked(**options: Any) -> Any:
            drawn(**options)
            return SimpleNamespace(clicked=waiting.pop() if options["key"] == key and waiting else None)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(table, "_table", clicked)
            self.test.run()
        assert not waiting, f"no table {key} on this screen"
        self.is_calm()

    def table(self, key: str) -> list[list[dict[str, Any]]]:
        """One of our tables: its rows, each a list of the parts of its cells."""
        for element in self.test.get("bidi_component"):
            if element.proto.id.endswith(f"-{key}"):
                rows = json.loads(element.proto.json)["rows"]
                return [[part for cell in row["cells"] for part in cell["parts"]] for row in rows]
        return []

    def buttons_in(self, key: str) -> list[str]:
        """The values of the buttons in one of our tables."""
        return [part["value"] for row in self.table(key) for part in row if part["value"]]

    def somebody_saves(self, path: str, value: Any, author: str = "Dana Whitlock") -> None:
        """Somebody else changes a field in the newest version, while ours is on screen."""
        self.somebody_saves_document(put(self.document, path, value), author)

    def somebody_saves_document(self, document: dict[str, Any], author: str = "Dana Whitlock") -> None:
        """Somebody else saves a document as the next version."""
        self.store.save(self.case_id, document, based_on=self.version, author=author, reason="Meanwhile")

    def is_calm(self) -> None:
        assert not self.test.exception, [e.value for e in self.test.exception]

    def key(self, path: str) -> str:
        return key_of(self.case_id, path)

    @property
    def document(self) -> dict[str, Any]:
        return self.store.read(self.case_id).document

    @property
    def version(self) -> int:
        return self.store.latest_number(self.case_id)

    def saved(self, path: str) -> Any:
        """What the database holds at a path."""
        return get(self.document, path)

    @property
    def words(self) -> str:
        """What our own pieces of HTML say, as read."""
        return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", self.html)).split())

    @property
    def html(self) -> str:
        return "\n".join(element.proto.body for element in self.test.get("html"))


@pytest.fixture(scope="session")
def ready_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with tables and nothing in them, made once and copied for each test."""
    file = tmp_path_factory.mktemp("ready") / FILE
    open_store(f"sqlite:///{file}", clock=lambda: datetime.now(UTC)).close()
    return file


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ready_file: Path) -> Iterator[App]:
    shutil.copyfile(ready_file, tmp_path / FILE)
    monkeypatch.setenv("FOUR_PILLARS_DATA", str(tmp_path))
    monkeypatch.setenv("FOUR_PILLARS_TODAY", "2026-11-19")
    monkeypatch.setenv("FOUR_PILLARS_CASELOAD", "none")
    monkeypatch.delenv("DATABASE_URL", raising=False)
    settings.the_store.clear()
    yield App(settings.the_store())
    settings.the_store.clear()


@pytest.fixture
def sound_app(app: App) -> App:
    app.has(sound())
    return app
