"""Finding a rule by id, paragraph, words, chapter and kind."""

import pytest

from risk_model.kinds import Check
from rmp.check import all_rules
from rmp.rule_search import chapters_of, matching


def ids(text: str = "", chapter: str | None = None, kind: Check | None = None) -> list[str]:
    return [rule.id for rule in matching(all_rules(), text, chapter, kind)]


def test_without_anything_asked_every_rule_is_there_in_order():
    assert ids() == [rule.id for rule in all_rules()]
    assert ids("   ") == ids()


@pytest.mark.parametrize("text", ["RMP-12.9f", "rmp-12.9f", " RMP-12.9F "])
def test_an_id_finds_its_rule(text: str):
    assert ids(text) == ["RMP-12.9f"]


def test_a_paragraph_finds_the_rules_that_cite_it_and_no_longer_number():
    found = ids("12.2")
    assert "RMP-12.2a" in found
    assert not {"RMP-12.22a", "RMP-12.26a"} & set(found)
    cite_it = {rule.id for rule in all_rules() if any(paragraph.number.split()[-1] == "12.9" for paragraph in rule.cites)}
    assert cite_it
    assert cite_it <= set(ids("12.9"))


def test_a_standard_is_found_by_the_paragraph_that_it_stands_before():
    assert "CAT-6.2a" in ids("6.2")


def test_every_word_has_to_occur_in_any_order_and_case():
    assert "RMP-12.9f" in ids("DATE completion")
    assert ids("completion date zebra") == []


def test_words_are_found_in_examples_and_summaries_too():
    assert "RMP-12.9f" in ids("an action without a date is found")
    assert "RMP-12.9f" in ids("smart")


def test_a_chapter_and_a_kind_narrow_it_down():
    assert {entry.rsplit("-")[1].split(".")[0] for entry in ids(chapter="13a")} == {"13a"}
    prompts = ids(kind=Check.PROMPT)
    assert prompts
    assert set(ids("", "12", Check.PROMPT)) == set(prompts) & set(ids(chapter="12"))


def test_chapters_come_in_the_order_of_the_guidance():
    chapters = chapters_of(all_rules())
    assert chapters.index("6") < chapters.index("12") < chapters.index("13a")
    assert len(chapters) == len(set(chapters))


@pytest.mark.parametrize("text", ["(", "[a-", "\\", "*", "12.9f)", "<script>"])
def test_signs_are_searched_for_as_they_are(text: str):
    assert isinstance(ids(text), list)
