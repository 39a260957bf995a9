"""What a record or section of a case is called where somebody is told that it changed."""

from collections.abc import Iterable

from documents.labels import SECTIONS
from pages.parts.labels import label
from schemas.describe import describe
from schemas.paths import RECORD_LISTS

MOST = 6
"""How many are named one by one."""


def unit_words(path: str) -> str:
    """`A3` for a record with an id, else the section, and the part of it where there is one."""
    for records in RECORD_LISTS:
        if path.startswith(f"{records}."):
            return path.removeprefix(f"{records}.").split(".")[0]
    section, _, rest = path.partition(".")
    words = SECTIONS.get(section, section.replace("_", " "))
    named = [step for step in rest.split(".") if step and not step.isdigit()]
    if not named:
        return words[:1].lower() + words[1:] if words != "MAPPA" else words
    inner = ".".join([section, *rest.split(".")])
    part = label(inner, describe(inner)) if not rest.split(".")[-1].isdigit() else named[-1].replace("_", " ")
    return f"{words}: {part[:1].lower()}{part[1:]}"


def units_in_words(paths: Iterable[str]) -> str:
    """Several of them, each once: `A2, C1 and the person`."""
    names = list(dict.fromkeys(unit_words(path) for path in paths))
    shown = names[:MOST] + ([f"{len(names) - MOST} more"] if len(names) > MOST else [])
    return " and ".join(filter(None, [", ".join(shown[:-1]), *shown[-1:]]))
