"""Text and dates: what may be kept, what is refused, and that nothing is bent into shape."""

from typing import Any

import pytest

from schemas.base import unsafe_character
from schemas.faults import NotACase
from schemas.reading import case_of
from tests.schemas.contract import at, with_value

TEXTS = ["person.last_name", "plan.actions[0].what", "plan.nothing_needed.supervision", "person.aliases[0]", "plan.contingencies[0].tell[0]"]
DAYS = ["person.date_of_birth", "plan.actions[0].due_on", "meetings[0].held_on"]


def kept(path: str, value: Any) -> Any:
    return at(case_of(with_value(path, value)).model_dump(mode="json"), path)


def refusal(path: str, value: Any) -> str:
    with pytest.raises(NotACase) as refused:
        case_of(with_value(path, value))
    assert len(refused.value.faults) == 1
    return str(refused.value)


@pytest.mark.parametrize("path", TEXTS)
@pytest.mark.parametrize("character", ["x", "é", "語", "🧿"])
def test_a_text_has_up_to_4000_characters_whatever_their_size_in_bytes(path: str, character: str) -> None:
    assert kept(path, character * 4000) == character * 4000
    said = refusal(path, character * 4001)
    assert "4,001 characters, 1 too many" in said
    assert "4,000" in said


@pytest.mark.parametrize(
    "text",
    [
        "line\nline", "tab\tand\r\nend", "Siân O’Brien-Ó Séaghdha", "e\u0301", "שלום", "\u200eabc\u200f", "👩‍👩‍👧", "日本語",
        "a\u2028b", "\u00a0x", "'; DROP TABLE cases; --", "<script>alert(1)</script>", "=1+1", "%s {x} ${y}", "null", "true", " x ",
    ],
)
def test_a_text_is_kept_as_it_was_typed(text: str) -> None:
    assert kept("plan.actions[0].what", text) == text


@pytest.mark.parametrize("path", TEXTS[:3])
@pytest.mark.parametrize("blank", ["", " ", "\n\t ", "\u00a0"])
def test_a_blank_text_counts_as_not_filled_in(path: str, blank: str) -> None:
    assert kept(path, blank) is None


@pytest.mark.parametrize("path", [*TEXTS, "reference"])
@pytest.mark.parametrize("code", [0x00, 0x01, 0x07, 0x08, 0x0B, 0x0C, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9B, 0x9F, 0xFFFE, 0xFFFF])
def test_a_control_character_is_refused_with_its_code_and_place(path: str, code: int) -> None:
    said = refusal(path, f"ab{chr(code)}c")
    assert f"U+{code:04X}" in said
    assert "at character 3" in said


@pytest.mark.parametrize("path", [*TEXTS, "reference"])
@pytest.mark.parametrize("code", [0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069])
def test_a_mark_that_turns_the_direction_of_writing_is_refused(path: str, code: int) -> None:
    said = refusal(path, f"{chr(code)}abc")
    assert f"U+{code:04X}" in said
    assert "direction of writing" in said


@pytest.mark.parametrize("path", [*TEXTS, "reference"])
@pytest.mark.parametrize("half", ["\ud800", "a\udfffb"])
def test_half_a_character_is_refused(path: str, half: str) -> None:
    said = refusal(path, half)
    assert said.isprintable()
    assert "surrogate" in said


def test_the_first_character_that_may_not_be_kept_is_named() -> None:
    assert unsafe_character("fine\nand\tfine") is None
    assert unsafe_character("a\x1b\u202e") == ("U+001B", 2, "a control character")
    assert unsafe_character("a\u202e\x1b") == ("U+202E", 2, "an invisible mark that turns the direction of writing")


@pytest.mark.parametrize("path", DAYS)
@pytest.mark.parametrize("day", ["1900-01-01", "2199-12-31", "2000-02-29", "2028-02-29", "2026-12-31"])
def test_a_real_day_is_kept_as_written(path: str, day: str) -> None:
    assert kept(path, day) == day


@pytest.mark.parametrize("path", DAYS)
@pytest.mark.parametrize("day", ["2027-02-31", "2027-02-29", "2100-02-29", "2027-04-31", "2027-00-10", "2027-13-01", "2027-01-00", "0000-01-01"])
def test_a_day_that_is_not_in_the_calendar_is_refused(path: str, day: str) -> None:
    said = refusal(path, day)
    assert day in said
    assert "YYYY-MM-DD" in said


@pytest.mark.parametrize("path", DAYS)
@pytest.mark.parametrize(
    "moment",
    [
        "2027-03-09T00:00:00", "2027-03-09T00:00:00Z", "2027-03-09 00:00", "1804550400", "20270309", "2027-W10-2", "2027-068",
        " 2027-03-09", "2027-03-09\n", "+2027-03-09", "２０２７-03-09", "9 March 2027", "tomorrow", "today", "",
    ],
)
def test_a_day_is_written_in_one_way_only(path: str, moment: str) -> None:
    assert "YYYY-MM-DD" in refusal(path, moment)


@pytest.mark.parametrize("path", DAYS)
@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31"])
def test_a_day_outside_two_centuries_is_taken_for_a_slip(path: str, day: str) -> None:
    said = refusal(path, day)
    assert day in said
    assert "1900 to 2199" in said


@pytest.mark.parametrize("path", DAYS)
@pytest.mark.parametrize("number", [0, 1804550400, 20270309, 46000.5, True, False])
def test_a_number_is_no_day(path: str, number: Any) -> None:
    assert "YYYY-MM-DD" in refusal(path, number)


@pytest.mark.parametrize("path", DAYS)
def test_a_blank_day_stays_blank(path: str) -> None:
    assert kept(path, None) is None


@pytest.mark.parametrize("number", [float("nan"), float("inf"), -float("inf")])
def test_what_is_no_number_is_no_number_of_hours(number: float) -> None:
    refusal("plan.contingencies[0].within_hours", number)


@pytest.mark.parametrize("number", [10**30, -(10**30), 1e308])
def test_a_number_out_of_all_proportion_is_refused(number: Any) -> None:
    assert refusal("plan.contingencies[0].within_hours", number).isprintable()
    assert refusal("offence.sentence.months", number).isprintable()
