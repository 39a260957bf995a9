"""What is wrong with a file, in sentences: the path, what is wrong there, and what was expected."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from schemas.base import TEXT_LIMIT


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong. `path` is empty when the whole file is at fault."""

    path: str
    wrong: str
    expected: str

    def __str__(self) -> str:
        return one_line(f"{self.path or 'file'}: {self.wrong}; expected {self.expected}")


class NotACase(ValueError):
    """The text is not a case file. `faults` says why, one fault a line."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = tuple(faults)


def faults_of(error: ValidationError, document: Any) -> list[Fault]:
    """The faults behind a validation error, with the record's id in the path where the record has one."""
    faults: list[Fault] = []
    for detail in error.errors(include_url=False):
        if detail["type"] == "links":
            faults += [Fault(*place) for place in detail["ctx"]["faults"]]
        else:
            faults.append(Fault(_path(detail["loc"], document), *_words(detail)))
    return faults


def _path(steps: Sequence[int | str], document: Any) -> str:
    """`plan.actions[2] (A3).due_on`: the id is there so that a person finds the record."""
    path, here = "", document
    for step in steps:
        if isinstance(step, int):
            here = here[step] if isinstance(here, list) and step < len(here) else None
            record_id = here.get("id") if isinstance(here, dict) else None
            path += f"[{step}]" + (f" ({shown(record_id)})" if isinstance(record_id, str) and record_id else "")
        elif step != "[key]":
            here = here.get(step) if isinstance(here, dict) else None
            path += f".{shown(step)}" if path else shown(step)
    return path


def one_line(text: str) -> str:
    """A text on one line, with nothing a terminal could act on."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


def shown(value: Any) -> str:
    """A value on one line, short; a list or an object is only named."""
    if isinstance(value, (dict, list)) and value:
        return "an object" if isinstance(value, dict) else "a list"
    text = value if isinstance(value, str) and value.strip() else json.dumps(value, default=str)
    text = one_line(text)
    return text if len(text) <= 60 else text[:57] + "..."


_YES_NO = "true, false or null (not answered yet)"
_EXPECTED = {
    "missing": "this key, which every case needs",
    "bool_type": _YES_NO,
    "bool_parsing": _YES_NO,
    "iso_date": "a real day as YYYY-MM-DD, or null",
    "time_of_day": "a time such as 09:30, or null",
    "year": "a day in the years 1900 to 2199",
    "string_type": "text in quotation marks, or null",
    "list_type": "a list in square brackets",
    "model_type": "an object in curly brackets",
    "model_attributes_type": "an object in curly brackets",
    "dict_type": "an object in curly brackets",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "finite_number": "a number",
    "string_unicode": "text without half characters (lone surrogates)",
    "string_too_short": "at least one character",
    "string_too_long": f"text of up to {TEXT_LIMIT:,} characters (split it, or shorten it)",
    "unsafe_character": "the same text without that character",
    "string_pattern_mismatch": "a short id of letters and digits that starts with a letter, such as A3",
}


def _words(detail: ErrorDetails) -> tuple[str, str]:
    kind, value, context = detail["type"], detail["input"], detail.get("ctx") or {}
    if kind == "year":
        return f"{value} {detail['msg']}", _EXPECTED[kind]
    if kind == "string_type" and value is None:
        return "is empty", "text in quotation marks"
    if kind in ("too_short", "too_long"):
        return f"{shown(value)} is {kind.replace('_', ' ')}", f"text of 1 to {context.get('max_length', 60)} characters"
    if kind == "missing":
        return "is missing", _EXPECTED[kind]
    if kind == "extra_forbidden":
        return f"the key {shown(detail['loc'][-1])} is not known here", "only the keys of the case file"
    if kind in ("enum", "literal_error"):
        return (
            f"{shown(value)} is not one of the allowed values",
            f"one of {str(context['expected']).replace(chr(39), '')}",
        )
    if kind == "string_too_long":
        limit = context["max_length"]
        wrong = f"the text has {len(value):,} characters, {len(value) - limit:,} too many"
        return wrong, f"text of up to {limit:,} characters (split it, or shorten it)"
    if kind == "unsafe_character":
        return detail["msg"], _EXPECTED[kind]
    if kind == "no_such_day":
        return f"{shown(value)} is not a day in the calendar", _EXPECTED["iso_date"]
    if kind == "iso_date":
        return f"{shown(value)} is not a date written as YYYY-MM-DD", _EXPECTED[kind]
    if kind in ("greater_than_equal", "less_than_equal"):
        bound = context.get("ge", context.get("le"))
        return f"{shown(value)} is out of range", f"a number {'from' if 'ge' in context else 'up to'} {bound:,g}"
    if kind == "string_pattern_mismatch" and detail["loc"] and detail["loc"][-1] == "reference":
        return "is blank", "a reference such as FP-0007"
    return f"{shown(value)} is of the wrong kind", _EXPECTED.get(kind, detail["msg"])
