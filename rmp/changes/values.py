"""Values of the case file in words, whatever kind of field they stand in. No code is shown, no blank is filled."""

from __future__ import annotations

from datetime import date
from typing import Any

from rmp.changes.names import noun, question
from schemas.base import Record
from schemas.describe import Described, Kind, describe

NOT_RECORDED, NOT_ANSWERED = "not recorded", "not answered"
SHORT = 90
"""Characters of a text that a sentence shows; the whole is beside it."""


def in_words(path: str, value: Any) -> str:
    """The whole value at a path in words: labels for codes, days as people write them, rows a line each."""
    field = describe(path)
    if field.kind is Kind.YES_NO:
        return NOT_ANSWERED if value is None else "yes" if value else "no"
    if value is None or value == [] or value == {} or (isinstance(value, str) and not value.strip()):
        return NOT_RECORDED
    if field.kind in (Kind.CHOICE, Kind.CHOICES):
        return ", ".join(label(field, code) for code in (value if isinstance(value, list) else [value]))
    if field.kind is Kind.MAPPING:
        return "\n".join(f"{label(field, key)}: {in_words(f'{path}.{key}', text)}" for key, text in value.items())
    if field.kind is Kind.RECORDS:
        return "\n".join(f"{place}. {row_in_words(path, row)}" for place, row in enumerate(value, 1))
    if field.kind is Kind.SECTION:
        return "\n".join(lines_of(path, value))
    return _simple(path, field, value)


def lines_of(path: str, record: dict[str, Any]) -> list[str]:
    """A record or section, a line for each field that is filled in."""
    return [f"{called}{'' if called.endswith('?') else ':'} {words}" for called, words in pairs_of(path, record)]


def pairs_of(path: str, record: dict[str, Any]) -> list[tuple[str, str]]:
    """A record or section, field by field as far as it is filled in: what the field is called, or asks, and its words."""
    found: list[tuple[str, str]] = []
    for name in _model(path).model_fields:
        value, where = record.get(name), f"{path}.{name}"
        if name == "id" or value is None or value in ([], {}) or (isinstance(value, str) and not value.strip()):
            continue
        if describe(where).kind is Kind.SECTION:
            inner = pairs_of(where, value)
            found += [(f"{_capital(noun(where))}, {called[:1].lower()}{called[1:]}", words) for called, words in inner]
        else:
            asked = question(where) if describe(where).kind is Kind.YES_NO else ""
            found.append((asked or _capital(noun(where)), in_words(where, value)))
    return found


def row_in_words(path: str, row: dict[str, Any]) -> str:
    """A row of a list without ids, on one line."""
    return "; ".join(flat(line) for line in lines_of(f"{path}.0", row)) or "nothing filled in"


def label(field: Described, code: str) -> str:
    """The words for a code of a field's vocabulary."""
    assert field.vocabulary is not None
    return field.vocabulary(code).label


def shortened(text: str, most: int = SHORT) -> str:
    """A text on one line, cut between words where it is long."""
    line = flat(text)
    if len(line) <= most:
        return line
    return (line[:most].rpartition(" ")[0] or line[: most - 1]).rstrip(" ,;:.") + " …"


def flat(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


def day(value: str) -> str:
    """A day as people write it: 9 March 2027."""
    found = date.fromisoformat(value)
    return f"{found.day} {found:%B} {found.year}"


def _simple(path: str, field: Described, value: Any) -> str:
    if field.kind is Kind.DAY:
        return day(value)
    if field.kind is Kind.LEVEL:
        key = path.rpartition(".")[2]
        return f"Category {value}" if key == "category" else f"Level {value}" if "level" in key else str(value)
    if field.kind is Kind.NUMBER:
        return f"{value:g} hour{'' if value == 1 else 's'}" if path.endswith("_hours") else f"{value:,g}"
    if isinstance(value, list):
        return ", ".join(str(entry) for entry in value) if field.kind is Kind.LINKS else "\n".join(map(str, value))
    return str(value)


def _model(path: str) -> type[Record]:
    """The model of a record, section or row."""
    model = describe(path).model
    assert model is not None, path
    return model


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
