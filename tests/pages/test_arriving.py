"""How a case arrives: new, from a file, as a copy. What is faulty changes nothing."""

import json
from typing import Any

import pytest

from tests.pages.conftest import DRAFT, App
from tests.support.sound import sound


def choose_way(app: App, way: str) -> None:
    app.open("cases")
    app.test.segmented_control(key="case_way").set_value(way).run()
    app.is_calm()


def labelled(widgets: Any, label: str) -> Any:
    [found] = [widget for widget in widgets if widget.label == label]
    return found


def start(app: App, reference: str = "FP-0007", invented: str | None = "Yes, fictional", last: str = "Garrow", first: str = "Philip") -> None:
    labelled(app.test.text_input, "Reference").set_value(reference)
    labelled(app.test.text_input, "Last name").set_value(last)
    labelled(app.test.text_input, "First name").set_value(first)
    labelled(app.test.radio, "Is everything in this case invented?").set_value(invented)
    labelled(app.test.button, "Start the case").click().run()
    app.is_calm()


def upload(app: App, content: bytes, name: str = "case.json") -> None:
    choose_way(app, "Import a case file")
    app.test.file_uploader(key="case_upload").set_value((name, content, "application/json")).run()
    app.is_calm()


def case_of(app: App, reference: str) -> dict[str, Any]:
    found = app.store.find(reference)
    assert found, f"no case {reference}"
    return app.store.read(found).document


def test_a_new_case_is_saved_and_opens(app: App) -> None:
    choose_way(app, "New case")
    start(app, " FP-0007 ")
    assert case_of(app, "FP-0007") == {
        "schema_version": 1, "reference": "FP-0007", "fictional": True, "person": {"last_name": "Garrow", "first_name": "Philip"},
    }
    assert app.test.title[0].value == "Person and context"
    assert "FP-0007 is saved." in app.words
    assert "FP-0007 · Garrow, Philip" in app.words


def test_a_new_case_needs_no_name(app: App) -> None:
    choose_way(app, "New case")
    start(app, last="", first=" ", invented="No")
    assert case_of(app, "FP-0007")["person"] == {"last_name": None, "first_name": None}
    assert case_of(app, "FP-0007")["fictional"] is False


@pytest.mark.parametrize("reference", ["", "   "])
def test_a_new_case_without_a_reference_is_refused_and_what_was_typed_stays(app: App, reference: str) -> None:
    choose_way(app, "New case")
    start(app, reference)
    assert [e.value for e in app.test.error] == ["Give the case a reference, such as FP-0123."]
    assert app.store.caseload().total == 0
    assert labelled(app.test.text_input, "Last name").value == "Garrow"


def test_whether_a_case_is_invented_has_to_be_said(app: App) -> None:
    choose_way(app, "New case")
    start(app, invented=None)
    assert [e.value for e in app.test.error] == ["Say whether everything in this case is invented."]
    assert app.store.caseload().total == 0


@pytest.mark.parametrize("reference", ["FP-0900", "fp-0900", " FP-0900 "])
def test_a_reference_that_is_taken_is_refused_and_changes_nothing(sound_app: App, reference: str) -> None:
    choose_way(sound_app, "New case")
    start(sound_app, reference)
    assert "There is a case with this reference already." in sound_app.test.error[0].value
    assert sound_app.store.caseload().total == 1
    assert sound_app.document == sound()


@pytest.mark.parametrize(("field", "value"), [("reference", "FP\x07"), ("last", "Gar\u202erow"), ("first", "Ph\x00il")])
def test_a_new_case_with_a_character_that_can_not_be_kept_is_refused(app: App, field: str, value: str) -> None:
    choose_way(app, "New case")
    start(app, **{field: value})
    assert "Not saved." in app.words
    assert "U+" in app.words
    assert app.store.caseload().total == 0


def test_a_file_is_shown_before_it_is_taken_in(app: App) -> None:
    upload(app, json.dumps(sound()).encode())
    assert "Case FP-0900 , Stannard." in app.words
    assert app.store.caseload().total == 0
    labelled(app.test.button, "Import").click().run()
    app.is_calm()
    assert case_of(app, "FP-0900") == sound()
    assert app.test.title[0].value == "Plan"


def test_a_file_is_taken_in_as_it_is_under_another_reference(app: App) -> None:
    document = {**DRAFT, "plan": None, "offence": {"details": "  "}}
    upload(app, json.dumps(document).encode())
    labelled(app.test.text_input, "Import under the reference").set_value("FP-0042")
    labelled(app.test.button, "Import").click().run()
    app.is_calm()
    assert case_of(app, "FP-0042") == {**document, "reference": "FP-0042"}


