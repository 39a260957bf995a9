"""Ids stand once, and links lead somewhere: a fault names both ends."""

import re
from itertools import combinations
from typing import Any

import pytest

from schemas.describe import LINKED_LISTS, Kind, describe
from schemas.faults import NotACase
from schemas.links import records_by_list
from schemas.paths import remove
from schemas.reading import case_of
from tests.schemas.contract import FIELDS, RECORDS, as_a_fault_names_it, skeleton, with_value
from tests.schemas.models import EVERY, address, holding
from tests.support.sound import sound

LINKS = {path: kind.partition("=")[2] for path, kind in FIELDS.items() if kind.startswith("link")} | {
    "plan.recorded_differently.meeting": "M1"
}
LIST_OF = {record_id: path for path, record_id in RECORDS.items()}


def faults_in(document: dict[str, Any]) -> list[tuple[str, str, str]]:
    with pytest.raises(NotACase) as refused:
        case_of(document)
    return [(f.path, f.wrong, f.expected) for f in refused.value.faults]


def test_every_kind_of_link_is_tried() -> None:
    assert len(LINKS) == 14


def test_an_action_naming_a_risk_that_is_not_there_names_both() -> None:
    document = with_value("plan.actions[0].risks", ["R9"])
    assert faults_in(document) == [
        ("plan.actions[0] (A1).risks[0]", "A1 names R9, which is not in assessment.risks", "one of the ids in assessment.risks (R1)")
    ]


@pytest.mark.parametrize("path", LINKS)
def test_a_link_to_a_record_that_is_not_there_is_refused(path: str) -> None:
    many = FIELDS.get(path, "link").startswith("links")
    [(place, wrong, expected)] = faults_in(with_value(path, [LINKS[path], "X9"] if many else "X9"))
    assert place.startswith(as_a_fault_names_it(path))
    assert place.endswith("[1]") is many
    assert f"names X9, which is not in {LIST_OF[LINKS[path]]}" in wrong
    assert LINKS[path] in expected


@pytest.mark.parametrize("path", LINKS)
def test_a_link_to_a_record_of_another_list_is_refused(path: str) -> None:
    many = FIELDS.get(path, "link").startswith("links")
    assert len(faults_in(with_value(path, ["C1"] if many else "C1"))) == 1


@pytest.mark.parametrize("path", [path for path in LINKS if FIELDS.get(path, "link").startswith("links")])
def test_every_faulty_link_is_told_and_not_only_the_first(path: str) -> None:
    assert [place for place, _, _ in faults_in(with_value(path, ["X1", LINKS[path], "X2"]))] == [
        f"{as_a_fault_names_it(path)}[0]", f"{as_a_fault_names_it(path)}[2]",
    ]


def test_a_link_into_an_empty_list_says_that_there_is_none_yet() -> None:
    document = with_value("plan.actions[0].risks", ["R1"], {"schema_version": 1, "reference": "FP-1"})
    document["plan"]["actions"][0]["id"] = "A1"
    [(_, _, expected)] = faults_in(document)
    assert "none yet" in expected


@pytest.mark.parametrize("blank", [None, "", "  "])
@pytest.mark.parametrize("path", [path for path in LINKS if not FIELDS.get(path, "link").startswith("links")])
def test_no_link_is_no_fault(path: str, blank: str | None) -> None:
    assert case_of(with_value(path, blank)).reference == "FP-1"


@pytest.mark.parametrize("target", ["r1", "R1 ", " R1", "R01", "", "R\u0301"])
def test_a_link_is_written_as_the_id_is(target: str) -> None:
    assert len(faults_in(with_value("plan.actions[0].risks", [target]))) == 1


@pytest.mark.parametrize("path", RECORDS)
def test_an_id_twice_in_a_list_is_refused_and_both_places_are_named(path: str) -> None:
    document = with_value(path, [{"id": "X1"}, {"id": "X2"}, {"id": "X1"}])
    assert faults_in(document)[0][:2] == (f"{path}[2] (X1).id", f"the id X1 is already used at {path}[0] (X1).id")


@pytest.mark.parametrize(("one", "other"), list(combinations(RECORDS, 2)))
def test_an_id_in_two_lists_is_refused(one: str, other: str) -> None:
    document = with_value(other, [{"id": "X1"}], with_value(one, [{"id": "X1"}]))
    [(place, wrong, _)] = [fault for fault in faults_in(document) if "already used" in fault[1]]
    assert {place, wrong.partition(" at ")[2]} == {f"{one}[0] (X1).id", f"{other}[0] (X1).id"}


def test_ids_that_differ_in_case_are_two() -> None:
    assert len(case_of(with_value("plan.actions", [{"id": "A1"}, {"id": "a1"}])).plan.actions) == 2


@pytest.mark.parametrize("target", ["R9\nfile: all is well", "R9\x1b[31mred", "R9\u202e", "x" * 5000])
def test_a_link_is_told_in_one_short_line_whatever_it_holds(target: str) -> None:
    with pytest.raises(NotACase) as refused:
        case_of(with_value("plan.actions[0].risks", [target]))
    assert str(refused.value).isprintable()
    assert len(str(refused.value)) < 300


def test_the_ids_of_a_case_stand_under_their_lists_in_their_order() -> None:
    assert records_by_list(case_of(sound())) == {
        "people_at_risk": ["V1", "V2"], "assessment.risks": ["R1", "R2"], "assessment.factors": ["F1", "F2", "F3"],
        "assessment.protective_factors": ["P1"], "plan.actions": ["A1", "A2", "A3", "A4", "A5"],
        "plan.contingencies": ["C1", "C2", "C3", "C4", "C5"], "plan.licence_conditions": ["L1"], "plan.orders": ["O1"],
        "disclosures": ["D1"], "meetings": ["M1"],
    }
    assert records_by_list(case_of(skeleton())) == {path: [record_id] for path, record_id in RECORDS.items()}


def list_named_by(path: str) -> str | None:
    """The list that a field's link leads into, as the refusal of a wrong one says; `None` for a field that is no link."""
    for wrong in ("X9", ["X9"]):
        try:
            case_of(holding(path, wrong))
        except NotACase as error:
            found = re.search(r"names X9, which is not in (\S+);", str(error))
            if found:
                return found[1]
    return None


LINKING = {path: named for path, _ in EVERY if (named := list_named_by(path))}


def test_every_field_that_says_it_holds_the_id_of_a_record_is_a_link_that_is_checked() -> None:
    claiming = {path for path, words in EVERY if re.match(r"Ids? of the (meeting|action|people|risks|factors|strengths|person)", words or "")}
    assert claiming - set(LINKING) == set()
    assert set(LINKS) <= set(LINKING)


@pytest.mark.parametrize("path", LINKING)
def test_removing_the_record_that_a_link_leads_to_leaves_a_case(path: str) -> None:
    record_id = RECORDS[LINKING[path]]
    many = describe(address(path)).kind is Kind.LINKS
    linked = holding(path, [record_id] if many else record_id)
    case_of(linked)
    case_of(remove(linked, f"{LINKING[path]}.{record_id}"))


@pytest.mark.parametrize("path", LINKING)
def test_a_list_of_links_offers_the_records_that_it_may_name(path: str) -> None:
    if describe(address(path)).kind is Kind.LINKS:
        assert LINKED_LISTS[path.rsplit(".", 1)[1]] == LINKING[path]
    else:
        assert describe(address(path)).kind is Kind.TEXT
