"""python -m store: backups, exports, proofs and deletion. Exit status: 0 good, 1 something was found, 2 it can't be done."""

from __future__ import annotations

import argparse
import getpass
import io
import os
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from store import commands
from store.errors import NoSuchCase, NotDue, StoreDamaged, StoreUnavailable, UnusableNote, UnusablePeriod

FOUND, CANNOT = 1, 2
_REFUSALS = (StoreUnavailable, NoSuchCase, NotDue, UnusableNote, UnusablePeriod, commands.Wrong)


def main(
    arguments: Sequence[str],
    clock: Callable[[], datetime] | None = None,
    today: Callable[[], date] | None = None,
) -> int:
    """Run a command and return its exit status. The clock gives the moment, with its zone; `today` the day for retention."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = _parser().parse_args(arguments)
    options.clock = clock or (lambda: datetime.now(UTC))
    options.who = options.who or _user()
    try:
        options.today = today or _fixed_day()
        return int(options.run(options))
    except _REFUSALS as error:
        print(error.args[0], file=sys.stderr)
        return FOUND if isinstance(error, StoreDamaged) else CANNOT
    except BrokenPipeError:  # whoever reads the output has stopped
        raise
    except OSError as error:
        where = f"{error.filename} " if error.filename else ""
        print(
            f"The file or folder {where}can't be used ({(error.strerror or 'no access').lower()}). Name another one, or allow "
            "reading and writing there; nothing was changed.",
            file=sys.stderr,
        )
        return CANNOT


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m store", description="Keep the cases safe: copies, proofs, deletion."
    )
    parser.add_argument(
        "--database", metavar="URL", help="default: DATABASE_URL, else the file in the user's data folder"
    )
    parser.add_argument(
        "--who", metavar="NAME", help="who does this, for the audit (default: the user of this machine)"
    )
    add = parser.add_subparsers(dest="command", required=True).add_parser
    command = add("backup", help="a checked copy in a new file, also while others save")
    command.add_argument("file", metavar="FILE", type=Path)
    command.set_defaults(run=commands.backup)
    command = add("restore", help="put a backup into the database")
    command.add_argument("file", metavar="FILE", type=Path)
    command.add_argument(
        "--replace", action="store_true", help="also over the cases that are there; a copy of them is kept"
    )
    command.set_defaults(run=commands.restore)
    command = add("export-all", help="every case as a case file of its own, and a list of them")
    command.add_argument("folder", metavar="FOLDER", type=Path)
    command.set_defaults(run=commands.export_all)
    command = add("verify", help="prove that the database is sound and that nothing in the audit was changed")
    command.add_argument(
        "--head", metavar="HASH", help="the last entry that an earlier proof named, which must still be there"
    )
    command.set_defaults(run=commands.verify)
    command = add("recheck", help="check every case that was not checked today, so that the caseload is up to date")
    command.set_defaults(run=commands.recheck_all)
    command = add("due", help="closed cases whose time has passed")
    command.add_argument("--keep-months", metavar="N", type=int, help="how long closed cases are kept")
    command.set_defaults(run=commands.due)
    command = add("delete", help="delete cases for good; the audit keeps that it was done")
    command.add_argument("cases", metavar="CASE", nargs="+", help="the id or the reference of a case")
    command.add_argument("--reason", required=True, help="why, for the audit")
    command.add_argument("--keep-months", metavar="N", type=int, help="how long closed cases are kept")
    command.add_argument(
        "--even-so", action="store_true", help="also a case that is not due: a fictional or mistaken one"
    )
    command.add_argument("--yes", action="store_true", help="without it nothing is deleted: the cases are listed")
    command.set_defaults(run=commands.delete)
    for name, run, what in (("encrypt", commands.encrypt, "an encrypted"), ("decrypt", commands.decrypt, "a plain")):
        command = add(name, help=f"{what} copy of the database in a new file, by the key in FOUR_PILLARS_KEY")
        command.add_argument("file", metavar="NEW-FILE", type=Path)
        command.set_defaults(run=run)
    return parser


def _fixed_day() -> Callable[[], date] | None:
    """The day that `FOUR_PILLARS_TODAY` fixes; `None` for the clock's. Raises `commands.Wrong`."""
    fixed = os.environ.get("FOUR_PILLARS_TODAY", "").strip()
    try:
        day = date.fromisoformat(fixed) if fixed else None
    except ValueError:
        raise commands.Wrong("FOUR_PILLARS_TODAY is not a day. Give it as YYYY-MM-DD, or leave it out.") from None
    return (lambda: day) if day else None


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a user without a name
        return "command line"
