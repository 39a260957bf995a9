"""What changed between two versions of a case: a line each, the most important first, grouped by record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rmp.changes.differences import ChangeKind, Difference, differences
from rmp.changes.names import RECORDS, SECTIONS, list_of, plain, record_of
from rmp.changes.sentences import sentence
from rmp.changes.titles import record_title
from rmp.changes.values import NOT_RECORDED, in_words, label, lines_of, row_in_words
from schemas.describe import Kind, describe
from schemas.paths import RECORD_LISTS, get
from schemas.reading import Document

_LEVELS = frozenset(
    ["assessment.risks.level", "assessment.risks.level_in_custody", "assessment.overall.level", "mappa.level"]
)
_IMPORTANT = ("plan.actions", "plan.contingencies", "plan.licence_conditions", "plan.orders", "plan", "disclosures")
"""After levels and whole risks, and in this order; the rest follows in the order of the case file."""


@dataclass(frozen=True)
class Change:
    """One line: the record or section, the path, what happened, the sentence, and both states in words, whole."""

    record: str
    path: str
    kind: ChangeKind
    sentence: str
    before: str
    after: str

    def as_json(self) -> dict[str, str]:
        """The line as plain data."""
        return {
            "record": self.record, "path": self.path, "kind": self.kind.value, "sentence": self.sentence,
            "before": self.before, "after": self.after,
        }  # fmt: skip


@dataclass(frozen=True)
class Group:
    """The lines about one record or section, under its name: `A3`, `Action A3: Rings her on Mondays`."""

    record: str
    heading: str
    lines: tuple[Change, ...]


@dataclass(frozen=True)
class Changes:
    """All that changed, the most important first; the lines of one record stand together."""

    groups: tuple[Group, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.groups)

    @property
    def lines(self) -> tuple[Change, ...]:
        """Every line in the order of reading."""
        return tuple(line for group in self.groups for line in group.lines)

    def as_json(self) -> dict[str, Any]:
        """The changes as plain data, in the order of reading."""
        return {"changes": [line.as_json() for line in self.lines]}


def what_changed(before: Document, after: Document) -> Changes:
    """What changed from one version of a case to another. Both have to be cases. Ways of leaving blank are no change."""
    by_record: dict[tuple[str, str], list[Difference]] = {}
    for difference in differences(before, after):
        by_record.setdefault((list_of(difference.path), record_of(difference.path)), []).append(difference)
    groups = sorted(by_record.items(), key=lambda entry: min(map(_rank, entry[1])))
    return Changes(tuple(_group(*key, found, before, after) for key, found in groups))


def _group(within: str, record: str, found: list[Difference], before: Document, after: Document) -> Group:
    heading = SECTIONS.get(record, SECTIONS[""])
    if within:
        title = record_title(f"{within}.{record}", _record(after, within, record) or _record(before, within, record))
        heading = f"{RECORDS[within]} {record}{f': {title}' if title else ''}"
    return Group(record, heading, tuple(_line(d) for d in sorted(found, key=_rank)))


def _record(document: Document, within: str, record: str) -> dict[str, Any]:
    return next((r for r in get(document, within) or [] if r["id"] == record), {})


def _rank(difference: Difference) -> int:
    path = plain(difference.path)
    if path in _LEVELS:
        return 0
    if difference.path.rpartition(".")[0] == "assessment.risks":
        return 1
    fitting = [i for i, name in enumerate(_IMPORTANT, 2) if path == name or path.startswith(f"{name}.")]
    return min(fitting) if fitting else len(_IMPORTANT) + 2


def _line(difference: Difference) -> Change:
    return Change(
        record_of(difference.path), difference.path, difference.kind, sentence(difference),
        _words(difference, difference.before), _words(difference, difference.after),
    )  # fmt: skip


def _words(difference: Difference, value: Any) -> str:
    """The whole state in words: every filled field of a record, the entry of a list, the value of a field."""
    path, field = difference.path, describe(difference.path)
    if value is None:
        return in_words(path, None)
    if difference.reordered and path in RECORD_LISTS:
        return ", ".join(value)
    if difference.entry:
        return label(field, value) if field.kind is Kind.CHOICES else str(value)
    if field.kind is Kind.RECORDS and isinstance(value, dict):
        if list_of(path):
            return "\n".join(lines_of(path, value)) or NOT_RECORDED
        return row_in_words(path.rpartition(".")[0], value)
    return in_words(path, value)
