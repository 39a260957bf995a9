"""Finding cases by any part of a word: every ending of every word of a case stands in an index, up to a length."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, text

from store.tables import search_words

LONGEST = 40
"""Characters of an ending that are kept: what is searched for beyond them is looked up in the case itself."""

MANY = 2000
"""A word found more often is no way to the cases that have it: those are looked through in the order asked for."""

_LAST = "\U0010ffff"
_NAMED_LITE = "SELECT value FROM json_each(:named)"
_NAMED = "SELECT unnest(CAST(:named AS text[]))"
_IN_LITE, _IN = f"IN ({_NAMED_LITE})", "= ANY(CAST(:named AS text[]))"


def endings(search_text: str) -> set[str]:
    """The endings of the words of a text: of "garrow" those are garrow, arrow, rrow, row, ow and w."""
    words = set(search_text.split())
    return {word[start : start + LONGEST] for word in words for start in range(len(word))}


def index_words(connection: Connection, case_id: str, search_text: str, before: str | None = None) -> None:
    """Keep the index in step with a case, inside the caller's writing transaction; `before` is what it said so far."""
    new, old = endings(search_text), endings(before or "")
    if gone := sorted(old - new):
        for place in range(0, len(gone), 500):
            some = search_words.c.ending.in_(gone[place : place + 500])
            connection.execute(delete(search_words).where(search_words.c.case_id == case_id, some))
    if added := sorted(new - old):
        connection.execute(insert(search_words), [{"ending": ending, "case_id": case_id} for ending in added])


@dataclass(frozen=True, slots=True)
class Ways:
    """The select, with its values, of the ids of cases that have some of the words, how many at most, and the words left over."""

    said: str
    values: dict[str, Any]
    count: int
    others: list[str]


def ways_to(connection: Connection, words: list[str], most: int) -> Ways | None:
    """The way to the cases with these words; `None` when every word is in too many. Counted to one more than `most`."""
    counts = [_count(connection, place, word) for place, word in enumerate(words)]
    count, rarest = min((count, place) for place, count in enumerate(counts))
    if count > MANY:
        return None
    if count > most and len(words) > 1:
        return _meeting(connection, rarest, words)
    others = [word for place, word in enumerate(words) if place != rarest or len(word) > LONGEST]
    return Ways(_way(rarest), _bounds(rarest, words[rarest]), count, others)


def _meeting(connection: Connection, rarest: int, words: list[str]) -> Ways:
    """The cases that the rarest word leads to and that have the others too, named one by one.

    The cases are few enough to be looked at each, and no database has to guess how best to join them.
    """
    lite = connection.dialect.name == "sqlite"
    found = _distinct(connection, _way(rarest), _bounds(rarest, words[rarest]))
    for place, word in enumerate(words):
        if place != rarest:
            said = f"{_way(place)} AND case_id {_IN_LITE if lite else _IN}"
            found = _distinct(connection, said, {**_bounds(place, word), **_named(found, lite)})
    named = _NAMED_LITE if lite else _NAMED
    return Ways(named, _named(found, lite), len(found), [word for word in words if len(word) > LONGEST])


def _distinct(connection: Connection, said: str, values: dict[str, Any]) -> list[str]:
    """The ids, each once: a case may have several words that begin alike."""
    return list(dict.fromkeys(connection.execute(text(said), values).scalars()))


def _named(ids: list[str], lite: bool) -> dict[str, Any]:
    return {"named": json.dumps(ids) if lite else ids}


def _way(place: int) -> str:
    return f"SELECT case_id FROM search_words WHERE ending >= :first{place} AND ending < :last{place}"


def _bounds(place: int, word: str) -> dict[str, str]:
    return {f"first{place}": word[:LONGEST], f"last{place}": word[:LONGEST] + _LAST}


def _count(connection: Connection, place: int, word: str) -> int:
    """How many endings begin with a word, up to one more than `MANY`."""
    said = text(f"SELECT count(*) FROM ({_way(place)} LIMIT :most) AS counted")
    return int(connection.execute(said, {**_bounds(place, word), "most": MANY + 1}).scalar_one())
