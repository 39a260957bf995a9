"""The limits in an area's own file: each cited, and each stricter than the one that it inherits."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, get_args

from guidance.area_faults import AreaFault, faults_of_keys, line, shown, text_fault
from guidance.editions import edition, edition_names
from guidance.limits import Bound, Edition, Limit, NotComparable, Unit

HIGHEST = 1_000
"""No limit counts further, so that every day that one leads to is in the calendar."""

_KEYS = ("key", "value", "unit", "cites", "says", "disagrees")


def bounds() -> dict[str, Bound]:
    """Which way is stricter, for the key of every limit that some edition sets."""
    return {limit.key: limit.bound for name in edition_names() for limit in edition(name).limits}


def read_limits(entries: Any, document: str, base: Edition | None, name: str) -> tuple[list[Limit], list[AreaFault]]:
    """The limits whose numbers are in order, and everything that is wrong with them or with others."""
    if not isinstance(entries, list) or not entries or not all(isinstance(entry, dict) for entry in entries):
        return [], [AreaFault(name, "sets no limit", "at least one [[limit]]")]
    limits: list[Limit] = []
    faults: list[AreaFault] = []
    for index, entry in enumerate(entries):
        place = f"{name}, limit {index + 1}" + (f" ({shown(entry['key'])})" if "key" in entry else "")
        faults += faults_of_keys(entry, _KEYS, place)
        numbers, texts = [*_key_fault(entry, place), *_number_faults(entry, place)], [*_text_faults(entry, place)]
        faults += [*numbers, *texts]
        if not numbers:
            limit = _limit(entry, document)
            faults += [*_twice(limit, limits, place), *_looser(limit, base, place)]
            limits.append(limit)
    return limits, faults


def _number_faults(entry: dict[str, Any], place: str) -> Iterator[AreaFault]:
    value, unit = entry.get("value"), entry.get("unit")
    number, units = f"a whole number from 1 to {HIGHEST:,}", "one of " + ", ".join(get_args(Unit))
    if value is None:
        yield AreaFault(f"{place}, value", "is missing", number)
    elif type(value) is not int or not 1 <= value <= HIGHEST:
        yield AreaFault(f"{place}, value", f"{shown(value)} is not a number that a limit can have", number)
    if unit is None:
        yield AreaFault(f"{place}, unit", "is missing", units)
    elif unit not in get_args(Unit):
        yield AreaFault(f"{place}, unit", f"{shown(unit)} is not a unit", units)


def _text_faults(entry: dict[str, Any], place: str) -> Iterator[AreaFault]:
    yield from text_fault(entry, "cites", "where the document sets it, such as section 4.2", f"{place}, cites")
    yield from text_fault(entry, "says", "the limit in a sentence", f"{place}, says")
    if "disagrees" in entry:
        yield from text_fault(entry, "disagrees", "what other documents say, or no such key", f"{place}, disagrees")


def _key_fault(entry: dict[str, Any], place: str) -> Iterator[AreaFault]:
    key, known = entry.get("key"), bounds()
    if key is None:
        yield AreaFault(f"{place}, key", "is missing", "the key of a limit, such as review_level_2")
    elif not isinstance(key, str) or key not in known:
        near = get_close_matches(str(key), known, n=3, cutoff=0.0)
        yield AreaFault(f"{place}, key", f"{shown(key)} is not the key of a limit", f"one such as {', '.join(near)}")


def _limit(entry: dict[str, Any], document: str) -> Limit:
    texts = {key: line(entry.get(key, "")) for key in ("cites", "says", "disagrees")}
    cites, says, disagrees = f"{document}, {texts['cites']}", texts["says"], texts["disagrees"] or None
    return Limit(entry["key"], entry["value"], entry["unit"], cites, says, disagrees, bounds()[entry["key"]])


def _twice(limit: Limit, before: list[Limit], place: str) -> Iterator[AreaFault]:
    if limit.key in {other.key for other in before}:
        yield AreaFault(f"{place}, key", f"{limit.key} is there twice", "each limit once")


def _looser(limit: Limit, base: Edition | None, place: str) -> Iterator[AreaFault]:
    inherited = base.limit(limit.key) if base else None
    if base is None or inherited is None:
        return
    theirs = f"the {inherited.in_words} that {base.name} sets"
    try:
        stricter = limit.is_stricter_than(inherited)
    except NotComparable:
        units = "working days" if inherited.unit == "working_days" else "calendar days, weeks or months"
        yield AreaFault(f"{place}, value", f"{limit.in_words} cannot be compared with {theirs}", f"a number of {units}")
        return
    if not stricter:
        more = "more" if inherited.bound == "at_least" else "less"
        in_days = f" ({limit.days} days beside {inherited.days})" if limit.unit != inherited.unit else ""
        wrong = f"{limit.in_words} is not stricter than {theirs}{in_days}"
        yield AreaFault(f"{place}, value", wrong, f"{more} than {inherited.in_words}")
