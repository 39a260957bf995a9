"""What can go wrong with saving, each said in a sentence that a person can act on."""

from __future__ import annotations

from datetime import date

from store.records import Version


class StoreUnavailable(RuntimeError):
    """The database can't be reached, read or written. The message says what, where and how to mend it."""


class StoreDamaged(StoreUnavailable):
    """The database is there and can't be read as one: damaged, or under another key. It is left as it is."""


class NoSuchCase(LookupError):
    """No case with this id, or no such version of it."""

    def __init__(self, case_id: str, number: int | None = None) -> None:
        version = f" with a version {number}" if number is not None else ""
        super().__init__(f"There is no case {case_id[:60]!r}{version}. It may have been removed; look for it in Cases.")
        self.case_id = case_id
        self.number = number


class ReferenceTaken(ValueError):
    """Another case already has this reference."""

    def __init__(self, reference: str, case_id: str) -> None:
        super().__init__(f"Another case already has the reference {reference}. Give this one a reference of its own.")
        self.reference = reference
        self.case_id = case_id


class StaleSave(RuntimeError):
    """Somebody saved in between. Nothing is lost: mine is kept as a refused save, theirs is the current version."""

    def __init__(self, mine: int, theirs: Version) -> None:
        super().__init__(
            f"{theirs.author} saved version {theirs.number} while you were writing. "
            "What you wrote is kept apart: compare the two and save again."
        )
        self.mine = mine
        self.theirs = theirs


class StaleSignOff(RuntimeError):
    """Somebody saved since the version that was to be signed off."""

    def __init__(self, version: int, latest: int) -> None:
        super().__init__(
            f"Version {version} can't be signed off any more: the case is at version {latest}. "
            "Look under History at what changed, then sign off the newest version."
        )
        self.version = version
        self.latest = latest


class NoSuchRefusedSave(LookupError):
    """No save that came too late is kept under this number."""

    def __init__(self, refused_id: int) -> None:
        super().__init__(f"No save that came too late is kept under the number {refused_id}. Open the case again.")
        self.refused_id = refused_id


class NotDue(RuntimeError):
    """A case that is to be kept still, or that nobody said for how long to keep."""

    def __init__(self, case_id: str, due_on: date | None) -> None:
        super().__init__(
            f"This case is kept until {due_on:%Y-%m-%d}. Delete it after that day."
            if due_on
            else "This case is not due for deletion: it has not ended, or no period is set after which it is deleted."
        )
        self.case_id = case_id
        self.due_on = due_on


class UnusablePeriod(ValueError):
    """A period for keeping cases that is no number of months, or out of bounds."""


class UnusableNote(ValueError):
    """An author or a reason that can't be kept: blank where one is needed, too long, or with a control character."""
