"""Fields: what is typed or chosen is saved as the contract has it, and what is refused is neither lost nor saved."""

from datetime import date
from typing import Any

import pytest

from tests.pages.conftest import DRAFT, App
from tests.support.sound import sound

BELL = "Rings her\x07 on Mondays"

EACH_KIND = [
    ("plan", "Actions", "plan.actions.A1.what", "Sees him every Monday until 29 March 2027", "Sees him every Monday until 29 March 2027"),
    ("plan", "Actions", "plan.actions.A1.owner.name", "Rhian Cole", "Rhian Cole"),
    ("plan", "Actions", "plan.actions.A1.owner.agency", "police", "police"),
    ("plan", "Actions", "plan.actions.A1.due_on", date(2027, 3, 9), "2027-03-09"),
    ("plan", "Actions", "plan.actions.A1.ongoing", "No", False),
    ("plan", "Actions", "plan.actions.A1.risks", ["R2"], ["R2"]),
    ("plan", "Actions", "plan.actions.A1.pillar", "victim_safety", "victim_safety"),
    ("plan", "Contingency", "plan.contingencies.C1.within_hours", 1.5, 1.5),
    ("plan", "Contingency", "plan.contingencies.C1.tell", "Ife Nwosu\n\n  PC Whitlock  \n", ["Ife Nwosu", "PC Whitlock"]),
    ("plan", "The plan as a whole", "plan.shared_with", ["police", "prison"], ["police", "prison"]),
    ("plan", "The plan as a whole", "plan.approved_premises.considered", "No", False),
    ("plan", "Licence conditions and orders", "plan.orders.O1.made_on", date(2028, 2, 29), "2028-02-29"),
    ("person", "Person", "person.aliases", "Ash\nRed", ["Ash", "Red"]),
    ("person", "Person", "person.date_of_birth", date(1900, 1, 1), "1900-01-01"),
    ("person", "Person", "person.views.summary", "First line\nsecond line", "First line\nsecond line"),
    ("person", "Offence", "offence.sentence.months", 12, 12),
    ("person", "Offence", "offence.sentence.days", 0, 0),
    ("person", "Offence", "offence.disposal", "unfit_but_did_act", "unfit_but_did_act"),
    ("person", "Where and when", "context.setting", "hospital", "hospital"),
    ("person", "Questions", "context.rail_relevance", "Yes", True),
    ("person", "MAPPA", "mappa.category", 4, 4),
    ("person", "MAPPA", "mappa.level", 3, 3),
    ("person", "MAPPA", "mappa.category_basis.schedule_3", "Yes", True),
    ("person", "Agencies", "agencies.1.contribution", "Rang on 2 November", "Rang on 2 November"),
    ("person", "People at risk", "people_at_risk.V2.contact.name", "O. Tranter", "O. Tranter"),
    ("assessment", "Risks", "assessment.risks.R1.level_in_custody", "very_high", "very_high"),
    ("assessment", "Risks", "assessment.risks.R1.key_events.0.on", date(2027, 2, 1), "2027-02-01"),
    ("assessment", "Factors", "assessment.factors.F1.critical", "Not answered", None),
    ("assessment", "Groups not at risk", "assessment.not_at_risk.staff", "None in ten years", "None in ten years"),
    ("assessment", "Overall", "assessment.overall.agreed_with", ["police"], ["police"]),
    ("assessment", "Overall", "assessment.self_check.investigative", "No", False),
    ("assessment", "Assessor and tools", "assessment.tools.0.outcome", "High", "High"),
    ("referral", "Referral", "referral.to_level", 3, 3),
    ("referral", "Referral", "referral.level_3_criteria", ["public_confidence"], ["public_confidence"]),
    ("referral", "Disclosure", "disclosures.D1.decision", "disclose", "disclose"),
    ("referral", "Meetings: Who was there", "meetings.M1.attendees.0.attendance", "remote", "remote"),
    ("referral", "Meetings: Decisions", "meetings.M1.level_decision.missing_information", "Prison report", ["Prison report"]),
    ("referral", "Meetings: Decisions", "meetings.M1.protected_characteristics.age", "Is 38", "Is 38"),
    ("referral", "Meetings: The meeting", "meetings.M1.emergency", "Yes", True),
]
OPEN = {"action_open": "A1", "contingency_open": "C1"}


