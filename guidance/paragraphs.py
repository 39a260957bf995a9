"""The paragraphs of the guidance that rules cite, each summed up in our own words."""

import re
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from guidance.reading import DATA, read_toml

Strength = Literal["must", "should", "may", "information"]

CHAPTER = re.compile(r"(\d+[a-z]?)\.\d+")


class UnknownParagraph(LookupError):
    """A citation names a paragraph that is not in the registry."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a guidance document: where it stands, what it asks, and when somebody last checked that."""

    number: str
    heading: str
    summary: str
    strength: Strength
    document: str
    edition: str
    checked_on: date
    note: str | None

    @property
    def chapter(self) -> str:
        """The chapter that the paragraph belongs to, such as "13a"."""
        return chapter_of(self.number)


def cite(number: str) -> Paragraph:
    """The paragraph with this number: "11.10", "Std before 11.4" or "10.23 (first)"."""
    try:
        return _registry()[number]
    except KeyError:
        nearest = ", ".join(f'"{known}"' for known in _nearest(number))
        raise UnknownParagraph(f'No paragraph "{number}" in the guidance. The nearest are {nearest}.') from None


def all_paragraphs() -> tuple[Paragraph, ...]:
    """Every paragraph in the registry, in the order of the document."""
    return tuple(_registry().values())


def chapter_of(number: str) -> str:
    """The chapter part of a paragraph's number: "13a" for "13a.36" and for "Std before 13a.36"."""
    match = CHAPTER.search(number)
    if match is None:
        raise ValueError(f'"{number}" is not a paragraph number')
    return match[1]


def read_chapter(path: Path) -> list[Paragraph]:
    """The paragraphs in one chapter's file, which is named after the chapter."""
    chapter = read_toml(path)
    paragraphs = [
        Paragraph(document=chapter["document"], edition=chapter["edition"], **{"note": None, **entry})
        for entry in chapter["paragraph"]
    ]
    for paragraph in paragraphs:
        if paragraph.strength not in get_args(Strength):
            raise ValueError(f"{path.name}: {paragraph.number} has the strength {paragraph.strength!r}")
        if paragraph.chapter != path.stem:
            raise ValueError(f"{path.name}: {paragraph.number} belongs to another chapter")
    return paragraphs


@cache
def _registry() -> dict[str, Paragraph]:
    registry: dict[str, Paragraph] = {}
    for path in sorted((DATA / "national").glob("*.toml"), key=_chapter_order):
        for paragraph in read_chapter(path):
            if paragraph.number in registry:
                raise ValueError(f"{path.name}: {paragraph.number} is there twice")
            registry[paragraph.number] = paragraph
    return registry


def _chapter_order(path: Path) -> tuple[int, str]:
    digits = path.stem.rstrip("abcdefghijklmnopqrstuvwxyz")
    return int(digits), path.stem.removeprefix(digits)


def _nearest(number: str) -> list[str]:
    known = list(_registry())
    same_stem = [each for each in known if each.startswith(f"{number} ") or number.startswith(each)]
    similar = get_close_matches(number, known, n=3, cutoff=0.0)
    return list(dict.fromkeys([*same_stem, *similar]))[:3]
