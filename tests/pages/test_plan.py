"""The Plan screen, without a browser."""

import pytest

from schemas.paths import get, put
from tests.pages.conftest import DRAFT, App
from tests.support.sound import sound


def parts_of(app: App, risk: str) -> list[str]:
    [row] = [row for row in app.table("matrix") if row[0]["text"] == risk]
    return [part["text"] for part in row]


def test_a_changed_field_is_saved_as_the_next_version(sound_app: App):
    screen = sound_app.open("plan", action_open="A1")
    screen.text_area(key=sound_app.key("plan.actions.A1.what")).set_value("Sees him every Monday until 29 March 2027").run()
    sound_app.is_calm()
    assert get(sound_app.document, "plan.actions.A1.what") == "Sees him every Monday until 29 March 2027"
    assert sound_app.store.read(sound_app.case_id).number == 2
    assert "version 2" in sound_app.html


def test_what_is_missing_is_said_beside_the_field(app: App):
    app.has(put(sound(), "plan.actions.A3.due_on", None))
    app.open("plan", action_open="A3")
    assert "12.9" in app.html
    assert "1 of 5 actions has no sound date" in app.html


def test_the_matrix_says_who_is_at_risk_and_what_manages_it(sound_app: App):
    sound_app.open("plan")
    assert parts_of(sound_app, "R1") == [
        "R1", "Known adult · high", "Bryony Hale", "● A1", "● A2", "● A3", "● A4", "● C1", "● C2", "● C3", "● C4", "● C5",
    ]
    assert parts_of(sound_app, "R2") == ["R2", "Children · medium", "Tomos Hale", "● A1", "● A2", "+ nothing yet", "● A5", "● C1", "● C4"]


def test_an_action_with_something_missing_differs_by_its_sign_and_says_what(app: App):
    app.has(put(sound(), "plan.actions.A3.due_on", None))
    app.open("plan")
    [part] = [part for row in app.table("matrix") for part in row if part["text"].endswith("A3")]
    assert part["text"] == "○ A3"
    assert "date" in part["title"]


def test_factors_stand_below_the_matrix_with_what_is_linked(sound_app: App):
    sound_app.open("plan")
    assert "Raising it: Three convictions for violence against partners (nothing linked) · Drinking (A1, A3, C2)" in sound_app.words
    assert "Protecting: Works four days a week (A1)" in sound_app.words


@pytest.mark.parametrize(
    ("clicked", "path", "record"),
    [
        ("add action R2 interventions_and_treatment", "plan.actions", {"id": "A6", "risks": ["R2"], "pillar": "interventions_and_treatment"}),
        ("add contingency R2 -", "plan.contingencies", {"id": "C6", "risks": ["R2"]}),
    ],
)
def test_an_empty_cell_begins_a_record_for_that_risk_and_pillar(sound_app: App, clicked: str, path: str, record: dict):
    sound_app.open("plan")
    sound_app.click("matrix", clicked)
    assert sound_app.saved(path)[-1] == record
    name = "what" if path == "plan.actions" else "trigger"
    assert sound_app.field(f"{path}.{record['id']}.{name}").value == ""


@pytest.mark.parametrize(("clicked", "path"), [("go A2 what", "plan.actions.A2.what"), ("go C3 what", "plan.contingencies.C3.trigger")])
def test_a_record_in_the_matrix_opens_below_it(sound_app: App, clicked: str, path: str):
    sound_app.open("plan")
    sound_app.click("matrix", clicked)
    assert sound_app.field(path).value == sound_app.saved(path)


def test_a_risk_in_the_matrix_leads_to_its_assessment(sound_app: App):
    sound_app.open("plan")
    sound_app.click("matrix", "go R2 group")
    assert sound_app.test.title[0].value == "Risk assessment"
    assert sound_app.field("assessment.risks.R2.group").value == "children"


def test_ids_that_follow_no_letter_open_what_they_are(app: App):
    document = {
        **DRAFT, "assessment": {"risks": [{"id": "X1"}]},
        "plan": {
            "actions": [{"id": "Call1", "risks": ["X1"], "pillar": "supervision"}],
            "contingencies": [{"id": "K1", "risks": ["X1"]}],
        },
    }
    app.has(document)
    app.open("plan")
    assert app.buttons_in("matrix")[:2] == ["go X1 group", "go Call1 what"]
    app.click("matrix", "go Call1 what")
    assert app.field("plan.actions.Call1.what").value == ""
    app.click("matrix", "go K1 what")
    assert app.field("plan.contingencies.K1.trigger").value == ""
    app.click("matrix", "go X1 group")
    assert app.field("assessment.risks.X1.group").value is None


def test_a_line_of_an_action_says_who_when_and_which_risks(sound_app: App):
    sound_app.open("plan")
    [row] = sound_app.table("actions-monitoring_and_control")
    assert [part["text"] for part in row] == [
        "● A2", "PC Dana Whitlock visits his address unannounced every two weeks until 30 March 2027 and checks his phone",
        "Police · PC Dana Whitlock · 30 March 2027 · manages R1 R2 · accepted", "nothing missing",
    ]


def test_an_action_without_a_pillar_is_listed_and_not_lost(app: App):
    app.has(put(sound(), "plan.actions.A3.pillar", None))
    app.open("plan")
    assert app.buttons_in("actions-no-pillar") == ["A3"]


def test_a_pillar_without_an_action_asks_why(app: App):
    document = put(sound(), "plan.actions.A3.pillar", "supervision")
    app.has(document)
    app.open("plan")
    app.change("plan.nothing_needed.interventions_and_treatment", "He finished every programme there is")
    assert app.saved("plan.nothing_needed") == {"interventions_and_treatment": "He finished every programme there is"}


def test_a_declined_action_asks_for_the_reason_and_for_what_is_done_instead(sound_app: App):
    sound_app.open("plan", action_open="A3")
    sound_app.change("plan.actions.A3.acceptance", "declined")
    sound_app.change("plan.actions.A3.decline_reason", "No place on the programme before May")
    sound_app.change("plan.actions.A3.alternative", "One to one sessions from 1 December")
    assert sound_app.saved("plan.actions.A3.decline_reason") == "No place on the programme before May"
    assert parts_of(sound_app, "R1").count("+ nothing yet") == 1


def test_without_a_risk_the_plan_leads_to_the_assessment(app: App):
    app.has(DRAFT)
    app.open("plan")
    assert "No risk is assessed yet" in app.words
    assert "Go to the risk assessment" in [link.label for link in app.test.get("page_link")]


def test_an_open_record_can_be_closed(sound_app: App):
    sound_app.open("plan", action_open="A1")
    sound_app.press("close-A1")
    with pytest.raises(KeyError):
        sound_app.field("plan.actions.A1.what")


def test_an_escalation_without_a_contingency_asks_why(app: App):
    document = sound()
    document["plan"]["contingencies"] = [c for c in document["plan"]["contingencies"] if c["kind"] != "lifestyle"]
    app.has(document)
    app.open("plan", "Contingency")
    app.change("plan.escalation_not_linked.lifestyle", "He has been settled for ten years")
    assert app.saved("plan.escalation_not_linked") == {"lifestyle": "He has been settled for ten years"}
    with pytest.raises(KeyError):
        app.field("plan.escalation_not_linked.situational")
