"""Two people on one case: a stale save is never applied and never lost."""

from datetime import date
from typing import Any

import pytest

from pages.parts import saving
from pages.parts.on_screen import based_on
from pages.parts.settings import author
from schemas.paths import put, remove
from store import StaleSave
from store.audit import Event, entries
from store.settling import Settled, settle, unsettled
from tests.pages.conftest import App
from tests.support.sound import sound

WHAT = "plan.actions.A1.what"
HOW = "plan.actions.A1.how_it_manages_risk"
MINE, THEIRS = "Sees him every Monday until 29 March 2027", "Sees him every Friday until 26 March 2027"


def on_the_plan(app: App) -> App:
    app.open("plan", action_open="A1")
    return app


def buttons(app: App) -> list[str]:
    return [button.label for button in app.test.button]


def button(app: App, label: str) -> None:
    [found] = [entry for entry in app.test.button if entry.label == label]
    found.click().run()
    app.is_calm()


def choose(app: App, path: str, way: str) -> None:
    """Choose mine, theirs or both for one field in the panel."""
    [radio] = [entry for entry in app.test.radio if f"-{path}-" in (entry.key or "") and (entry.key or "").startswith("late-")]
    radio.set_value(way).run()
    app.is_calm()


def chosen(app: App) -> dict[str, str | None]:
    """What the panel is set to, by field."""
    found = [entry for entry in app.test.radio if (entry.key or "").startswith("late-")]
    return {(entry.key or "").split("-")[2].rsplit(".", 1)[-1]: entry.value for entry in found}


def in_another_session(app: App) -> App:
    """The case on the Check screen of a session that knows nothing: the page loaded again, or another server."""
    another = App(app.store)
    another.case_id = app.case_id
    another.test.query_params["case"] = app.case_id
    another.open("check")
    return another


def both_are_shown(app: App, mine: str, theirs: str) -> None:
    assert "Dana Whitlock" in app.words
    assert mine in app.words
    assert theirs in app.words
    labels = set(buttons(app))
    assert {"Use mine", "Keep theirs"} <= labels or {"Use mine whole", "Keep theirs whole"} <= labels


def test_the_same_field_changed_by_two_shows_both_and_saves_neither_over_the_other(sound_app: App) -> None:
    on_the_plan(sound_app)
    sound_app.somebody_saves(WHAT, THEIRS)
    sound_app.change(WHAT, MINE)
    assert sound_app.saved(WHAT) == THEIRS
    assert sound_app.version == 2
    both_are_shown(sound_app, MINE, THEIRS)
    assert sound_app.field(WHAT).value == THEIRS


def test_the_one_who_changed_the_field_is_named_and_not_who_saved_last(sound_app: App) -> None:
    on_the_plan(sound_app)
    sound_app.somebody_saves(WHAT, THEIRS)
    sound_app.somebody_saves("person.gender", "Man", author="Ravi Saul")
    sound_app.change(WHAT, MINE)
    assert "Dana Whitlock changed A1 while you were changing it." in sound_app.words


def test_choosing_mine_saves_it_as_a_version_of_its_own(sound_app: App) -> None:
    on_the_plan(sound_app)
    sound_app.somebody_saves(WHAT, THEIRS)
    sound_app.change(WHAT, MINE)
    button(sound_app, "Use mine")
    assert sound_app.saved(WHAT) == MINE
    assert sound_app.field(WHAT).value == MINE
    assert sound_app.store.read(sound_app.case_id, 2).document["plan"]["actions"][0]["what"] == THEIRS
    assert "Use mine" not in buttons(sound_app)


def test_choosing_theirs_leaves_theirs(sound_app: App) -> None:
    on_the_plan(sound_app)
    sound_app.somebody_saves(WHAT, THEIRS)
    sound_app.change(WHAT, MINE)
    button(sound_app, "Keep theirs")
    assert sound_app.saved(WHAT) == THEIRS
    assert sound_app.version == 2
    assert MINE not in sound_app.words
    assert "Keep theirs" not in buttons(sound_app)


