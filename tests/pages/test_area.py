"""The co-ordinator's page: which cases, what is late, the indicators with the cases behind them, the annual return."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.coordinator import reading
from schemas.paths import put
from tests.pages.conftest import ROOT, App
from tests.pages.test_hostile_text import hostile_case, is_text_only
from tests.rmp.rules.ch31.test_reviews import reviewed
from tests.support.sound import sound

SCREEN = "pages/coordinator/area.py"


def real(reference: str, document: dict[str, Any] | None = None, area: str = "Wexmoor") -> dict[str, Any]:
    """A case that is not marked as invented (all the same it is), under a reference of its own."""
    case = put(put(document or sound(), "reference", reference), "fictional", False)
    return put(case, "mappa.area", area)


def opened(app: App, part: str = "", **state: Any) -> AppTest:
    for key, value in state.items():
        app.test.session_state[key] = value
    app.test.run()
    app.test.switch_page(SCREEN).run()
    app.is_calm()
    if part:
        app.test.segmented_control(key="area_part").set_value(part).run()
        app.is_calm()
    return app.test


def texts(app: App, key: str) -> list[list[str]]:
    """A table of the page: the texts of its rows."""
    return [[part["text"] for part in row] for row in app.table(key)]


@pytest.fixture
def area(app: App) -> App:
    """Three real cases in two areas, one of them with much that is late, and a fictional one."""
    late = put(put(real("FP-1"), "plan.actions.A2.due_on", "2026-11-18"), "plan.review_on", "2026-11-10")
    late = put(put(late, "meetings.M1.held_on", "2026-10-01"), "disclosures.D1.considered_on", "2026-10-01")
    app.store.create(late, "Test")
    app.store.create(real("FP-2", put(reviewed(2, 113), "referral.decision", {"received_on": "2026-11-08"})), "Test")
    app.store.create(real("FP-3", area="Aske"), "Test")
    app.store.create(put(sound(), "reference", "FP-9"), "Test")
    return app


def test_real_cases_come_first_and_the_heading_says_which_are_counted(area: App) -> None:
    opened(area)
    assert "All areas · real cases only OFFICIAL-SENSITIVE 3 cases read, as of 19 November 2026" in area.words
    assert "FICTIONAL" not in area.words
    area.test.selectbox(key="area_kind").set_value(True).run()
    assert "All areas · fictional and training cases only FICTIONAL OFFICIAL-SENSITIVE 1 case read" in area.words


def test_an_area_is_read_alone(area: App) -> None:
    opened(area)
    area.test.selectbox(key="area_chosen").set_value("Aske").run()
    area.is_calm()
    assert "Aske · real cases only OFFICIAL-SENSITIVE 1 case read" in area.words
    area.test.selectbox(key="area_kind").set_value(True).run()
    assert "There are no fictional and training cases in Aske." in area.words


def test_where_all_is_fictional_the_page_begins_there(app: App) -> None:
    app.store.create(sound(), "Test")
    opened(app)
    assert "fictional and training cases only" in app.words


def test_an_empty_store_says_so(app: App) -> None:
    opened(app)
    assert "There are no fictional and training cases in all areas." in app.words


def test_what_is_late_stands_in_the_lists_without_any_text_of_the_case(area: App) -> None:
    opened(area)
    # M1 of FP-1 was held on 1 October, so its minutes were due on the 15th and its limit runs to 21 January 2027.
    assert texts(area, "reviews") == [["FP-1", "Formal review of the plan (12.9)", "10 November 2026", "no limit holds", "Late: 9 days after the day set"]]
    assert [row[0:2] + row[5:6] + row[6:] for row in texts(area, "minutes")] == [
        ["FP-2", "M0", "15 June 2026", "not yet", "157", "no"], ["FP-2", "M1", "6 October 2026", "not yet", "44", "no"],
        ["FP-1", "M1", "15 October 2026", "not yet", "35", "no"],
    ]
    assert texts(area, "actions") == [["FP-1", "Police", "A2", "to be done", "18 November 2026", "1"]]
    shown = json.dumps([area.table(key) for key in ("reviews", "minutes", "actions", "referrals", "untold")]) + area.html
    for private in ("Stannard", "Bryony", "Whitlock", "Nwosu", "visits his address"):
        assert private not in shown


def test_a_row_opens_the_case_where_it_belongs(area: App) -> None:
    opened(area)
    area.click("actions", "0")
    assert "FP-1 · Stannard, Owen" in area.words
    assert "Plan" in [title.value for title in area.test.title]
    assert area.test.query_params["case"] == area.store.find("FP-1")


def test_a_referral_past_its_ten_days(app: App) -> None:
    case = put(put(real("FP-4"), "disclosures", []), "meetings", [])
    app.store.create(put(case, "referral.decision", {"received_on": "2026-11-08"}), "Test")
    opened(app)
    assert texts(app, "referrals") == [["FP-4", "2", "3 August 2026", "8 November 2026", "18 November 2026", "Late: 1 day"]]


def test_the_indicators_with_the_cases_behind_them(area: App) -> None:
    opened(area, "Key performance indicators")
    rows = {row[0]: row[1:] for row in texts(area, "kpis")}
    assert list(rows) == ["1", "2", "3", "4", "5", "6, Children's Services", "7", "8", "9"]
    # Only FP-2 was due for a review: 113 days after the first meeting.
    assert rows["2"] == ["Level 2 cases reviewed in time", "at least 90 in 100", "0 of 1 case", "not met"]
    # Four meetings; the decision names M1, so M0 of FP-2 has none.
    assert rows["3"] == ["Disclosure considered and the decision recorded", "every one", "3 of 4 meetings", "not met"]
    assert rows["5"][2:] == ["can't be computed", "can't be told: attendance at the Board's own meetings stands in no case"]
    assert rows["1"][3] == "can't be told: nothing could be counted"
    area.click("kpis", "3")
    assert [row[:3] for row in texts(area, "behind")] == [
        ["FP-2", "M0", "not met"], ["FP-1", "M1", "met"], ["FP-2", "M1", "met"], ["FP-3", "M1", "met"],
    ]


def test_another_period_counts_other_meetings(area: App) -> None:
    opened(area, "Key performance indicators")
    area.test.selectbox(key="area_period").set_value("Year to 31 March 2026").run()
    area.is_calm()
    assert {row[0]: row[3] for row in texts(area, "kpis")}["3"] == "no meeting to count"


def test_other_dates_are_two_days(area: App) -> None:
    opened(area, "Key performance indicators")
    area.test.selectbox(key="area_period").set_value("Other dates").run()
    area.is_calm()
    area.test.date_input(key="area_dates").set_value((date(2026, 6, 1), date(2026, 6, 30))).run()
    area.is_calm()
    assert {row[0]: row[3] for row in texts(area, "kpis")}["3"] == "0 of 1 meeting"
    area.test.date_input(key="area_dates").set_value((date(2026, 6, 1),)).run()
    area.is_calm()
    assert {row[0]: row[3] for row in texts(area, "kpis")}["3"] == "3 of 4 meetings"


def test_the_annual_return_with_its_embargo_and_its_gaps(area: App) -> None:
    area.store.create(real("FP-5", {"schema_version": 1, "reference": "x", "mappa": {"category": 1}}), "Test")
    opened(area, "Annual return")
    assert "Until 9:30am on Thursday 28 October 2027 neither these figures nor what they point to may be told" in area.words
    assert "The year is not over: it is counted up to 19 November 2026." in area.words
    assert [row[2:] for row in texts(area, "annual-totals")] == [["0", "0"], ["3", "0"], ["0", "0"], ["0", "0"], ["3", "0"]]
    assert [row[1:] for row in texts(area, "annual-levels")] == [["0", "0", "0"], ["3", "0", "3"], ["0", "0", "0"], ["0", "0", "0"], ["3", "0", "3"]]
    assert "Some numbers here are below 5." in area.words
    assert texts(area, "annual-untold") == [["FP-5", "Nothing dated says since when it has been a MAPPA case."]]


def test_after_the_last_thursday_of_october_the_embargo_is_over(area: App, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOUR_PILLARS_TODAY", "2027-10-29")
    opened(area, "Annual return")
    area.test.selectbox(key="area_period").set_value("Year to 31 March 2027").run()
    assert "which could be told from 9:30am on Thursday 28 October 2027" in area.words


def test_a_case_that_is_no_longer_valid_is_named_and_in_no_figure(area: App, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(case: Any, **options: Any) -> Any:
        if case.reference == "FP-3":
            raise RuntimeError("a count that breaks")
        return counts(case, **options)

    counts = reading.from_case
    monkeypatch.setattr(reading, "from_case", breaks)
    opened(area)
    assert "2 cases read" in area.words
    assert texts(area, "faulty") == [["FP-3", "Counting it broke."]]


def test_after_a_save_only_that_case_is_read_again(area: App, monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[str] = []

    def counting(case: Any, **options: Any) -> Any:
        counted.append(case.reference)
        return counts(case, **options)

    counts = reading.from_case
    monkeypatch.setattr(reading, "from_case", counting)
    opened(area)
    assert sorted(counted) == ["FP-1", "FP-2", "FP-3"]
    area.test.run()
    assert len(counted) == 3
    case_id = area.store.find("FP-3")
    assert case_id
    document = put(area.store.read(case_id).document, "plan.actions.A2.due_on", "2026-11-01")
    area.store.save(case_id, document, based_on=1, author="Test")
    area.test.run()
    assert counted[3:] == ["FP-3"]
    assert [row[0] for row in texts(area, "actions")] == ["FP-3", "FP-1"]


def test_a_long_list_comes_by_pages(app: App) -> None:
    for number in range(5):
        case = real(f"FP-{number}")
        actions = [{**case["plan"]["actions"][1], "id": f"A{n}", "due_on": "2026-11-01"} for n in range(1, 6)]
        app.store.create(put(case, "plan.actions", [*actions]), "Test")
    opened(app)
    assert len(texts(app, "actions")) == 20
    app.press("actions-Further")
    assert len(texts(app, "actions")) == 5
    app.click("actions", "24")
    assert "Stannard" in app.words


def test_hostile_text_in_area_and_agency_is_shown_as_text(app: App) -> None:
    app.store.create(put(hostile_case(), "fictional", False), "Test")
    opened(app)
    is_text_only(app)
    for part in ("Key performance indicators", "Annual return", "Late and due"):
        app.test.segmented_control(key="area_part").set_value(part).run()
        app.is_calm()


def test_the_picture_reads_no_html_that_was_typed(app: App) -> None:
    case = put(real("FP-1"), "plan.actions.A2.due_on", "2026-11-01")
    owner = {"agency": "other", "agency_name": "<img src=x><a href='http://evil.example'>Aske</a>"}
    app.store.create(put(case, "plan.actions.A2.owner", owner), "Test")
    opened(app)
    [chart] = app.test.get("plotly_chart")
    assert "<img" not in chart.proto.spec and "<a href" not in chart.proto.spec
    assert "img src" in chart.proto.spec


def test_reached_past_the_start_page_it_shows_nothing() -> None:
    alone = AppTest.from_file(str(ROOT / SCREEN), default_timeout=30).run()
    assert [error.value for error in alone.error] == ["Open Four Pillars from its start page."]
    assert not alone.title