def by_part(entries: list[tuple[Any, ...]]) -> list[Any]:
    """The entries of each part of a screen together, so that a part is opened once."""
    parts: dict[tuple[str, str], list[Any]] = {}
    for screen, part, *rest in entries:
        parts.setdefault((screen, part), []).append(tuple(rest))
    return [pytest.param(screen, part, rest, id=f"{screen} {part}") for (screen, part), rest in parts.items()]


def as_shown(typed: Any, kept: Any) -> Any:
    if isinstance(typed, date):
        return date.fromisoformat(kept)
    return "\n".join(kept) if isinstance(typed, str) and isinstance(kept, list) else typed


@pytest.mark.parametrize(("screen", "part", "changes"), by_part(EACH_KIND))
def test_what_is_filled_in_is_saved_and_shown_again(
    sound_app: App, screen: str, part: str, changes: list[tuple[str, Any, Any]]
) -> None:
    sound_app.open(screen, part, **OPEN)
    for number, (path, typed, kept) in enumerate(changes, 2):
        assert sound_app.saved(path) != kept
        sound_app.change(path, typed)
        saved = sound_app.saved(path)
        assert saved == kept
        assert type(saved) is type(kept)
        assert sound_app.version == number
        assert f"version {number}" in sound_app.words
    sound_app.open("check")
    sound_app.open(screen)
    assert [sound_app.field(path).value for path, _, _ in changes] == [as_shown(typed, kept) for _, typed, kept in changes]


EACH_EMPTY = [
    ("plan", "Actions", "plan.actions.A1.what", "", None),
    ("plan", "Actions", "plan.actions.A1.owner.name", "", None),
    ("plan", "Actions", "plan.actions.A1.owner.agency", None, None),
    ("plan", "Actions", "plan.actions.A1.milestone_on", None, None),
    ("plan", "Actions", "plan.actions.A1.risks", [], []),
    ("plan", "Actions", "plan.actions.A1.ongoing", "Not answered", None),
    ("plan", "Contingency", "plan.contingencies.C1.within_hours", None, None),
    ("plan", "Contingency", "plan.contingencies.C1.tell", " \n", []),
    ("plan", "The plan as a whole", "plan.shared_with", [], []),
    ("person", "Offence", "offence.sentence.months", None, None),
    ("person", "MAPPA", "mappa.level", None, None),
    ("assessment", "Groups not at risk", "assessment.not_at_risk.staff", "", None),
    ("assessment", "Overall", "assessment.overall.level", None, None),
]


@pytest.mark.parametrize(("screen", "part", "changes"), by_part(EACH_EMPTY))
def test_a_field_that_is_cleared_holds_nothing(sound_app: App, screen: str, part: str, changes: list[tuple[str, Any, Any]]) -> None:
    sound_app.open(screen, part, **OPEN)
    for number, (path, cleared, kept) in enumerate(changes, 2):
        assert sound_app.saved(path) != kept
        sound_app.change(path, cleared)
        assert sound_app.saved(path) == kept
        assert sound_app.version == number


def test_not_answered_is_kept_apart_from_no(app: App) -> None:
    app.has(DRAFT)
    app.open("person", "Questions")
    assert app.field("context.marac").value == "Not answered"
    for words, answer in (("No", False), ("Not answered", None), ("Yes", True), ("No", False)):
        app.change("context.marac", words)
        assert app.saved("context.marac") is answer
        assert app.field("context.marac").value == words
    assert "marac" in app.document["context"]


def test_looking_at_a_question_does_not_answer_it(app: App) -> None:
    app.has(DRAFT)
    app.open("person", "Questions")
    app.change("context.stalking", "No")
    assert app.document["context"] == {"stalking": False}


