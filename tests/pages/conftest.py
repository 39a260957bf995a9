"""The app without a browser: every screen on a database of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts import settings
from pages.parts.fields import key_of
from store import Store
from tests.support.sound import sound

ROOT = Path(__file__).parents[2]
SCREENS = {
    "cases": "pages/caseload/cases.py",
    "person": "pages/case/person.py",
    "assessment": "pages/case/assessment.py",
    "plan": "pages/case/plan.py",
    "referral": "pages/case/referral.py",
    "check": "pages/case/check.py",
}


class App:
    """The app as a test uses it: open a screen, look, change a field by its path."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
        self.case_id = ""

    def has(self, document: dict[str, Any]) -> str:
        """Put a case into the database and on the desk; gives its id."""
        self.case_id = self.store.create(document, "Test", "New").case_id
        self.test.session_state["case_id"] = self.case_id
        return self.case_id

    def open(self, screen: str, **state: Any) -> AppTest:
        """Open a screen; no exception may reach it."""
        for key, value in state.items():
            self.test.session_state[key] = value
        self.test.run()
        self.test.switch_page(SCREENS[screen]).run()
        self.is_calm()
        return self.test

    def is_calm(self) -> None:
        assert not self.test.exception, [e.value for e in self.test.exception]

    def key(self, path: str) -> str:
        return key_of(self.case_id, path)

    @property
    def document(self) -> dict[str, Any]:
        return self.store.read(self.case_id).document

    @property
    def html(self) -> str:
        return "\n".join(element.proto.body for element in self.test.get("html"))


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[App]:
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