def test_the_choice_waits_on_other_screens_too(sound_app: App) -> None:
    on_the_plan(sound_app)
    sound_app.somebody_saves(WHAT, THEIRS)
    sound_app.change(WHAT, MINE)
    sound_app.open("person")
    both_are_shown(sound_app, MINE, THEIRS)
    button(sound_app, "Use mine")
    assert sound_app.saved(WHAT) == MINE


def test_the_choice_is_not_offered_in_another_case(sound_app: App) -> None:
    on_the_plan(sound_app)
    sound_app.somebody_saves(WHAT, THEIRS)
    sound_app.change(WHAT, MINE)
    first = sound_app.case_id
    sound_app.has({**sound(), "reference": "FP-0901"})
    del sound_app.test.query_params["case"]
    sound_app.open("plan")
    assert "FP-0901" in sound_app.words
    assert MINE not in sound_app.words
    assert "Use mine" not in buttons(sound_app)
    sound_app.test.query_params["case"] = first
    sound_app.open("plan")
    both_are_shown(sound_app, MINE, THEIRS)


def test_mine_is_kept_in_the_database_even_if_nobody_chooses(sound_app: App) -> None:
    on_the_plan(sound_app)
    sound_app.somebody_saves(WHAT, THEIRS)
    sound_app.change(WHAT, MINE)
    [refused] = sound_app.store.refused(sound_app.case_id)
    assert refused.document["plan"]["actions"][0]["what"] == MINE


def test_other_records_changed_meanwhile_are_merged_and_said(sound_app: App) -> None:
    on_the_plan(sound_app)
    sound_app.somebody_saves("plan.actions.A2.what", "Rings the landlord on Fridays")
    sound_app.somebody_saves("person.gender", "Man")
    sound_app.change(WHAT, MINE)
    assert sound_app.saved(WHAT) == MINE
    assert sound_app.saved("plan.actions.A2.what") == "Rings the landlord on Fridays"
    assert sound_app.saved("person.gender") == "Man"
    assert "Dana Whitlock saved version 3 meanwhile (the person and A2). Your change to A1 was added to it." in sound_app.words
    assert "Use mine" not in buttons(sound_app)


def test_what_was_merged_by_itself_waits_for_nobody(sound_app: App) -> None:
    on_the_plan(sound_app)
    sound_app.somebody_saves("person.gender", "Man")
    sound_app.change(WHAT, MINE)
    [refused] = sound_app.store.refused(sound_app.case_id)
    assert refused.document["plan"]["actions"][0]["what"] == MINE
    assert unsettled(sound_app.store, sound_app.case_id) == []


def test_another_field_of_the_same_record_opens_the_panel_with_each_set_to_the_one_who_changed_it(sound_app: App) -> None:
    on_the_plan(sound_app)
    sound_app.somebody_saves(HOW, "Drinking is seen within a week")
    sound_app.change(WHAT, MINE)
    assert chosen(sound_app) == {"what": "Mine", "how_it_manages_risk": "Theirs"}
    button(sound_app, "Save this record")
    assert sound_app.saved(WHAT) == MINE
    assert sound_app.saved(HOW) == "Drinking is seen within a week"
    assert "Save this record" not in buttons(sound_app)
    assert sound_app.field(HOW).value == "Drinking is seen within a week"


def test_the_notice_of_a_merge_is_said_once(sound_app: App) -> None:
    on_the_plan(sound_app)
    sound_app.somebody_saves("person.gender", "Man")
    sound_app.change(WHAT, MINE)
    sound_app.test.run()
    assert "saved version 2 meanwhile" not in sound_app.words


