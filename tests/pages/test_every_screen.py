"""Every screen opens on every case, in all its parts, says whose case it is, and changes nothing by being looked at."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.pages.conftest import DRAFT, SCREENS, App
from tests.support.sound import sound

CASELOAD = sorted((Path(__file__).parents[2] / "caseload").glob("*/*/case.json"))
CASE_SCREENS = [screen for screen in SCREENS if screen != "cases"]
LEVELS = {"low": "low", "medium": "medium", "high": "high", "very_high": "very high"}


def header_of(app: App) -> str:
    [header] = [e.proto.body for e in app.test.get("html") if "<header" in e.proto.body]
    return header


def look_at_everything(app: App, document: dict[str, Any], *, parts: bool = True) -> None:
    """Open every screen (and part); in the header stands what the document holds."""
    app.has(document)
    person, overall = document.get("person") or {}, (document.get("assessment") or {}).get("overall") or {}
    level = (document.get("mappa") or {}).get("level")
    names = [person.get("last_name"), person.get("first_name")]
    for screen in CASE_SCREENS:
        for _ in app.parts(screen) if parts else [app.open(screen)]:
            pass
        header = header_of(app)
        assert header.index(document["reference"]) < header.index("OFFICIAL-SENSITIVE") < header.index("version 1")
        assert (", ".join(n for n in names if n) or "no name yet") in app.words
        assert (
            f"{LEVELS[overall['level']]} risk of serious harm" if overall.get("level") else "risk of serious harm not yet assessed"
        ) in header
        assert (f"Level {level}" if level else "MAPPA level not yet decided") in header
        assert ("FICTIONAL" in header) is (document.get("fictional") is True)
    assert app.version == 1
    assert app.document == document


@pytest.mark.parametrize("path", CASELOAD, ids=lambda p: p.parent.name)
def test_every_case_of_the_caseload_opens_on_every_screen(app: App, path: Path) -> None:
    look_at_everything(app, json.loads(path.read_text(encoding="utf-8")), parts="complete" in path.parts)


@pytest.mark.parametrize(
    "document",
    [
        DRAFT, {**DRAFT, "fictional": False, "person": None, "plan": None, "assessment": None, "agencies": None, "meetings": None},
        sound(),
    ],
    ids=["only a reference", "everything null", "sound"],
)
def test_an_almost_empty_and_a_whole_case_open_on_every_screen(app: App, document: dict[str, Any]) -> None:
    look_at_everything(app, document)


def test_a_case_of_nothing_but_ids_opens_on_every_screen(app: App) -> None:
    records = {
        "people_at_risk": [{"id": "V1"}], "disclosures": [{"id": "D1"}], "meetings": [{"id": "M1", "attendees": [{}], "action_outcomes": [{}]}],
        "assessment": {
            "risks": [{"id": "R1", "key_events": [{}]}], "factors": [{"id": "F1"}], "protective_factors": [{"id": "P1"}],
            "tools": [{}], "information_gaps": [{}],
        },
        "plan": {
            "actions": [{"id": "A1"}], "contingencies": [{"id": "C1"}], "licence_conditions": [{"id": "L1"}], "orders": [{"id": "O1"}],
        },
        "agencies": [{}], "departures": [{}],
    }
    app.test.session_state["action_open"], app.test.session_state["contingency_open"] = "A1", "C1"
    look_at_everything(app, {**DRAFT, **records})


@pytest.mark.parametrize("record", ["what", "owner", "risks", "A-1", "Call1", "Rec_1"])
def test_a_record_with_an_unusual_id_opens_like_any_other(app: App, record: str) -> None:
    app.has({**DRAFT, "assessment": {"risks": [{"id": "X1"}]}, "plan": {"actions": [{"id": record, "risks": ["X1"]}]}})
    app.open("plan")
    app.click("matrix" if record == "what" else "actions-no-pillar", f"go {record} what" if record == "what" else record)
    app.change(f"plan.actions.{record}.what", "Rings her on Mondays")
    assert app.saved(f"plan.actions.{record}.what") == "Rings her on Mondays"


@pytest.mark.parametrize("screen", CASE_SCREENS)
def test_without_a_case_a_screen_shows_the_way_out(app: App, screen: str) -> None:
    app.open(screen)
    assert [info.value for info in app.test.info] == ["No case is open. Choose one, or start a new one, under Cases."]
    assert [link.label for link in app.test.get("page_link")] == ["Go to Cases"]
    assert not app.test.title


@pytest.mark.parametrize("case_id", ["00000000-0000-4000-8000-000000000000", "FP-0900", "<script>", "a\0b", ""])
def test_an_address_of_a_case_that_is_not_there_shows_the_way_out(app: App, case_id: str) -> None:
    app.test.query_params["case"] = case_id
    app.open("check")
    assert "No case is open" in app.test.info[0].value


def test_a_case_that_was_removed_meanwhile_shows_the_way_out(sound_app: App) -> None:
    from store.removing import remove

    sound_app.open("plan")
    remove(sound_app.store, sound_app.case_id, author="Dana", reason="Twice in the caseload")
    sound_app.open("check")
    sound_app.is_calm()


def test_the_address_names_the_case_so_that_a_reload_finds_it_again(sound_app: App) -> None:
    sound_app.open("plan")
    assert sound_app.test.query_params["case"] == sound_app.case_id


def test_a_screen_that_was_reached_past_the_start_page_shows_nothing(app: App) -> None:
    from streamlit.testing.v1 import AppTest

    for screen in SCREENS.values():
        alone = AppTest.from_file(str(Path(__file__).parents[2] / screen), default_timeout=30).run()
        assert [error.value for error in alone.error] == ["Open Four Pillars from its start page."]
        assert not alone.text_input
        assert not alone.title


def test_the_marking_is_the_areas_own(sound_app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOUR_PILLARS_MARKING", "OFFICIAL <local>")
    sound_app.open("plan")
    assert "OFFICIAL &lt;local&gt;" in header_of(sound_app)


def test_the_side_panel_says_in_words_what_is_open(app: App) -> None:
    document = sound()
    document["plan"]["actions"][1]["owner"] = None
    document["plan"]["actions"][3]["owner"] = None
    app.has(document)
    for screen in CASE_SCREENS:
        app.open(screen)
        assert "FP-0900: still open" in app.words
        assert "2 of 5 actions have no owner" in app.words
