"""Places in a document: reading, putting, adding, removing; the document given is never changed."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from schemas.faults import NotACase
from schemas.paths import RECORD_LISTS, NoSuchPlace, append, get, next_id, place_in_document, put, remove
from schemas.reading import case_of
from tests.schemas.contract import RECORDS, skeleton
from tests.support.sound import sound


def small() -> dict[str, Any]:
    return {
        "schema_version": 1, "reference": "FP-1", "person": None,
        "agencies": [{"agency": "police"}, {"agency": "prison"}],
        "plan": {"actions": [{"id": "A1", "owner": {"name": "Ife"}}, {"id": "A2", "owner": None}]},
    }


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("reference", "FP-1"), ("plan.actions.A1.owner.name", "Ife"), ("plan.actions.0.id", "A1"), ("agencies.1.agency", "prison"),
        ("person", None), ("person.last_name", None), ("plan.actions.A2.owner.name", None), ("plan.actions.A1.what", None),
        ("meetings", None), ("meetings.M1.chair.name", None), ("plan.actions.A1", {"id": "A1", "owner": {"name": "Ife"}}),
    ],
)
def test_a_record_is_found_by_its_id_or_its_place_and_what_is_left_out_is_none(path: str, value: Any) -> None:
    assert get(small(), path) == value


@pytest.mark.parametrize("path", ["plan.actions.A9", "plan.actions.A9.what", "plan.actions.2", "agencies.police", "agencies.2.agency", "agencies.-1"])
def test_a_record_that_is_not_there_is_no_place(path: str) -> None:
    with pytest.raises(NoSuchPlace):
        get(small(), path)
    with pytest.raises(NoSuchPlace):
        put(small(), path, "x")


@pytest.mark.parametrize("change", [
    lambda d: put(d, "plan.actions.A1.owner.name", "Dana"), lambda d: append(d, "plan.actions", {"id": "A3"}),
    lambda d: remove(d, "plan.actions.A1"), lambda d: put(d, "person.last_name", "Lord"),
])
def test_the_document_given_stays_as_it_was(change: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    before = small()
    changed = change(before)
    assert json.dumps(before) == json.dumps(small())
    assert changed != before
    changed["plan"]["actions"].clear()
    changed["agencies"][0]["agency"] = "moved"
    assert before == small()


def test_putting_changes_one_place_and_nothing_else() -> None:
    changed = put(small(), "plan.actions.A2.owner.name", "Dana")
    expected = small()
    expected["plan"]["actions"][1]["owner"] = {"name": "Dana"}
    assert changed == expected


def test_sections_on_the_way_that_are_null_or_left_out_are_made() -> None:
    assert put(small(), "person.views.summary", "Wants to work")["person"] == {"views": {"summary": "Wants to work"}}
    assert put(small(), "mappa.practitioner.name", "Ife")["mappa"] == {"practitioner": {"name": "Ife"}}


@pytest.mark.parametrize("value", [None, False, 0, "", [], {}])
def test_an_empty_value_is_put_as_it_is(value: Any) -> None:
    kept = put(small(), "context.marac", value)["context"]["marac"]
    assert kept == value
    assert type(kept) is type(value)


def test_a_row_of_a_list_without_ids_can_be_replaced() -> None:
    assert put(small(), "agencies.0", {"agency": "mod"})["agencies"] == [{"agency": "mod"}, {"agency": "prison"}]


@pytest.mark.parametrize("there", [None, []])
def test_a_record_is_added_at_the_end_of_a_list_that_may_not_be_there_yet(there: list[Any] | None) -> None:
    assert append(small(), "plan.actions", {"id": "A3"})["plan"]["actions"][-1] == {"id": "A3"}
    assert append({**small(), "meetings": there}, "meetings", {"id": "M1"})["meetings"] == [{"id": "M1"}]
    assert append(small(), "assessment.risks", {"id": "R1"})["assessment"] == {"risks": [{"id": "R1"}]}


def test_a_key_can_be_removed_and_removing_what_is_not_there_changes_nothing() -> None:
    assert "person" not in remove(small(), "person")
    assert remove(small(), "plan.actions.A1.owner")["plan"]["actions"][0] == {"id": "A1"}
    assert remove(small(), "mappa.level") == small()
    assert remove(small(), "colour") == small()


def test_a_row_is_removed_by_its_place() -> None:
    assert remove(small(), "agencies.0")["agencies"] == [{"agency": "prison"}]


def test_removing_a_record_that_is_not_there_is_told() -> None:
    with pytest.raises(NoSuchPlace):
        remove(small(), "plan.actions.A9")


def linked() -> dict[str, Any]:
    """Every kind of link, each to the one record of its list."""
    document = skeleton()
    document["assessment"]["risks"][0] |= {"people": ["V1"], "factors": ["F1"]}
    document["plan"]["actions"][0] |= {"risks": ["R1"], "factors": ["F1"], "protective_factors": ["P1"], "people": ["V1"]}
    document["plan"]["contingencies"][0] |= {"risks": ["R1"], "factors": ["F1"], "people": ["V1"]}
    document["plan"]["licence_conditions"][0] |= {"risks": ["R1"]}
    document["plan"]["disclosure_to_offender_withheld"] = {"meeting": "M1"}
    document["plan"]["recorded_differently"] = {"meeting": "M1"}
    document["disclosures"][0] |= {"meeting": "M1"}
    document["meetings"][0]["action_outcomes"] = [{"action": "A1", "outcome": "Seen"}]
    return document


@pytest.mark.parametrize(("path", "record_id"), RECORDS.items())
def test_removing_a_record_takes_every_link_to_it_along_and_no_other(path: str, record_id: str) -> None:
    case_of(linked())
    changed = remove(linked(), f"{path}.{record_id}")
    case_of(changed)
    text = json.dumps(changed)
    assert f'"{record_id}"' not in text
    for other in set(RECORDS.values()) - {record_id}:
        assert text.count(f'"{other}"') == json.dumps(linked()).count(f'"{other}"') - _links_held_by(path, other)


def _links_held_by(path: str, other: str) -> int:
    """How often the record that goes named another one itself."""
    [record] = get(linked(), path)
    return json.dumps({key: value for key, value in record.items() if key != "id"}).count(f'"{other}"')


def test_the_same_word_in_a_text_is_no_link() -> None:
    document = put(linked(), "plan.actions.A1.what", "R1")
    document = put(document, "departures", [{"rule": "RMP-12.9f", "record": "R1"}])
    changed = remove(document, "assessment.risks.R1")
    assert changed["plan"]["actions"][0]["what"] == "R1"
    assert changed["departures"] == [{"rule": "RMP-12.9f", "record": "R1"}]


def test_an_outcome_stays_when_its_action_goes() -> None:
    assert remove(linked(), "plan.actions.A1")["meetings"][0]["action_outcomes"] == [{"action": None, "outcome": "Seen"}]


def test_without_its_links_removed_a_case_would_be_none() -> None:
    with pytest.raises(NotACase):
        case_of(put(linked(), "assessment.risks", []))


@pytest.mark.parametrize(
    ("ids", "letter", "expected"),
    [
        ([], "A", "A1"), (["A1", "A2", "A3"], "A", "A4"), (["A1", "A7"], "A", "A8"), (["A9"], "A", "A10"), (["A10", "A9"], "A", "A11"),
        (["R1", "A1"], "R", "R2"), (["Ax", "A-2", "Alpha1", "a5"], "A", "A1"), (["A01"], "A", "A2"),
    ],
)
def test_the_next_id_is_one_more_than_the_highest_with_that_letter(ids: list[str], letter: str, expected: str) -> None:
    document = {"schema_version": 1, "reference": "FP-1", "plan": {"actions": [{"id": i} for i in ids]}}
    assert next_id(document, letter) == expected


def test_the_next_id_is_free_in_the_whole_case_and_not_only_in_its_list() -> None:
    document = {"schema_version": 1, "reference": "FP-1", "assessment": {"factors": [{"id": "A4"}]}, "plan": {"actions": [{"id": "A1"}]}}
    assert next_id(document, "A") == "A5"
    case_of(append(document, "plan.actions", {"id": "A5"}))


def test_the_lists_whose_records_have_ids_are_those_of_the_contract() -> None:
    assert set(RECORD_LISTS) == set(RECORDS)


@pytest.mark.parametrize(
    ("record", "place", "path"),
    [
        ("A3", "owner.agency", "plan.actions.A3.owner.agency"), ("R1", "group", "assessment.risks.R1.group"),
        ("F2", "critical", "assessment.factors.F2.critical"), ("P1", "evidence", "assessment.protective_factors.P1.evidence"),
        ("V2", "name", "people_at_risk.V2.name"), ("C5", "trigger", "plan.contingencies.C5.trigger"),
        ("L1", "text", "plan.licence_conditions.L1.text"), ("O1", "kind", "plan.orders.O1.kind"),
        ("D1", "reasons", "disclosures.D1.reasons"), ("M1", "chair.name", "meetings.M1.chair.name"),
        ("plan", "review_on", "plan.review_on"), ("agencies", "0.contributed_on", "agencies.0.contributed_on"),
        ("context", "marac", "context.marac"), ("assessment", "overall.level", "assessment.overall.level"),
    ],
)
def test_what_a_finding_names_is_a_path_in_the_document(record: str, place: str, path: str) -> None:
    assert place_in_document(sound(), record, place) == path


@pytest.mark.parametrize("record_id", ["A-1", "A_1", "what", "owner", "risks", "plan", "A0"])
def test_a_record_with_an_unusual_id_is_reached_like_any_other(record_id: str) -> None:
    document = case_document(record_id)
    case_of(document)
    path = place_in_document(document, record_id, "owner.name")
    changed = put(document, path, "Dana")
    assert get(changed, path) == "Dana"
    assert changed["plan"]["actions"] == [{"id": "A1"}, {"id": record_id, "owner": {"name": "Dana"}}]
    assert remove(changed, f"plan.actions.{record_id}")["plan"]["actions"] == [{"id": "A1"}]


def case_document(record_id: str) -> dict[str, Any]:
    return {"schema_version": 1, "reference": "FP-1", "plan": {"actions": [{"id": "A1"}, {"id": record_id}]}}
