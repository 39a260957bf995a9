"""What a record does not tell, as an entry of its own: such a case is named and not counted, never guessed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Untold:
    """A question about a case that its record leaves open. `place` is where in the case the answer would stand."""

    about: str
    place: str
    why: str
