"""Declaring rules: each once, whole, and in the order of the guidance."""

from collections.abc import Iterator
from typing import Any

import pytest

from guidance import cite, edition
from risk_model import registry
from risk_model.conditions import EVERY_CASE
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import EVERY_PURPOSE, Check, Purpose
from risk_model.registry import RuleRegistered, declared_rules, rule, rule_for_each
from schemas.reading import case_of
from tests.support.rules import DAY
from tests.support.sound import sound

WHOLE: dict[str, Any] = {
    "cites": (cite("12.9"), cite("12.11")), "title": "Something is there", "when": EVERY_CASE, "purposes": EVERY_PURPOSE,
    "meaning": "It has to be there.",
}


@pytest.fixture(autouse=True)
def empty_registry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_rules", {})


def declare(rule_id: str, **changes: Any) -> None:
    @rule(rule_id, Check.ERROR, **{**WHOLE, **changes})
    def find(look: Inspection) -> Iterator[Gap]:
        yield Gap("plan", "review_on", "The plan has no review.", "Give the day.")


def test_a_declared_rule_is_in_the_list() -> None:
    declare("RMP-12.9f")
    [entry] = declared_rules()
    assert (entry.id, entry.check, entry.chapter, entry.paragraph.number) == ("RMP-12.9f", Check.ERROR, "12", "12.9")


def test_the_same_id_twice_is_refused_and_named() -> None:
    declare("RMP-12.9f")
    with pytest.raises(RuleRegistered, match=r"RMP-12\.9f is declared twice"):
        declare("RMP-12.9f")
    assert len(declared_rules()) == 1


@pytest.mark.parametrize(
    "rule_id", ["", "12.9", "RMP-12", "RMP12.9", "rmp-12.9", "RMP-12.9F", "RMP-12.9ff", "RMP-12.9f ", "RMP 12.9", "RMP-a.9", "RMP-12.9.1", "RMP-13A.4"]
)
def test_an_id_that_is_not_shaped_like_the_catalogues_is_refused(rule_id: str) -> None:
    with pytest.raises(RuleRegistered, match="not shaped like"):
        declare(rule_id)
    assert declared_rules() == ()


@pytest.mark.parametrize(("rule_id", "chapter"), [("RMP-12.9f", "12"), ("MTG-13a.37a", "13a"), ("MIN-13b.3a", "13b"), ("CAT-6.2a", "6"), ("GEN-1.2", "1")])
def test_the_chapter_is_the_one_in_the_id(rule_id: str, chapter: str) -> None:
    declare(rule_id)
    assert declared_rules()[0].chapter == chapter


def test_rules_stand_in_the_order_of_chapter_paragraph_and_letter() -> None:
    wanted = [
        "GEN-1.2a", "CAT-6.2a", "CAT-6.13a", "DIS-10.3a", "RA-11.4a", "RA-11.9a", "RA-11.10a", "RA-11.10b", "RA-11.15a",
        "RMP-12.9a", "RMP-12.9b", "RMP-12.22a", "MTG-13a.4a", "MTG-13a.36d", "MTG-13a.37a", "MIN-13b.3a", "KPI-31.21b",
    ]
    for rule_id in sorted(wanted, reverse=True):
        declare(rule_id)
    assert [entry.id for entry in declared_rules()] == wanted


@pytest.mark.parametrize("missing", WHOLE)
def test_nothing_that_a_rule_needs_has_a_default(missing: str) -> None:
    rest = {key: value for key, value in WHOLE.items() if key != missing}
    with pytest.raises(TypeError, match=missing):
        rule("RMP-12.9f", Check.ERROR, **rest)
    with pytest.raises(TypeError, match=missing):
        rule_for_each(lambda look: look.plan.actions, "RMP-12.9f", Check.ERROR, **rest)


def test_a_paragraph_that_is_not_there_can_not_be_cited() -> None:
    with pytest.raises(LookupError):
        cite("12.99")


def test_a_rule_about_the_case_is_one_step_and_finds_only_when_asked() -> None:
    declare("RMP-12.9f")
    look = Inspection(case_of(sound()), DAY, Purpose.PLAN, edition("national"))
    [(record, find)] = declared_rules()[0].steps(look)
    assert record is None
    assert [gap.place for gap in find()] == ["review_on"]


def test_a_rule_for_each_record_is_a_step_a_record_so_that_one_that_breaks_spares_the_others() -> None:
    @rule_for_each(lambda look: look.plan.actions, "RMP-12.9b", Check.ERROR, **WHOLE)
    def find(look: Inspection, action: Any) -> Iterator[Gap]:
        if action.id == "A2":
            raise ZeroDivisionError
        yield Gap(action.id, "owner", "It has no owner.", "Give one.")

    look = Inspection(case_of(sound()), DAY, Purpose.PLAN, edition("national"))
    steps = list(declared_rules()[0].steps(look))
    assert [record for record, _ in steps] == ["A1", "A2", "A3", "A4", "A5"]
    assert [gap.record for record, run in steps if record != "A2" for gap in run()] == ["A1", "A3", "A4", "A5"]
    with pytest.raises(ZeroDivisionError):
        list(steps[1][1]())
