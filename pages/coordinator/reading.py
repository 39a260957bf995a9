"""The cases of an area, read once: kept by case and version, so that after one save only that case is read again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from threading import Lock

import streamlit as st

from guidance import Edition
from pages.parts.settings import now, the_store
from rmp.counts.area import FromCase, from_case
from rmp.counts.period import Period
from schemas.faults import NotACase
from schemas.reading import case_of
from store.reading_many import Selection, StandingCase, State, standing_cases, state_of
from store.wording import natural_order

KEPT = 20_000
"""Results of so many cases are kept in memory; each is small, the documents are not kept."""


@dataclass(frozen=True)
class Question:
    """What is asked of the cases: on which day, for which period, under whose limits."""

    on: date
    period: Period
    limits: Edition


@dataclass(frozen=True)
class Entry:
    """A case that was read, or why it could not be: then it is in no figure."""

    case_id: str
    reference: str
    adds: FromCase | None
    wrong: str = ""


@dataclass(frozen=True)
class AreaRead:
    """The cases of a selection, and when they were read."""

    entries: tuple[Entry, ...]
    at: datetime

    @property
    def read(self) -> Iterator[tuple[str, FromCase]]:
        """The cases that could be read, with their ids, by reference."""
        return ((entry.case_id, entry.adds) for entry in self.entries if entry.adds)

    @property
    def faulty(self) -> list[Entry]:
        """The cases that could not be read."""
        return [entry for entry in self.entries if not entry.adds]


class _Kept:
    """Results by case, version and question, the ones not asked for longest thrown out first."""

    def __init__(self) -> None:
        self._lock, self._entries = Lock(), OrderedDict[tuple[str, int, Question], Entry]()

    def get(self, key: tuple[str, int, Question]) -> Entry | None:
        with self._lock:
            if key in self._entries:
                self._entries.move_to_end(key)
            return self._entries.get(key)

    def put(self, key: tuple[str, int, Question], entry: Entry) -> None:
        with self._lock:
            self._entries[key] = entry
            while len(self._entries) > KEPT:
                self._entries.popitem(last=False)


def area_read(chosen: Selection, question: Question) -> AreaRead:
    """Every standing case of a selection, under a question. Raises `StoreUnavailable`."""
    return _read(repr((chosen, question)), repr(state_of(the_store(), chosen)), chosen, question)


def how_many(chosen: Selection) -> State:
    """Where a selection stands, without reading any document. Raises `StoreUnavailable`."""
    return state_of(the_store(), chosen)


@st.cache_resource(show_spinner=False)
def _kept() -> _Kept:
    return _Kept()


# A resource and not data: what is kept never changes, and copying thousands of results on each rerun would cost more.
@st.cache_resource(show_spinner="Reading the cases", max_entries=16)
def _read(what: str, state: str, _chosen: Selection, _question: Question) -> AreaRead:
    kept, found, entries = _kept(), dict[str, Entry](), []

    def known(case_id: str, number: int) -> bool:
        entry = kept.get((case_id, number, _question))
        if entry:
            found[case_id] = entry
        return entry is not None

    for case in standing_cases(the_store(), _chosen, known):
        entry = found.pop(case.case_id, None) or _entry(case, _question)
        kept.put((case.case_id, case.number, _question), entry)
        entries.append(entry)
    return AreaRead(tuple(sorted(entries, key=lambda entry: natural_order(entry.reference))), now())


def _entry(case: StandingCase, question: Question) -> Entry:
    """What a case adds. One that breaks a model or a count is named; it neither stops the others nor counts as nothing."""
    try:
        adds = from_case(case_of(case.document or {}), on=question.on, limits=question.limits, period=question.period)
    except NotACase as error:
        return Entry(
            case.case_id,
            case.reference,
            None,
            f"It is no longer a valid case, at {error.faults[0].path or 'its start'}.",
        )
    except Exception:  # whatever broke is said beside the case
        return Entry(case.case_id, case.reference, None, "Counting it broke.")
    return Entry(case.case_id, case.reference, adds)
