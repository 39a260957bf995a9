"""Local limits as data: how many weeks, months or days each edition of the guidance allows."""

from functools import cache
from typing import Any, get_args

from guidance.limits import Bound, Edition, Limit, Unit
from guidance.reading import DATA, read_toml

EDITIONS = DATA / "editions"


class UnknownEdition(LookupError):
    """Somebody asked for an edition that is not among the files."""


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
    return Edition(name, content["title"], replaced(inherited, own))


def replaced(inherited: tuple[Limit, ...], own: list[Limit]) -> tuple[Limit, ...]:
    """The inherited limits, each in its place, with the edition's own instead where there is one."""
    limits = {limit.key: limit for limit in [*inherited, *own]}
    return tuple(limits.values())


def _read_limit(entry: dict[str, Any], document: str) -> Limit:
    if entry["unit"] not in get_args(Unit):
        raise ValueError(f"{entry['key']} has the unit {entry['unit']!r}")
    if entry.get("bound", "at_most") not in get_args(Bound):
        raise ValueError(f"{entry['key']} has the bound {entry['bound']!r}")
    return Limit(**{"disagrees": None, **entry, "cites": f"{document}, {entry['cites']}"})
