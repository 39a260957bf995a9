"""The Check screen: three lists, the guidance behind a finding, the way to it, and departures with a reason."""

from dataclasses import replace

import pytest

from pages.parts import desk
from risk_model.findings import NotChecked
from schemas.paths import put
from tests.pages.conftest import DRAFT, App
from tests.support.sound import sound

UNDATED = put(put(sound(), "plan.actions.A4.due_on", None), "plan.actions.A5.due_on", None)
RULE = "RMP-12.9f"


def choose(app: App, record: str, rule: str = RULE) -> None:
    """Choose a finding in the lists."""
    for key in ("found-kind-error", "found-kind-warning", "found-kind-prompt"):
        for value in app.buttons_in(key):
            if value.startswith(f"{rule}|{record}|"):
                app.click(key, value)
                return
    raise AssertionError(f"no finding of {rule} on {record}")


def records_in(app: App, key: str) -> list[str]:
    return [row[0]["text"] for row in app.table(key)]


def undated_in(app: App) -> list[str]:
    """The records in the first list that have no date."""
    return [row[0]["text"] for row in app.table("found-kind-error") if row[0]["value"].startswith(f"{RULE}|")]


def record_reason(app: App, reason: str, by: str | None = None, kind: str | None = None) -> None:
    app.test.text_area(key="departure_reason").set_value(reason)
    if by is not None:
        app.test.text_input(key="departure_by").set_value(by)
    if kind is not None:
        app.test.radio(key="departure_kind").set_value(kind)
    [button] = [button for button in app.test.button if button.label == "Record"]
    button.click().run()
    app.is_calm()


@pytest.fixture
def undated(app: App) -> App:
    app.has(UNDATED)
    app.open("check")
    return app


def test_a_sound_case_has_nothing_to_put_right_and_no_verdict(sound_app: App) -> None:
    sound_app.open("check")
    assert "Nothing must be put right by the checks that apply. Whether the plan is good is for people to judge." in sound_app.words


def test_what_must_be_put_right_is_counted_in_a_sentence(undated: App) -> None:
    assert "2 things must be put right before this plan is complete, or a reason recorded." in undated.words
    assert undated_in(undated) == ["A4", "A5"]


def test_one_thing_is_one_thing(app: App) -> None:
    app.has(put(sound(), "plan.actions.A4.due_on", None))
    app.open("check")
    assert "1 thing must be put right before this plan is complete" in app.words


@pytest.mark.parametrize(
    ("purpose", "words"),
    [
        ("plan", "before this plan is complete"), ("referral", "before this can be referred"),
        ("meeting", "before the record of the latest meeting is complete"),
    ],
)
def test_the_purpose_can_be_switched_and_the_sentence_follows(undated: App, purpose: str, words: str) -> None:
    undated.test.segmented_control(key="purpose_chosen").set_value(purpose).run()
    undated.is_calm()
    assert words in undated.words


def test_a_purpose_adds_its_own_rules_and_takes_them_away_again(app: App) -> None:
    document = put(put(sound(), "referral.reasons", None), "meetings.M1.minute_taker", None)
    app.has(document)
    app.open("check")
    found = {}
    for purpose in ("plan", "referral", "meeting", "plan"):
        app.test.segmented_control(key="purpose_chosen").set_value(purpose).run()
        app.is_calm()
        found[purpose] = records_in(app, "found-kind-error")
    assert "Referral" in found["referral"]
    assert "Referral" not in found["plan"]
    assert "Referral" not in found["meeting"]


def test_the_purpose_stays_on_other_screens_and_after_coming_back(app: App) -> None:
    app.has(put(sound(), "referral.reasons", None))
    app.open("check")
    app.test.segmented_control(key="purpose_chosen").set_value("referral").run()
    app.open("plan")
    app.open("check")
    assert app.test.segmented_control(key="purpose_chosen").value == "referral"
    assert "before this can be referred" in app.words


