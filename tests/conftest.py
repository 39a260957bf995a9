"""What a run of the tests prints at its end."""

import pytest

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
