"""The report as text: a line for what is put right together, every finding in full on request."""

from typing import Any

import pytest

from risk_model.kinds import Purpose
from rmp.check import check
from rmp.rules.ch12.phrases import LEVEL_NOTE
from rmp.text_report import as_text
from schemas.paths import put
from schemas.reading import case_of
from tests.support.rules import DAY
from tests.support.sound import sound

BLANK: dict[str, Any] = {"schema_version": 1, "reference": "FP-1"}


def text(document: dict[str, Any], purpose: Purpose = Purpose.PLAN, **options: bool) -> str:
    return as_text(check(case_of(document), on=DAY, purpose=purpose), **options)


def line(record: str, document: dict[str, Any], purpose: Purpose = Purpose.PLAN) -> str:
    [found] = [entry for entry in text(document, purpose).splitlines() if entry.startswith(f"  {record}: ")]
    return found


def test_one_finding_is_a_line_with_how_to_put_it_right():
    said = line("A4", put(sound(), "plan.actions.A4.due_on", None))
    assert said.startswith("  A4: Action A4 has no date. Give the day it will be finished;")
    assert said.endswith("(12.9; RMP-12.9f)")


def test_several_about_one_record_are_a_line_with_all_that_is_wrong():
    document = put(put(sound(), "plan.actions.A4.due_on", None), "plan.actions.A4.what", None)
    said = line("A4", document)
    assert "has no date." in said
    assert "does not say what will be done." in said
    assert "How to put each of them right: --full" in text(document)


def test_what_is_weaker_is_counted_at_the_end_of_the_line():
    document = put(put(sound(), "plan.actions.A4.due_on", None), "plan.actions.A4.owner.name", None)
    assert "Also 1 to look at again." in line("A4", document)
    assert "Look at again" not in text(document)


def test_a_heading_says_how_many_stand_in_a_line_above():
    document = put(put(put(sound(), "plan.actions.A4.due_on", None), "plan.actions.A4.owner.name", None), "plan.actions.A5.owner.name", None)
    assert "Look at again (2, 1 of them in a line above)" in text(document)


def test_the_note_on_level_1_is_said_once_in_a_line():
    document = put(put(put(sound(), "mappa.level", 1), "plan.actions.A4.due_on", None), "plan.actions.A4.what", None)
    assert line("A4", document).count(LEVEL_NOTE.strip()) == 1


def test_how_many_checks_wait_is_said_with_the_question():
    assert "checks wait for the answer. (27.1; DA-27.1a)" in line("context", BLANK)


def test_what_two_paragraphs_ask_names_both():
    said = line("assessment", BLANK, Purpose.REFERRAL).rpartition("(")[2].removesuffix(")")
    paragraphs, rules = (part.split(", ") for part in said.split("; "))
    assert paragraphs[0] == "Std before 11.1"
    assert {"7.14", "11.3", "11.10"} <= set(paragraphs)
    assert rules[0] == "RA-11.1a"
    assert {"REF-7.14b", "REF-7.14d", "REF-7.14e"} <= set(rules)


@pytest.mark.parametrize("purpose", Purpose)
def test_in_full_every_finding_has_its_line_with_its_rule(purpose: Purpose):
    report = check(case_of(BLANK), on=DAY, purpose=purpose)
    said = as_text(report, full=True)
    assert all(f"  {f.record}: {f.message} {f.fix} ({f.paragraph}, {f.rule})" in said for f in report.findings)
    assert "--full" not in said
