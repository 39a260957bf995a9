"""The Plan screen, without a browser."""

from schemas.paths import get, put
from tests.pages.conftest import App
from tests.support.sound import sound


def test_a_changed_field_is_saved_as_the_next_version(sound_app: App):
    screen = sound_app.open("plan", action_open="A1")
    screen.text_area(key=sound_app.key("plan.actions.A1.what")).set_value("Sees him every Monday until 29 March 2027").run()
    sound_app.is_calm()
    assert get(sound_app.document, "plan.actions.A1.what") == "Sees him every Monday until 29 March 2027"
    assert sound_app.store.read(sound_app.case_id).number == 2
    assert "version 2" in sound_app.html


def test_what_is_missing_is_said_beside_the_field(app: App):
    app.has(put(sound(), "plan.actions.A3.due_on", None))
    app.open("plan", action_open="A3")
    assert "12.9" in app.html
    assert "1 of 5 actions has no sound date" in app.html
