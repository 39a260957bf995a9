"""python -m benchmarks.durable_save: a durable save with its trace beside a bare SQLite commit of the same bytes, turn by turn."""

from __future__ import annotations

import copy
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.large_case import CASELOAD, large_case
from schemas.reading import read_case
from store import Store, open_store, saving, writing
from store.drafts import Draft, draft_of
from store.engine import reading as reads
from store.engine import writing as writes
from store.events import Event

RUNS = 200
DAY = date(2026, 11, 19)


def milliseconds(work: Callable[[], object]) -> float:
    """The time of one run."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def measured(name: str, document: dict[str, Any], folder: Path) -> str:
    """A line on one case: the commit, the transaction of a save (version, caseload, audit) and a whole save with its check."""
    bare, kept, whole = [], [], []
    with _opened(folder) as store, closing(_bare(folder / "bare.db")) as other:
        case_id = store.create(document, "Ife").case_id
        for number in range(1, RUNS, 2):
            texts = [_typed(document, number), _typed(document, number + 1)]
            draft = draft_of(texts[0], "Ife", None)
            summary = draft.summary(DAY)
            with reads(store.engine) as connection:
                seen = writing.current_of(connection, case_id)
            bare.append(milliseconds(partial(_commit, other, draft.text)))
            kept.append(milliseconds(partial(_transaction, store, seen, draft, summary)))
            again = partial(store.save, case_id, texts[1], based_on=number + 1, author="Ife")
            whole.append(milliseconds(again))
    one, two, three = median(bare), median(kept), median(whole)
    return (
        f"{name:24}{len(draft.text) / 1000:7.1f} kB  bare commit {one:6.2f}  durable save {two:6.2f}  ratio {two / one:5.2f}  "
        f"with reading and check {three:7.2f}"
    )


def main() -> None:
    """A line a case, from a small one to a large one."""
    print(f"medians of {RUNS // 2} runs, in milliseconds; SQLite, write-ahead log, synchronous=FULL for both")
    print("a durable save is the whole transaction: version, row of the caseload and entry of the audit")
    demo = min(CASELOAD.glob("*/*/case.json"), key=lambda file: file.stat().st_size)
    cases = {
        "a reference alone": {"schema_version": 1, "reference": "FP-1"},
        demo.parent.name[:22]: read_case(demo.read_bytes())[1],
        "a large case": large_case(),
    }
    for name, document in cases.items():
        with tempfile.TemporaryDirectory(prefix="fp-") as folder:
            print(measured(name, document, Path(folder)))


def _opened(folder: Path) -> Store:
    return open_store(f"sqlite:///{folder}/cases.db", clock=lambda: datetime.now(UTC), today=lambda: DAY)


def _bare(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, isolation_level=None)
    for statement in ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "CREATE TABLE texts (said TEXT)"):
        connection.execute(statement)
    return connection


def _commit(connection: sqlite3.Connection, text: str) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO texts VALUES (?)", (text,))
    connection.execute("COMMIT")


def _transaction(store: Store, seen: writing.Seen, draft: Draft, summary: dict[str, Any]) -> None:
    """What `Store.save` does once the document is read and checked, outside of which nobody waits."""
    with writes(store.engine) as connection:
        saved = writing.advance(connection, seen, seen["version"], draft, summary, store.now())
        if saved is None:
            raise RuntimeError("somebody else saves into the benchmark")
        saving.note_version(store, connection, Event.SAVE, saved, draft)


def _typed(document: dict[str, Any], number: int) -> dict[str, Any]:
    changed = copy.deepcopy(document)
    changed.setdefault("person", {})["diversity_needs"] = f"Text {number}"
    return changed


if __name__ == "__main__":
    main()
