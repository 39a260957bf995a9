"""The part of a screen stands in the address: a new session, on this server or another, shows the same one."""

from tests.pages.conftest import App


def test_the_chosen_part_stands_in_the_address(sound_app: App) -> None:
    sound_app.open("person", "MAPPA")
    assert sound_app.test.query_params["person_part"] == "MAPPA"


def test_a_session_that_knows_nothing_shows_the_part_that_the_address_names(sound_app: App) -> None:
    sound_app.test.query_params["person_part"] = "Questions"
    sound_app.open("person")
    assert sound_app.test.segmented_control(key="person_part").value == "Questions"


def test_an_address_that_names_no_part_shows_the_first(sound_app: App) -> None:
    sound_app.test.query_params["person_part"] = "Nothing of the kind"
    sound_app.open("person")
    assert sound_app.test.segmented_control(key="person_part").value == "Person"
