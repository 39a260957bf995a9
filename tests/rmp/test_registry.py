"""Every rule is whole: cited, explained, tested both ways, quiet on a sound case, and never lost when it breaks."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from guidance import cite
from risk_model.conditions import EVERY_CASE
from risk_model.findings import Gap
from risk_model.kinds import EVERY_PURPOSE, MEETING_ONLY, REFERRAL_ONLY, Check, Purpose
from risk_model.registry import Rule, rule_order
from rmp.check import all_rules, check
from schemas.faults import NotACase
from schemas.reading import case_of
from tests.support.rules import DAY
from tests.support.sound import sound

ROOT = Path(__file__).parents[2]
TESTS = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests").rglob("test_*.py")))

MET_BY_DESIGN = {"LVL-7.19a", "RA-11.6a"}
"""Rules that no data can contradict: they never fire, and their tests prove the design instead."""

QUESTIONS_ON_A_SOUND_CASE: set[str] = set()
"""Prompts that even the sound case leaves open, because nobody answers them once and for all."""

each_rule = pytest.mark.parametrize("entry", all_rules(), ids=lambda entry: entry.id)


def called_with(helper: str, rule: str) -> bool:
    return re.search(rf"\b{helper}\(\s*[\"']{re.escape(rule)}[\"']", TESTS) is not None


@each_rule
def test_a_rule_has_a_test_where_it_stays_quiet(entry):
    assert called_with("stays_quiet", entry.id), f'no test calls stays_quiet("{entry.id}", ...)'


@each_rule
def test_a_rule_has_a_test_where_it_fires(entry):
    if entry.id not in MET_BY_DESIGN:
        assert called_with("fires", entry.id), f'no test calls fires("{entry.id}", ...)'


def test_what_is_met_by_design_says_so_and_does_not_fire():
    for entry in all_rules():
        if entry.id in MET_BY_DESIGN:
            assert "by design" in entry.meaning, entry.id
            assert not called_with("fires", entry.id), f"{entry.id} fires after all"


@each_rule
def test_a_rule_cites_paragraphs_that_are_summed_up(entry):
    assert entry.cites
    assert len({paragraph.number for paragraph in entry.cites}) == len(entry.cites)
    assert all(paragraph.summary.strip() and paragraph.checked_on for paragraph in entry.cites)


@each_rule
def test_a_rule_is_explained_in_plain_words(entry):
    assert entry.title.strip()
    assert not entry.title.endswith(".")
    assert entry.meaning.strip().endswith(".")
    assert entry.when.words.strip()
    assert "\n" not in entry.title + entry.meaning
    assert entry.purposes in (EVERY_PURPOSE, REFERRAL_ONLY, MEETING_ONLY)


@each_rule
def test_a_rule_stands_in_the_module_of_its_chapter(entry):
    room = "risk_model" if entry.chapter in ("6", "7", "11") else "rmp"
    number = re.sub(r"^\d+", lambda digits: digits[0].zfill(2), entry.chapter)
    chapter = [path for path in (ROOT / room / "rules").rglob("*.py") if f"/ch{number}" in path.as_posix()]
    assert any(f'"{entry.id}"' in path.read_text(encoding="utf-8") for path in chapter)


@pytest.mark.parametrize("purpose", Purpose)
def test_every_rule_stays_quiet_on_the_sound_case(purpose):
    report = check(case_of(sound()), on=DAY, purpose=purpose)
    assert not report.could_not_check
    assert not [f for f in report.findings if not (f.check is Check.PROMPT and f.rule in QUESTIONS_ON_A_SOUND_CASE)]
    assert not report.waiting


def test_the_open_questions_are_real():
    kinds = {entry.id: entry.check for entry in all_rules()}
    assert all(kinds[rule] is Check.PROMPT for rule in QUESTIONS_ON_A_SOUND_CASE)


def test_the_rules_come_in_the_order_of_the_guidance():
    assert list(all_rules()) == sorted(all_rules(), key=rule_order)
    chapters = list(dict.fromkeys(entry.chapter for entry in all_rules()))
    assert chapters == sorted(chapters, key=lambda chapter: (int(re.sub(r"\D", "", chapter)), chapter))


def emptied(here: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of everything in a document."""
    entries = here.items() if isinstance(here, dict) else enumerate(here) if isinstance(here, list) else ()
    for key, value in entries:
        yield (*path, key)
        yield from emptied(value, (*path, key))


@pytest.mark.parametrize("purpose", Purpose)
def test_no_rule_breaks_whatever_is_left_empty(purpose):
    for path in emptied(sound()):
        document = sound()
        here: Any = document
        for key in path[:-1]:
            here = here[key]
        here[path[-1]] = None
        try:
            case = case_of(document)
        except NotACase:
            continue
        assert not check(case, on=DAY, purpose=purpose).could_not_check, path


def with_one(section: str) -> dict[str, Any]:
    return {"schema_version": 1, "reference": "FP-0001", **({section: sound()[section]} if section else {})}


def stands_alone(section: str) -> bool:
    """Whether a section of the sound case is a case by itself: not where its links lead to the other sections."""
    try:
        case_of(with_one(section))
    except NotACase:
        return False
    return True


@pytest.mark.parametrize("purpose", Purpose)
@pytest.mark.parametrize("section", [section for section in [*sound(), ""] if stands_alone(section)])
def test_no_rule_breaks_on_a_draft_with_one_section(section, purpose):
    assert not check(case_of(with_one(section)), on=DAY, purpose=purpose).could_not_check


def made_up(steps: Any) -> Rule:
    return Rule("RMP-12.99z", Check.ERROR, (cite("12.9"),), "Made up", EVERY_CASE, EVERY_PURPOSE, "For a test.", steps)


def test_a_rule_that_breaks_is_reported_with_the_record_and_counts_as_open():
    def steps(look: Any) -> Iterator[Any]:
        yield "A1", lambda: [Gap("A1", "what", "Found.", "Mend it.")]
        yield "A2", lambda: 1 / 0
        yield "A3", lambda: [Gap("A3", "what", "Found too.", "Mend it.")]

    report = check(case_of(sound()), on=DAY, rules=[made_up(steps)])
    [broken] = report.could_not_check
    assert (broken.rule, broken.paragraph, broken.record) == ("RMP-12.99z", "12.9", "A2")
    assert "ZeroDivisionError" in broken.reason
    assert [f.record for f in report.findings] == ["A1", "A3"]


def test_a_rule_that_breaks_makes_an_open_error_even_without_a_finding():
    def steps(look: Any) -> Iterator[Any]:
        raise RuntimeError("broken before the first record")
        yield

    report = check(case_of(sound()), on=DAY, rules=[made_up(steps)])
    assert not report.findings
    assert [n.record for n in report.could_not_check] == [None]
    assert report.has_open_error


def test_a_made_up_rule_is_not_registered():
    assert "RMP-12.99z" not in {entry.id for entry in all_rules()}
