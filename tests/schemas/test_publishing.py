"""The JSON Schema that other programs read: current, valid, and of one mind with the models."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from schemas.publishing import PUBLISHED, json_schema
from tests.schemas.contract import FIELDS, LISTS, SECTIONS, good_values, skeleton, steps_of, with_value, wrong_values
from tests.schemas.models import EVERY, holding
from tests.support.sound import sound

SCHEMA: dict[str, Any] = json.loads(PUBLISHED.read_text(encoding="utf-8"))
CASELOAD = sorted((Path(__file__).parents[2] / "caseload").glob("*/*/case.json"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def test_the_schema_as_published_is_the_schema_of_the_models() -> None:
    assert PUBLISHED.read_text(encoding="utf-8") == json_schema()


def test_it_is_itself_a_valid_json_schema() -> None:
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_it_accepts_the_sound_case_a_draft_and_a_skeleton() -> None:
    for document in (sound(), {"schema_version": 1, "reference": "FP-1"}, skeleton()):
        assert not list(VALIDATOR.iter_errors(document))


@pytest.mark.parametrize("path", CASELOAD, ids=lambda p: p.parent.name)
def test_it_accepts_every_case_of_the_caseload(path: Path) -> None:
    assert not [e.message for e in VALIDATOR.iter_errors(json.loads(path.read_text(encoding="utf-8")))]


@pytest.mark.parametrize("path", FIELDS)
def test_it_accepts_what_a_field_takes_and_null(path: str) -> None:
    for value in [*good_values(FIELDS[path]), None]:
        assert not [e.message for e in VALIDATOR.iter_errors(with_value(path, value))], value


@pytest.mark.parametrize("path", [*LISTS, *SECTIONS])
def test_it_accepts_a_list_or_section_that_is_null(path: str) -> None:
    assert not [e.message for e in VALIDATOR.iter_errors(with_value(path, None))]


def test_it_accepts_null_wherever_the_models_do() -> None:
    refused = [path for path, _ in EVERY if path not in ("schema_version", "reference") and not VALIDATOR.is_valid(holding(path, None))]
    assert refused == []


@pytest.mark.parametrize("path", [path for path, kind in FIELDS.items() if kind != "day"])
def test_it_refuses_what_a_field_does_not_take(path: str) -> None:
    for value in wrong_values(FIELDS[path]):
        if isinstance(value, float) and value.is_integer():
            continue  # to JSON Schema 12.0 is a whole number
        assert list(VALIDATOR.iter_errors(with_value(path, value))), value


@pytest.mark.parametrize("path", [path for path, kind in FIELDS.items() if kind == "day"])
def test_a_day_is_a_text_in_the_format_of_a_date(path: str) -> None:
    for value in (20270309, True, ["2027-03-09"]):
        assert list(VALIDATOR.iter_errors(with_value(path, value))), value
    formats = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker(["date"]))
    assert list(formats.iter_errors(with_value(path, "2027-02-31")))
    assert not list(formats.iter_errors(with_value(path, "2027-02-28")))


@pytest.mark.parametrize("section", ["", *(path for path in SECTIONS if path not in ("assessment.not_at_risk",))])
def test_it_refuses_an_unknown_key(section: str) -> None:
    assert list(VALIDATOR.iter_errors(with_value(f"{section}.colour" if section else "colour", "red")))


@pytest.mark.parametrize("name", ["schema_version", "reference"])
def test_it_asks_for_what_every_case_needs(name: str) -> None:
    draft = {"schema_version": 1, "reference": "FP-1"}
    assert list(VALIDATOR.iter_errors({key: value for key, value in draft.items() if key != name}))


def test_every_field_of_the_contract_has_its_description_in_it() -> None:
    missing = [path for path in FIELDS if not _described(path)]
    assert missing == []


def _described(path: str) -> bool:
    """Whether a description stands at a field, or, for a text under a code, at the list of these texts."""
    here: dict[str, Any] = SCHEMA
    found = False
    for step in steps_of(path):
        here = _resolved(here)
        if isinstance(step, int):
            here = here["items"]
        elif step in here.get("properties", {}):
            here = here["properties"][step]
            found = bool(str(here.get("description", "")).strip())
        else:
            assert here["propertyNames"]
            return found
    return found


def _resolved(here: dict[str, Any]) -> dict[str, Any]:
    for option in here.get("anyOf", []):
        if option.get("type") != "null":
            here = option
    return _resolved(SCHEMA["$defs"][here["$ref"].rsplit("/", 1)[1]]) if "$ref" in here else here
