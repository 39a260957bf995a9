"""What stands at a path: every field of every model is described, and a form can be made from it."""

import pytest

from schemas.describe import LINKED_LISTS, Kind, describe
from tests.schemas.contract import FIELDS, LISTS, SECTIONS, codes
from tests.schemas.models import EVERY, address

KINDS = {
    "text": Kind.TEXT, "texts": Kind.TEXTS, "day": Kind.DAY, "yes_no": Kind.YES_NO, "whole": Kind.NUMBER, "number": Kind.NUMBER,
    "code": Kind.CHOICE, "codes": Kind.CHOICES, "link": Kind.TEXT, "links": Kind.LINKS, "1-3": Kind.LEVEL, "1-4": Kind.LEVEL,
    "2-3": Kind.LEVEL,
}
MAPPINGS = ("assessment.not_at_risk", "plan.nothing_needed", "plan.escalation_not_linked", "meetings[0].protected_characteristics")


def test_the_walk_reaches_every_field_of_the_contract() -> None:
    reached = {path for path, _ in EVERY}
    assert {path for path in FIELDS if not path.startswith(MAPPINGS)} - reached == set()
    assert set(MAPPINGS) <= reached


@pytest.mark.parametrize(("path", "description"), EVERY, ids=[path for path, _ in EVERY])
def test_every_field_has_a_description_that_the_screen_shows(path: str, description: str | None) -> None:
    assert description
    assert description.strip() == description
    assert description[-1] in ".?)"
    assert describe(address(path)).description == description


@pytest.mark.parametrize("path", FIELDS)
def test_a_field_is_of_the_kind_that_the_contract_says(path: str) -> None:
    word, _, more = FIELDS[path].partition("=")
    found = describe(address(path))
    assert found.kind is KINDS[word]
    if word in ("code", "codes"):
        assert found.vocabulary is not None
        assert [code.value for code in found.vocabulary] == codes(more)
    if found.kind is Kind.LEVEL:
        low, high = map(int, word.split("-"))
        assert found.numbers == tuple(range(low, high + 1))


@pytest.mark.parametrize("path", LISTS)
def test_a_list_of_records_names_the_model_of_its_records(path: str) -> None:
    found = describe(address(path))
    assert found.kind is Kind.RECORDS
    assert found.model is not None


@pytest.mark.parametrize("path", [path for path in SECTIONS if path not in MAPPINGS])
def test_a_section_names_its_model(path: str) -> None:
    assert describe(address(path)).kind is Kind.SECTION


@pytest.mark.parametrize("path", MAPPINGS)
def test_reasons_under_codes_name_their_code_list(path: str) -> None:
    found = describe(address(path))
    assert found.kind is Kind.MAPPING
    assert found.vocabulary is not None
    for code in found.vocabulary:
        assert describe(f"{address(path)}.{code.value}").kind is Kind.TEXT


@pytest.mark.parametrize("record", ["A1", "0", "12", "what", "owner", "risks", "A-1"])
def test_whatever_the_id_of_a_record_is_its_fields_are_found(record: str) -> None:
    assert describe(f"plan.actions.{record}.owner.name").description == "The individual (12.9)."
    assert describe(f"plan.actions.{record}.due_on").kind is Kind.DAY
    assert describe(f"plan.actions.{record}.what").kind is Kind.TEXT


@pytest.mark.parametrize("path", ["colour", "plan.colour", "plan.actions.A1.colour", "", "plan.", "person.last_name.colour"])
def test_a_path_without_a_field_is_told(path: str) -> None:
    with pytest.raises(LookupError):
        describe(path)


def test_links_lead_to_lists_that_are_there() -> None:
    for path in LINKED_LISTS.values():
        assert describe(path).kind is Kind.RECORDS
