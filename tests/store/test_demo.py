"""The fictional caseload: loaded once, into an empty store only."""

import json
from pathlib import Path

import pytest

from schemas.faults import NotACase
from store import CaseloadQuery, Store
from store.demo import load_demo
from store.removing import remove
from tests.store.conftest import draft

CASELOAD = Path(__file__).parents[2] / "caseload"


def test_every_case_of_the_caseload_is_loaded_once(store: Store) -> None:
    files = list(CASELOAD.glob("*/*/case.json"))
    assert load_demo(store, CASELOAD) == len(files) == store.caseload().total
    assert load_demo(store, CASELOAD) == 0
    page = store.caseload(CaseloadQuery(fictional=True))
    assert page.total == len(files)
    assert {row.could_not_check for row in page.rows} == {0}
    assert {row.saved_by for row in page.rows} == {"Four Pillars"}
    assert store.history(page.rows[0].case_id)[0].reason == "Fictional caseload"


def test_the_cases_are_kept_as_the_files_have_them(store: Store) -> None:
    load_demo(store, CASELOAD)
    for file in CASELOAD.glob("*/*/case.json"):
        document = json.loads(file.read_bytes())
        case_id = store.find(document["reference"])
        assert case_id
        assert json.dumps(store.read(case_id).document) == json.dumps(document)


def test_a_store_with_a_case_is_left_alone_even_a_removed_one(store: Store) -> None:
    case_id = store.create(draft(), "Ife").case_id
    assert load_demo(store, CASELOAD) == 0
    remove(store, case_id, author="Ife", reason="Tried it out")
    assert load_demo(store, CASELOAD) == 0


def test_a_broken_file_is_named_and_nothing_is_loaded(store: Store, tmp_path: Path) -> None:
    for name, content in (("good", json.dumps(draft())), ("bad", '{"schema_version": 1}')):
        (tmp_path / "complete" / name).mkdir(parents=True)
        (tmp_path / "complete" / name / "case.json").write_text(content)
    with pytest.raises(NotACase, match="bad: reference: is missing"):
        load_demo(store, tmp_path)
    assert store.caseload().total == 0


def test_a_folder_without_cases_loads_nothing(store: Store, tmp_path: Path) -> None:
    assert load_demo(store, tmp_path / "nowhere") == 0
