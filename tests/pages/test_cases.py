"""The caseload: what it shows, search and filters, opening, turning pages."""

import pytest

from tests.pages.conftest import DRAFT, App
from tests.support.sound import sound


def references(app: App) -> list[str]:
    return [row[0]["text"] for row in app.table("caseload")]


@pytest.fixture
def caseload(app: App) -> App:
    app.has(sound())
    app.has({**DRAFT, "reference": "FP-0002", "fictional": False, "mappa": {"level": 1, "category": 3, "area": "Elmet"}})
    app.has({**DRAFT, "reference": "FP-0003", "person": {"last_name": "Arden"}, "assessment": {"overall": {"level": "very_high"}}})
    app.test.session_state["case_id"] = ""
    app.open("cases")
    return app


def test_an_empty_caseload_says_what_to_do_first(app: App) -> None:
    app.open("cases")
    assert [info.value for info in app.test.info] == ["There is no case yet. Start a new one, or import a case file."]


def test_a_row_says_who_where_how_high_and_what_is_next(caseload: App) -> None:
    assert references(caseload) == ["FP-0002", "FP-0003", "FP-0900"]
    [row] = [row for row in caseload.table("caseload") if row[0]["text"] == "FP-0900"]
    texts = [part["text"] for part in row]
    assert texts[:7] == ["FP-0900", "FICTIONAL", "Stannard, Owen", "Wexmoor", "High", "Level 2", "Category 2"]
    assert "nothing to put right" in texts


def test_what_is_not_known_is_said_in_words(caseload: App) -> None:
    texts = [part["text"] for part in caseload.table("caseload")[0]]
    assert "no name yet" in texts
    assert "not assessed" in texts
    assert "FICTIONAL" not in texts
    assert "not decided" in [part["text"] for part in caseload.table("caseload")[1]]


def test_the_search_finds_by_reference_name_and_area(caseload: App) -> None:
    every = ["FP-0002", "FP-0003", "FP-0900"]
    for text, found in {"stannard": ["FP-0900"], "wexmoor": ["FP-0900"], "fp-0003": ["FP-0003"], "FP-0": every, "%": [], "nobody": []}.items():
        caseload.test.text_input(key="case_search").set_value(text).run()
        caseload.is_calm()
        assert references(caseload) == found
    assert caseload.test.info[0].value == "No case matches. Change the search, or start a new case."


def test_the_filters_narrow_the_list(caseload: App) -> None:
    for key, value, found in (
        ("case_level", 1, ["FP-0002"]), ("case_risk", "Very high", ["FP-0003"]), ("case_category", 2, ["FP-0900"]),
        ("case_kind", "Fictional", ["FP-0900"]),
    ):
        caseload.test.selectbox(key=key).set_value(value).run()
        caseload.is_calm()
        assert references(caseload) == found
        caseload.test.selectbox(key=key).set_value(None).run()
        assert len(references(caseload)) == 3


def test_a_heading_sorts_and_sorts_the_other_way(caseload: App) -> None:
    caseload.click("caseload", "sort name")
    first = references(caseload)
    caseload.click("caseload", "sort name")
    assert references(caseload) != first
    assert sorted(references(caseload)) == sorted(first)


def test_a_row_opens_its_case_on_the_plan(caseload: App) -> None:
    [value] = [v for v in caseload.buttons_in("caseload") if v == f"open {caseload.store.find('FP-0003')}"]
    caseload.click("caseload", value)
    assert caseload.test.title[0].value == "Plan"
    assert "FP-0003 · Arden · very high risk of serious harm" in caseload.words


def test_twenty_cases_make_a_page_and_a_search_begins_at_the_first(app: App) -> None:
    for number in range(1, 24):
        app.store.create({**DRAFT, "reference": f"FP-{number:04}"}, "Test")
    app.open("cases")
    assert references(app)[0] == "FP-0001"
    assert len(references(app)) == 20
    [further] = [button for button in app.test.button if button.label == "Further"]
    further.click().run()
    assert references(app) == ["FP-0021", "FP-0022", "FP-0023"]
    app.test.text_input(key="case_search").set_value("FP-000").run()
    app.is_calm()
    assert references(app) == [f"FP-{number:04}" for number in range(1, 10)]


def test_the_open_case_does_not_hide_the_caseload(sound_app: App) -> None:
    sound_app.open("plan")
    sound_app.open("cases")
    assert references(sound_app) == ["FP-0900"]
