"""Which limits a rule looked up, so that what it finds can show them, and no rule has to say so."""

from __future__ import annotations

from dataclasses import dataclass, field

from guidance import Edition, Limit


@dataclass(frozen=True, slots=True)
class ListeningEdition(Edition):
    """An edition that remembers, until it is told to forget, which of its limits were asked for."""

    asked: dict[str, Limit] = field(default_factory=dict, compare=False)

    def limit(self, key: str) -> Limit | None:
        """The limit with this key, remembered; or None where this edition sets none."""
        found = Edition.limit(self, key)
        if found is not None:
            self.asked[key] = found
        return found

    def heard(self) -> tuple[Limit, ...]:
        """The limits asked for so far."""
        return tuple(self.asked.values())

    def forget(self) -> None:
        """Start anew, for the next rule or record."""
        self.asked.clear()


def listening(edition: Edition) -> ListeningEdition:
    """The same edition, remembering what it is asked."""
    return ListeningEdition(edition.name, edition.title, edition.limits)
