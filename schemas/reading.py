"""Reading a case file from bytes: size, encoding, JSON, version, then the models; every refusal in sentences."""

from __future__ import annotations

import json
from typing import Any

from pydantic import ValidationError

from schemas.case import SCHEMA_VERSION, Case
from schemas.faults import Fault, NotACase, faults_of, shown

SIZE_LIMIT = 10_000_000
"""Largest case file, in bytes."""

Document = dict[str, Any]
"""A case as JSON: what is stored, edited and exported, keys and nulls as they came."""


def read_case(content: bytes) -> tuple[Case, Document]:
    """The case in a file's bytes, and its document as it stands in the file.

    Raises `NotACase`, with one fault a line, for anything that is not a case of this version or an older one.
    """
    document = read_document(content)
    return case_of(document), document


def read_document(content: bytes) -> Document:
    """The JSON object in a file's bytes. Raises `NotACase` when there is none."""
    if len(content) > SIZE_LIMIT:
        refuse_size(len(content))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _refuse(f"is not UTF-8 text (byte {error.start + 1})", "a JSON text file, saved as UTF-8")
    try:
        document = json.loads(text, object_pairs_hook=_no_key_twice, parse_constant=_no_such_number)
    except json.JSONDecodeError as error:
        ended = error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string")
        wrong = "ends too early" if ended else f"is not JSON ({error.msg.lower()})"
        _refuse(f"{wrong} at line {error.lineno}, column {error.colno}", "a whole JSON file, as exported")
    except (RecursionError, ValueError) as error:
        if isinstance(error, NotACase):
            raise
        _refuse("is nested too deeply or holds a number that is too long", "a case file as exported")
    if not isinstance(document, dict):
        _refuse("holds no JSON object", "one case in curly brackets")
    found: Document = document
    return found


def refuse_size(size: int) -> None:
    """Refuse a file for its size in bytes. Always raises `NotACase`."""
    _refuse(f"has {size:,} bytes", f"a case file of up to {SIZE_LIMIT:,} bytes ({SIZE_LIMIT // 1_000_000} MB)")


def case_of(document: Document) -> Case:
    """The case that a document describes. Raises `NotACase`, one fault for each thing wrong."""
    _check_version(document.get("schema_version"))
    try:
        return Case.model_validate(document)
    except ValidationError as error:
        raise NotACase(faults_of(error, document)) from None


def _check_version(version: Any) -> None:
    if isinstance(version, int) and not isinstance(version, bool) and version > SCHEMA_VERSION:
        raise NotACase(
            [
                Fault(
                    "schema_version",
                    f"this file has version {shown(version)}, which is newer than this program knows",
                    f"version {SCHEMA_VERSION} or older: update the program, or export the file for version {SCHEMA_VERSION}",
                )
            ]
        )


def _no_key_twice(pairs: list[tuple[str, Any]]) -> Document:
    document: Document = {}
    for key, value in pairs:
        if key in document:
            raise NotACase([Fault(shown(key), "this key stands twice in the same object", "each key once")])
        document[key] = value
    return document


def _no_such_number(name: str) -> Any:
    raise NotACase([Fault("", f"holds {name}, which is not a JSON number", "a number, or null")])


def _refuse(wrong: str, expected: str) -> Any:
    raise NotACase([Fault("", wrong, expected)]) from None