def test_the_same_change_made_by_both_is_no_conflict(sound_app: App) -> None:
    on_the_plan(sound_app)
    sound_app.somebody_saves(WHAT, MINE)
    sound_app.change(WHAT, MINE)
    assert sound_app.saved(WHAT) == MINE
    assert "Use mine" not in buttons(sound_app)


def test_a_record_added_by_somebody_else_stays(sound_app: App) -> None:
    on_the_plan(sound_app)
    document = sound_app.document
    document["plan"]["actions"].append({"id": "A6", "what": "Rings the school"})
    sound_app.somebody_saves_document(document)
    sound_app.change(WHAT, MINE)
    assert [a["id"] for a in sound_app.saved("plan.actions")] == ["A1", "A2", "A3", "A4", "A5", "A6"]
    assert sound_app.saved(WHAT) == MINE


def test_two_people_who_add_a_record_get_two_records(sound_app: App) -> None:
    on_the_plan(sound_app)
    document = sound_app.document
    document["plan"]["actions"].append({"id": "A6", "what": "Rings the school"})
    sound_app.somebody_saves_document(document)
    sound_app.press("add-action-supervision")
    assert [a["id"] for a in sound_app.saved("plan.actions")][-2:] == ["A6", "A7"]
    assert sound_app.saved("plan.actions.A6.what") == "Rings the school"


def test_a_field_of_a_record_that_somebody_removed_is_shown_and_not_lost(sound_app: App) -> None:
    on_the_plan(sound_app)
    sound_app.somebody_saves_document(remove(sound_app.document, "plan.actions.A1"))
    sound_app.change(WHAT, MINE)
    assert [a["id"] for a in sound_app.saved("plan.actions")] == ["A2", "A3", "A4", "A5"]
    assert MINE in sound_app.words
    assert "Dana Whitlock removed A1" in sound_app.words
    assert "Use mine" not in buttons(sound_app)
    button(sound_app, "Leave it removed")
    assert MINE not in sound_app.words
    assert [a["id"] for a in sound_app.saved("plan.actions")] == ["A2", "A3", "A4", "A5"]


def test_a_record_that_somebody_removed_can_be_put_back_as_i_changed_it(sound_app: App) -> None:
    on_the_plan(sound_app)
    sound_app.somebody_saves_document(remove(sound_app.document, "plan.actions.A1"))
    sound_app.change(WHAT, MINE)
    button(sound_app, "Put it back with my change")
    assert sound_app.saved(WHAT) == MINE
    assert unsettled(sound_app.store, sound_app.case_id) == []


def test_using_mine_after_the_record_is_gone_breaks_nothing(sound_app: App) -> None:
    on_the_plan(sound_app)
    sound_app.somebody_saves(WHAT, THEIRS)
    sound_app.change(WHAT, MINE)
    sound_app.somebody_saves_document(remove(sound_app.document, "plan.actions.A1"))
    button(sound_app, "Use mine")
    assert MINE in sound_app.words
    assert sound_app.version == 3


def test_removing_a_record_that_somebody_changed_meanwhile_asks_to_look_again(sound_app: App) -> None:
    on_the_plan(sound_app)
    sound_app.somebody_saves("plan.actions.A1.outcome", "He broke contact on 3 November")
    sound_app.press("remove-plan.actions.A1")
    assert sound_app.saved("plan.actions.A1.outcome") == "He broke contact on 3 November"
    assert "Not removed: Dana Whitlock changed or removed it meanwhile." in sound_app.words
    [refusal] = entries(sound_app.store, case_id=sound_app.case_id, event=Event.REFUSE).entries
    assert (refusal.version, refusal.detail) == (2, "not removed: plan.actions.A1")
    assert "was removed" not in sound_app.words
    sound_app.press("remove-plan.actions.A1")
    assert [a["id"] for a in sound_app.saved("plan.actions")] == ["A2", "A3", "A4", "A5"]