@pytest.mark.parametrize("reference", ["FP-0900", "", "  "])
def test_a_file_under_a_reference_that_is_taken_or_blank_is_refused(sound_app: App, reference: str) -> None:
    upload(sound_app, json.dumps(DRAFT).encode())
    labelled(sound_app.test.text_input, "Import under the reference").set_value(reference)
    labelled(sound_app.test.button, "Import").click().run()
    sound_app.is_calm()
    assert sound_app.store.caseload().total == 1
    assert "Not saved" in sound_app.words or "already" in sound_app.test.error[0].value


FAULTY = [
    (b"", "ends too early"), (b"not a case", "is not JSON"), (b"[]", "holds no JSON object"), (b"\xff\xfe", "is not UTF-8"),
    (b'{"schema_version": 1, "reference": "A", "reference": "B"}', "stands twice"),
    (b'{"schema_version": 2, "reference": "A"}', "newer than this program knows"),
    (json.dumps({**DRAFT, "colour": "red"}).encode(), "colour: the key colour is not known here"),
    (json.dumps({**DRAFT, "plan": {"actions": [{"id": "A1", "risks": ["R1"]}]}}).encode(), "A1 names R1"),
    (b'{"schema_version": 1, "reference": "A", "plan": {"review_on": "2027-02-31"}}', "is not a day in the calendar"),
]


def test_a_faulty_file_is_refused_in_sentences_and_nothing_is_changed(app: App) -> None:
    choose_way(app, "Import a case file")
    for content, words in FAULTY:
        app.test.file_uploader(key="case_upload").set_value(("case.json", content, "application/json")).run()
        app.is_calm()
        assert "This file was not imported; nothing has been changed." in app.words
        assert words in app.words
        assert "Import" not in [button.label for button in app.test.button]
    assert app.store.caseload().total == 0


def test_of_many_faults_the_first_twenty_are_told_and_the_rest_counted(app: App) -> None:
    upload(app, json.dumps({**DRAFT, **{f"key{n}": 1 for n in range(25)}}).encode())
    assert app.html.count("<li>key") == 20
    assert "and 5 more" in app.words


def test_a_copy_is_fictional_and_the_original_stays(app: App) -> None:
    app.has({**sound(), "fictional": False})
    before = app.document
    app.open("cases")
    app.click("caseload", f"copy {app.case_id}")
    assert labelled(app.test.text_input, "Reference of the copy").value == "FP-0900-copy"
    labelled(app.test.button, "Duplicate").click().run()
    app.is_calm()
    copy = case_of(app, "FP-0900-copy")
    assert copy["fictional"] is True
    assert "Stannard" not in json.dumps(copy)
    assert "Bryony" not in json.dumps(copy)
    assert app.document == before
    assert "FP-0900-copy is saved." in app.words


@pytest.mark.parametrize("reference", ["FP-0900", "", "FP\x07"])
def test_a_copy_under_a_reference_that_can_not_be_had_is_refused_and_can_be_tried_again(sound_app: App, reference: str) -> None:
    sound_app.open("cases")
    sound_app.click("caseload", f"copy {sound_app.case_id}")
    labelled(sound_app.test.text_input, "Reference of the copy").set_value(reference)
    labelled(sound_app.test.button, "Duplicate").click().run()
    sound_app.is_calm()
    assert sound_app.store.caseload().total == 1
    labelled(sound_app.test.text_input, "Reference of the copy").set_value("FP-0901")
    labelled(sound_app.test.button, "Duplicate").click().run()
    sound_app.is_calm()
    assert case_of(sound_app, "FP-0901")["fictional"] is True


def test_a_copy_can_be_given_up(sound_app: App) -> None:
    sound_app.open("cases")
    sound_app.click("caseload", f"copy {sound_app.case_id}")
    labelled(sound_app.test.button, "Cancel").click().run()
    sound_app.is_calm()
    assert "Duplicate" not in [button.label for button in sound_app.test.button]
    assert sound_app.store.caseload().total == 1


def test_a_case_that_was_removed_before_it_was_copied_breaks_nothing(sound_app: App) -> None:
    sound_app.open("cases", copying="00000000-0000-4000-8000-000000000000")
    assert "Duplicate" not in [button.label for button in sound_app.test.button]
