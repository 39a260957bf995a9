"""python -m benchmarks: the check of each case beside Pydantic's own validation of the same file, in one run."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from datetime import date
from statistics import median

from benchmarks.large_case import CASELOAD, large_case
from rmp.check import all_rules, check
from schemas.case import Case

DAY = date(2026, 11, 19)


def milliseconds(work: Callable[[], object], runs: int = 31) -> float:
    """The median time of some runs."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return median(times)


def measured(name: str, text: str) -> str:
    """A line on one case: its size, both times, and the check's as a multiple of the validation's."""
    case = Case.model_validate_json(text)
    validation = milliseconds(lambda: Case.model_validate_json(text))
    checking = milliseconds(lambda: check(case, on=DAY))
    return (
        f"{name:42}{len(text) / 1000:7.1f} kB  validation {validation:7.2f}  check {checking:7.2f}  "
        f"ratio {checking / validation:5.2f}"
    )


def main() -> None:
    """A line a case: the large one first, then those of the caseload, the largest first."""
    print(f"{len(all_rules())} rules; medians of 31 runs, in milliseconds")
    large = large_case()
    plan, risks = large["plan"], large["assessment"]["risks"]
    size = f"{len(risks)} risks, {len(plan['actions'])} actions, {len(plan['contingencies'])} contingencies"
    print(measured(size, json.dumps(large, ensure_ascii=False, indent=2)))
    for file in sorted(CASELOAD.glob("*/*/case.json"), key=lambda path: -path.stat().st_size):
        print(measured(file.parent.name, file.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()
