"""Sign-offs of a case against the version on screen: by whom, at which version, and what has changed since."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from pages.parts.desk import Desk
from pages.parts.html import counted
from pages.parts.settings import the_store
from rmp.changes import Changes, what_changed
from store.sign_offs import SignOff, SignOffRole, sign_offs_of

ROLES = {SignOffRole.LINE_MANAGER: "Line manager", SignOffRole.CHAIR: "Chair"}


@dataclass(frozen=True)
class Signed:
    """The latest sign-off in a role, beside the version on screen."""

    sign_off: SignOff
    latest: int
    changes: Changes

    @property
    def is_current(self) -> bool:
        """Whether it still holds: nothing was saved since."""
        return self.sign_off.is_current_at(self.latest)

    @property
    def in_words(self) -> str:
        """`Signed off by Ann Ogden, Senior Probation Officer (line manager), at version 12; out of date: 3 changes since`."""
        entry = self.sign_off
        words = f"Signed off by {entry.name}, {entry.post} ({_role(entry.role)}), at version {entry.version}"
        if self.is_current:
            return words
        count = counted(len(self.changes.lines), "change")
        return f"{words}; out of date: {f'{count} since' if self.changes else 'saved since, though it says the same again'}"


def signed(desk: Desk) -> list[Signed]:
    """The latest sign-off in each role, line manager first. Raises `StoreUnavailable`."""
    newest = {entry.role: entry for entry in sign_offs_of(the_store(), desk.case_id)}
    return [
        Signed(newest[role], desk.version.number, since(desk, newest[role].version))
        for role in SignOffRole
        if role in newest
    ]


def since(desk: Desk, number: int) -> Changes:
    """What changed from a version to the one on screen."""
    return _changes(desk.case_id, number, desk.version.number)


@lru_cache(maxsize=64)
def _changes(case_id: str, earlier: int, later: int) -> Changes:
    """Worked out once: versions never change."""
    if earlier == later:
        return Changes()
    return what_changed(the_store().read(case_id, earlier).document, the_store().read(case_id, later).document)


def _role(role: SignOffRole) -> str:
    words = ROLES[role]
    return words if role is SignOffRole.CHAIR else words.lower()
