"""The review on the Plan screen: what stands is looked at, one or two clicks each; until then it does not count."""

from __future__ import annotations

from datetime import date

from tests.pages.conftest import App
from tests.support.plan_review import EVERYTHING, in_review


def in_a_review(app: App, *seen: str) -> App:
    app.has(in_review(*seen))
    app.open("plan", "Review")
    return app


def click(app: App, way: str) -> None:
    """Click one of the ways of a record in the list of what waits, as it is drawn from the newest version."""
    app.click("review", f"{way} {app.version}")


def ways(app: App) -> set[str]:
    return {value.rpartition(" ")[0] for value in app.buttons_in("review")}


def submit(app: App, label: str) -> None:
    [button] = [b for b in app.test.button if b.label == label]
    button.click().run()
    app.is_calm()


def test_a_review_starts_from_the_plan_as_it_stands(sound_app: App) -> None:
    sound_app.open("plan", "Review")
    sound_app.press("start-review")
    assert sound_app.saved("plan.review.to_look_at") == EVERYTHING
    assert "5 of 5 actions, 5 of 5 contingencies and the assessment not looked at yet" in sound_app.words


def test_a_review_that_somebody_started_meanwhile_is_not_started_again(sound_app: App) -> None:
    sound_app.open("plan", "Review")
    theirs = in_review()
    theirs["plan"]["review"]["started_by"] = "Dana Whitlock"
    sound_app.somebody_saves_document(theirs)
    sound_app.press("start-review")
    assert "Dana Whitlock has started a review meanwhile: it is here." in sound_app.words
    assert (sound_app.version, sound_app.saved("plan.review.started_by")) == (2, "Dana Whitlock")


def test_a_plan_without_actions_has_nothing_to_review(app: App) -> None:
    app.has({"schema_version": 1, "reference": "FP-1"})
    app.open("plan", "Review")
    assert "nothing to review yet" in app.words
    assert "Start a review" not in [b.label for b in app.test.button]


def test_unchanged_takes_one_click(app: App) -> None:
    in_a_review(app)
    click(app, "unchanged A1")
    assert app.saved("plan.review.looked_at.0.record") == "A1"
    assert "4 of 5 actions" in app.words
    assert "unchanged A1" not in ways(app)


def test_done_asks_what_came_of_it(app: App) -> None:
    in_a_review(app)
    click(app, "done A1")
    app.test.text_area(key="look_note-A1-done").set_value("")
    submit(app, "Record")
    assert "Say what came of A1" in app.test.error[0].value
    assert app.version == 1
    app.test.text_area(key="look_note-A1-done").set_value("Programme finished on 3 November")
    submit(app, "Record")
    assert app.saved("plan.actions.A1.progress") == "done"
    assert app.saved("plan.actions.A1.outcome") == "Programme finished on 3 November"
    assert not [area for area in app.test.text_area if "look_note" in (area.key or "")]


def test_carried_on_asks_for_the_new_date(app: App) -> None:
    in_a_review(app)
    key = "milestone_on" if app.saved("plan.actions.A2.ongoing") else "due_on"
    click(app, "carried A2")
    app.test.date_input(key="look_date-A2-carried").set_value(date(2027, 6, 1))
    submit(app, "Record")
    assert app.saved(f"plan.actions.A2.{key}") == "2027-06-01"


def test_contingencies_and_the_assessment_are_looked_at_not_done(app: App) -> None:
    in_a_review(app)
    assert {"unchanged C1", "updated C1", "unchanged assessment", "done A1"} <= ways(app)
    assert not {"done C1", "carried C1", "done assessment"} & ways(app)


def test_the_matrix_shows_what_nobody_has_looked_at(app: App) -> None:
    in_a_review(app, "A1")
    parts = [part for row in app.table("matrix") for part in row]
    titles = {part["text"]: part["title"] for part in parts if part["value"]}
    assert titles["○ A2"] == "A2: not looked at yet in this review"
    assert "● A1" in titles


def test_looking_again_is_one_click(app: App) -> None:
    in_a_review(app, "A1")
    app.click("reviewed", "A1")
    assert "unchanged A1" in ways(app)


