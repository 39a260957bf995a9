"""An area's own file of stricter limits: read with one clear line for each thing wrong in it."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from guidance.area_faults import LONGEST, AreaFault, NotAnEdition, faults_of_keys, line, shown, text_fault
from guidance.area_limits import read_limits
from guidance.editions import edition, edition_names, replaced
from guidance.limits import Edition

_KEYS = ("title", "document", "inherits", "limit")


def edition_or_area(name_or_path: str) -> Edition:
    """The edition with this name, or that of an area's file. Raises `UnknownEdition` or `NotAnEdition`."""
    if name_or_path not in edition_names() and is_path(name_or_path):
        return read_area(name_or_path)
    return edition(name_or_path)


def is_path(text: str) -> bool:
    """Whether this is the path of an area's file rather than a name: it ends in .toml, or a file is there."""
    try:
        return text.endswith(".toml") or Path(text).is_file()
    except (OSError, ValueError):  # too long for a name, for one
        return False


def read_area(path: str) -> Edition:
    """The edition that an area's file describes, named like the file. Raises `NotAnEdition` with every fault."""
    name = line(Path(path).name) or shown(path)
    content = _content(path, name)
    faults = [*_head_faults(content, name)]
    base = edition(content["inherits"]) if content.get("inherits") in edition_names() else None
    own, wrong = read_limits(content.get("limit", []), line(content.get("document", "")), base, name)
    if faults or wrong or base is None:
        raise NotAnEdition([*faults, *wrong])
    return Edition(name, line(content["title"]), replaced(base.limits, own))


def _content(path: str, name: str) -> dict[str, Any]:
    try:
        with Path(path).open("rb") as file:
            raw = file.read(LONGEST + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror.lower() if isinstance(error, OSError) and error.strerror else "no such file"
        raise _whole(name, f"cannot be read ({reason})", "the path of a TOML file of limits") from None
    if len(raw) > LONGEST:
        raise _whole(name, f"is longer than {LONGEST:,} bytes", "a TOML file of limits")
    try:
        return tomllib.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise _whole(name, "is not UTF-8 text", "a TOML file of limits, saved as UTF-8") from None
    except RecursionError:
        raise _whole(name, "is nested too deeply", "a TOML file of limits") from None
    except ValueError as error:
        raise _whole(name, f"is not TOML: {line(str(error))}", "a TOML file of limits") from None


def _whole(name: str, wrong: str, expected: str) -> NotAnEdition:
    return NotAnEdition([AreaFault(name, wrong, expected)])


def _head_faults(content: dict[str, Any], name: str) -> Iterator[AreaFault]:
    yield from faults_of_keys(content, _KEYS, name)
    for key, expected in (("title", "the area's name for its limits"), ("document", "the document that sets them")):
        yield from text_fault(content, key, expected, f"{name}, {key}")
    names = "one of " + ", ".join(edition_names())
    if "inherits" not in content:
        yield AreaFault(f"{name}, inherits", "is missing", names)
    elif content["inherits"] not in edition_names():
        yield AreaFault(f"{name}, inherits", f"{shown(content['inherits'])} is not an edition", names)