def test_removing_a_record_that_somebody_removed_already_breaks_nothing(sound_app: App) -> None:
    on_the_plan(sound_app)
    sound_app.somebody_saves_document(remove(sound_app.document, "plan.actions.A1"))
    sound_app.press("remove-plan.actions.A1")
    assert sound_app.version == 2


def test_a_row_is_removed_only_while_it_is_the_row_on_screen(sound_app: App) -> None:
    sound_app.open("person", "Agencies")
    rows = sound_app.saved("agencies")
    sound_app.somebody_saves_document(remove(sound_app.document, "agencies.0"))
    sound_app.press("remove-agencies-0")
    assert sound_app.saved("agencies") == rows[1:]


def test_a_row_that_moved_up_meanwhile_does_not_take_what_was_typed_for_another(sound_app: App) -> None:
    sound_app.open("person", "Agencies")
    rows = sound_app.saved("agencies")
    sound_app.somebody_saves_document(remove(sound_app.document, "agencies.0"))
    sound_app.change("agencies.1.contact", "PC Whitlock, desk 4")
    assert sound_app.saved("agencies") == rows[1:]
    assert "PC Whitlock, desk 4" in sound_app.words


def test_two_fields_changed_in_one_go_are_each_compared_with_what_was_on_screen(sound_app: App) -> None:
    on_the_plan(sound_app)
    sound_app.somebody_saves_document(put(put(sound_app.document, HOW, "Theirs how"), "person.gender", "Man"))
    sound_app.field(WHAT).set_value(MINE)
    sound_app.field(HOW).set_value("My how")
    sound_app.test.run()
    sound_app.is_calm()
    assert sound_app.saved(HOW) == "Theirs how"
    both_are_shown(sound_app, "My how", "Theirs how")
    assert chosen(sound_app) == {"what": "Mine", "how_it_manages_risk": None}
    choose(sound_app, HOW, "Mine")
    button(sound_app, "Save this record")
    assert (sound_app.saved(WHAT), sound_app.saved(HOW)) == (MINE, "My how")


def test_two_fields_that_both_changed_are_both_kept_for_a_choice(sound_app: App) -> None:
    on_the_plan(sound_app)
    sound_app.somebody_saves_document(put(put(sound_app.document, HOW, "Theirs how"), WHAT, THEIRS))
    sound_app.field(WHAT).set_value(MINE)
    sound_app.field(HOW).set_value("My how")
    sound_app.test.run()
    sound_app.is_calm()
    assert (sound_app.saved(WHAT), sound_app.saved(HOW)) == (THEIRS, "Theirs how")
    for words in (MINE, THEIRS, "My how", "Theirs how"):
        assert words in sound_app.words
    button(sound_app, "Save this record")
    assert "Not saved yet. Choose for:" in sound_app.words
    choose(sound_app, WHAT, "Mine")
    choose(sound_app, HOW, "Theirs")
    button(sound_app, "Save this record")
    assert (sound_app.saved(WHAT), sound_app.saved(HOW)) == (MINE, "Theirs how")
    assert "Save this record" not in buttons(sound_app)


def test_a_text_that_both_changed_can_be_written_together(sound_app: App) -> None:
    on_the_plan(sound_app)
    sound_app.somebody_saves(WHAT, THEIRS)
    sound_app.change(WHAT, MINE)
    choose(sound_app, WHAT, "Written together")
    [box] = [area for area in sound_app.test.text_area if (area.key or "").startswith("late-")]
    assert (THEIRS in box.value, MINE in box.value) == (True, True)
    box.set_value("Sees him every Monday and Friday until 29 March 2027").run()
    button(sound_app, "Save this record")
    assert sound_app.saved(WHAT) == "Sees him every Monday and Friday until 29 March 2027"


