"""python -m benchmarks: the check of each case beside Pydantic's own validation of the same file, in one run."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

from rmp.check import all_rules, check
from schemas.case import Case

CASELOAD = Path(__file__).parent.parent / "caseload"
DAY = date(2026, 11, 19)


def milliseconds(work: Callable[[], object], runs: int = 31) -> float:
    """The median time of some runs."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return median(times)


def main() -> None:
    """A line a case, the largest first."""
    print(f"{len(all_rules())} rules; medians of 31 runs, in milliseconds")
    for file in sorted(CASELOAD.glob("*/*/case.json"), key=lambda path: -path.stat().st_size):
        text = file.read_text(encoding="utf-8")
        case = Case.model_validate_json(text)
        validation = milliseconds(lambda text=text: Case.model_validate_json(text))  # type: ignore[misc]
        checking = milliseconds(lambda case=case: check(case, on=DAY))  # type: ignore[misc]
        print(
            f"{file.parent.name:42}{len(text) / 1000:7.1f} kB  validation {validation:7.2f}  check {checking:7.2f}  "
            f"ratio {checking / validation:5.2f}"
        )


if __name__ == "__main__":
    main()
