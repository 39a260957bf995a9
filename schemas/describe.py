"""What kind of thing stands at a path of the case file, so that a form can be made from the models alone."""

from __future__ import annotations

import types
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from schemas.base import TEXT_LIMIT, Record
from schemas.case import Case
from schemas.vocabularies import Vocabulary


class Kind(StrEnum):
    """How a value is typed in."""

    TEXT = "text"
    TEXTS = "texts"
    DAY = "day"
    YES_NO = "yes_no"
    NUMBER = "number"
    CHOICE = "choice"
    CHOICES = "choices"
    LEVEL = "level"
    LINKS = "links"
    MAPPING = "mapping"
    SECTION = "section"
    RECORDS = "records"


LINKED_LISTS = {
    "risks": "assessment.risks",
    "factors": "assessment.factors",
    "people": "people_at_risk",
    "protective_factors": "assessment.protective_factors",
}
"""Which list the ids in a field of links come from."""


@dataclass(frozen=True)
class Described:
    """One field: its kind, its description, its vocabulary or allowed numbers, and the model of what stands below it."""

    kind: Kind
    description: str
    vocabulary: type[Vocabulary] | None = None
    numbers: tuple[int, ...] = ()
    model: type[Record] | None = None
    limit: int = TEXT_LIMIT


@cache
def describe(path: str) -> Described:
    """The field at a path, whatever ids or list places stand in it. Raises `LookupError` where no field is."""
    model: type[Record] = Case
    found: Described | None = None
    in_list = False
    for step in path.split("."):
        if in_list:  # the id of a record, or its place in the list
            in_list = False
            continue
        if found and found.kind is Kind.MAPPING:
            return Described(Kind.TEXT, found.description)
        if step not in model.model_fields:
            raise LookupError(f"the case file has no field at {path!r}")
        info = model.model_fields[step]
        found = _described(info.annotation, info.description or "", step)
        model = found.model or model
        in_list = found.kind is Kind.RECORDS
    assert found is not None
    return found


def _described(annotation: Any, description: str, name: str) -> Described:
    kind = _bare(annotation)
    if get_origin(kind) is list:
        return _list(_bare(get_args(kind)[0]), description, name)
    if get_origin(kind) is dict:
        return Described(Kind.MAPPING, description, vocabulary=get_args(kind)[0])
    if get_origin(kind) is Literal:
        return Described(Kind.LEVEL, description, numbers=get_args(kind))
    if isinstance(kind, type) and issubclass(kind, Record):
        return Described(Kind.SECTION, description, model=kind)
    if isinstance(kind, type) and issubclass(kind, Vocabulary):
        return Described(Kind.CHOICE, description, vocabulary=kind)
    simple = {bool: Kind.YES_NO, date: Kind.DAY, int: Kind.NUMBER, float: Kind.NUMBER, str: Kind.TEXT}
    return Described(simple[kind], description)


def _list(entry: Any, description: str, name: str) -> Described:
    if isinstance(entry, type) and issubclass(entry, Record):
        return Described(Kind.RECORDS, description, model=entry)
    if isinstance(entry, type) and issubclass(entry, Vocabulary):
        return Described(Kind.CHOICES, description, vocabulary=entry)
    return Described(Kind.LINKS if name in LINKED_LISTS else Kind.TEXTS, description)


def _bare(annotation: Any) -> Any:
    """The annotation without `Annotated` and without `None`."""
    while True:
        if get_origin(annotation) is Annotated:
            annotation = get_args(annotation)[0]
        elif get_origin(annotation) in (Union, types.UnionType):
            annotation = next(a for a in get_args(annotation) if a is not type(None))
        else:
            return annotation