def test_what_is_being_written_together_is_in_the_database_before_it_is_chosen(sound_app: App) -> None:
    on_the_plan(sound_app)
    sound_app.somebody_saves(WHAT, THEIRS)
    sound_app.change(WHAT, MINE)
    choose(sound_app, WHAT, "Written together")
    [box] = [area for area in sound_app.test.text_area if (area.key or "").startswith("late-")]
    box.set_value("Both of us, written together").run()
    sound_app.is_calm()
    assert chosen(sound_app) == {"what": "Written together"}
    another = in_another_session(sound_app)
    both_are_shown(another, "Both of us, written together", THEIRS)
    sound_app.somebody_saves(WHAT, "Theirs once more")
    another.test.run()
    both_are_shown(another, "Both of us, written together", "Theirs once more")
    choose(another, WHAT, "Written together")
    [box] = [area for area in another.test.text_area if (area.key or "").startswith("late-")]
    assert box.value == "Theirs once more\nBoth of us, written together"
    assert any(MINE in str(refused.document) for refused in another.store.refused(another.case_id))


def test_a_text_written_together_outlives_somebody_who_settles_it_meanwhile(sound_app: App) -> None:
    on_the_plan(sound_app)
    sound_app.somebody_saves(WHAT, THEIRS)
    sound_app.change(WHAT, MINE)
    choose(sound_app, WHAT, "Written together")
    [waiting] = unsettled(sound_app.store, sound_app.case_id)
    settle(sound_app.store, waiting.id, Settled.THEIRS, by="Dana Whitlock")
    [box] = [area for area in sound_app.test.text_area if (area.key or "").startswith("late-")]
    box.set_value("Both of us, written together").run()
    both_are_shown(sound_app, "Both of us, written together", THEIRS)


def test_the_panel_of_somebody_elses_save_names_both_sides(sound_app: App) -> None:
    on_the_plan(sound_app)
    sound_app.somebody_saves(WHAT, THEIRS)
    sound_app.change(WHAT, MINE)
    typed_by = sound_app.store.refused(sound_app.case_id)[0].author
    another = in_another_session(sound_app)
    another.test.text_input(key="author_typed").set_value("Femi Adeyemi").run()
    button(another, "Look at it")
    assert f"while {typed_by} was changing it" in another.words
    assert {f"Use what {typed_by} typed", "Keep what is saved"} <= set(buttons(another))
    button(another, f"Use what {typed_by} typed")
    assert another.saved(WHAT) == MINE


def test_the_panel_is_drawn_from_the_database_in_a_session_that_knows_nothing(sound_app: App) -> None:
    on_the_plan(sound_app)
    sound_app.somebody_saves(WHAT, THEIRS)
    sound_app.change(WHAT, MINE)
    another = in_another_session(sound_app)
    both_are_shown(another, MINE, THEIRS)
    button(another, "Use mine")
    assert another.saved(WHAT) == MINE
    sound_app.test.run()
    assert "Use mine" not in buttons(sound_app)


def test_what_somebody_else_has_not_settled_is_told_and_can_be_looked_at(sound_app: App) -> None:
    on_the_plan(sound_app)
    sound_app.somebody_saves(WHAT, THEIRS)
    late = put(sound(), WHAT, "Sees him on Sundays")
    with pytest.raises(StaleSave):
        sound_app.store.save(sound_app.case_id, late, based_on=1, author="Ravi Saul", reason=f"{WHAT} changed")
    sound_app.test.run()
    assert "A change by Ravi Saul of 19 November 2026" in sound_app.words
    assert "Sees him on Sundays" not in sound_app.words
    button(sound_app, "Look at it")
    assert "Sees him on Sundays" in sound_app.words
    button(sound_app, "Keep what is saved")
    assert unsettled(sound_app.store, sound_app.case_id) == []


def test_a_late_save_that_meets_nothing_is_added_with_one_click(sound_app: App) -> None:
    on_the_plan(sound_app)
    sound_app.somebody_saves("person.gender", "Man")
    with pytest.raises(StaleSave):
        sound_app.store.save(sound_app.case_id, put(sound(), WHAT, MINE), based_on=1, author=author(), reason=f"{WHAT} changed")
    sound_app.test.run()
    button(sound_app, "Add it")
    assert (sound_app.saved(WHAT), sound_app.saved("person.gender")) == (MINE, "Man")