def test_a_chosen_finding_shows_the_paragraph_the_rule_and_how_to_put_it_right(undated: App) -> None:
    choose(undated, "A4")
    assert "Paragraph 12.9" in undated.words
    assert f"Rule {RULE}" in undated.words
    assert "last looked at" in undated.words


def test_a_finding_leads_to_its_field(undated: App) -> None:
    choose(undated, "A4")
    undated.press("go-to-finding")
    assert undated.test.title[0].value == "Plan"
    assert undated.field("plan.actions.A4.due_on").value is None


def test_the_findings_can_be_read_by_record(undated: App) -> None:
    undated.test.segmented_control(key="check_order").set_value("By record").run()
    undated.is_calm()
    assert records_in(undated, "found-record-A4")
    assert set(records_in(undated, "found-record-A4")) == {"A4"}


TWICE = put(UNDATED, "plan.actions.A4.what", None)


def test_what_is_wrong_with_one_record_is_one_row_that_opens_in_place(app: App) -> None:
    app.has(TWICE)
    app.open("check")
    assert "group|A4" in app.buttons_in("found-kind-error")
    assert undated_in(app) == ["A5"]
    app.click("found-kind-error", "group|A4")
    assert undated_in(app) == ["A4", "A5"]
    choose(app, "A4")
    assert "Paragraph 12.9" in app.words
    app.click("found-kind-error", "group|A4")
    assert undated_in(app) == ["A5"]


def test_what_is_weaker_stands_in_its_group_and_says_what_it_is(app: App) -> None:
    app.has(put(put(sound(), "plan.actions.A4.due_on", None), "plan.actions.A4.owner.name", None))
    app.open("check", group="A4")
    assert not app.table("found-kind-warning")
    [weaker] = [row for row in app.table("found-kind-error") if row[0]["value"].startswith("RMP-12.9b|A4|")]
    assert "look at again" in [part["text"] for part in weaker]


def test_what_two_paragraphs_ask_is_one_row_and_the_other_rule_is_a_link(app: App) -> None:
    app.has(put(sound(), "disclosures", []))
    app.open("check")
    [row] = app.table("found-kind-error")
    assert [part["text"] for part in row[-2:]] == ["Std before 10.3, 27.49, 10.11", "DIS-10.3a, DA-27.49a, DIS-10.11a"]
    app.click("found-kind-error", row[0]["value"])
    assert "Paragraph 27.49 asks for the same: DA-27.49a" in [link.proto.label for link in app.test.get("page_link")]


def test_a_departure_with_reason_and_name_is_recorded_with_the_day_and_the_finding_counts_no_more(undated: App) -> None:
    choose(undated, "A4")
    record_reason(undated, "The court sets the day", by="Rhian Cole")
    assert undated.saved("departures") == [
        {
            "rule": RULE, "record": "A4", "reason": "The court sets the day", "by": "Rhian Cole", "on": "2026-11-19",
            "kind": "departure",
        }
    ]
    assert undated_in(undated) == ["A5"]
    assert "The court sets the day" in undated.words
    assert "Rhian Cole, 2026-11-19" in undated.words


def test_a_check_that_does_not_apply_is_recorded_as_such(undated: App) -> None:
    choose(undated, "A4")
    record_reason(undated, "Nothing to be dated", by="Rhian Cole", kind="Not applicable to this case")
    assert undated.saved("departures.0.kind") == "not_applicable"
    assert "Not applicable to this case: Nothing to be dated" in undated.words


@pytest.mark.parametrize(("reason", "by"), [("", "Rhian Cole"), ("  \n", "Rhian Cole"), ("The court sets it", ""), ("The court sets it", "  ")])
def test_a_departure_without_reason_or_name_is_refused_and_what_was_typed_stays(undated: App, reason: str, by: str) -> None:
    choose(undated, "A4")
    record_reason(undated, reason, by=by)
    assert "departures" not in undated.document
    assert [e.value for e in undated.test.error] == ["Give the reason and the name of who decided: both stand in the record (1.2)."]
    assert undated.test.text_area(key="departure_reason").value == reason
    assert undated_in(undated) == ["A4", "A5"]


