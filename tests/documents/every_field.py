"""A case in which every field is filled, made from the models themselves, so that a new field is never forgotten here."""

import itertools
import types
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from schemas.base import Record
from schemas.case import Case
from schemas.reading import case_of
from schemas.vocabularies import Vocabulary

_LETTERS = {
    "people_at_risk": "V", "risks": "R", "factors": "F", "protective_factors": "P", "actions": "A", "contingencies": "C",
    "licence_conditions": "L", "orders": "O", "disclosures": "D", "meetings": "M",
}
_LINKS = {"risks": ["R1"], "factors": ["F1"], "people": ["V1"], "protective_factors": ["P1"]}


class EveryField:
    """The document, and what stands where: each text and each day is unique."""

    def __init__(self, choice: int = 0) -> None:
        self.choice = choice
        self.texts: dict[str, str] = {}
        self.days: dict[str, date] = {}
        self._next_day = itertools.count()
        self.document: dict[str, Any] = self._record(Case, "")
        self.document["schema_version"] = 1

    def case(self) -> Case:
        return case_of(self.document)

    def _record(self, model: type[Record], path: str) -> dict[str, Any]:
        return {
            name: self._value(field.annotation, f"{path}.{name}" if path else name, name)
            for name, field in model.model_fields.items()
        }

    def _value(self, kind: Any, path: str, name: str) -> Any:
        if name == "id":
            return f"{_LETTERS[path.split('.')[-2]]}1"
        if name in ("meeting", "action"):
            return "M1" if name == "meeting" else "A1"
        kind = _plain(kind)
        origin, inner = get_origin(kind), get_args(kind)
        if origin is list:
            return _LINKS[name] if name in _LINKS and inner[0] is str else [self._value(inner[0], path, "")]
        if origin is dict:
            return {code.value: self._value(inner[1], f"{path}.{code.value}", "") for code in inner[0]}
        if origin is Literal:
            return inner[self.choice % len(inner)]
        if isinstance(kind, type) and issubclass(kind, Record):
            return self._record(kind, path)
        if isinstance(kind, type) and issubclass(kind, Vocabulary):
            return list(kind)[self.choice % len(kind)].value
        return "09:30" if name in ("starts_at", "began_at") else self._leaf(kind, path)

    def _leaf(self, kind: Any, path: str) -> Any:
        if kind is bool:
            return True
        if kind in (int, float):
            return kind(7)
        if kind is date:
            self.days[path] = date(2030, 1, 1) + timedelta(days=next(self._next_day))
            return self.days[path].isoformat()
        assert kind is str, (path, kind)
        self.texts[path] = f"[{path.replace('_', ' ')}]"
        return self.texts[path]


def _plain(kind: Any) -> Any:
    """The type without `Annotated` and without `| None`."""
    while True:
        if get_origin(kind) is Annotated:
            kind = get_args(kind)[0]
        elif get_origin(kind) in (Union, types.UnionType):
            kind = next(each for each in get_args(kind) if each is not type(None))
        else:
            return kind


def strings(value: Any) -> Iterator[str]:
    """Every text in a view."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from strings(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from strings(each)
