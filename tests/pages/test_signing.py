"""Sign-off: bound to the version on the screen, out of date on any later change, which is listed."""

from __future__ import annotations

from store.sign_offs import SignOffRole, sign_offs_of
from tests.pages.conftest import App

WHAT = "plan.actions.A1.what"


def sign(app: App, role: SignOffRole | None = SignOffRole.LINE_MANAGER, name: str = "Ann Ogden", post: str = "Senior Probation Officer") -> None:
    app.test.radio(key="sign_role").set_value(role)
    app.test.text_input(key="sign_name").set_value(name)
    app.test.text_input(key="sign_post").set_value(post)
    [button] = [b for b in app.test.button if b.label.startswith("Sign off version")]
    button.click().run()
    app.is_calm()


def test_nobody_has_signed_at_first(sound_app: App) -> None:
    sound_app.open("signing")
    assert "Not yet signed off by the line manager" in sound_app.words
    assert "Not yet signed off by the Chair" in sound_app.words
    assert "Signed off by" not in sound_app.words


def test_a_sign_off_names_person_post_role_and_version_and_stands_in_every_header(sound_app: App) -> None:
    sound_app.open("signing")
    sign(sound_app)
    assert "Version 1 is signed off by Ann Ogden." in sound_app.words
    sound_app.open("plan")
    assert "Signed off by Ann Ogden, Senior Probation Officer (line manager), at version 1." in sound_app.words


def test_a_later_change_puts_it_out_of_date_and_is_listed(sound_app: App) -> None:
    sound_app.open("signing")
    sign(sound_app, SignOffRole.CHAIR, "J. Osei", "Chair")
    sound_app.open("plan", action_open="A1")
    sound_app.change(WHAT, "Sees him every Monday until 29 March 2027")
    assert "Signed off by J. Osei, Chair (Chair), at version 1; out of date: 1 change since." in sound_app.words
    sound_app.open("signing")
    assert "Changed since J. Osei signed off version 1" in sound_app.words
    assert "Sees him every Monday until 29 March 2027" in sound_app.words


def test_a_change_that_was_taken_back_is_no_count_of_nothing(sound_app: App) -> None:
    sound_app.open("signing")
    sign(sound_app, SignOffRole.CHAIR, "J. Osei", "Chair")
    before = sound_app.document
    sound_app.somebody_saves("person.gender", "Man")
    sound_app.somebody_saves_document(before)
    sound_app.open("plan")
    assert "at version 1; out of date: saved since, though it says the same again." in sound_app.words


def test_signing_again_makes_it_current_and_keeps_the_first(sound_app: App) -> None:
    sound_app.open("signing")
    sign(sound_app)
    sound_app.somebody_saves("person.gender", "Man")
    sound_app.open("signing")
    sign(sound_app)
    assert "out of date" not in sound_app.words
    assert [entry.version for entry in sign_offs_of(sound_app.store, sound_app.case_id)] == [1, 2]


def test_what_was_not_on_the_screen_is_not_signed(sound_app: App) -> None:
    sound_app.open("signing")
    sound_app.somebody_saves("person.gender", "Man")
    sign(sound_app)
    assert "Not signed off." in sound_app.words
    assert sign_offs_of(sound_app.store, sound_app.case_id) == []
    assert sound_app.test.text_input(key="sign_name").value == "Ann Ogden"


def test_a_role_a_name_and_a_post_are_needed(sound_app: App) -> None:
    sound_app.open("signing")
    for wrong in ({"role": None}, {"name": " "}, {"post": ""}):
        sign(sound_app, **wrong)  # type: ignore[arg-type]
        assert "Not signed off. Say in which role, and give name and post." in sound_app.words
    assert sign_offs_of(sound_app.store, sound_app.case_id) == []
