"""Case files for property tests: any document that the models accept, made from the models themselves.

`documents()` fills a few fields of each record, of every kind of field there is; ids are used once, links lead to records
that are there, texts hold whatever the models let through, days lie between 1900 and 2199.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from annotated_types import Ge, Le
from hypothesis import strategies as st
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from schemas.base import EARLIEST, LATEST, Day, NullAsEmpty, NullAsSection, RecordId, unsafe_character
from schemas.case import Case
from schemas.meeting_room import TimeOfDay

RECORDS = {
    "people_at_risk": None,
    "risks": "assessment",
    "factors": "assessment",
    "protective_factors": "assessment",
    "actions": "plan",
    "contingencies": "plan",
    "licence_conditions": "plan",
    "orders": "plan",
    "disclosures": None,
    "meetings": None,
}
"""The lists whose records have ids, with the section that they stand in."""

LINKS = {
    "Risk.people": "people_at_risk",
    "Action.people": "people_at_risk",
    "Contingency.people": "people_at_risk",
    "Risk.factors": "factors",
    "Action.factors": "factors",
    "Contingency.factors": "factors",
    "Action.risks": "risks",
    "Contingency.risks": "risks",
    "LicenceCondition.risks": "risks",
    "Action.protective_factors": "protective_factors",
    "Action.meeting": "meetings",
    "Disclosure.meeting": "meetings",
    "Withheld.meeting": "meetings",
    "RecordedDifferently.meeting": "meetings",
    "PlanReview.meeting": "meetings",
    "ActionOutcome.action": "actions",
    "VictimInformation.people": "people_at_risk",
    "CoreGroup.meeting": "meetings",
    "CoreGroupReport.meeting": "meetings",
    "ExecutiveSummary.meeting": "meetings",
    "Exit.meeting": "meetings",
}
"""Fields that name records, with the list in which these stand."""

NASTY = [
    "",
    " ",
    "\n",
    "\t x \r\n",
    "'; DROP TABLE cases; --",
    '"quoted" \\ back\\slash',
    "100%_of {it}",
    "%s %(x)s {0} ${y}",
    "<script>alert(1)</script> & <b>",
    "=1+1",
    "-2+3",
    "@SUM(A1)",
    "Ĳ ﬀ ß İı",
    "Siân O’Brien-Ó Séaghdha",
    "e\u0301\u0302\u0323",
    "\u200b\u200d\ufeff",
    "\u200eabc\u200f",
    "שלום عربى",
    "日本語テキスト",
    "👩‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿",
    "\U0010ffff\U000f0000",
    "a\u2028b\u2029c",
    "null",
    "true",
    "0",
    "TBC",
    "ongoing",
    "as appropriate",
    "monitor",
    "recall",
    "A1",
    "R1",
    "V1",
    "MARAC",
    "2026-11-19",
    "31/12/1999",
    "x" * 4000,
    "é" * 4000,
    "\U0001f9ff" * 4000,
    "word " * 800,
]
_CHARACTERS = st.characters(exclude_categories=("Cs", "Cc")).filter(lambda c: unsafe_character(c) is None)
TEXTS = st.one_of(st.sampled_from(NASTY), st.text(_CHARACTERS | st.sampled_from("\n\t\r'\"%_\\"), max_size=12))
DAYS = st.one_of(
    st.dates(EARLIEST, LATEST).map(str),
    st.sampled_from(["1900-01-01", "2199-12-31", "2000-02-29", "2026-11-19", "2026-11-18", "2026-11-20", "2008-11-19"]),
)
IDS = st.from_regex(get_args(RecordId)[1].pattern, fullmatch=True) | st.builds(
    "{}{}".format, st.sampled_from("RFPACLODMV"), st.integers(0, 99)
)


@dataclass(frozen=True)
class _Link:
    """A link not yet tied: to which list, and to which of its records, counted round."""

    target: str
    place: int


@st.composite
def documents(draw: st.DrawFn, *, most: int = 2) -> dict[str, Any]:
    """A document that the models accept, with up to so many records in each list."""
    document: dict[str, Any] = {"schema_version": 1, "reference": draw(_REFERENCES)}
    document |= draw(_record(Case, frozenset({"schema_version", "reference"})))
    wanted = {name: draw(st.integers(0, most)) for name in RECORDS}
    ids = draw(st.lists(IDS, min_size=sum(wanted.values()), max_size=sum(wanted.values()), unique=True))
    known = {name: [ids.pop() for _ in range(size)] for name, size in wanted.items()}
    for name, section in RECORDS.items():
        if known[name]:
            records = [{"id": i} | draw(_record(_model_of(name))) for i in known[name]]
            if section:
                document[section] = (document.get(section) or {}) | {name: records}
            else:
                document[name] = records
    tied: dict[str, Any] = _tied(document, known)
    return tied


_REFERENCES = st.builds(lambda text, number: f"{text[:40]}-{number}", TEXTS, st.integers(0, 10**12))


def _tied(here: Any, known: Mapping[str, list[str]]) -> Any:
    """The document with its links leading somewhere; a link into an empty list is left out."""
    if isinstance(here, _Link):
        ids = known[here.target]
        return ids[here.place % len(ids)] if ids else None
    if isinstance(here, dict):
        return {key: _tied(value, known) for key, value in here.items()}
    if isinstance(here, list):
        return [_tied(v, known) for v in here if not (isinstance(v, _Link) and not known[v.target])]
    return here


@cache
def _record(model: type[BaseModel], skipped: frozenset[str] = frozenset()) -> st.SearchStrategy[dict[str, Any]]:
    """Some fields of a record; ids, and lists of records that have ids, are left to `documents`."""
    fields = {
        name: _field(model, name)
        for name in model.model_fields
        if name not in {*skipped, "id"} and (name not in RECORDS or f"{model.__name__}.{name}" in LINKS)
    }

    least = len(fields) // 2 if model is Case else 0

    @st.composite
    def record(draw: st.DrawFn) -> dict[str, Any]:
        chosen = draw(
            st.lists(
                st.sampled_from(list(fields)),
                unique=True,
                min_size=least,
                max_size=len(fields) if model is Case else min(6, len(fields)),
            )
        )
        return {name: draw(fields[name]) for name in chosen}

    return record()


def _field(model: type[BaseModel], name: str) -> st.SearchStrategy[Any]:
    target = LINKS.get(f"{model.__name__}.{name}")
    hint = hints_of(model)[name]
    if target is None:
        return _values(hint)
    link = st.builds(_Link, st.just(target), st.integers(0, 5))
    return st.none() | (st.lists(link, max_size=3) if get_args(hint)[0] == list[str] else link)


def _values(hint: Any, limits: tuple[Any, ...] = ()) -> st.SearchStrategy[Any]:
    """Values that JSON has, for a type as it is written in the models."""
    if hint == Day:
        return st.none() | DAYS
    if hint == TimeOfDay:
        return st.none() | st.times().map("{:%H:%M}".format)
    if hint == RecordId:
        raise LookupError("ids are given out by documents()")
    origin, within = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _values(within[0], within[1:]) | (
            st.none() if NullAsEmpty in within or NullAsSection in within else st.nothing()
        )
    if origin in (Union, types.UnionType):
        return st.one_of([_values(member, limits) for member in within])
    if origin is Literal:
        return st.sampled_from(within)
    if origin is list:
        return st.lists(_values(within[0]), max_size=3)
    if origin is dict:
        return st.dictionaries(_values(within[0]), _values(within[1]), max_size=4)
    return _plain(hint, limits)


def _plain(hint: Any, limits: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    if hint is type(None):
        return st.none()
    if hint is bool:
        return st.booleans()
    if hint is str:
        return TEXTS
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from([member.value for member in hint])
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return _record(hint)
    low, high = _bounds(limits)
    if hint is int:
        return st.integers(low, high)
    if hint is float:
        return st.floats(low, high, allow_nan=False) | st.integers(low, high)
    raise LookupError(f"no strategy for {hint}")


def _bounds(limits: tuple[Any, ...]) -> tuple[int, int]:
    parts = [part for limit in limits for part in (limit.metadata if isinstance(limit, FieldInfo) else [limit])]
    low = next((int(part.ge) for part in parts if isinstance(part, Ge)), 0)  # type: ignore[call-overload]
    return low, next(int(part.le) for part in parts if isinstance(part, Le))  # type: ignore[call-overload]


@cache
def hints_of(model: type[BaseModel]) -> dict[str, Any]:
    """The types of a model's fields, as they are written."""
    return dict(get_type_hints(model, include_extras=True))


@cache
def _model_of(name: str) -> Any:
    """The model of the records in a list: `actions` holds `Action`."""
    waiting: list[type[BaseModel]] = [Case]
    while waiting:
        hints = hints_of(waiting.pop())
        if name in hints and get_args(hints[name])[0] != list[str]:
            return get_args(get_args(hints[name])[0])[0]
        waiting += [
            within
            for hint in hints.values()
            if isinstance(within := (get_args(hint) or (hint,))[0], type) and issubclass(within, BaseModel)
        ]
    raise LookupError(name)