def test_a_reason_that_can_not_be_kept_is_refused_and_stays_in_the_form(undated: App) -> None:
    choose(undated, "A4")
    record_reason(undated, "The court\x07 sets it", by="Rhian Cole")
    assert "departures" not in undated.document
    assert "Not saved" in undated.words
    assert "U+0007" in undated.words
    assert undated.test.text_area(key="departure_reason").value == "The court\x07 sets it"


def test_the_reason_typed_for_one_finding_is_not_recorded_for_the_next(undated: App) -> None:
    choose(undated, "A4")
    record_reason(undated, "The court sets the day", by="Rhian Cole")
    choose(undated, "A5")
    assert undated.test.text_area(key="departure_reason").value == ""


def test_a_departure_can_be_withdrawn_and_the_finding_is_open_again(undated: App) -> None:
    choose(undated, "A4")
    record_reason(undated, "The court sets the day", by="Rhian Cole")
    undated.press("withdraw-0")
    assert undated.saved("departures") == []
    assert undated_in(undated) == ["A4", "A5"]
    assert undated.store.read(undated.case_id, 2).document["departures"][0]["reason"] == "The court sets the day"


def test_a_departure_from_a_rule_that_is_not_known_is_shown_and_kept(app: App) -> None:
    departure = {"rule": "OLD-1.1a", "record": "A1", "reason": "Was agreed in 2024", "by": "Rhian Cole", "on": "2024-03-01"}
    app.has({**sound(), "departures": [departure]})
    app.open("check")
    assert "This rule is not known to the program; the record is kept." in app.words
    assert app.document["departures"] == [departure]


def test_recorded_reasons_are_shown_on_a_case_without_a_single_finding(app: App) -> None:
    departure = {"rule": RULE, "record": "A1", "reason": "Was agreed in 2024", "by": "Rhian Cole", "on": "2024-03-01"}
    app.has({**sound(), "departures": [departure]})
    app.open("check")
    assert "Was agreed in 2024" in app.words


def test_questions_that_checks_wait_for_stand_first_and_lead_to_their_field(app: App) -> None:
    app.has(put(sound(), "context.rail_relevance", None))
    app.open("check")
    assert "context.rail_relevance" in app.buttons_in("questions")
    app.click("questions", "context.rail_relevance")
    assert app.test.title[0].value == "Person and context"
    assert app.field("context.rail_relevance").value == "Not answered"


def test_a_question_that_a_finding_asks_is_not_asked_again_and_says_how_many_checks_wait(app: App) -> None:
    app.has(put(put(sound(), "context.domestic_abuse", None), "context.stalking", None))
    app.open("check")
    assert not app.buttons_in("questions")
    [row] = app.table("found-kind-prompt")
    assert row[0]["value"].startswith("DA-27.1a|context|")
    assert any("checks wait for the answer" in part["text"] for part in row)


def test_a_rule_that_breaks_is_said_and_does_not_count_as_passed(sound_app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = desk.check

    def broken(*args, **options):
        broke = tuple(NotChecked("RMP-12.9b", "12.9", record, "the rule broke (KeyError)") for record in ("A2", "A4"))
        return replace(whole(*args, **options), could_not_check=broke)

    monkeypatch.setattr(desk, "check", broken)
    desk._checked.cache_clear()
    sound_app.open("check")
    desk._checked.cache_clear()
    assert "RMP-12.9b on A2, A4 could not be checked: the rule broke (KeyError). It does not count as passed." in sound_app.words
    assert "Nothing must be put right" not in sound_app.words
    assert "2 checks could not be made" in sound_app.words


def test_an_almost_empty_case_says_what_must_be_put_right(app: App) -> None:
    app.has(DRAFT)
    app.open("check")
    assert "must be put right before this plan is complete" in app.words
    assert app.table("found-kind-error")
