"""The examples that property tests draw, and what a run of the tests prints at its end.

The same examples in every run, so that a red run is about the change that is tested. `HYPOTHESIS_PROFILE=search` draws new
ones: what it finds becomes a test of its own.
"""

import os

import pytest
from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None, database=None)
settings.register_profile("search", deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

_MEASURED = "tests/rmp/wording/test_measure.py"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Precision and recall of the wording checks, wherever their tests ran: here, so that `-n` workers cannot hide it."""
    reports = [report for reports in terminalreporter.stats.values() for report in reports]
    if not any(getattr(report, "nodeid", "").startswith(_MEASURED) for report in reports):
        return
    from tests.rmp.wording.measure import figures

    terminalreporter.section("wording checks: precision and recall of each slot")
    for line in figures():
        terminalreporter.write_line(line)
