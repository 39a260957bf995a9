"""The History screen: every version, one read only, two compared, one restored, and saves that came too late."""

from __future__ import annotations

import json

import pytest

from schemas.paths import append, get, put, remove
from store import StaleSave
from store.audit import entries
from store.events import Event
from store.removing import remove as take_out
from tests.pages.conftest import DRAFT, App
from tests.support.sound import sound

LATER = put(sound(), "plan.actions.A3.due_on", "2027-04-01")


@pytest.fixture
def with_history(app: App) -> App:
    """Three versions: the sound case, a date moved, an action removed for a reason."""
    app.has(sound())
    app.store.save(app.case_id, LATER, based_on=1, author="Dana Whitlock", reason="plan.actions.A3.due_on changed")
    app.store.save(app.case_id, remove(LATER, "plan.actions.A5"), based_on=2, author="Meera Joshi", reason="As the meeting decided")
    return app


def lines(app: App) -> list[list[str]]:
    return [[part["text"] for part in row] for row in app.table("history")]


def look_at(app: App, version: str) -> None:
    app.open("history")
    app.test.query_params["version"] = version
    app.test.run()
    app.is_calm()


def restore(app: App, number: int, reason: str) -> None:
    app.test.text_input(key=f"restore-reason-{number}").set_value(reason)
    app.press(f"restore-{number}")


def test_every_version_is_listed_with_author_and_reason_the_newest_first(with_history: App) -> None:
    with_history.open("history", "Versions")
    listed = lines(with_history)
    assert [row[0] for row in listed] == ["3", "2", "1"]
    assert listed[0][1] == "the current one"
    assert listed[0][-2:] == ["Meera Joshi", "As the meeting decided"]
    assert listed[1][-2:] == ["Dana Whitlock", "A3: changed date"]


def test_saves_in_a_row_are_one_line_that_can_be_opened_and_folded_again(app: App) -> None:
    app.has(sound())
    for number in range(1, 15):
        app.somebody_saves_document(put(sound(), "plan.actions.A3.outcome", f"Draft {number}"))
    app.open("history", "Versions")
    assert len(lines(app)) == 15
    for number in range(15, 29):
        app.store.save(
            app.case_id, put(sound(), "plan.actions.A3.outcome", f"Draft {number}"), based_on=number, author="Dana",
            reason="plan.actions.A3.outcome changed",
        )  # fmt: skip
    app.open("history")
    assert lines(app)[0][0] == "16 to 29"
    assert lines(app)[0][-1] == "14 saves: A3"
    app.click("history", "sitting 16")
    assert [row[0] for row in lines(app)[:3]] == ["16 to 29", "29", "28"]
    app.click("history", "sitting 16")
    assert [row[0] for row in lines(app)[:2]] == ["16 to 29", "15"]


def test_a_long_history_comes_in_pages(app: App) -> None:
    app.has(sound())
    for number in range(1, 31):
        app.somebody_saves_document(put(sound(), "plan.actions.A3.outcome", f"Draft {number}"))
    app.open("history", "Versions")
    assert (lines(app)[0][0], len(lines(app))) == ("31", 25)
    app.press("history-older")
    assert [row[0] for row in lines(app)] == ["6", "5", "4", "3", "2", "1"]
    app.press("history-newer")
    assert lines(app)[0][0] == "31"


def test_an_earlier_version_is_shown_read_only_with_all_that_it_said(with_history: App) -> None:
    with_history.open("history", "Versions")
    with_history.click("history", "version 1")
    assert with_history.test.query_params["version"] == "1"
    assert "Version 1 of 3, read only" in with_history.words
    assert get(sound(), "plan.actions.A5.what") in with_history.words
    assert "26 February 2027" in with_history.words
    for part in ("Assessment", "Person and context", "Everything else"):
        with_history.test.segmented_control(key="version_part").set_value(part).run()
        with_history.is_calm()
    assert not with_history.test.text_area
    assert with_history.version == 3
    with_history.press("history-back")
    assert lines(with_history)[0][0] == "3"


def test_looking_at_a_version_leaves_one_entry_in_the_audit(with_history: App) -> None:
    look_at(with_history, "2")
    with_history.test.run()
    seen = [e.version for e in entries(with_history.store, case_id=with_history.case_id, event=Event.VIEW).entries]
    assert seen.count(2) == 1


@pytest.mark.parametrize("asked", ["0", "4", "-1", "x", "", "99999999999999999999", "<b>", "²"])
def test_a_version_that_is_not_there_is_one_sentence(with_history: App, asked: str) -> None:
    look_at(with_history, asked)
    assert "of this case; it has versions 1 to 3." in with_history.words
    assert "read only" not in with_history.words


def test_two_versions_are_compared_in_words_and_each_record_can_be_gone_to(with_history: App) -> None:
    with_history.open("history", "What changed", compare_from=1, compare_to=2)
    assert "1 change from version 1 to version 2" in with_history.words
    assert "A3: date moved from 26 February 2027 to 1 April 2027" in with_history.words
    with_history.press("changed-1-2-0-go")
    assert with_history.test.title[0].value == "Plan"