def test_a_blank_date_is_never_filled_in(app: App) -> None:
    app.has(DRAFT)
    app.open("person", "Where and when")
    assert app.field("context.earliest_release_on").value is None
    app.change("context.setting", "custody")
    assert app.document["context"] == {"setting": "custody"}


def test_no_level_is_chosen_beforehand(app: App) -> None:
    app.has({**DRAFT, "assessment": {"risks": [{"id": "R1"}]}})
    app.open("assessment", "Risks")
    for name in ("level", "level_in_custody", "timing", "group"):
        assert app.field(f"assessment.risks.R1.{name}").value is None
    app.part("assessment", "Overall")
    assert app.field("assessment.overall.level").value is None


@pytest.mark.parametrize("blank", [" ", "\n\t", "\r\n"])
def test_blanks_alone_are_no_text(sound_app: App, blank: str) -> None:
    sound_app.open("plan", action_open="A1")
    sound_app.change("plan.actions.A1.what", blank)
    assert sound_app.saved("plan.actions.A1.what") is None
    assert sound_app.field("plan.actions.A1.what").value == ""


def test_leaving_a_field_as_it_was_makes_no_version(sound_app: App) -> None:
    sound_app.open("plan", action_open="A1")
    sound_app.change("plan.actions.A1.what", sound_app.field("plan.actions.A1.what").value)
    sound_app.change("plan.actions.A1.starts_on", date(2026, 11, 3))
    assert sound_app.version == 1


def test_line_breaks_of_other_programs_become_line_breaks(sound_app: App) -> None:
    sound_app.open("plan", action_open="A1")
    for number, typed in enumerate(["{}\r\ntwo", "{}\rtwo", "{}\x0btwo", "{}\x0ctwo", "{}\ntwo"]):
        sound_app.change("plan.actions.A1.what", typed.format(number))
        assert sound_app.saved("plan.actions.A1.what") == f"{number}\ntwo"


def test_two_fields_that_change_in_one_go_are_both_saved(sound_app: App) -> None:
    sound_app.open("plan", action_open="A1")
    sound_app.field("plan.actions.A1.what").set_value("Sees him on Mondays")
    sound_app.field("plan.actions.A1.due_on").set_value(date(2027, 3, 9))
    sound_app.test.run()
    sound_app.is_calm()
    assert sound_app.saved("plan.actions.A1.what") == "Sees him on Mondays"
    assert sound_app.saved("plan.actions.A1.due_on") == "2027-03-09"


def test_the_name_in_the_side_panel_stands_beside_the_version(sound_app: App) -> None:
    sound_app.open("plan", action_open="A1")
    sound_app.test.text_input(key="author_typed").set_value(" Rhian Cole ").run()
    sound_app.change("plan.actions.A1.what", "Sees him on Mondays")
    assert sound_app.store.read(sound_app.case_id).author == "Rhian Cole"


@pytest.mark.parametrize("name", ["Rhian\x07 Cole", "\u202eRhian", " "])
def test_a_name_that_can_not_be_kept_loses_nothing_that_is_typed(sound_app: App, name: str) -> None:
    sound_app.open("plan", action_open="A1")
    sound_app.test.text_input(key="author_typed").set_value(name).run()
    sound_app.is_calm()
    sound_app.change("plan.actions.A1.what", "Sees him on Mondays")
    typed = sound_app.field("plan.actions.A1.what").value
    assert typed == "Sees him on Mondays"
    if sound_app.version == 1:
        assert "Not saved" in sound_app.words
        assert "name" in sound_app.words


REFUSED = [
    ("plan", "Actions", "plan.actions.A1.what"), ("plan", "Actions", "plan.actions.A1.owner.name"),
    ("plan", "Contingency", "plan.contingencies.C1.tell"), ("person", "Person", "person.last_name"),
    ("person", "Person", "person.aliases"), ("person", "Agencies", "agencies.0.contribution"),
    ("assessment", "Groups not at risk", "assessment.not_at_risk.staff"),
    ("referral", "Meetings: Decisions", "meetings.M1.protected_characteristics.age"), ("referral", "Meetings: The meeting", "meetings.M1.chair.name"),
]


