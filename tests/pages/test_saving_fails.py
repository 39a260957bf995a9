"""When saving is not possible: one sentence, and what was typed stays in the field."""

from typing import Any

import pytest

from store import Store, StoreUnavailable
from store.removing import remove as take_out_of_the_caseload
from tests.pages.conftest import App

WHAT = "plan.actions.A1.what"
MINE = "Sees him every Monday until 29 March 2027"


def test_a_case_removed_meanwhile_says_so_and_keeps_what_was_typed(sound_app: App) -> None:
    sound_app.open("plan", action_open="A1")
    take_out_of_the_caseload(sound_app.store, sound_app.case_id, author="Dana", reason="Twice in the caseload")
    sound_app.change(WHAT, MINE)
    assert sound_app.field(WHAT).value == MINE
    assert "Not saved" in sound_app.words


def test_a_database_that_fails_is_said_so_and_what_was_typed_stays(sound_app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    sound_app.open("plan", action_open="A1")

    def fails(*_: Any, **__: Any) -> None:
        raise StoreUnavailable("The disk is full. Make room, then save again.")

    monkeypatch.setattr(Store, "save", fails)
    sound_app.change(WHAT, MINE)
    assert "The disk is full. Make room, then save again." in sound_app.words
    assert sound_app.field(WHAT).value == MINE
    monkeypatch.undo()
    sound_app.change(WHAT, MINE + ".")
    assert sound_app.saved(WHAT) == MINE + "."


@pytest.mark.parametrize("screen", ["cases", "plan", "check"])
def test_a_database_that_can_not_be_read_is_one_sentence(sound_app: App, monkeypatch: pytest.MonkeyPatch, screen: str) -> None:
    sound_app.open("person")

    def fails(*_: Any, **__: Any) -> None:
        raise StoreUnavailable("The database is locked by another program. Close it.")

    monkeypatch.setattr(Store, "read", fails)
    monkeypatch.setattr(Store, "caseload", fails)
    sound_app.open(screen)
    assert [error.value for error in sound_app.test.error] == ["The database is locked by another program. Close it."]
