"""Reading a file: bytes in, a case or a refusal in sentences out."""

import json
import math
from pathlib import Path
from typing import Any

import pytest

from schemas.faults import NotACase
from schemas.reading import read_case
from tests.support.sound import sound

CASELOAD = sorted((Path(__file__).parents[2] / "caseload").glob("*/*/case.json"))
DRAFT = b'{"schema_version": 1, "reference": "FP-1"}'


def refusal(content: bytes) -> str:
    with pytest.raises(NotACase) as refused:
        read_case(content)
    assert len(refused.value.faults) == 1
    return str(refused.value)


def file_of(document: Any) -> bytes:
    return json.dumps(document).encode()


def test_a_file_gives_the_case_and_the_document_as_it_stands_in_it() -> None:
    content = b'{ "reference": "FP-1", "plan": null, "schema_version": 1, "offence": {"details": "  "} }'
    case, document = read_case(content)
    assert case.reference == "FP-1"
    assert json.dumps(document) == '{"reference": "FP-1", "plan": null, "schema_version": 1, "offence": {"details": "  "}}'


@pytest.mark.parametrize("path", CASELOAD, ids=lambda p: p.parent.name)
def test_every_case_of_the_caseload_can_be_read_and_is_marked_as_invented(path: Path) -> None:
    case, _ = read_case(path.read_bytes())
    assert case.fictional is True


def test_there_is_a_caseload() -> None:
    assert len(CASELOAD) > 10


@pytest.mark.parametrize("content", [b"\xef\xbb\xbf" + DRAFT, b"\n\t " + DRAFT + b"\r\n\n"])
def test_a_byte_order_mark_and_blanks_around_the_case_are_no_fault(content: bytes) -> None:
    assert read_case(content)[0].reference == "FP-1"


def test_letters_outside_ascii_come_through() -> None:
    content = json.dumps({"schema_version": 1, "reference": "FP-é", "person": {"last_name": "Ó Séaghdha 語"}}, ensure_ascii=False)
    assert read_case(content.encode())[0].person.last_name == "Ó Séaghdha 語"


@pytest.mark.parametrize("version", [2, 3, 10, 99, 10**30])
def test_a_file_of_a_newer_version_says_so_and_says_nothing_else(version: int) -> None:
    said = refusal(file_of({"schema_version": version, "reference": "FP-1", "prognosis": {"text": "unknown to us"}}))
    assert said.startswith("schema_version: ")
    assert "newer than this program" in said
    assert "update the program" in said


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b'{"schema_version": 1, "reference": "FP-1", "reference": "FP-2"}', "reference"),
        (b'{"schema_version": 1, "reference": "FP-1", "person": {"last_name": "A", "last_name": "A"}}', "last_name"),
        (b'{"schema_version": 1, "reference": "FP-1", "plan": {}, "pl\\u0061n": {}}', "plan"),
        (b'{"schema_version": 1, "reference": "FP-1", "plan": {"actions": [{"id": "A1", "id": "A2"}]}}', "id"),
    ],
)
def test_a_key_twice_is_refused_because_one_of_them_would_be_lost(content: bytes, key: str) -> None:
    said = refusal(content)
    assert said.startswith(f"{key}: ")
    assert "twice" in said


@pytest.mark.parametrize("word", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_json_number_is_refused(word: str) -> None:
    said = refusal(f'{{"schema_version": 1, "reference": "FP-1", "offence": {{"sentence": {{"months": {word}}}}}}}'.encode())
    assert word in said


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 100_000, b"[" * 100_000 + b"]" * 100_000, b'{"person":' * 50_000 + b"1" + b"}" * 50_000,
        b'{"schema_version": 1' + b"0" * 6_000 + b"}",
    ],
)
def test_a_file_made_to_exhaust_the_reader_is_refused(content: bytes) -> None:
    assert "nested too deeply or holds a number that is too long" in refusal(content)


@pytest.mark.parametrize("depth", [50, 400])
def test_a_value_nested_deeply_in_a_field_is_refused_with_its_path(depth: int) -> None:
    nested: Any = "x"
    for _ in range(depth):
        nested = [nested]
    assert refusal(file_of({"schema_version": 1, "reference": "FP-1", "offence": {"details": nested}})).startswith("offence.details: ")


@pytest.mark.parametrize("size", [0, 1, 2, 200, 5_000])
def test_a_file_that_was_cut_off_says_where_it_ends(size: int) -> None:
    said = refusal(file_of(sound())[:size])
    assert "ends too early at line 1, column" in said


@pytest.mark.parametrize(
    "content",
    [b"case", b"{'schema_version': 1}", DRAFT + b"}", DRAFT + DRAFT, b'{"schema_version": 1,}', b'{"reference": "a\tb"}', b"<?xml?>"],
)
def test_what_is_not_json_is_refused_with_line_and_column(content: bytes) -> None:
    said = refusal(content)
    assert "JSON" in said
    assert "line 1, column" in said


@pytest.mark.parametrize("content", [b"[]", b"null", b"1", b'"FP-1"', b"true", b"[" + DRAFT + b"]"])
def test_json_that_is_no_object_is_no_case(content: bytes) -> None:
    assert "no JSON object" in refusal(content)


@pytest.mark.parametrize("content", [b"\xff\xfe{\x00}\x00", DRAFT.decode().encode("utf-16"), b'{"reference": "caf\xe9"}', b"\x89PNG\r\n", b"PK\x03\x04\xff"])
def test_a_file_in_another_encoding_is_refused_with_the_byte(content: bytes) -> None:
    said = refusal(content)
    assert "UTF-8" in said
    assert "byte" in said


def test_a_file_of_ten_megabytes_is_read_and_one_byte_more_is_not() -> None:
    assert read_case(DRAFT.ljust(10_000_000))[0].reference == "FP-1"
    said = refusal(DRAFT.ljust(10_000_001))
    assert "10,000,001 bytes" in said
    assert "10,000,000 bytes (10 MB)" in said


def test_a_key_of_half_a_character_is_refused_in_a_printable_line() -> None:
    with pytest.raises(NotACase) as refused:
        read_case(b'{"schema_version": 1, "reference": "FP-1", "\\ud800": 1, "plan": {"nothing_needed": {"\\udfff": "x"}}}')
    for line in str(refused.value).split("\n"):
        assert line.isprintable()


def test_numbers_keep_their_kind() -> None:
    _, document = read_case(file_of({"schema_version": 1, "reference": "FP-1", "plan": {"contingencies": [
        {"id": "C1", "within_hours": 1}, {"id": "C2", "within_hours": 1.0}, {"id": "C3", "within_hours": 0.25},
    ]}}))
    hours = [c["within_hours"] for c in document["plan"]["contingencies"]]
    assert [type(h) for h in hours] == [int, float, float]
    assert math.isclose(hours[2], 0.25)
