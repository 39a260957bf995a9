"""The list and a case as a person meets them: whole runs of the screens, among many cases and among few."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import mean
from unittest.mock import patch

from streamlit.testing.v1 import AppTest

from benchmarks.generated import DAY
from pages.parts import settings
from schemas.vocabularies import RiskLevel
from store import CaseRow

APP = Path(__file__).parents[1] / "app.py"
LIST, CASE = "pages/caseload/cases.py", "pages/case/person.py"
ROUNDS, RUNS = 6, 2

_WARNS = logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context")

Act = Callable[[AppTest], None]


def times_on_screen(few: str, many: str, ours: list[CaseRow], theirs: list[CaseRow]) -> dict[str, tuple[float, float]]:
    """The time of each act in milliseconds, among the few and among the many: the mean, over some cases of each, of the best.

    The two take turns, so that whatever else the machine does falls on both.
    """
    found: dict[str, list[dict[str, float]]] = {name: [{}, {}] for name in acts(ours[0])}
    for _ in range(ROUNDS):
        for place, (url, rows) in enumerate(((few, ours), (many, theirs))):
            with _app_on(url) as app:
                for row in rows:
                    for name, act in acts(row).items():
                        best = found[name][place]
                        best[row.case_id] = min(best.get(row.case_id, float("inf")), *_timed(app, act))
    return {name: (mean(one.values()), mean(other.values())) for name, (one, other) in found.items()}


def acts(row: CaseRow) -> dict[str, Act]:
    """What a person does at the list, by name."""
    return {
        "the list": lambda app: None,
        "searched for a surname": lambda app: _search(app, row.last_name or ""),
        "searched for a whole name": lambda app: _search(app, f"{row.first_name} {row.last_name}"),
        "searched for a reference": lambda app: _search(app, row.reference),
        "Level 2 and high risk": _narrow,
        "sorted by next date": lambda app: _sort(app, "next_date"),
        "a case opened": lambda app: _open(app, row.case_id),
    }


def _timed(app: AppTest, act: Act) -> list[float]:
    """The times of an act, in milliseconds, each time from the list as it opens. Raises `RuntimeError` for a screen that fails."""
    times = []
    for _ in range(RUNS):
        app.session_state["case_order"] = ("reference", False)
        app.switch_page(LIST).run()
        act(app)
        start = time.perf_counter()
        app.run()
        times.append((time.perf_counter() - start) * 1000)
        if app.exception:
            raise RuntimeError(app.exception[0].value)
    return times


def _search(app: AppTest, words: str) -> None:
    app.text_input(key="case_search").set_value(words)


def _narrow(app: AppTest) -> None:
    app.selectbox(key="case_level").set_value(2)
    app.selectbox(key="case_risk").set_value(RiskLevel.HIGH)


def _sort(app: AppTest, order: str) -> None:
    app.session_state["case_order"] = (order, False)


def _open(app: AppTest, case_id: str) -> None:
    app.session_state["case_id"] = case_id
    app.switch_page(CASE)


@contextmanager
def _app_on(url: str) -> Iterator[AppTest]:
    """The app on a database, on the day that its cases were checked for."""
    ours = {"DATABASE_URL": url, "FOUR_PILLARS_TODAY": DAY.isoformat(), "FOUR_PILLARS_CASELOAD": "none"}
    with patch.dict(os.environ, ours):
        settings.the_store.clear()
        _WARNS.addFilter(_is_no_warning)
        try:
            yield AppTest.from_file(str(APP), default_timeout=60).run()
        finally:
            _WARNS.removeFilter(_is_no_warning)
            settings.the_store().close()
            settings.the_store.clear()


def _is_no_warning(record: logging.LogRecord) -> bool:
    """A screen that runs outside a server is warned about at every turn, and hides the figures."""
    return record.levelno > logging.WARNING
