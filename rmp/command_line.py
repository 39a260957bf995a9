"""python -m rmp check | compare | rules | schema.

Exit status: 0 no open error (compare: the same), 1 at least one (compare: differences), 2 a file is no case.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import re
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from guidance import NotAnEdition, UnknownEdition, edition_names, edition_or_area
from risk_model.kinds import Purpose
from risk_model.registry import Rule
from rmp.changes import what_changed
from rmp.changes.telling import compared_as_json, compared_as_text
from rmp.check import DEFAULT_EDITION, all_rules, check
from rmp.text_report import as_text
from schemas.base import EARLIEST, LATEST
from schemas.faults import Fault, NotACase, shown
from schemas.publishing import json_schema
from schemas.reading import SIZE_LIMIT, Document, read_case, refuse_size

OPEN_ERROR = DIFFERENCES = 1
NOT_A_CASE = 2


def main(arguments: Sequence[str], today: date | None = None) -> int:
    """Run a command and return its exit status. `today` is the day for a check without `--on`."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = _parser().parse_args(arguments)
    if options.command == "rules":
        return _rules(options.format)
    if options.command == "schema":
        print(json_schema(), end="")
        return 0
    if options.command == "compare":
        return _compare(options)
    return _check(options, today or date.today())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m rmp", description="Check a case file against the MAPPA guidance.")
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("check", help="what is missing in a case, with the paragraph behind it")
    command.add_argument("case", metavar="CASE.json", help="a case file")
    command.add_argument("--on", metavar="YYYY-MM-DD", help="the day of the check (default: today)")
    command.add_argument("--for", dest="purpose", choices=[p.value for p in Purpose], default=Purpose.PLAN.value)
    editions = ", ".join(edition_names()) + ", or the path of an area's file of stricter limits (.toml)"
    command.add_argument("--edition", metavar="NAME", default=DEFAULT_EDITION, help=editions)
    command.add_argument("--format", choices=["text", "json"], default="text")
    command.add_argument("--full", action="store_true", help="in the text, a line a finding with how to put it right")
    command = commands.add_parser("compare", help="what changed from one version of a case to another, in the plan's terms")
    command.add_argument("before", metavar="BEFORE.json", help="a case file")
    command.add_argument("after", metavar="AFTER.json", help="a later version of it")
    command.add_argument("--format", choices=["text", "json"], default="text")
    command = commands.add_parser("rules", help="every rule")
    command.add_argument("--format", choices=["text", "json"], default="text")
    commands.add_parser("schema", help="the JSON Schema of the case file")
    return parser


def _check(options: argparse.Namespace, today: date) -> int:
    try:
        on = today if options.on is None else _day(options.on)
    except ValueError:
        return _refuse([Fault("--on", f"{shown(options.on)} is not a day", "a real day as YYYY-MM-DD, 1900 to 2199")])
    try:
        limits = edition_or_area(options.edition)
    except UnknownEdition:
        known = f"one of {', '.join(edition_names())}, or the path of an area's file"
        return _refuse([Fault("--edition", f"{shown(options.edition)} is not an edition", known)])
    except NotAnEdition as error:
        return _refuse([Fault(*fault) for fault in error.faults])
    try:
        case, _ = read_case(_content(options.case))
    except NotACase as error:
        return _refuse(error.faults)
    report = check(case, on=on, purpose=Purpose(options.purpose), limits=limits)
    print(json.dumps(report.as_json(), indent=2, ensure_ascii=False) if options.format == "json" else as_text(report, full=options.full))
    return OPEN_ERROR if report.has_open_error else 0


def _compare(options: argparse.Namespace) -> int:
    documents: list[Document] = []
    faults: list[str] = []
    for name in (options.before, options.after):
        try:
            documents.append(read_case(_content(name))[1])
        except NotACase as error:
            faults += [f"{name!r}: {fault}" for fault in error.faults]
    if faults:
        return _refuse(faults)
    before, after = documents
    changes = what_changed(before, after)
    tell = compared_as_json if options.format == "json" else compared_as_text
    print(tell(before, after, changes))
    return DIFFERENCES if changes else 0


def _day(text: str) -> date:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError(text)
    day = date.fromisoformat(text)
    if not EARLIEST <= day <= LATEST:
        raise ValueError(text)
    return day


def _content(name: str) -> bytes:
    try:
        with Path(name).open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size > SIZE_LIMIT:
                refuse_size(size)
            return file.read(SIZE_LIMIT + 1)
    except NotACase:
        raise
    except (OSError, ValueError) as error:
        reason = error.strerror.lower() if isinstance(error, OSError) and error.strerror else "no such file"
        raise NotACase([Fault("", f"{name!r} cannot be read ({reason})", "the path of a case file")]) from None


def _refuse(faults: Sequence[Fault | str]) -> int:
    for fault in faults:
        print(fault, file=sys.stderr)
    return NOT_A_CASE


def _rules(form: str) -> int:
    if form == "json":
        print(json.dumps({"rules": [_rule_entry(r) for r in all_rules()]}, indent=2, ensure_ascii=False))
    else:
        for entry in all_rules():
            print(f"{entry.id:14}{entry.check.value:9}{entry.paragraph.number:18}{entry.title} [{entry.when.words}]")
    return 0


def _rule_entry(entry: Rule) -> dict[str, object]:
    return {
        "id": entry.id,
        "check": entry.check.value,
        "paragraph": entry.paragraph.number,
        "title": entry.title,
        "applies_when": entry.when.words,
        "purposes": sorted(p.value for p in entry.purposes),
        "meaning": entry.meaning,
        "also": [p.number for p in entry.cites[1:]],
    }
