"""Local limits as data: how many weeks, months or days each edition of the guidance allows."""

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args

from guidance.reading import DATA, read_toml

Unit = Literal["weeks", "months", "working_days", "calendar_days"]

EDITIONS = DATA / "editions"


class UnknownEdition(LookupError):
    """Somebody asked for an edition that is not among the files."""


@dataclass(frozen=True, slots=True)
class Limit:
    """One number that a check can use, the place that sets it, and what other documents say instead."""

    key: str
    value: int
    unit: Unit
    cites: str
    says: str
    disagrees: str | None


@dataclass(frozen=True, slots=True)
class Edition:
    """A set of limits that applies together: the national ones, or an area's own on top of them."""

    name: str
    title: str
    limits: tuple[Limit, ...]

    def limit(self, key: str) -> Limit | None:
        """The limit with this key, or None where this edition sets none."""
        return next((limit for limit in self.limits if limit.key == key), None)

    def review_limit(self, level: int) -> Limit | None:
        """The longest time between reviews at this MAPPA level, or None where it is agreed locally."""
        return self.limit(f"review_level_{level}")

    def minutes_limit(self, level: int) -> Limit | None:
        """The time in which the Chair approves the minutes at this MAPPA level, or None where there is none."""
        return self.limit(f"minutes_level_{level}")


def edition_names() -> tuple[str, ...]:
    """The names that edition() knows, in alphabetical order."""
    return tuple(sorted(path.stem for path in EDITIONS.glob("*.toml")))


@cache
def edition(name: str) -> Edition:
    """The edition with this name, with every limit it inherits."""
    if name not in edition_names():
        raise UnknownEdition(f'No edition "{name}". There are {", ".join(edition_names())}.')
    content = read_toml(EDITIONS / f"{name}.toml")
    inherited = edition(content["inherits"]).limits if "inherits" in content else ()
    own = [_read_limit(entry, content["document"]) for entry in content["limit"]]
    if len({limit.key for limit in own}) < len(own):
        raise ValueError(f"{name}.toml: a limit is there twice")
    limits = {limit.key: limit for limit in [*inherited, *own]}
    return Edition(name, content["title"], tuple(limits.values()))


def _read_limit(entry: dict[str, Any], document: str) -> Limit:
    if entry["unit"] not in get_args(Unit):
        raise ValueError(f"{entry['key']} has the unit {entry['unit']!r}")
    return Limit(**{"disagrees": None, **entry, "cites": f"{document}, {entry['cites']}"})
