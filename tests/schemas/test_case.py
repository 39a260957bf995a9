"""The case file against its contract: names, kinds, what is required, what null means."""

from typing import Any

import pytest

from schemas.faults import NotACase
from schemas.reading import case_of
from tests.schemas.contract import (
    FIELDS,
    LISTS,
    RECORDS,
    SECTIONS,
    as_a_fault_names_it,
    at,
    good_values,
    skeleton,
    with_value,
    wrong_values,
)
from tests.schemas.models import EVERY, WITH_IDS, holding
from tests.support.sound import sound

DRAFT = {"schema_version": 1, "reference": "FP-1"}


def paths_at_fault(document: dict[str, Any]) -> list[str]:
    with pytest.raises(NotACase) as refused:
        case_of(document)
    return [fault.path for fault in refused.value.faults]


@pytest.mark.parametrize("path", FIELDS)
def test_a_field_takes_every_value_of_its_kind_and_gives_it_back(path: str) -> None:
    for value in good_values(FIELDS[path]):
        kept = case_of(with_value(path, value)).model_dump(mode="json")
        assert at(kept, path) == value
        assert isinstance(at(kept, path), bool) is isinstance(value, bool)


@pytest.mark.parametrize("path", FIELDS)
def test_a_field_takes_no_value_of_another_kind(path: str) -> None:
    for value in wrong_values(FIELDS[path]):
        faults = paths_at_fault(with_value(path, value))
        assert any(fault.startswith(as_a_fault_names_it(path)) for fault in faults), (value, faults)


@pytest.mark.parametrize("path", FIELDS)
def test_a_field_may_be_null(path: str) -> None:
    kept = case_of(with_value(path, None)).model_dump(mode="json")
    assert at(kept, path) == ([] if FIELDS[path].startswith(("texts", "codes", "links")) else None)


@pytest.mark.parametrize("path", [path for path, kind in FIELDS.items() if kind == "yes_no"])
def test_not_answered_is_kept_apart_from_no(path: str) -> None:
    answers = [at(case_of(with_value(path, answer)).model_dump(mode="json"), path) for answer in (None, False, True)]
    assert answers[0] is None
    assert answers[1] is False
    assert answers[2] is True


@pytest.mark.parametrize("path", LISTS)
def test_a_list_may_be_null_or_empty(path: str) -> None:
    assert at(case_of(with_value(path, None)).model_dump(), path) == []
    assert at(case_of(with_value(path, [])).model_dump(), path) == []


@pytest.mark.parametrize("path", SECTIONS)
def test_a_section_may_be_null(path: str) -> None:
    kept = case_of(with_value(path, None)).model_dump(mode="json")
    assert all(value in (None, [], {}) or isinstance(value, dict) for value in at(kept, path).values())


@pytest.mark.parametrize("path", [*LISTS, *SECTIONS])
@pytest.mark.parametrize("value", ["text", 1, True])
def test_a_list_or_section_is_nothing_else(path: str, value: Any) -> None:
    assert as_a_fault_names_it(path) in paths_at_fault(with_value(path, value))


@pytest.mark.parametrize("path", LISTS)
def test_a_list_is_no_object_and_its_entries_are_no_text(path: str) -> None:
    assert as_a_fault_names_it(path) in paths_at_fault(with_value(path, {"id": "X1"}))
    assert f"{as_a_fault_names_it(path)}[0]" in paths_at_fault(with_value(path, ["X1"]))


@pytest.mark.parametrize("path", [path for path, _ in EVERY if path not in DRAFT])
def test_whatever_else_a_case_holds_may_be_null(path: str) -> None:
    case_of(holding(path, None))


def test_the_records_with_ids_are_those_of_the_contract() -> None:
    assert set(WITH_IDS) == set(RECORDS)


def test_a_draft_with_a_version_and_a_reference_is_a_case() -> None:
    case = case_of(DRAFT)
    assert (case.schema_version, case.reference) == (1, "FP-1")
    assert case.fictional is None
    assert case.context.domestic_abuse is None
    assert case.plan.actions == []


def test_records_with_nothing_but_their_ids_are_a_case() -> None:
    case = case_of(skeleton())
    assert [a.id for a in case.plan.actions] == ["A1"]
    assert case.plan.actions[0].due_on is None
    assert case.plan.actions[0].owner.name is None


