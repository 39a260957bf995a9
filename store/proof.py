"""What a walk through the audit finds: how many entries, the hash to keep elsewhere, and the first thing that is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy.exc import DBAPIError

UNREADABLE = (ValueError, TypeError, AttributeError, OverflowError, DBAPIError)
"""What is raised on reading a value that somebody wrote past the program."""


class Why(StrEnum):
    """What is wrong with an entry, or with what it tells of."""

    CHANGED = "changed"
    MISSING = "missing"
    OUT_OF_ORDER = "out of order"
    DOUBLED = "doubled"
    UNTRACED = "without an entry"
    """A version or a deletion that the audit knows nothing of."""


@dataclass(frozen=True, slots=True)
class BrokenEntry:
    """The first fault. `number` is the entry's, 0 for what has none; with a case, the fault is in what the entry tells of."""

    number: int
    why: Why
    case_id: str | None = None
    version: int | None = None

    @property
    def sentence(self) -> str:
        """The fault in words."""
        if self.case_id is None:
            return f"Entry {self.number} of the audit is {self.why}."
        what = f"version {self.version}" if self.version is not None else "the deletion"
        entry = f" (entry {self.number} of the audit)" if self.number else ""
        return f"Of case {self.case_id}, {what} is {self.why}{entry}."


@dataclass(frozen=True, slots=True)
class ChainReport:
    """How many entries there are, the hash of the last sound one, and the first fault; `None` when the chain is whole.

    The hash proves the end of the chain: keep it outside the database, and give it to `verify_chain` the next time.
    Without it, nobody can tell a chain that ends early from one that is whole.
    """

    entries: int
    head: str
    broken: BrokenEntry | None
