"""A walk through the models: every field there is, also those that the contract does not name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from schemas.case import Case
from tests.schemas.contract import RECORDS, skeleton, with_value


def every_field(model: type[BaseModel] = Case, way: str = "") -> Iterator[tuple[str, str | None]]:
    """Each field of a model and of the models below it as `plan.actions[0].what`, with its description."""
    for name, info in model.model_fields.items():
        path = f"{way}.{name}" if way else name
        if name != "id":
            yield path, info.description
        for inner in _models_in(info.annotation):
            yield from every_field(inner, f"{path}[0]" if "list[" in str(info.annotation) else path)


def records_with_ids(model: type[BaseModel] = Case, way: str = "") -> Iterator[str]:
    """The lists whose records have ids."""
    for name, info in model.model_fields.items():
        path = f"{way}.{name}" if way else name
        for inner in _models_in(info.annotation):
            in_list = "list[" in str(info.annotation)
            if in_list and "id" in inner.model_fields:
                yield path
            yield from records_with_ids(inner, f"{path}[0]" if in_list else path)


def _models_in(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for inner in getattr(annotation, "__args__", ()) for model in _models_in(inner)]


def address(path: str) -> str:
    """`plan.actions[0].owner` as the screens write it: by the id that the skeleton gives, or by the place in the list."""
    for records, record_id in RECORDS.items():
        path = path.replace(f"{records}[0]", f"{records}.{record_id}") if path.startswith(records) else path
    return path.replace("[0]", ".0")


def holding(path: str, value: Any) -> dict[str, Any]:
    """The skeleton with a value at a path of `every_field`; records on the way that need an id have one."""
    document = skeleton()
    for place, records in enumerate(WITH_IDS):
        if path.startswith(f"{records}[0]") and records not in RECORDS:
            document = with_value(f"{records}[0].id", f"X{place}", document)
    return with_value(path, value, document)


EVERY = list(every_field())
WITH_IDS = list(records_with_ids())
