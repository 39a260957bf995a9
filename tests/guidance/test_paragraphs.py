import re
from dataclasses import FrozenInstanceError
from datetime import date
from pathlib import Path

import pytest

from guidance import Paragraph, UnknownParagraph, all_paragraphs, cite
from guidance.paragraphs import read_chapter

CITED = [
    line
    for line in (Path(__file__).parent / "cited_paragraphs.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]

CHAPTERS = [*map(str, range(1, 13)), "13a", "13b", *map(str, range(14, 18)), *map(str, range(19, 33))]


def position(number: str) -> int:
    return [paragraph.number for paragraph in all_paragraphs()].index(number)


@pytest.mark.parametrize("number", CITED)
def test_a_paragraph_that_a_rule_cites_is_in_the_registry(number: str) -> None:
    assert cite(number).number == number


def test_the_list_of_cited_paragraphs_is_whole() -> None:
    assert len(set(CITED)) == len(CITED) == 540


def test_a_paragraph_says_where_it_stands_and_when_it_was_checked() -> None:
    paragraph = cite("12.9")
    assert paragraph.heading == "Level 2 and 3 Risk Management Plans"
    assert paragraph.document == "MAPPA Guidance"
    assert paragraph.edition == "national"
    assert paragraph.checked_on == date(2026, 11, 22)
    assert paragraph.strength == "must"
    assert paragraph.note is None


def test_a_paragraph_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        cite("12.9").summary = "something else"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("number", "chapter"),
    [
        ("1.2", "1"),
        ("11.10", "11"),
        ("13a.36", "13a"),
        ("13b.3", "13b"),
        ("Std before 13a.2", "13a"),
        ("9.10 (first)", "9"),
    ],
)
def test_the_chapter_is_read_from_the_number(number: str, chapter: str) -> None:
    paragraph = Paragraph(number, "", "", "must", "", "", date(2026, 11, 22), None)
    assert paragraph.chapter == chapter


@pytest.mark.parametrize(
    ("number", "strength"),
    [
        ("10.8", "must"),
        ("13a.37", "must"),
        ("13b.3", "should"),
        ("12.22", "should"),
        ("6.22", "may"),
        ("11.7", "information"),
    ],
)
def test_strength_is_that_of_the_source(number: str, strength: str) -> None:
    assert cite(number).strength == strength


@pytest.mark.parametrize("paragraph", all_paragraphs(), ids=lambda paragraph: paragraph.number)
def test_a_summary_is_one_or_two_whole_sentences_under_a_heading(paragraph: Paragraph) -> None:
    ends = re.findall(r"[.!?](?=\s|$)", paragraph.summary)
    assert len(ends) in (1, 2)
    assert paragraph.summary[-1] == "."
    assert paragraph.summary[0].isupper()
    assert paragraph.heading.strip() == paragraph.heading != ""
    assert isinstance(paragraph.checked_on, date)


def test_our_words_speak_of_the_person() -> None:
    named = {
        "offender manager",
        "offender management",
        "sex offender",
        "leaflet for offenders",
        "violent offender order",
    }
    for paragraph in all_paragraphs():
        text = paragraph.summary.lower()
        for term in named:
            text = text.replace(term, "")
        assert "offender" not in text, paragraph.number


@pytest.mark.parametrize(
    ("number", "other"), [("13a.7", "31.21"), ("31.21", "13a.7"), ("12.30", "26.48"), ("7.10", "26.63")]
)
def test_a_contradiction_is_noted_beside_the_paragraph(number: str, other: str) -> None:
    assert other in (cite(number).note or "")


@pytest.mark.parametrize(
    ("number", "suggestion"),
    [
        ("12.99", '"12.9"'),
        ("10.23", '"10.23 (first)"'),
        ("6.12(a)", '"6.12"'),
        ("Std before 11.5", '"Std before 11.6"'),
    ],
)
def test_an_unknown_paragraph_is_named_and_the_nearest_suggested(number: str, suggestion: str) -> None:
    with pytest.raises(UnknownParagraph) as raised:
        cite(number)
    assert f'"{number}"' in str(raised.value)
    assert suggestion in str(raised.value)


def test_an_unknown_paragraph_is_a_lookup_error() -> None:
    with pytest.raises(LookupError):
        cite("99.1")


def test_chapters_stand_in_the_order_of_the_document() -> None:
    chapters = list(dict.fromkeys(paragraph.chapter for paragraph in all_paragraphs()))
    assert chapters == CHAPTERS


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("11.9", "11.10"),
        ("12.33", "13a.2"),
        ("13a.50", "13b.1"),
        ("13b.36", "14.1"),
        ("Std before 11.4", "11.4"),
        ("11.3", "Std before 11.4"),
        ("10.23 (first)", "10.23 (second)"),
        ("10.23 (second)", "10.24"),
        ("9.11 (first)", "9.10 (second)"),
    ],
)
def test_paragraphs_stand_in_the_order_of_the_document(earlier: str, later: str) -> None:
    assert position(earlier) < position(later)


def test_numbers_rise_inside_a_chapter_apart_from_the_numbers_printed_twice() -> None:
    rising: dict[str, list[int]] = {}
    for paragraph in all_paragraphs():
        if "(" not in paragraph.number:
            rising.setdefault(paragraph.chapter, []).append(int(paragraph.number.rsplit(".", 1)[1]))
    assert all(numbers == sorted(numbers) for numbers in rising.values())


CHAPTER = """document = "MAPPA Guidance"
edition = "national"

[[paragraph]]
number = "11.3"
heading = "Introduction"
summary = "Assessing risk never ends."
strength = "should"
checked_on = 2026-11-22
"""


def test_a_chapter_is_read_from_its_file(tmp_path: Path) -> None:
    file = tmp_path / "11.toml"
    file.write_text(CHAPTER, encoding="utf-8")
    assert [paragraph.number for paragraph in read_chapter(file)] == ["11.3"]


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ('"should"', '"ought"', "11.3 has the strength 'ought'"),
        ('"11.3"', '"12.3"', "12.3 belongs to another chapter"),
        ('"11.3"', '"eleven"', '"eleven" is not a paragraph number'),
    ],
)
def test_a_mistake_in_a_chapter_stops_the_reading(tmp_path: Path, right: str, wrong: str, told: str) -> None:
    file = tmp_path / "11.toml"
    file.write_text(CHAPTER.replace(right, wrong), encoding="utf-8")
    with pytest.raises(ValueError, match=re.escape(told)):
        read_chapter(file)


@pytest.mark.parametrize("field", ["heading", "summary", "strength", "checked_on"])
def test_a_paragraph_without_all_its_fields_stops_the_reading(tmp_path: Path, field: str) -> None:
    file = tmp_path / "11.toml"
    file.write_text(re.sub(rf"^{field} = .*\n", "", CHAPTER, flags=re.MULTILINE), encoding="utf-8")
    with pytest.raises(TypeError, match=field):
        read_chapter(file)
