"""A copy for teaching: what fields tell is gone from the whole case, and the rest is pointed out. The "real" names are invented."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, get_args

import pytest

from schemas.case import Case
from schemas.faults import NotACase
from schemas.reading import case_of
from store.duplicate import as_fictional
from store.known_names import FIELDS, NUMBERS, WORD, texts_in
from store.ordinary import GENERIC
from tests.store.conftest import draft
from tests.support.sound import sound
from tests.support.strategies import hints_of

CASELOAD = sorted((Path(__file__).parents[2] / "caseload").glob("*/*/case.json"))


def real() -> dict[str, Any]:
    return draft(
        "WX-2026-17",
        person={
            "last_name": "Harlow", "first_name": "Denis", "aliases": ["Denny"], "date_of_birth": "1980-06-30",
            "pnc_id": "80/12345A", "visor_reference": "V-778812", "lead_agency_reference": "CRN X112233", "prison": "HMP Stoke Fell",
            "prison_number": "A1234BC", "last_address_before_custody": "14 Weir Lane, Stoke Fell, WX4 7QT",
        },
        mappa={"area": "Fellshire", "practitioner": {"name": "Joan Peel", "email": "joan.peel@fellshire.example"}},
        people_at_risk=[{"id": "V1", "name": "Amy O'Dowd", "description": "Denis Harlow's former partner."}],
        plan={"actions": [{
            "id": "A1", "owner": {"agency": "police", "name": "PC R. Stubbs", "agency_name": "Fellshire Police"},
            "what": "PC Stubbs visits HARLOW at 14 Weir Lane on Tuesdays; Amy O’Dowd rings Joan Peel on 07700 900123 or "
            "joan.peel@fellshire.example. Denny's brother Craig, born 30 June 1980 like him, knows. PNC 80/12345A, A1234BC, WX4 7QT.",
        }]},
    )  # fmt: skip


def copied(document: dict[str, Any]) -> tuple[dict[str, Any], str]:
    copy, _ = as_fictional(document, "TR-1")
    return copy, json.dumps(copy, ensure_ascii=False)


def test_nothing_that_a_field_tells_is_left_anywhere() -> None:
    _, text = copied(real())
    for gone in (
        "Harlow",
        "HARLOW",
        "Denis",
        "Denny",
        "Amy",
        "Dowd",
        "Peel",
        "Joan",
        "Stubbs",
        "Fellshire",
        "Stoke",
        "Weir",
        "14 ",
        "12345",
        "778812",
        "112233",
        "A1234BC",
        "07700",
        "fellshire",
        "7QT",
        "1980-06-30",
        "30 June 1980",
        "WX-2026-17",
    ):
        assert gone not in text, gone


def test_the_same_name_becomes_the_same_name() -> None:
    copy, _ = copied(real())
    person, action = copy["person"], copy["plan"]["actions"][0]
    assert copy["people_at_risk"][0]["description"] == f"{person['first_name']} {person['last_name']}'s former partner."
    assert f"visits {person['last_name'].upper()} at " in action["what"]
    assert copy["mappa"]["practitioner"]["name"] in action["what"]
    assert copy["people_at_risk"][0]["name"].split()[0] in action["what"]
    assert copy["mappa"]["practitioner"]["email"] in action["what"]
    assert action["owner"]["agency_name"] == f"{copy['mappa']['area']} Police"


def test_what_tells_nothing_stays() -> None:
    copy, _ = copied(real())
    action = copy["plan"]["actions"][0]
    assert action["owner"]["name"].startswith("PC ")
    assert "on Tuesdays" in action["what"]
    assert copy["person"]["prison"].startswith("HMP ")
    assert copy["plan"]["actions"][0]["owner"]["agency"] == "police"
    assert list(copy) == [*real(), "fictional"]


def test_the_copy_is_a_fictional_case_with_its_own_reference() -> None:
    copy, _ = copied(real() | {"fictional": False})
    assert (copy["reference"], copy["fictional"]) == ("TR-1", True)
    assert case_of(copy)


def test_a_name_that_stands_only_in_text_is_pointed_out() -> None:
    copy, look_at = as_fictional(real(), "TR-1")
    assert "Craig" in copy["plan"]["actions"][0]["what"]
    assert "Craig" in look_at
    assert not {"Tuesdays", "PC", "HMP", "Police", copy["person"]["last_name"]} & set(look_at)


def test_the_same_case_gives_the_same_copy() -> None:
    assert as_fictional(real(), "TR-1") == as_fictional(real(), "TR-1")


@pytest.mark.parametrize(
    ("born", "assessed", "moved"),
    [
        ("1980-06-30", None, "1980-08-09"),
        ("1980-06-30", "2026-11-19", "1980-08-09"),
        ("1980-11-10", "2026-11-19", "1980-10-01"),
        ("2008-11-19", "2026-11-19", "2008-10-10"),
        ("2008-11-20", "2026-11-19", "2008-12-30"),
        ("2199-12-30", None, "2199-11-20"),
        ("1900-01-02", "1990-01-10", "1900-02-11"),
    ],
)
def test_the_date_of_birth_is_moved_so_that_the_age_stays(born: str, assessed: str | None, moved: str) -> None:
    document = draft(person={"date_of_birth": born}, assessment={"assessed_on": assessed})
    assert as_fictional(document, "TR-1").document["person"]["date_of_birth"] == moved


@pytest.mark.parametrize(
    ("text", "kept"),
    [("Hope rang on 3 May 2026.", True), ("She will hope for the best in may.", True), ("Will Hope will come", False)],
)
def test_ordinary_words_that_are_also_names_stay_where_they_are_no_name(text: str, kept: bool) -> None:
    person = {"first_name": "May", "last_name": "Will", "aliases": ["Summer"], "diversity_needs": text}
    new = as_fictional(draft(person=person), "TR-1").document["person"]["diversity_needs"]
    assert (new == text) == kept


def test_ids_that_hold_a_name_change_together_with_their_links() -> None:
    document = draft(
        people_at_risk=[{"id": "Amy-OD", "name": "Amy"}],
        plan={"actions": [{"id": "A1", "people": ["Amy-OD"], "what": "Ring Amy"}]},
    )
    copy, text = copied(document)
    assert "Amy" not in text
    assert copy["plan"]["actions"][0]["people"] == [copy["people_at_risk"][0]["id"]]


def test_roles_in_the_place_of_names_stay() -> None:
    for role in ("Duty officer", "Employer", "Head teacher", "Police control room"):
        document = draft(
            plan={"actions": [{"id": "A1", "owner": {"name": role}, "what": "Duty officer tells the Head"}]}
        )
        assert as_fictional(document, "TR-1").document["plan"] == document["plan"]


@pytest.mark.parametrize("reference", ["", " ", "x" * 61, "a\0"])
def test_a_reference_that_is_none_is_refused(reference: str) -> None:
    with pytest.raises(NotACase):
        as_fictional(sound(), reference)


@pytest.mark.parametrize("file", CASELOAD, ids=lambda file: file.parent.name)
def test_no_name_of_a_field_is_left_in_a_whole_case(file: Path) -> None:
    document = json.loads(file.read_bytes())
    _, text = copied(document)
    left = set(WORD.findall(text))
    names = {
        word for path, value in texts_in(document) if path.startswith(("person.l", "person.f", "person.a", "people_at_risk.name"))
        for word in WORD.findall(value) if word[0].isupper() and word.casefold() not in GENERIC
    }  # fmt: skip
    assert not names & left


def test_every_field_that_may_hold_a_name_is_known_by_its_path() -> None:
    """A field that is renamed, or a new one called name, must not slip through. A tool and a day are no names."""
    paths = set(paths_of(Case))
    assert set(FIELDS) | set(NUMBERS) <= paths
    telling = {
        p
        for p in paths
        if re.search(r"(^|\.)(name|last_name|first_name|aliases|email|contact|by|chair|.*address.*)$", p)
    }
    assert telling - set(FIELDS) - set(NUMBERS) == {"assessment.tools.name", "plan.actions.messenger.by"}


def paths_of(model: Any, path: str = "") -> list[str]:
    found = []
    for name, hint in hints_of(model).items():
        here = f"{path}.{name}" if path else name
        inside = [kind for kind in parts_of(hint) if isinstance(kind, type) and hasattr(kind, "model_fields")]
        found += [p for kind in inside for p in paths_of(kind, here)] or [here]
    return found


def parts_of(hint: Any) -> list[Any]:
    return [hint] + [part for within in get_args(hint) for part in parts_of(within)]
