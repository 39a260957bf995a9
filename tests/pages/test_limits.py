"""Whose limits apply: set for the installation, chosen on the Check screen, and shown with every date."""

from datetime import date
from pathlib import Path

import pytest

from guidance import edition
from rmp.limits_set import limits_set
from schemas.paths import put
from store import CaseloadQuery
from tests.pages.conftest import App
from tests.support.sound import sound

NINE_WEEKS = put(sound(), "meetings.M1.next_meeting_on", "2027-01-14")
AREA = """title = "Oxfordshire <b>limits</b>"
document = "Oxfordshire MAPPA procedure 2026"
inherits = "national"

[[limit]]
key = "review_level_2"
value = 5
unit = "weeks"
cites = "section **3.1**"
says = "A Level 2 case is reviewed at least every 5 weeks."
disagrees = "National guidance allows 16 weeks (13a.37)."
"""


@pytest.fixture
def area(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "oxford.toml"
    path.write_text(AREA, encoding="utf-8")
    monkeypatch.setenv("FOUR_PILLARS_EDITION", str(path))
    return path


def dates(app: App) -> dict[str, list[str]]:
    """The table of dates: for each date, what stands in its row."""
    return {row[0]["text"]: [part["text"] for part in row[1:]] for row in app.table("dates")}


def choose(app: App, name: str) -> None:
    app.test.selectbox(key="edition_chosen").set_value(name).run()
    app.is_calm()


def test_without_a_setting_the_national_limits_apply_and_stand_on_the_check_screen(sound_app: App) -> None:
    sound_app.open("check")
    chooser = sound_app.test.selectbox(key="edition_chosen")
    assert chooser.value == "national"
    assert chooser.options == [edition(name).title for name in ("national", "protocol_2005", "thames_valley_2008")]


def test_each_date_shows_the_last_day_the_limit_in_words_its_citation_and_what_other_documents_say(sound_app: App) -> None:
    sound_app.open("check")
    assert dates(sound_app)["Next meeting"] == [
        "M1, 13a.37", "14 January 2027", "4 March 2027",
        "At Level 2 a person in the community should be reviewed at least every 16 weeks.", "MAPPA Guidance, 13a.37 and 31.21",
        "Thames Valley asked for 8 weeks in 2008; the 2005 protocol normally allowed 6 months.",
    ]
    assert dates(sound_app)["Formal review of the plan"] == ["Plan, 12.9", "14 January 2027", "no limit set"]


def test_a_date_after_the_last_day_or_in_the_past_says_so(app: App) -> None:
    document = put(put(sound(), "meetings.M1.next_meeting_on", "2027-03-05"), "plan.review_on", "2026-11-18")
    app.has(document)
    app.open("check")
    assert "after the last day allowed" in dates(app)["Next meeting"]
    assert "late" in dates(app)["Formal review of the plan"]


def test_a_case_without_dates_says_so(app: App) -> None:
    app.has({"schema_version": 1, "reference": "FP-1"})
    app.open("check")
    assert f"No date of this case is known yet. The limits of {edition('national').title} apply." in app.words


def test_the_chosen_edition_counts_at_once_and_on_other_screens_and_stays(app: App) -> None:
    app.has(NINE_WEEKS)
    app.open("check", purpose="meeting")
    assert not [v for v in app.buttons_in("found-kind-error") if v.startswith("MTG-13a.37a")]
    choose(app, "thames_valley_2008")
    [found] = [v for v in app.buttons_in("found-kind-error") if v.startswith("MTG-13a.37a")]
    assert "7 January 2027" in dates(app)["Next meeting"]
    app.open("plan")
    app.open("check")
    assert app.test.selectbox(key="edition_chosen").value == "thames_valley_2008"
    app.click("found-kind-error", found)
    assert "Limit: 8 weeks. A Level 2 case is reviewed as its action dates require, or at least every 8 weeks." in app.words
    assert "Other documents: National guidance allows 16 weeks (13a.37)" in app.words
    assert "Thames Valley MAPPA Local Working Requirements 2008, section 4.2" in app.words


def test_an_areas_own_file_applies_is_offered_and_its_text_is_only_text(app: App, area: Path) -> None:
    app.has(NINE_WEEKS)
    app.open("check")
    chooser = app.test.selectbox(key="edition_chosen")
    assert chooser.value == "oxford.toml"
    assert chooser.options[-1] == "Oxfordshire <b>limits</b>"
    assert "A Level 2 case is reviewed at least every 5 weeks." in dates(app)["Next meeting"]
    assert "Oxfordshire MAPPA procedure 2026, section **3.1**" in dates(app)["Next meeting"]
    assert "<b>" not in app.html
    choose(app, "national")
    assert "4 March 2027" in dates(app)["Next meeting"]
    choose(app, "oxford.toml")
    assert "4 March 2027" not in dates(app)["Next meeting"]


def test_an_edition_can_be_set_by_name(sound_app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOUR_PILLARS_EDITION", "protocol_2005")
    sound_app.open("check")
    assert sound_app.test.selectbox(key="edition_chosen").value == "protocol_2005"


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ("oxford", "it names neither an edition (national, protocol_2005, thames_valley_2008) nor an area's file."),
        ("nowhere.toml", "nowhere.toml: cannot be read (no such file or directory); expected the path of a TOML file of limits."),
        ("<b>x</b>.toml", "<b>x</b>.toml: cannot be read"),
    ],
)
@pytest.mark.parametrize("screen", ["cases", "plan", "check"])
def test_a_setting_that_can_not_be_followed_is_one_sentence_and_no_traceback(
    sound_app: App, monkeypatch: pytest.MonkeyPatch, setting: str, words: str, screen: str
) -> None:
    monkeypatch.setenv("FOUR_PILLARS_EDITION", setting)
    sound_app.open(screen)
    start = "The setting FOUR_PILLARS_EDITION can't be followed, so the national limits apply: "
    assert sound_app.words.count(start) == 1
    assert words.removeprefix("<b>x</b>") in sound_app.words
    assert "<b>" not in sound_app.html


def test_a_faulty_file_says_its_first_fault_and_how_many_more(area: Path) -> None:
    area.write_text(AREA.replace("value = 5", "value = 20").replace('document = "Oxfordshire MAPPA procedure 2026"\n', ""), encoding="utf-8")
    limits, fault = limits_set()
    assert limits is edition("national")
    assert fault == (
        "The setting FOUR_PILLARS_EDITION can't be followed, so the national limits apply: oxford.toml, document: is missing; expected the "
        "document that sets them (and 1 more; python -m rmp check --edition names them)."
    )


def test_the_caseload_is_checked_by_the_limits_that_are_set(app: App, area: Path) -> None:
    document = put(put(put(sound(), "meetings.M1.next_meeting_on", None), "plan.review_on", None), "assessment.next_review_on", None)
    app.has(put(document, "meetings.M1.minutes.approved_on", "2026-11-18"))
    [row] = app.store.caseload(CaseloadQuery()).rows
    assert (row.next_what, row.next_on) == ("Next meeting", date(2026, 12, 17))  # 5 weeks after 12 November


def test_the_word_document_is_made_by_the_chosen_limits(sound_app: App) -> None:
    sound_app.open("check")
    choose(sound_app, "thames_valley_2008")
    sound_app.open("referral", "Documents")
    made: list[str] = []

    def kept(case: object, report: object, **options: object) -> bytes:
        made.append(report.edition_title)  # type: ignore[attr-defined]
        return b"docx"

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("documents.referral.referral_docx", kept)
        sound_app.press("make-docx")
    assert made == ["Thames Valley Local Working Requirements 2008"]
