"""Chapter 27: both questions are answered in every case, and Level 1 says why."""

from datetime import date

import pytest

from risk_model.kinds import Check
from rmp.check import check
from schemas.paths import put
from schemas.reading import case_of
from tests.support.rules import DAY, findings_of, fires, stays_quiet, waits
from tests.support.sound import sound


def test_a_question_not_answered_is_asked_for():
    assert fires("DA-27.1a", put(sound(), "context.domestic_abuse", None), "context", "domestic_abuse").check is Check.PROMPT
    fires("DA-27.1a", put(sound(), "context.stalking", None), "context", "stalking")
    stays_quiet("DA-27.1a", sound())


def test_both_questions_open_are_one_finding():
    case = put(put(sound(), "context.domestic_abuse", None), "context.stalking", None)
    [finding] = findings_of("DA-27.1a", case)
    assert (finding.place, "stalking" in finding.message) == ("domestic_abuse", True)


def test_no_is_an_answer():
    stays_quiet("DA-27.1a", put(put(sound(), "context.domestic_abuse", False), "context.stalking", False))


def test_what_this_rule_asks_does_not_wait_as_well():
    report = check(case_of(put(sound(), "context.domestic_abuse", None)), on=DAY)
    assert [f.rule for f in report.about("context", "domestic_abuse")] == ["DA-27.1a"]
    assert "context.domestic_abuse" not in {question.place for question in report.waiting}


def test_domestic_abuse_by_somebody_under_16_is_looked_at_again():
    case = put(sound(), "person.date_of_birth", "2010-11-20")
    fires("DA-27.1a", case, "context", "domestic_abuse", on=DAY)
    stays_quiet("DA-27.1a", case, on=date(2026, 11, 20))
    stays_quiet("DA-27.1a", put(case, "person.date_of_birth", None))


def level_1(**changes):
    case = put(sound(), "mappa.level", 1)
    for place, value in changes.items():
        case = put(case, place.replace("__", "."), value)
    return case


def test_level_1_without_reasons_is_found():
    finding = fires("DA-27.17a", level_1(mappa__level_reasons=None), "mappa", "level_reasons")
    assert finding.check is Check.ERROR
    stays_quiet("DA-27.17a", level_1())


def test_reasons_beside_the_three_conditions_are_enough():
    stays_quiet("DA-27.17a", level_1(mappa__level_reasons=None, mappa__level_1_answers={"reasons": "MATAC manages it"}))


def test_repeat_abuse_is_named_and_stalking_counts_too():
    finding = fires("DA-27.17a", level_1(mappa__level_reasons=None, context__repeat_abuser=True))
    assert "repeat or high-risk" in finding.message
    fires("DA-27.17a", level_1(mappa__level_reasons=None, context__domestic_abuse=False, context__stalking=True))
    stays_quiet("DA-27.17a", level_1(mappa__level_reasons=None, context__domestic_abuse=False))


@pytest.mark.parametrize("level", [2, 3])
def test_at_level_2_and_3_it_does_not_apply(level):
    stays_quiet("DA-27.17a", put(put(sound(), "mappa.level", level), "mappa.level_reasons", None))


def test_it_waits_for_the_level():
    waits("DA-27.17a", put(sound(), "mappa.level", None), "mappa.level")
