"""Finding cases by any part of a word: every ending of every word of a case stands in an index, up to a length."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, text

from store.tables import search_words

LONGEST = 40
"""Characters of an ending that are kept: what is searched for beyond them is looked up in the case itself."""

MANY = 2000
"""A word found more often is no way to the cases that have it: those are looked through in the order asked for."""

_LAST = "\U0010ffff"
_NAMED_LITE = "SELECT value FROM json_each(:named)"
_NAMED = "SELECT json_array_elements_text(CAST(:named AS json))"


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
    values: dict[str, str]
    count: int
    others: list[str]


def ways_to(connection: Connection, words: list[str], most: int) -> Ways | None:
    """The way to the cases with these words; `None` when every word is in too many. Counted to one more than `most`."""
    counts = [_count(connection, place, word) for place, word in enumerate(words)]
    count, rarest = min((count, place) for place, count in enumerate(counts))
    if count > MANY:
        return None
    if count > most and len(words) > 1:
        return _meeting(connection, rarest, words, most)
    others = [word for place, word in enumerate(words) if place != rarest or len(word) > LONGEST]
    return Ways(_way(rarest), _bounds(rarest, words[rarest]), count, others)


def _meeting(connection: Connection, rarest: int, words: list[str], most: int) -> Ways:
    """The cases on the way to the rarest word that have the others too; few are looked for once, and named from then on."""
    have = [
        f"EXISTS (SELECT 1 FROM search_words AS o WHERE o.case_id = w.case_id AND {_begins('o', place)})"
        for place in range(len(words))
        if place != rarest
    ]
    said = " AND ".join([_way(rarest), *have])
    values = {name: value for place, word in enumerate(words) for name, value in _bounds(place, word).items()}
    found = list(connection.execute(text(f"{said} LIMIT :most"), {**values, "most": most + 1}).scalars())
    too_long = [word for word in words if len(word) > LONGEST]
    if len(found) > most:
        return Ways(said, values, len(found), too_long)
    named = _NAMED_LITE if connection.dialect.name == "sqlite" else _NAMED
    return Ways(named, {"named": json.dumps(found)}, len(found), too_long)


def _way(place: int) -> str:
    return f"SELECT w.case_id FROM search_words AS w WHERE {_begins('w', place)}"


def _begins(table: str, place: int) -> str:
    return f"{table}.ending >= :first{place} AND {table}.ending < :last{place}"


def _bounds(place: int, word: str) -> dict[str, str]:
    return {f"first{place}": word[:LONGEST], f"last{place}": word[:LONGEST] + _LAST}


def _count(connection: Connection, place: int, word: str) -> int:
    """How many endings begin with a word, up to one more than `MANY`."""
    said = text(f"SELECT count(*) FROM ({_way(place)} LIMIT :most) AS counted")
    return int(connection.execute(said, {**_bounds(place, word), "most": MANY + 1}).scalar_one())
