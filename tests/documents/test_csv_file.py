"""CSV that Excel opens as it stands, and that no spreadsheet runs."""

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.csv_file import csv_file


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_headings_text_numbers_days_and_blanks():
    content = csv_file(["Case", "Days late", "Day"], [["FP-1", -3, date(2026, 11, 19)], ["Łódź, \"B\"", 0, None]])
    assert content.startswith(b"\xef\xbb\xbfCase,Days late,Day\r\n")
    assert read(content)[1:] == [["FP-1", "-3", "2026-11-19"], ['Łódź, "B"', "0", ""]]


@pytest.mark.parametrize(
    "text", ["=1+1", "+44", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =cmd|' /C calc'!A0", "＝1+1", "＠x", "\u00a0=1", "=HYPERLINK(\"x\")"]
)
def test_what_a_spreadsheet_could_run_gets_an_apostrophe(text):
    [[cell]] = read(csv_file([text], []))
    assert cell == f"'{text}"


@given(st.lists(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=2, max_size=2), max_size=5))
def test_any_text_comes_back_and_none_begins_like_a_formula(rows):
    cells = read(csv_file(["a", "b"], rows))[1:]
    assert [[cell.removeprefix("'") for cell in row] for row in cells] == [[cell.removeprefix("'") for cell in row] for row in rows]
    assert not any(cell.strip()[:1] in tuple("=+-@＝＋－＠") for row in cells for cell in row if cell.strip())
