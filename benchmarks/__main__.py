"""python -m benchmarks [check | save | many]: the check beside Pydantic's validation; a save beside a bare commit; many cases beside few."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable
from datetime import date
from statistics import median
from string import ascii_letters
from typing import Any

from benchmarks import durable_save, many_cases
from benchmarks.large_case import CASELOAD, large_case
from rmp.check import all_rules, check
from schemas.case import Case
from schemas.reading import case_of

DAY = date(2026, 11, 19)
RUNS = 31


def milliseconds(work: Callable[[], object], runs: int = RUNS) -> float:
    """The median time of some runs."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return median(times)


def measured(name: str, text: str) -> str:
    """A line on one case: its size, the times, and the first check's as a multiple of the validation's.

    The first check meets words that it has never read; of those read before, it keeps what it found in them.
    """
    case = Case.model_validate_json(text)
    never_read = iter([case_of(_in_other_words(json.loads(text), run)) for run in range(RUNS)])
    validation = milliseconds(lambda: Case.model_validate_json(text))
    first = milliseconds(lambda: check(next(never_read), on=DAY))
    again = milliseconds(lambda: check(case, on=DAY))
    return (
        f"{name:42}{len(text) / 1000:7.1f} kB  validation {validation:6.2f}  first check {first:6.2f}  "
        f"ratio {first / validation:5.2f}  check again {again:6.2f}"
    )


def _in_other_words(value: Any, run: int) -> Any:
    """A document with a word more at the end of each of its texts, another word in each run."""
    if isinstance(value, dict):
        return {key: _in_other_words(one, run) for key, one in value.items()}
    if isinstance(value, list):
        return [_in_other_words(one, run) for one in value]
    return f"{value} Garrow{ascii_letters[run]}" if isinstance(value, str) and " " in value else value


def main() -> None:
    """A line a case: the large one first, then those of the caseload, the largest first."""
    print(f"{len(all_rules())} rules; medians of {RUNS} runs, in milliseconds")
    large = large_case()
    plan, risks = large["plan"], large["assessment"]["risks"]
    size = f"{len(risks)} risks, {len(plan['actions'])} actions, {len(plan['contingencies'])} contingencies"
    print(measured(size, json.dumps(large, ensure_ascii=False, indent=2)))
    for file in sorted(CASELOAD.glob("*/*/case.json"), key=lambda path: -path.stat().st_size):
        print(measured(file.parent.name, file.read_text(encoding="utf-8")))


def chosen(arguments: list[str]) -> None:
    """Run what was asked for; when nothing was, the check and the save, and say how to measure many cases."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    commands = parser.add_subparsers(dest="command")
    commands.add_parser("check", help="the check of each case beside the validation of the same file")
    commands.add_parser("save", help="a durable save beside a bare SQLite commit of the same bytes")
    many = commands.add_parser("many", help="100,000 cases beside 100; some minutes")
    many.add_argument("--cases", type=int, default=many_cases.MANY)
    many.add_argument("--postgresql", action="store_true", help="on a PostgreSQL of its own, not on SQLite")
    options = parser.parse_args(arguments)
    if options.command == "save":
        durable_save.main()
    elif options.command == "many":
        many_cases.main(options.cases, postgresql=options.postgresql)
    elif options.command == "check":
        main()
    else:
        main()
        print()
        durable_save.main()
        print("\n100,000 cases beside 100, in some minutes: python -m benchmarks many")


if __name__ == "__main__":
    chosen(sys.argv[1:])