def test_it_can_be_ended_only_when_all_is_looked_at(app: App) -> None:
    in_a_review(app, *EVERYTHING[:-1])
    assert "End the review" not in [b.label for b in app.test.button]
    click(app, "unchanged assessment")
    assert "Everything has been looked at" in app.words
    app.press("end-review")
    assert app.saved("plan.review.finished_on") == "2026-11-19"
    assert "Start a review" in [b.label for b in app.test.button]


def test_two_people_look_at_different_records_at_the_same_time(app: App) -> None:
    in_a_review(app)
    document = app.document
    document["plan"]["review"]["looked_at"] = [{"record": "A2", "result": "unchanged", "on": "2026-11-19", "by": "Dana Whitlock", "note": None}]
    app.somebody_saves_document(document)
    app.click("review", "unchanged A1 1")
    assert {entry["record"] for entry in app.saved("plan.review.looked_at")} == {"A1", "A2"}


def test_a_record_changed_meanwhile_is_not_looked_at_unseen(app: App) -> None:
    in_a_review(app)
    app.somebody_saves("plan.actions.A1.what", "Something that nobody here has read")
    app.click("review", "unchanged A1 1")
    assert "Not recorded: Dana Whitlock changed A1 meanwhile. Look at it as it is now." in app.words
    assert not app.saved("plan.review.looked_at")
    click(app, "unchanged A1")
    assert app.saved("plan.review.looked_at.0.by") != "Dana Whitlock"


def test_what_somebody_else_recorded_meanwhile_is_not_recorded_over_unseen(app: App) -> None:
    in_a_review(app)
    click(app, "not_done A1")
    app.test.text_area(key="look_note-A1-not_done").set_value("No staff")
    document = app.document
    document["plan"]["review"]["looked_at"] = [{"record": "A1", "result": "unchanged", "on": "2026-11-19", "by": "Dana Whitlock", "note": None}]
    app.somebody_saves_document(document)
    submit(app, "Record")
    assert "Not recorded: Dana Whitlock has looked at A1 meanwhile" in app.test.error[0].value
    assert app.saved("plan.review.looked_at.0.result") == "unchanged"
    submit(app, "Record")
    assert app.saved("plan.review.looked_at.0.result") == "not_done"
    assert app.saved("plan.actions.A1.not_done_reason") == "No staff"


def test_what_was_typed_is_there_again_after_another_record(app: App) -> None:
    in_a_review(app)
    click(app, "carried A2")
    app.test.text_area(key="look_note-A2-carried").set_value("Waits for the new tag").run()
    app.test.date_input(key="look_date-A2-carried").set_value(date(2027, 6, 1)).run()
    click(app, "not_done A3")
    click(app, "carried A2")
    assert app.test.text_area(key="look_note-A2-carried").value == "Waits for the new tag"
    assert app.test.date_input(key="look_date-A2-carried").value == date(2027, 6, 1)


def test_a_record_is_not_carried_on_to_a_day_that_has_passed(app: App) -> None:
    in_a_review(app)
    click(app, "carried A2")
    app.test.date_input(key="look_date-A2-carried").set_value(date(2020, 4, 1)).run()
    submit(app, "Record")
    assert "has passed already" in app.test.error[0].value
    assert not app.saved("plan.review.looked_at")


def test_a_case_without_a_review_shows_the_matrix_as_ever(sound_app: App) -> None:
    sound_app.open("plan")
    assert not [part for row in sound_app.table("matrix") for part in row if "not looked at" in part["title"]]


def test_what_the_meeting_accounted_for_is_looked_at_and_says_where(app: App) -> None:
    document = in_review()
    entry = {"action": "A1", "progress": "in_progress", "outcome": "Two sessions kept"}
    document["meetings"].append({"id": "M9", "held_on": "2026-11-19", "action_outcomes": [entry]})
    app.has(document)
    app.open("plan", "Review")
    assert "4 of 5 actions" in app.words
    assert "done A1" not in ways(app)
    said = str(app.table("reviewed"))
    assert "Two sessions kept" in said
    assert "Meeting M9" in said
