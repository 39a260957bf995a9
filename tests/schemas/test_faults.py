"""Faults: one line each, with the record's id in the path, and nothing in it that a terminal or a log could act on."""

from typing import Any

import pytest

from schemas.faults import Fault, NotACase, one_line, shown
from schemas.reading import case_of
from tests.schemas.contract import FIELDS, with_value
from tests.support.sound import sound

HOSTILE = ["a\nfile: all is well", "\x1b[31mred\x1b[0m", "\r\n", "a\u2028b", "a\u202eb", "\x07", "\x00", "\u200b", "\ud800", "x" * 10_000]


def lines_of(document: Any) -> list[str]:
    with pytest.raises(NotACase) as refused:
        case_of(document)
    assert str(refused.value).split("\n") == [str(fault) for fault in refused.value.faults]
    return str(refused.value).split("\n")


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize(
    "path", ["mappa.lead_agency", "person.date_of_birth", "context.marac", "mappa.level", "plan.actions[0].pillar", "plan.actions[0].id"]
)
def test_a_wrong_value_is_told_in_one_short_printable_line(path: str, text: str) -> None:
    for line in lines_of(with_value(path, text)):
        assert line.isprintable()
        assert len(line) < 600


@pytest.mark.parametrize("text", HOSTILE[:-1])
def test_an_unknown_key_is_told_in_one_printable_line(text: str) -> None:
    for document in ({"schema_version": 1, "reference": "FP-1", text: 1}, with_value("plan.actions[0]", {"id": "A1", text: 1})):
        [line] = lines_of(document)
        assert line.isprintable()
        assert "not known here" in line or text == "\ud800"


@pytest.mark.parametrize("text", HOSTILE)
def test_a_reason_under_a_code_that_is_none_is_told_in_one_printable_line(text: str) -> None:
    for line in lines_of(with_value("plan.nothing_needed", {text: "Because"})):
        assert line.isprintable()


def test_a_fault_in_a_record_names_the_record() -> None:
    document = sound()
    document["plan"]["actions"][2]["due_on"] = "soon"
    document["meetings"][0]["attendees"][1]["invited"] = "yes"
    document["people_at_risk"][1]["contact"]["agency"] = "army"
    assert [line.split(": ")[0] for line in lines_of(document)] == [
        "people_at_risk[1] (V2).contact.agency", "plan.actions[2] (A3).due_on", "meetings[0] (M1).attendees[1].invited",
    ]


def test_every_fault_of_a_file_is_told_at_once() -> None:
    document = sound()
    document["person"]["date_of_birth"] = "1988-02-31"
    document["mappa"]["level"] = "2"
    document["colour"] = "red"
    assert len(lines_of(document)) == 3


@pytest.mark.parametrize("path", [path for path, kind in FIELDS.items() if kind.startswith("code=")])
def test_a_code_that_is_none_is_told_with_the_codes_there_are(path: str) -> None:
    from tests.schemas.contract import codes

    [line] = lines_of(with_value(path, "purple"))
    assert "purple is not one of the allowed values" in line
    for code in codes(FIELDS[path].partition("=")[2]):
        assert code in line


@pytest.mark.parametrize(("path", "value", "expected"), [
    ("context.marac", "yes", "true, false or null (not answered yet)"),
    ("plan.review_on", "31/12/2026", "a real day as YYYY-MM-DD, or null"),
    ("offence.sentence.months", 1.5, "a whole number"),
    ("offence.sentence.months", -1, "a number from 0"),
    ("offence.sentence.months", 36_501, "a number up to 36,500"),
    ("plan.contingencies[0].within_hours", "24", "a number"),
    ("plan.contingencies[0].within_hours", 8_761, "a number up to 8,760"),
    ("person.aliases", "Ash", "a list in square brackets"),
    ("person", [], "an object in curly brackets"),
    ("person.gender", 1, "text in quotation marks, or null"),
    ("mappa.category", 5, "one of 1, 2, 3 or 4"),
    ("plan.actions[0].id", "1A", "a short id of letters and digits that starts with a letter, such as A3"),
    ("reference", " ", "a reference such as FP-0007"),
])
def test_what_was_expected_is_said(path: str, value: Any, expected: str) -> None:
    [line] = lines_of(with_value(path, value))
    assert line.endswith(f"; expected {expected}")


def test_a_fault_of_the_whole_file_says_so() -> None:
    assert str(Fault("", "holds nothing", "a case")) == "file: holds nothing; expected a case"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "null"), (True, "true"), ("", '""'), ("  ", '"  "'), (1.5, "1.5"), ([], "[]"), ({}, "{}"), ([1], "a list"), ({"a": 1}, "an object"),
        ("a\nb", "a\\u000ab"), ("x" * 60, "x" * 60), ("x" * 61, "x" * 57 + "..."),
    ],
)
def test_a_value_is_shown_short_and_on_one_line(value: Any, words: str) -> None:
    assert shown(value) == words


@pytest.mark.parametrize("text", HOSTILE)
def test_a_line_stays_a_line(text: str) -> None:
    assert one_line(text).isprintable()


def test_a_line_of_letters_stays_as_it_is() -> None:
    assert one_line("Ó Séaghdha 語 👩") == "Ó Séaghdha 語 👩"