def test_what_is_no_longer_there_has_no_way_to_it(with_history: App) -> None:
    with_history.open("history", "What changed")
    assert "1 change from version 2 to version 3" in with_history.words
    assert "A5 was removed" in with_history.words
    assert not [button for button in with_history.test.button if button.label == "Go to"]


def test_the_comparison_can_be_taken_away_as_data(with_history: App) -> None:
    with_history.open("history", "What changed", compare_from=1, compare_to=3)
    [download] = with_history.test.get("download_button")
    assert download.proto.label == "Download this comparison (JSON)"


def test_the_same_version_twice_says_that_nothing_changed(with_history: App) -> None:
    with_history.open("history", "What changed", compare_from=2, compare_to=2)
    assert "Nothing changed between the two." in with_history.words


def test_a_version_is_restored_as_a_new_one_after_saying_what_will_change(with_history: App) -> None:
    look_at(with_history, "1")
    assert "A5 is new" in with_history.words
    assert "A3: date moved from 1 April 2027 to 26 February 2027" in with_history.words
    restore(with_history, 1, "The meeting was of another case")
    assert with_history.version == 4
    assert with_history.document == sound()
    assert with_history.store.read(with_history.case_id).reason == "Version 1 restored: The meeting was of another case"
    assert "Version 1 is restored, as version 4." in with_history.words
    assert with_history.store.read(with_history.case_id, 3).author == "Meera Joshi"
    [entry] = entries(with_history.store, case_id=with_history.case_id, event=Event.RESTORE).entries
    assert entry.version == 4


def test_restoring_asks_for_a_reason(with_history: App) -> None:
    look_at(with_history, "1")
    restore(with_history, 1, "  ")
    assert "Say why the version is restored" in with_history.words
    assert with_history.version == 3


def test_nothing_is_restored_over_a_save_made_meanwhile(with_history: App) -> None:
    look_at(with_history, "1")
    with_history.somebody_saves("plan.actions.A1.what", "Meanwhile")
    restore(with_history, 1, "A slip")
    assert "Somebody saved meanwhile" in with_history.words
    assert with_history.version == 4
    assert with_history.saved("plan.actions.A1.what") == "Meanwhile"


def test_a_version_that_says_the_same_as_now_has_nothing_to_restore(with_history: App) -> None:
    with_history.store.save(with_history.case_id, sound(), based_on=3, author="Ife", reason="Back")
    look_at(with_history, "1")
    assert "there is nothing to restore" in with_history.words
    assert not [button for button in with_history.test.button if button.label.startswith("Restore")]


def test_late_saves_are_listed_with_what_was_typed(with_history: App) -> None:
    late = put(sound(), "plan.actions.A3.what", "Typed <b>too</b> late")
    with pytest.raises(StaleSave):
        with_history.store.save(with_history.case_id, late, based_on=1, author="Carys Bevan")
    with_history.open("history", "Late saves")
    assert "Typed by Carys Bevan. It waits for a choice" in with_history.words
    assert 'A3: what will be done is now "Typed <b>too</b> late"' in with_history.words


def test_without_late_saves_that_is_said(with_history: App) -> None:
    with_history.open("history", "Late saves")
    assert "No save of this case ever came too late." in with_history.words


def test_one_version_has_nothing_to_be_compared_with(app: App) -> None:
    app.has(DRAFT)
    app.open("history", "What changed")
    assert "There is one version so far" in app.words
    look_at(app, "1")
    assert "Version 1 of 1, read only" in app.words


def test_a_removed_case_keeps_its_history_and_says_so(with_history: App) -> None:
    take_out(with_history.store, with_history.case_id, author="Dana", reason="Twice in the caseload")
    with_history.open("history", "Versions")
    assert "This case has been removed from the caseload." in with_history.words
    assert len(lines(with_history)) == 3
    look_at(with_history, "1")
    assert not [button for button in with_history.test.button if button.label.startswith("Restore")]


def test_many_records_come_when_asked_for(app: App) -> None:
    app.has(DRAFT)
    many = {**DRAFT, "plan": {"actions": [{"id": f"A{n}"} for n in range(1, 40)]}}
    app.somebody_saves_document(many)
    app.open("history", "What changed")
    assert "A25 is new" in app.words
    assert "A26 is new" not in app.words
    app.press("changed-1-2-more")
    assert "A39 is new" in app.words


def test_hostile_text_is_shown_as_text(app: App) -> None:
    app.has(sound())
    nasty = "<img src=x onerror=alert(1)> **bold** {x}"
    app.somebody_saves_document(append(put(sound(), "plan.actions.A3.what", nasty), "plan.contingencies", {"id": "C9", "trigger": nasty}), nasty)
    for part in ("Versions", "What changed"):
        app.open("history", part)
        assert "<img" not in app.html
    look_at(app, "1")
    look_at(app, "2")
    assert "<img" not in app.html
    assert nasty in app.words
    assert json.dumps(app.document)
