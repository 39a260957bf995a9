"""Who else has the case open, and whether somebody saved it since."""

from __future__ import annotations

from store.presence import here, others
from tests.pages.conftest import App


def test_nobody_else_is_nothing_said(sound_app: App) -> None:
    sound_app.open("plan")
    assert "Also open" not in sound_app.words


def test_somebody_else_is_named_with_their_screen(sound_app: App) -> None:
    here(sound_app.store, sound_app.case_id, "another session", "Ravi Saul", "Plan")
    sound_app.open("check")
    assert "Also open: Ravi Saul, on Plan" in sound_app.words


def test_others_see_this_session_on_its_screen(sound_app: App) -> None:
    sound_app.open("check")
    assert [entry.screen for entry in others(sound_app.store, sound_app.case_id, "another session")] == ["Check"]
    sound_app.open("plan")
    assert [entry.screen for entry in others(sound_app.store, sound_app.case_id, "another session")] == ["Plan"]


def test_ones_own_other_window_is_called_that(sound_app: App) -> None:
    sound_app.open("check")
    [mine] = others(sound_app.store, sound_app.case_id, "another session")
    here(sound_app.store, sound_app.case_id, "another session", mine.who, "Plan")
    sound_app.test.run()
    assert "Also open: you, in another window, on Plan" in sound_app.words


def test_a_case_that_another_has_open_is_not_this_one(sound_app: App) -> None:
    here(sound_app.store, "00000000-0000-4000-8000-000000000000", "another session", "Ravi Saul", "Plan")
    sound_app.open("plan")
    assert "Also open" not in sound_app.words
