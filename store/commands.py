"""What each command of `python -m store` does: it says on one line what it did, and gives its exit status."""

from __future__ import annotations

import argparse
import re
import sys

from rmp.limits_set import limits_set
from store import backups, exporting, recoding, retention, verifying
from store.address import address_of, shown
from store.audit import audit
from store.cases import Store
from store.deleting import delete_for_good, see_that_it_is_due
from store.drafts import note_of
from store.errors import NotDue, StoreUnavailable
from store.events import Event
from store.last_good import naming_the_last_good_copy
from store.looking import is_current, see_that_it_stands
from store.opening import open_store
from store.periods import refuse_no_period
from store.reading import is_case_id
from store.rechecking import recheck


class Wrong(ValueError):
    """What was asked for can't be done; the message says how to ask for it."""


def backup(options: argparse.Namespace) -> int:
    """A checked copy in a new file. The database stays as it is: one that is older than the program gets no entry in its audit."""
    address = address_of(options.database)
    with naming_the_last_good_copy(address):
        see_that_it_stands(address)
        current = is_current(address)
        backups.backup(options.database, options.file)
    print(f"The backup is {options.file}, checked.")
    if current:
        try:
            with _store(options) as store:
                audit(store, Event.BACKUP, who=options.who)
        except StoreUnavailable as error:
            print(f"Only its entry in the audit could not be made: {error}", file=sys.stderr)
            return 1
    return 0


def restore(options: argparse.Namespace) -> int:
    """A backup into the database, brought up to date."""
    done = backups.restore(options.file, options.database, clock=options.clock, replace=options.replace)
    for what, file in (("A copy of what was there before is", done.kept), ("The damaged file is kept as", done.moved)):
        if file:
            print(f"{what} {file}.")
    with _store(options) as store:
        audit(store, Event.RESTORED_BACKUP, who=options.who)
        print(f"{options.file} is in {shown(store.engine.url)} now, with {store.count()} cases.")
    return 0


def export_all(options: argparse.Namespace) -> int:
    """Every case as a file."""
    with _existing(options) as store:
        audit(store, Event.EXPORT, who=options.who, detail="all cases")
        print(
            f"{exporting.export_all(store, options.folder)} cases are in {options.folder}, listed in {exporting.MANIFEST}."
        )
    return 0


def verify(options: argparse.Namespace) -> int:
    """Whether the database is sound and the audit unbroken."""
    if options.head is not None and not re.fullmatch(r"[0-9a-fA-F]{64}", options.head.strip()):
        raise Wrong("The hash after --head is not one that `verify` gave. Give all of its 64 digits, 0 to 9 and a to f.")
    with _existing(options) as store:
        found = verifying.verify(store, options.head)
    for line in found.wrong:
        print(line)
    if not found.wrong:
        print(f"The database is sound, and so is the audit: {found.entries} entries, the last one {found.head}.")
    return 1 if found.wrong else 0


def recheck_all(options: argparse.Namespace) -> int:
    """Check what was not checked today."""
    with _existing(options) as store:
        print(f"{recheck(store)} cases were checked.")
    return 0


def due(options: argparse.Namespace) -> int:
    """Closed cases whose time has passed, one a line."""
    months = options.keep_months if options.keep_months is not None else retention.keep_months()
    if months is None:
        raise Wrong(
            "No period is set after which closed cases are due for deletion. Give --keep-months N or set "
            f"{retention.KEEP_MONTHS}, as a number of months."
        )
    refuse_no_period(months)
    with _existing(options) as store:
        found = retention.due_for_deletion(store, keep_months=months)
    for case in found:
        print(f"{case.case_id}  {case.reference}  ended {case.closed_on}  kept until {case.due_on}")
    if not found:
        print(f"No case ended more than {months} months ago.")
    return 0


def delete(options: argparse.Namespace) -> int:
    """Delete cases for good, or say which they would be."""
    note_of("reason", options.reason)
    with _existing(options) as store:
        chosen = {_case_id(store, case): case for case in options.cases}
        for case_id, case in chosen.items():  # all of them before the first is gone
            try:
                see_that_it_is_due(store, case_id, keep_months=options.keep_months, even_so=options.even_so)
            except NotDue as error:
                raise Wrong(f"{case}: {error} Nothing was deleted.") from None
        for case_id, case in chosen.items():
            if not options.yes:
                count = store.latest_number(case_id)
                print(f"{case} ({case_id}) would be deleted with its {count} version{'s' * (count != 1)}.")
                continue
            done = delete_for_good(
                store,
                case_id,
                by=options.who,
                reason=options.reason,
                keep_months=options.keep_months,
                even_so=options.even_so,
            )
            print(f"{case} ({case_id}): {done.sentence}")
    if not options.yes:
        print("Nothing was deleted. Give --yes to delete for good.")
    return 0


def encrypt(options: argparse.Namespace) -> int:
    """An encrypted copy of a plain database."""
    recoding.encrypt(options.database, options.file)
    print(
        f"The encrypted copy is {options.file}, checked. The plain database is still there: put the copy in its place."
    )
    return 0


def decrypt(options: argparse.Namespace) -> int:
    """A plain copy of an encrypted database."""
    recoding.decrypt(options.database, options.file)
    print(f"The plain copy is {options.file}, checked. Anybody who gets hold of it can read it.")
    return 0


def _store(options: argparse.Namespace) -> Store:
    limits, fault = limits_set()
    if fault:
        print(fault, file=sys.stderr)
    return open_store(options.database, clock=options.clock, today=options.today, limits=lambda: limits)


def _existing(options: argparse.Namespace) -> Store:
    """The store, where there is one: a command that only reads makes no new database."""
    address = address_of(options.database)
    with naming_the_last_good_copy(address):
        see_that_it_stands(address)
    return _store(options)


def _case_id(store: Store, case: str) -> str:
    found = case if is_case_id(case) else store.find(case)
    if found is None:
        raise Wrong(
            f"There is no case with the reference {case[:60]!r}. Give it as Cases shows it, or give the id of the case."
        )
    return found