def test_typing_on_in_one_field_before_the_screen_is_drawn_again_meets_no_save_of_ones_own(sound_app: App) -> None:
    on_the_plan(sound_app)
    sound_app.somebody_saves("person.gender", "Man")
    sound_app.change(WHAT, "Sees him every Mon")
    with pytest.MonkeyPatch.context() as patch:
        old = lambda case_id, path, drawn: based_on(case_id, path, 1)  # noqa: E731
        patch.setattr(saving, "based_on", old)
        sound_app.change(WHAT, MINE)
    assert sound_app.saved(WHAT) == MINE
    assert "Use mine" not in buttons(sound_app)
    assert len(sound_app.store.refused(sound_app.case_id)) == 1


def test_mine_replaces_only_what_was_shown_as_theirs(sound_app: App) -> None:
    on_the_plan(sound_app)
    sound_app.somebody_saves(WHAT, THEIRS)
    sound_app.change(WHAT, MINE)
    sound_app.somebody_saves(WHAT, "Sees him every Sunday until 28 March 2027", author="Ravi Saul")
    button(sound_app, "Use mine")
    assert sound_app.saved(WHAT) == "Sees him every Sunday until 28 March 2027"
    assert MINE in sound_app.words
    button(sound_app, "Use mine")
    assert sound_app.saved(WHAT) == MINE


def test_what_somebody_saved_while_my_refused_text_stood_in_the_field_is_not_overwritten(sound_app: App) -> None:
    on_the_plan(sound_app)
    sound_app.change(WHAT, MINE + "\x07")
    sound_app.somebody_saves(WHAT, THEIRS)
    sound_app.change("plan.actions.A1.owner.role", "Officer")
    sound_app.change(WHAT, MINE)
    assert sound_app.saved(WHAT) == THEIRS
    both_are_shown(sound_app, MINE, THEIRS)


def test_a_link_to_a_record_that_somebody_removed_is_left_out_and_said(sound_app: App) -> None:
    on_the_plan(sound_app)
    sound_app.somebody_saves_document(remove(sound_app.document, "assessment.factors.F1"))
    sound_app.change("plan.actions.A1.factors", ["F2", "F1"])
    assert sound_app.saved("plan.actions.A1.factors") == ["F2"]
    assert "F1 is no longer there, so the link to it was left out." in sound_app.words


def test_agencies_ticked_by_two_are_all_ticked(sound_app: App) -> None:
    sound_app.open("plan", "The plan as a whole")
    before = sound_app.saved("plan.shared_with") or []
    sound_app.somebody_saves("plan.shared_with", [*before, "dwp"])
    sound_app.change("plan.shared_with", [*before, "nhs_trust"])
    assert sound_app.saved("plan.shared_with") == [*before, "dwp", "nhs_trust"]


@pytest.mark.parametrize(
    ("path", "screen", "part", "mine", "theirs", "words"),
    [
        ("context.marac", "person", "Questions", "No", None, ("no", "not answered")),
        ("mappa.lead_agency", "person", "MAPPA", "youth_offending_team", "mental_health", ("Youth offending team", "Mental health services")),
        ("plan.review_on", "plan", "The plan as a whole", date(2027, 5, 3), "2027-04-01", ("3 May 2027", "1 April 2027")),
    ],
)
def test_both_versions_are_shown_in_words_and_not_in_codes(
    sound_app: App, path: str, screen: str, part: str, mine: Any, theirs: Any, words: tuple[str, str]
) -> None:
    sound_app.open(screen, part)
    sound_app.somebody_saves(path, theirs)
    sound_app.change(path, mine)
    assert f"Yours: {words[0]} Theirs, saved now: {words[1]}" in sound_app.words
