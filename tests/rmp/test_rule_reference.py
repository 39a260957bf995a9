"""The rule reference says what the rules say, and the published file is current."""

import pytest

from rmp.check import all_rules
from rmp.examples import examples_of
from rmp.rule_reference import PUBLISHED, as_markdown


def test_the_published_reference_is_current():
    assert PUBLISHED.read_text(encoding="utf-8") == as_markdown(), "run python -m rmp.rule_reference"


@pytest.mark.parametrize("entry", all_rules(), ids=lambda entry: entry.id)
def test_every_rule_has_its_place_under_its_chapter(entry):
    chapter = as_markdown().split(f"## Chapter {entry.chapter}. ")[1].split("\n## Chapter ")[0]
    assert f"### {entry.id}: {entry.title}\n\n{entry.meaning}\n\n- Check: {entry.check.value}\n" in chapter
    assert f"- Applies to: {entry.when.words}\n" in chapter


def test_a_rule_shows_each_paragraph_that_it_cites():
    entry = next(entry for entry in all_rules() if entry.id == "CAT-6.16a")
    assert "- Paragraph: Std before 6.16, 6.16, 6.17, 27.11, 27.13\n" in as_markdown()
    assert entry.paragraph.summary in as_markdown()


def test_a_rule_of_the_referral_says_that_it_belongs_there():
    section = as_markdown().split("### REF-7.14a: ")[1].split("###")[0]
    assert "- Belongs to the check for the referral\n" in section
    assert "- Belongs to the check for every purpose\n" in as_markdown()


def test_chapters_have_their_titles_and_stand_in_order():
    titles = [line for line in as_markdown().splitlines() if line.startswith("## Chapter ")]
    assert titles[0].startswith("## Chapter 1. ")
    assert len(titles) == len(set(titles)) == len({entry.chapter for entry in all_rules()})
    assert all(line.split(". ", 1)[1] for line in titles)


@pytest.mark.parametrize("entry", all_rules(), ids=lambda entry: entry.id)
def test_a_rule_shows_when_it_speaks_up_and_when_it_stays_quiet(entry):
    section = as_markdown().split(f"### {entry.id}: ")[1].split("\n### ")[0]
    (_, up), (_, quiet) = examples_of(entry.id).lines
    assert f"- Speaks up: {up}.\n- Stays quiet: {quiet}.\n\n> " in section
