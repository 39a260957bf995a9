"""The hashes of the audit: an entry seals itself and the one before; a version's seal ties it to its entry.

Both are a public contract: an entry once written must come out the same for ever, so that nothing here may change.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

FIRST = "0" * 64
"""What stands as `previous` in the first entry."""

_SEAL = "sha256="


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One entry: who did what, when (UTC) and from where. `previous` is the hash of the entry before."""

    number: int
    at: datetime
    who: str
    event: str
    origin: str
    case_id: str | None
    version: int | None
    detail: str | None
    previous: str
    hash: str

    @property
    def is_sealed(self) -> bool:
        """Whether its hash is that of what it says."""
        return self.hash == self.hash_as(self.number)

    def hash_as(self, number: int) -> str:
        """The hash that this entry would have under another number."""
        said = (self.at, self.who, self.event, self.origin, self.case_id, self.version, self.detail, self.previous)
        return hash_of(number, *said)


def hash_of(
    number: int,
    at: datetime,
    who: str,
    event: str,
    origin: str,
    case_id: str | None,
    version: int | None,
    detail: str | None,
    previous: str,
) -> str:
    """The hash of an entry: SHA-256 of its values as a JSON list, the time in UTC to the microsecond."""
    values = [number, _written(at), who, str(event), origin, case_id, version, detail, previous]
    return sha256(json.dumps(values, separators=(",", ":")).encode("ascii")).hexdigest()


def seal_of(document: str, author: str, saved_at: datetime, reason: str | None) -> str:
    """The seal of a version, as the detail of its entry holds it. It tells nothing of what the version says."""
    about = json.dumps([author, _written(saved_at), reason], separators=(",", ":"))
    return _SEAL + sha256(f"{about}\n{document}".encode()).hexdigest()


def seal_of_sign_off(name: str, post: str, note: str | None) -> str:
    """The seal of what a sign-off says, as the detail of its entry holds it. It tells nothing of that."""
    return _SEAL + sha256(json.dumps([name, post, note], separators=(",", ":")).encode("ascii")).hexdigest()


def seal_in(detail: str | None) -> str | None:
    """The seal that a detail holds; `None` when the entry made no version."""
    return next((word for word in (detail or "").split() if word.startswith(_SEAL)), None)


def _written(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