def words_under(app: App, path: str) -> str:
    """The piece of HTML that follows the field on the screen."""
    following = False
    for element in app.test.main:
        if getattr(element, "key", None) == app.key(path):
            following = True
        elif following and element.type == "html":
            return str(element.proto.body)
        elif following:
            return ""
    raise AssertionError(f"no field {path}")


@pytest.mark.parametrize(("screen", "part", "paths"), by_part(REFUSED))
def test_a_control_character_is_refused_beside_the_field_and_nothing_typed_is_lost(
    sound_app: App, screen: str, part: str, paths: list[tuple[str]]
) -> None:
    sound_app.open(screen, part, **OPEN)
    for (path,) in paths:
        before = sound_app.document
        sound_app.change(path, BELL)
        assert sound_app.document == before
        assert sound_app.field(path).value == BELL
        under = words_under(sound_app, path)
        assert "Not saved" in under
        assert "U+0007" in under
        assert "at character 10" in under
        sound_app.change(path, BELL.replace("\x07", ""))
        assert sound_app.saved(path) in ("Rings her on Mondays", ["Rings her on Mondays"])
        assert "Not saved" not in sound_app.words


def test_a_text_that_is_too_long_is_refused_beside_the_field(sound_app: App) -> None:
    sound_app.open("plan", action_open="A1")
    sound_app.change("plan.actions.A1.what", "x" * 4001)
    assert "4,001 characters, 1 too many" in words_under(sound_app, "plan.actions.A1.what")
    assert sound_app.field("plan.actions.A1.what").value == "x" * 4001
    sound_app.change("plan.actions.A1.what", "x" * 4000)
    assert sound_app.saved("plan.actions.A1.what") == "x" * 4000


def test_going_back_to_what_was_saved_takes_the_refusal_away(sound_app: App) -> None:
    sound_app.open("plan", action_open="A1")
    before = sound_app.field("plan.actions.A1.what").value
    sound_app.change("plan.actions.A1.what", BELL)
    sound_app.change("plan.actions.A1.what", before)
    assert "Not saved" not in sound_app.words
    assert sound_app.version == 1


def test_what_was_refused_is_still_in_the_field_after_looking_elsewhere(sound_app: App) -> None:
    sound_app.open("plan", action_open="A1")
    sound_app.change("plan.actions.A1.what", BELL)
    sound_app.part("plan", "Contingency")
    sound_app.part("plan", "Actions")
    assert sound_app.field("plan.actions.A1.what").value == BELL
    sound_app.open("check")
    sound_app.open("plan")
    assert sound_app.field("plan.actions.A1.what").value == BELL
    assert "Not saved" in words_under(sound_app, "plan.actions.A1.what")


def test_what_was_refused_is_still_there_when_another_field_is_saved(sound_app: App) -> None:
    sound_app.open("plan", action_open="A1")
    sound_app.change("plan.actions.A1.what", BELL)
    sound_app.change("plan.actions.A1.owner.name", "Rhian Cole")
    assert sound_app.saved("plan.actions.A1.owner.name") == "Rhian Cole"
    assert sound_app.field("plan.actions.A1.what").value == BELL
    assert "Not saved" in words_under(sound_app, "plan.actions.A1.what")


def test_what_was_refused_in_one_case_is_not_said_in_another(sound_app: App) -> None:
    sound_app.open("plan", action_open="A1")
    sound_app.change("plan.actions.A1.what", BELL)
    first = sound_app.case_id
    sound_app.has({**sound(), "reference": "FP-0901"})
    del sound_app.test.query_params["case"]
    sound_app.open("plan")
    assert "FP-0901" in sound_app.words
    assert "Not saved" not in sound_app.words
    sound_app.change("plan.actions.A1.what", "Sees him on Mondays")
    assert sound_app.saved("plan.actions.A1.what") == "Sees him on Mondays"
    assert sound_app.store.latest_number(first) == 1
