"""What a rule says: a gap that it sees, and the finding that the report makes of it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from guidance import Limit
from risk_model.kinds import Check


class Slot(StrEnum):
    """The part of an action or contingency whose words look empty."""

    ACT = "act"
    HOW = "how"
    WHEN = "when"
    EVIDENCE = "evidence"
    AUTHORITY = "authority"
    BALANCE = "balance"
    VICTIM = "victim"
    CONTINGENCY = "contingency"


@dataclass(frozen=True, slots=True)
class Gap:
    """What a rule sees missing.

    `record` is the id or section at fault (`A3`, `plan`); `place` the key in it, dotted where it lies deeper
    (`owner.agency`), with the index before it in a list without ids (`0.contributed_on` in `agencies`); `message` says what is wrong and `fix` how to put it right, one sentence each, without the
    paragraph. `check` weakens the rule's own kind for this gap. A wording gap names its `slot` and `words`.
    `asked_by` are rules that ask for the same: while one of them does so here, people see one line that names both
    paragraphs. `also_asks` are further keys of the record that the message asks for.
    """

    record: str
    place: str
    message: str
    fix: str
    check: Check | None = None
    slot: Slot | None = None
    words: str | None = None
    asked_by: tuple[str, ...] = ()
    also_asks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A gap with the rule and paragraph behind it. `departed` is true where a reason has been recorded (1.2).

    `limits` are those of the chosen edition that the rule looked up before it found this; `asked_by` and `also_asks` are
    the gap's.
    """

    rule: str
    check: Check
    paragraph: str
    record: str
    field: str
    message: str
    fix: str
    departed: bool
    place: str
    slot: Slot | None = None
    words: str | None = None
    limits: tuple[Limit, ...] = ()
    asked_by: tuple[str, ...] = ()
    also_asks: tuple[str, ...] = ()

    @property
    def asks_at(self) -> tuple[str, ...]:
        """The places of the case that it asks for (`context.stalking`)."""
        return tuple(f"{self.record}.{place}" for place in (self.place, *self.also_asks))

    @property
    def is_open_error(self) -> bool:
        """Whether this must still be put right, or a departure recorded."""
        return self.check is Check.ERROR and not self.departed

    def as_json(self) -> dict[str, Any]:
        """The finding as the command line prints it; `slot` and `words` only on a wording finding, `limits` where there are any."""
        entry = asdict(self)
        del entry["asked_by"], entry["also_asks"]
        if self.slot is None:
            del entry["slot"], entry["words"]
        if not self.limits:
            del entry["limits"]
        return entry


@dataclass(frozen=True, slots=True)
class NotChecked:
    """A rule that broke on this case: shown, and never counted as passed."""

    rule: str
    paragraph: str
    record: str | None
    reason: str

    def as_json(self) -> dict[str, Any]:
        """The entry as the command line prints it."""
        return asdict(self)
