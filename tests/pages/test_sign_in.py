"""Where an installation has an identity provider, nobody sees a case before signing in."""

import pytest

from tests.pages.conftest import SCREENS, App


@pytest.fixture
def guarded(sound_app: App) -> App:
    sound_app.test.secrets["auth"] = {"client_id": "four-pillars"}
    return sound_app


def test_before_signing_in_there_is_a_button_and_nothing_else(guarded: App) -> None:
    guarded.test.run()
    guarded.is_calm()
    assert [button.label for button in guarded.test.button] == ["Sign in"]
    assert "Stannard" not in str(guarded.test._tree)
    assert not guarded.test.text_input


def test_without_an_identity_provider_the_screens_open(sound_app: App) -> None:
    for screen in SCREENS:
        sound_app.open(screen)
        assert "Sign in" not in [button.label for button in sound_app.test.button]
