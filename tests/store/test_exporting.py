"""Every case as a file of its own: the current version, under a safe name, listed, and the same when done again."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.reading import read_case
from store import Store, StoreUnavailable
from store.exporting import MANIFEST, export_all, file_name
from store.removing import remove
from tests.store.conftest import draft
from tests.support.sound import sound

CASE_ID = "0b9f6f7e-7a51-4f0a-9a1e-0123456789ab"


def listed(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / MANIFEST).read_text(encoding="utf-8").splitlines()]


def test_every_standing_case_is_there_in_its_current_version(store: Store, tmp_path: Path) -> None:
    first = store.create(draft("FP-1"), "Ife").case_id
    store.save(first, draft("FP-1", fictional=True), based_on=1, author="Ife")
    second = store.create(sound(), "Ife").case_id
    gone = store.create(draft("FP-3"), "Ife").case_id
    remove(store, gone, author="Ife", reason="Made twice")
    assert export_all(store, tmp_path / "out") == 2
    lines = {line["id"]: line for line in listed(tmp_path / "out")}
    assert {case_id: (line["reference"], line["version"]) for case_id, line in lines.items()} == {
        first: ("FP-1", 2),
        second: ("FP-0900", 1),
    }
    for case_id, line in lines.items():
        content = (tmp_path / "out" / line["file"]).read_bytes()
        assert sha256(content).hexdigest() == line["sha256"]
        assert read_case(content)[1] == store.read(case_id).document


def test_a_second_export_touches_only_what_has_changed(store: Store, tmp_path: Path) -> None:
    first, second = (store.create(draft(reference), "Ife").case_id for reference in ("FP-1", "FP-2"))
    export_all(store, tmp_path)
    files = {line["id"]: tmp_path / line["file"] for line in listed(tmp_path)}
    before = {case_id: file.stat().st_ino for case_id, file in files.items()}
    store.save(first, draft("FP-1", fictional=True), based_on=1, author="Ife")
    export_all(store, tmp_path)
    assert files[first].stat().st_ino != before[first]
    assert files[second].stat().st_ino == before[second]


def test_what_is_gone_is_taken_away_and_what_others_put_there_stays(store: Store, tmp_path: Path) -> None:
    case_id = store.create(draft("FP-1"), "Ife").case_id
    export_all(store, tmp_path)
    (tmp_path / "notes.json").write_text("{}")
    with (tmp_path / MANIFEST).open("a") as manifest:
        manifest.write('{"file": "notes.json"}\n{"file": "../notes.json"}\nnot a line of ours\n[]\n')
    store.save(case_id, draft("FP-2"), based_on=1, author="Ife")
    export_all(store, tmp_path)
    assert sorted(file.name for file in tmp_path.glob("*.json")) == [f"FP-2.{case_id}.json", "notes.json"]
    remove(store, case_id, author="Ife", reason="Made twice")
    assert export_all(store, tmp_path) == 0
    assert [file.name for file in tmp_path.glob("*.json")] == ["notes.json"]


def test_files_and_list_are_for_their_owner_only(store: Store, tmp_path: Path) -> None:
    store.create(draft("FP-1"), "Ife")
    export_all(store, tmp_path / "out")
    assert all(file.stat().st_mode & 0o077 == 0 for file in (tmp_path / "out", *(tmp_path / "out").iterdir()))


def test_a_folder_that_can_not_be_written_is_said(store: Store, tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("x")
    with pytest.raises(StoreUnavailable, match=r"can't be written to .*notes"):
        export_all(store, tmp_path / "notes")


@given(st.text(min_size=1, max_size=300))
def test_any_reference_gives_a_name_that_every_system_accepts(reference: str) -> None:
    name = file_name(reference, CASE_ID)
    assert name.isascii() and len(name) <= 110
    assert not set(name) & set('/\\:*?"<>|\0 ')
    assert name[0] not in ".-" and name.endswith(f".{CASE_ID}.json")


def test_a_name_shows_the_reference() -> None:
    assert file_name("FP-0007", CASE_ID) == f"FP-0007.{CASE_ID}.json"
    assert file_name("../Ös/7 (new)", CASE_ID) == f"Os-7-new.{CASE_ID}.json"
    assert file_name("事案", CASE_ID) == f"case.{CASE_ID}.json"
