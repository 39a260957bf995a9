"""A table as a CSV file that Excel opens: UTF-8 with its mark, and no cell that a spreadsheet would run as a formula."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date

Value = str | int | date | None

_STARTS_A_FORMULA = ("=", "+", "-", "@")
_BREAKS = ("\t", "\r", "\n")


def csv_file(heads: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """The file: a line of headings, then the rows. Days are written as 2026-11-19, a blank stays blank."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([_cell(head) for head in heads])
    writer.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _cell(value: Value) -> str | int:
    """Numbers stay numbers. Text that a spreadsheet could take for a formula, blanks before it or not, wide or not, gets an apostrophe."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int):
        return value
    first = unicodedata.normalize("NFKC", value.lstrip()[:1])
    return f"'{value}" if value.startswith(_BREAKS) or first in _STARTS_A_FORMULA else value
