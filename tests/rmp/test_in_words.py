"""The state of a case in words: numbers with a noun, never a percentage, never a verdict."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from risk_model.findings import NotChecked
from rmp.check import check
from rmp.in_words import in_words
from rmp.report import OpenQuestion
from schemas.paths import put, remove
from schemas.reading import case_of, read_case
from tests.support.rules import DAY
from tests.support.sound import sound

CASELOAD = sorted((Path(__file__).parents[2] / "caseload").glob("*/*/case.json"))


def lines_of(document: dict[str, Any]) -> list[str]:
    case = case_of(document)
    return in_words(case, check(case, on=DAY))


def without(*paths: str) -> dict[str, Any]:
    document = sound()
    for path in paths:
        document = put(document, path, None)
    return document


def test_a_sound_case_is_left_to_peoples_judgement() -> None:
    assert lines_of(sound()) == ["No gap found by the checks that apply; whether the plan is good is for people to judge"]


@pytest.mark.parametrize(
    ("paths", "line"),
    [
        (["plan.actions.A1.owner"], "1 of 5 actions has no owner"),
        (["plan.actions.A1.owner", "plan.actions.A3.owner"], "2 of 5 actions have no owner"),
        (["plan.actions.A4.due_on"], "1 of 5 actions has no sound date"),
        (["plan.actions.A4.due_on", "plan.actions.A3.due_on"], "2 of 5 actions have no sound date"),
        (["plan.actions.A2.success_measure"], "1 of 5 actions does not say what, how and by what measure"),
        (["plan.actions.A2.what", "plan.actions.A3.how_it_manages_risk"], "2 of 5 actions do not say what, how and by what measure"),
        (["plan.actions.A4.risks"], "1 of 5 actions manages no risk"),
        (["plan.actions.A4.risks", "plan.actions.A3.risks"], "2 of 5 actions manage no risk"),
        (["plan.contingencies"], "There is no contingency yet"),
    ],
)
def test_what_is_missing_is_counted_in_words(paths: list[str], line: str) -> None:
    assert line in lines_of(without(*paths))


def test_an_action_that_lacks_several_things_counts_once_in_each_line() -> None:
    lines = lines_of(without("plan.actions.A2.what", "plan.actions.A2.success_measure", "plan.actions.A2.owner"))
    assert "1 of 5 actions has no owner" in lines
    assert "1 of 5 actions does not say what, how and by what measure" in lines


def test_one_action_among_one_is_one_action() -> None:
    document = without("plan.actions.A1.owner")
    document["plan"]["actions"] = document["plan"]["actions"][:1]
    assert "1 of 1 action has no owner" in lines_of(document)


def test_a_risk_without_an_action_is_named() -> None:
    document = sound()
    for action in document["plan"]["actions"]:
        action["risks"] = [risk for risk in action["risks"] if risk != "R2"] or ["R1"]
    assert "R2 has no action" in lines_of(document)
    assert not any("R1 has no action" in line for line in lines_of(document))


def test_somebody_at_risk_without_a_protective_action_is_counted() -> None:
    document = put(put(sound(), "plan.actions.A5.people", []), "plan.contingencies.C1.people", ["V1"])
    assert "1 of 2 people at risk has no protective action" in lines_of(document)
    document = put(put(document, "plan.actions.A4.people", []), "plan.actions.A2.people", [])
    assert "2 of 2 people at risk have no protective action" in lines_of(document)


@pytest.mark.parametrize(
    ("places", "line"),
    [
        (["context.stalking"], "1 question is not answered yet that checks wait for"),
        (["context.stalking", "mappa.level"], "2 questions are not answered yet that checks wait for"),
    ],
)
def test_questions_that_checks_wait_for_come_first(places: list[str], line: str) -> None:
    case = case_of(without("plan.actions.A1.owner"))
    waiting = tuple(OpenQuestion(place, ("RMP-12.9b", "RMP-12.9c")) for place in places)
    assert in_words(case, replace(check(case, on=DAY), waiting=waiting))[0] == line


@pytest.mark.parametrize(("count", "line"), [(1, "1 check could not be made"), (2, "2 checks could not be made")])
def test_checks_that_could_not_be_made_come_before_everything(count: int, line: str) -> None:
    case = case_of(sound())
    broken = (NotChecked("RMP-12.9b", "12.9", "A2", "the rule broke (KeyError)"),) * count
    assert in_words(case, replace(check(case, on=DAY), could_not_check=broken, waiting=(OpenQuestion("mappa.level", ()),)))[0] == line


def test_the_three_lists_are_counted_last() -> None:
    lines = lines_of(without("plan.actions.A1.owner"))
    assert re.fullmatch(r"\d+ things? must be put right in all", next(line for line in lines if "put right" in line))


def test_a_departure_takes_its_finding_out_of_the_count() -> None:
    document = without("plan.actions.A4.due_on")
    document["departures"] = [{"rule": "RMP-12.9f", "record": "A4", "reason": "The court sets it", "by": "Ife Nwosu", "on": "2026-11-18"}]
    assert not any("sound date" in line for line in lines_of(document))


def test_an_empty_case_has_something_to_say() -> None:
    lines = lines_of({"schema_version": 1, "reference": "FP-1"})
    assert "There is no contingency yet" in lines
    assert not any("0 " in line for line in lines)


@pytest.mark.parametrize("path", CASELOAD, ids=lambda p: p.parent.name)
def test_no_line_is_a_percentage_or_a_verdict(path: Path) -> None:
    case, document = read_case(path.read_bytes())
    for bent in (document, remove(document, "plan.contingencies"), remove(document, "assessment.overall")):
        lines = lines_of(bent)
        assert lines
        for line in lines:
            assert "%" not in line
            assert not re.search(r"\b(complete|compliant|adequate|approved|passed|score|safe)\b", line)
    assert case.reference