@pytest.mark.parametrize("name", ["schema_version", "reference"])
def test_what_every_case_needs_is_asked_for_by_name(name: str) -> None:
    assert paths_at_fault({key: value for key, value in DRAFT.items() if key != name}) == [name]
    assert paths_at_fault({**DRAFT, name: None}) == [name]


@pytest.mark.parametrize("path", RECORDS)
def test_a_record_needs_its_id(path: str) -> None:
    assert paths_at_fault(with_value(path, [{}], DRAFT)) == [f"{path}[0].id"]
    assert paths_at_fault(with_value(path, [{"id": None}], DRAFT)) == [f"{path}[0].id"]


@pytest.mark.parametrize("record_id", ["", " ", "1", "A 1", "A1\n", "Ä1", "A/1", "_A", "A" * 21, "A1\u202e", "<b>", "A.1"])
def test_an_id_is_short_and_starts_with_a_letter(record_id: str) -> None:
    assert len(paths_at_fault(with_value("plan.actions", [{"id": record_id}], DRAFT))) == 1


@pytest.mark.parametrize("record_id", ["A", "A1", "a12", "A-1", "A_1", "A" * 20])
def test_an_id_may_be_any_short_name(record_id: str) -> None:
    case = case_of(with_value("plan.actions", [{"id": record_id}], DRAFT))
    assert case.plan.actions[0].id == record_id


@pytest.mark.parametrize("reference", ["", "   ", "\n", "x" * 61, 1, True, None, ["FP-1"], "FP\u202e1", "FP\x001"])
def test_a_reference_that_is_blank_too_long_or_no_text_is_refused(reference: Any) -> None:
    assert paths_at_fault({**DRAFT, "reference": reference}) == ["reference"]


@pytest.mark.parametrize("reference", ["x", "x" * 60, "FP/12 (b)", "Ŵ-1"])
def test_a_reference_has_up_to_60_characters(reference: str) -> None:
    assert case_of({**DRAFT, "reference": reference}).reference == reference


@pytest.mark.parametrize("version", [True, 1.0, "1", 0, -1, [1]])
def test_only_the_whole_number_1_is_version_1(version: Any) -> None:
    assert paths_at_fault({**DRAFT, "schema_version": version}) == ["schema_version"]


_KNOWN = {"": DRAFT, **{path: {} for path in SECTIONS if path not in (
    "assessment.not_at_risk", "plan.nothing_needed", "plan.escalation_not_linked", "meetings[0].protected_characteristics",
)}}


@pytest.mark.parametrize("section", _KNOWN)
def test_an_unknown_key_is_refused_by_name_and_path(section: str) -> None:
    path = f"{section}.colour" if section else "colour"
    with pytest.raises(NotACase) as refused:
        case_of(with_value(path, "red"))
    assert [(f.path, f.wrong) for f in refused.value.faults] == [
        (as_a_fault_names_it(path), "the key colour is not known here")
    ]


@pytest.mark.parametrize("path", LISTS)
def test_an_unknown_key_in_a_record_is_refused_with_the_id_of_the_record(path: str) -> None:
    assert paths_at_fault(with_value(f"{path}[0].colour", "red")) == [f"{as_a_fault_names_it(f'{path}[0]')}.colour"]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("assessment.not_at_risk", "neighbours"), ("plan.nothing_needed", "support"),
        ("plan.escalation_not_linked", "financial"), ("meetings[0].protected_characteristics", "height"),
    ],
)
def test_a_reason_stands_only_under_a_code_of_its_list(path: str, code: str) -> None:
    faults = paths_at_fault(with_value(path, {code: "Because"}))
    assert faults == [f"{as_a_fault_names_it(path)}.{code}"]


def test_a_field_spelt_in_another_case_is_unknown() -> None:
    assert paths_at_fault({**DRAFT, "Person": {}}) == ["Person"]
    assert paths_at_fault({**DRAFT, "person": {"lastName": "Lord"}}) == ["person.lastName"]


def test_the_sound_case_is_a_case_and_comes_back_as_it_was() -> None:
    kept = case_of(sound()).model_dump(mode="json", exclude_unset=True)
    assert kept == sound()


def test_a_case_that_was_read_does_not_change() -> None:
    case = case_of(DRAFT)
    with pytest.raises(ValueError, match="frozen"):
        case.reference = "FP-2"
