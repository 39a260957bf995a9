"""The generated caseload: the same every time, in the real tables, and found like any other case."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from benchmarks.generated import DAY, NOW, fill
from benchmarks.many_cases import main
from schemas.reading import case_of
from store import CaseloadQuery, Store, open_store
from store.engine import reading
from store.finding import endings
from store.summary import columns, summarise
from store.tables import cases, search_words


def filled(file: Path, count: int = 40) -> Store:
    store = open_store(f"sqlite:///{file}", clock=lambda: NOW, today=lambda: DAY)
    fill(store, count)
    return store


def test_it_is_the_same_every_time(tmp_path: Path) -> None:
    with filled(tmp_path / "one.db") as one, filled(tmp_path / "two.db") as two:
        assert one.caseload().rows == two.caseload().rows
        assert one.caseload().total == 40


def test_its_cases_are_cases_and_the_caseload_shows_what_they_say(tmp_path: Path) -> None:
    with filled(tmp_path / "one.db") as store, reading(store.engine) as connection:
        for row in connection.execute(select(cases)).mappings():
            said = columns(summarise(case_of(store.read(row["id"]).document), DAY))
            for name in (
                "reference_key",
                "name_order",
                "area",
                "level",
                "category",
                "risk_level",
                "fictional",
                "search_text",
            ):
                assert row[name] == said[name], name
            words = select(search_words.c.ending).where(search_words.c.case_id == row["id"])
            assert set(connection.execute(words).scalars()) == endings(row["search_text"])


def test_a_generated_case_is_found_and_saved_like_any_other(tmp_path: Path) -> None:
    with filled(tmp_path / "one.db") as store:
        (row,) = store.caseload(CaseloadQuery(text="000007")).rows
        document = store.read(row.case_id).document
        assert store.save(row.case_id, document | {"reference": "FP-X"}, based_on=1, author="Ife").number == 2


def test_the_benchmark_prints_a_ratio_for_each_operation(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("benchmarks.many_cases.RUNS", 1)
    monkeypatch.setattr("benchmarks.many_cases.FEW", 20)
    monkeypatch.setattr("benchmarks.screens.ROUNDS", 1)
    monkeypatch.setattr("benchmarks.screens.RUNS", 1)
    main(30)
    lines = capsys.readouterr().out.splitlines()
    [worst] = [place for place, line in enumerate(lines) if line.startswith("worst: ")]
    assert sum("  ratio " in line for line in lines[:worst]) > 50
    assert sum("  ratio " in line for line in lines[worst + 1 :]) == 7
    assert lines[-1].startswith("worst on the screen: ")
