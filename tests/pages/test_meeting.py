"""The meeting screen without a browser: the agenda, who is here, last time's actions, acceptance, closing, opening again."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from risk_model.kinds import Purpose
from rmp.check import check
from rmp.meeting.items import ITEMS
from schemas.paths import append, put, remove
from schemas.reading import case_of
from tests.pages.conftest import ROOT, App
from tests.support.meeting import bent, second_meeting
from tests.support.sound import sound

TODAY = "2026-11-19"


def meeting_today(places: dict[str, Any] | None = None) -> dict[str, Any]:
    """The sound case with a second meeting, today, and the first one a week ago."""
    document = second_meeting({"held_on": TODAY, **(places or {})})
    document = put(document, "meetings.M1.held_on", "2026-11-12")
    return put(document, "meetings.M1.next_meeting_on", TODAY)


def at(app: App, item: str = "", document: dict[str, Any] | None = None) -> App:
    """The meeting screen at an item of the agenda."""
    if not app.case_id:
        app.has(document or meeting_today())
    if item:
        app.test.session_state["meeting_item"] = item
    if not app.started:
        app.test.run()
        app.started = True
    app.test.switch_page("pages/meeting/room.py").run()
    app.is_calm()
    return app


def press(app: App, key: str) -> None:
    app.test.button(key=key).click().run()
    app.is_calm()


def change(app: App, path: str, value: Any) -> None:
    app.test.get_by_key(app.key(path)).set_value(value).run()
    app.is_calm()


def test_head_and_agenda_are_there(app: App) -> None:
    at(app)
    assert "FP-0900 · Stannard · Level 2 review meeting M2 · 19 November 2026 · Chair Joan Osei" in app.words
    labels = [b.label for b in app.test.button if (b.key or "").startswith("agenda-go-")]
    assert len(labels) == 15
    assert labels[0].startswith("▸ ○ Who is here")
    assert "– Critical public protection (not applicable)" in labels[11]


@pytest.mark.parametrize(
    "item",
    ["attendance", "confidentiality", "previous_minutes", "previous_actions", "risk", "disclosure", "plan", "media", "visor",
     "human_rights", "protected_characteristics", "critical_public_protection", "level", "board", "next_meeting", "close"],
)  # fmt: skip
def test_every_item_opens_also_on_a_meeting_of_nothing_but_an_id(app: App, item: str) -> None:
    empty = {"schema_version": 1, "reference": "FP-1", "meetings": [{"id": "M1", "attendees": [{}], "action_outcomes": [{}]}]}
    at(app, item, empty)
    assert "FP-1 · no name yet" in app.words


def test_a_case_without_a_meeting_begins_one(app: App) -> None:
    at(app, document=put(put(sound(), "meetings", []), "disclosures", []))
    assert "No meeting is recorded for this case yet." in app.words
    press(app, "add-meeting")
    assert app.saved("meetings") == [{"id": "M1"}]


def test_who_must_be_here_and_is_not_is_said_first(app: App) -> None:
    at(app, document=meeting_today({"attendees.1.attendance": "apologies"}))
    assert "! 1 must be here and is not: Police (13a.7)" in app.words


def test_done_marks_the_item_and_goes_on(app: App) -> None:
    at(app, "confidentiality")
    press(app, "item-done")
    assert app.saved("meetings.M2.agenda.confidentiality.state") == "done"
    assert app.test.session_state["meeting_item"] == "previous_minutes"
    assert any(b.label.startswith("✓ Confidentiality") for b in app.test.button)


def test_the_keyboard_path_goes_back_and_on(app: App) -> None:
    at(app, "confidentiality")
    press(app, "item-next")
    assert app.test.session_state["meeting_item"] == "previous_minutes"
    press(app, "item-back")
    press(app, "item-back")
    assert app.test.session_state["meeting_item"] == "attendance"


def test_the_clock_starts_and_only_informs(app: App) -> None:
    at(app)
    press(app, "start-clock")
    began = app.saved("meetings.M2.began_at")
    assert len(began) == 5 and began[2] == ":"
    assert "0 min" in app.words


def add_attendee(app: App, agency: str | None, name: str = "", role: str = "") -> None:
    turn = app.test.session_state["attendee_turn"]
    app.test.selectbox(key=f"new-agency-{turn}").set_value(agency)
    app.test.text_input(key=f"new-name-{turn}").set_value(name)
    app.test.text_input(key=f"new-role-{turn}").set_value(role)
    next(b for b in app.test.button if b.label == "Add").click().run()
    app.is_calm()


def test_somebody_is_added_to_the_list_and_nobody_twice(app: App) -> None:
    at(app, "attendance")
    before = len(app.saved("meetings.M2.attendees"))
    add_attendee(app, "housing_authority", "Iain Moss", "Housing officer")
    assert app.saved("meetings.M2.attendees")[-1]["name"] == "Iain Moss"
    assert app.test.text_input(key="new-name-1").value == ""
    add_attendee(app, "housing_authority", "Mr Iain Moss")
    assert "is on the list already" in app.test.error[0].value
    assert len(app.saved("meetings.M2.attendees")) == before + 1


def test_an_attendee_needs_an_agency_and_a_name_or_a_role(app: App) -> None:
    at(app, "attendance")
    add_attendee(app, None, "Iain Moss")
    assert app.test.error[0].value == "Give the agency, and a name or a role."
    assert app.test.text_input(key="new-name-0").value == "Iain Moss"


def test_the_list_of_the_meeting_before_is_taken_over_without_who_was_there(app: App) -> None:
    at(app, "attendance", put(meeting_today(), "meetings.M2.attendees", []))
    press(app, "take-over")
    taken = app.saved("meetings.M2.attendees")
    assert [a["name"] for a in taken] == [a["name"] for a in app.saved("meetings.M1.attendees")]
    assert not [a for a in taken if "attendance" in a or "delegated_authority" in a]


def test_an_action_is_accounted_for_once_it_says_what_came_of_it(app: App) -> None:
    at(app, "previous_actions")
    assert "0 of 5 actions accounted for" in app.words
    app.test.segmented_control(key="account-progress-A1").set_value("done").run()
    app.is_calm()
    assert app.saved("meetings.M2.action_outcomes.0") == {"action": "A1", "progress": "done"}
    assert app.saved("plan.actions.A1.progress_on") == TODAY
    change(app, "meetings.M2.action_outcomes.0.outcome", "Seen every week")
    assert "1 of 5 actions accounted for" in app.words


def test_an_action_that_was_not_done_asks_why_and_for_a_new_date(app: App) -> None:
    at(app, "previous_actions")
    app.test.segmented_control(key="account-progress-A2").set_value("not_done").run()
    app.is_calm()
    change(app, "meetings.M2.action_outcomes.0.reason", "The officer was on leave")
    assert app.test.get_by_key(app.key("plan.actions.A2.due_on")) is not None
    assert "1 of 5 actions accounted for" in app.words


def open_action(app: App, action: str = "A1") -> None:
    app.test.session_state["meeting_action"] = action
    at(app, "plan")


def test_an_agency_accepts_or_declines_with_a_reason_and_an_alternative(app: App) -> None:
    at(app, "plan", put(meeting_today(), "plan.actions.A2.acceptance", "proposed"))
    open_action(app, "A2")
    press(app, "accept-A2")
    assert app.saved("plan.actions.A2.acceptance") == "accepted"
    press(app, "decline-A2")
    change(app, "plan.actions.A2.decline_reason", "No officer free")
    change(app, "plan.actions.A2.alternative", "Probation visits instead")
    assert (app.saved("plan.actions.A2.decline_reason"), app.saved("plan.actions.A2.alternative")) == (
        "No officer free", "Probation visits instead",
    )  # fmt: skip


def test_an_action_for_an_absent_agency_asks_for_its_messenger(app: App) -> None:
    document = meeting_today({"attendees.2.attendance": "apologies"})
    action = next(a["id"] for a in document["plan"]["actions"] if a["owner"]["agency"] == "children_services")
    at(app, "plan", document)
    open_action(app, action)
    change(app, f"plan.actions.{action}.messenger.name", "Rhian Cole")
    assert app.saved(f"plan.actions.{action}.messenger.name") == "Rhian Cole"


def test_lowering_the_level_in_the_dark_stops_the_closing_until_a_reason_is_recorded(app: App) -> None:
    document = meeting_today({"level_decision.level": 1, "level_decision.plan_robust": False, "next_meeting_on": None})
    at(app, "close", document)
    assert "close-now" not in [b.key for b in app.test.button]
    app.test.text_area(key="departure_reason").set_value("The prison's report arrives on Friday; nothing else is open")
    next(b for b in app.test.button if b.label == "Record").click().run()
    app.is_calm()
    at(app, "close")
    assert app.saved("departures")[-1]["rule"] == "MTG-13a.38b"
    assert "close-now" in [b.key for b in app.test.button]


def test_closing_with_something_open_needs_a_reason_and_keeps_the_version(app: App) -> None:
    at(app, "close")
    press(app, "close-now")
    assert "Say why the meeting is closed with something left open" in app.test.error[0].value
    app.test.text_area(key="close-why").set_value("Minutes follow; the agenda was not marked").run()
    before = app.version
    press(app, "close-now")
    closing = app.saved("meetings.M2.closings.0")
    assert (closing["version"], closing["closed_on"]) == (before + 1, TODAY)
    assert app.version == before + 1
    assert f"Version {before + 1} is the plan as this meeting left it." in app.words
    assert "Minutes approved by the Chair" in str(app.table("clocks-started"))


def closed(app: App) -> None:
    at(app, "close")
    app.test.text_area(key="close-why").set_value("The agenda was not marked").run()
    press(app, "close-now")


def test_a_closed_meeting_offers_its_papers_and_its_record_is_shut(app: App) -> None:
    closed(app)
    labels = [d.label for d in app.test.get("download_button")]
    assert "Minutes (Word)" in labels and "Every agency's actions (ZIP)" in labels
    app.test.session_state["meeting_item"] = "media"
    app.test.run()
    assert "This meeting is closed." in app.words
    assert app.test.session_state["meeting_item"] == "media"


def test_opening_again_needs_a_reason_and_is_recorded(app: App) -> None:
    closed(app)
    reopen = next(b for b in app.test.button if b.label == "Open again")
    reopen.click().run()
    assert "needs a reason" in app.test.error[0].value
    app.test.text_input(key="reopen-why").set_value("Housing's date was wrong")
    next(b for b in app.test.button if b.label == "Open again").click().run()
    app.is_calm()
    assert app.saved("meetings.M2.closings.0.reopen_reason") == "Housing's date was wrong"
    assert "close-now" in [b.key for b in app.test.button]


def test_a_meeting_that_somebody_closed_meanwhile_is_not_closed_twice(app: App) -> None:
    at(app, "close")
    app.test.text_area(key="close-why").set_value("x").run()
    entry = {"closed_on": TODAY, "closed_by": "Dana Whitlock", "version": app.version + 1}
    app.somebody_saves_document(append(app.document, "meetings.M2.closings", entry))
    press(app, "close-now")
    assert "Closed on 19 November 2026 by Dana Whitlock" in app.words
    assert len(app.saved("meetings.M2.closings")) == 1


def test_the_next_day_shows_its_limit_and_says_when_it_is_too_late_or_no_working_day(app: App) -> None:
    at(app, "next_meeting", meeting_today({"next_meeting_on": "2027-03-12"}))
    assert "Last day allowed: 11 March 2027" in app.words
    assert "! 12 March 2027 is after the last day allowed." in app.words
    app.somebody_saves("meetings.M2.next_meeting_on", "2026-12-25")
    at(app, "next_meeting")
    assert "! 25 December 2026 is a bank holiday." in app.words


def test_every_finding_about_the_meeting_stands_under_an_item_or_what_follows(app: App) -> None:
    """A record with nearly everything missing: whatever the check finds is said somewhere on this screen."""
    bare = {"id": "M2", "kind": "review", "level": 3, "held_on": "2026-11-05", "mode": "remote", "attendees": [{"agency": "other"}],
            "media": {"expected": True}, "minutes": {"recipients": [{}], "exceptions": [{}], "amendments": [{}]}}  # fmt: skip
    document = put(meeting_today(), "meetings", [meeting_today()["meetings"][0], bare])
    document = put(document, "meetings.M1.held_on", "2026-09-24")
    document["minutes_requests"] = [{"received_on": "2026-10-01", "requested_by": "the_person"}]
    document["executive_summaries"] = [{"meeting": "M2"}]
    document["reports"] = [{"kind": "court", "text": "The MAPPA meeting decided this"}]
    document["core_group"] = {"meeting": "M2"}
    at(app, "attendance", document)
    report = check(case_of(document), on=date(2026, 11, 19), purpose=Purpose.MEETING)
    rules = {f.rule for f in report.open() if f.rule.startswith(("MTG-", "MIN-"))}
    assert len(rules) >= 20, sorted(rules)
    said = ""
    for key in (*(item.key for item in ITEMS), "close"):
        app.test.session_state["meeting_item"] = key
        app.test.run()
        app.is_calm()
        said += app.words
    assert [f.message for f in report.open() if " ".join(f.message.split()) not in said] == []


def test_days_out_of_order_are_said_so(app: App) -> None:
    at(app, "next_meeting", meeting_today({"next_meeting_on": "2026-11-19"}))
    assert "! 19 November 2026 is not after this meeting." in app.words
    app.somebody_saves("meetings.M2.held_on", "2026-11-05")
    at(app, "attendance")
    assert "! Meeting M2 is dated 5 November 2026, before meeting M1 of 12 November 2026." in app.words


def test_what_somebody_else_saves_shows_when_the_screen_looks_again(app: App) -> None:
    at(app, "plan")
    app.somebody_saves_document(put(app.document, "plan.actions.A1.acceptance", "proposed"))
    app.test.run()
    assert "A1 ?" in str(app.table("meeting-matrix"))


def test_on_a_day_of_several_cases_only_those_on_the_list_see_one(app: App) -> None:
    app.has(meeting_today())
    other = app.store.create({**bent({"held_on": TODAY}), "reference": "FP-0901"}, "Test", "New").case_id
    app.store.save(
        other, remove(put(app.store.read(other).document, "meetings.M1.attendees", []), "meetings.M1.chair"), based_on=1, author="Test",
    )  # fmt: skip
    app.test.session_state["author"] = "Ravi Saul"
    app.test.run()
    app.test.text_input(key="author_typed").set_value("Ravi Saul").run()
    app.started = True
    app.test.switch_page("pages/meeting/day.py").run()
    app.is_calm()
    agenda = str(app.table("day-agenda"))
    assert "FP-0900, meeting M2" in agenda
    assert "FP-0901" not in agenda and "Another case, for which you are not here" in agenda
    app.test.session_state["case_id"], app.test.session_state["in_a_day"] = other, True
    app.test.query_params["case"] = other
    app.test.switch_page("pages/meeting/room.py").run()
    assert "You are not on the list for this meeting" in app.words
    assert "Stannard" not in app.words


def test_a_day_without_meetings_says_so(app: App) -> None:
    app.test.run()
    app.test.switch_page("pages/meeting/day.py").run()
    assert "No meeting is planned or recorded for this day." in app.words


def test_neither_screen_can_be_reached_past_the_start_page() -> None:
    from streamlit.testing.v1 import AppTest

    for screen in ("pages/meeting/room.py", "pages/meeting/day.py"):
        alone = AppTest.from_file(str(ROOT / screen), default_timeout=30).run()
        assert [error.value for error in alone.error] == ["Open Four Pillars from its start page."]


def test_what_is_said_beside_a_field_is_not_said_again_under_the_item(app: App) -> None:
    at(app, "next_meeting", put(meeting_today(), "meetings.M2.next_meeting_on", None))
    assert app.words.count("sets no date for the next meeting. Set the date") == 1
    assert app.words.count("Meeting M2 sets no date for the next meeting.") == 1
