"""Finding cases by any part of a word: every ending of every word of a case stands in an index, up to a length."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, text

from store.tables import search_words

LONGEST = 40
"""Characters of an ending that are kept: what is searched for beyond them is looked up in the case itself."""

MANY = 2000
"""A word found more often is no way to the cases that have it: those are looked through in the order asked for."""

MEET = 5000
"""Endings that PostgreSQL goes through sooner than it looks up the cases of a rarer word one by one."""

_LAST = "\U0010ffff"


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
    """The select, with its values, of the ids of cases that have some of the words, and the words left over.

    `few` says that it leads to so few cases that all of them may be looked at.
    """

    said: str
    values: dict[str, Any]
    others: list[str]
    few: bool


def ways_to(connection: Connection, words: list[str], most: int) -> Ways | None:
    """The way to the cases with these words, few when up to `most` have one of them; `None` when every word is in too many.

    Each database is asked in a way that leaves it no bad plan to choose, for it knows little of single words: SQLite looks
    up each case of the rarest word, PostgreSQL holds those in memory and goes through the next word. A word in too many
    cases, or too long for the index, is looked for in the cases themselves.
    """
    lite, several = connection.dialect.name == "sqlite", len(words) > 1
    counts = _counts(connection, words, MEET if several and not lite else MANY)
    rarest, *rest = sorted(range(len(words)), key=counts.__getitem__)
    if counts[rarest] > MANY:
        return None
    said, values = _way(rarest), _bounds(rarest, words[rarest])
    others = [word for word in words if len(word) > LONGEST]
    for place in rest:
        if lite:
            said += f" AND EXISTS ({_way(place, 'other')} AND other.case_id = search_words.case_id)"
        elif counts[place] <= MEET:
            said = f"{_way(place)} AND (case_id IN ({said})) IS TRUE"
        else:
            others.append(words[place])
            continue
        values |= _bounds(place, words[place])
    return Ways(said, values, others, few=several or counts[rarest] <= most)


def holding(words: list[str], values: dict[str, Any]) -> list[str]:
    """The conditions that a case holds each of some words anywhere; what they are compared with is put among the values."""
    said = []
    for place, word in enumerate(words):
        said.append(f"search_text LIKE :word{place} ESCAPE '/'")
        values[f"word{place}"] = "%" + word.replace("/", "//").replace("%", "/%").replace("_", "/_") + "%"
    return said


def _way(place: int, name: str = "search_words") -> str:
    there = "" if name == "search_words" else f" AS {name}"
    return f"SELECT case_id FROM search_words{there} WHERE {name}.ending >= :first{place} AND {name}.ending < :last{place}"


def _bounds(place: int, word: str) -> dict[str, str]:
    return {f"first{place}": word[:LONGEST], f"last{place}": word[:LONGEST] + _LAST}


def _counts(connection: Connection, words: list[str], most: int) -> list[int]:
    """How many endings begin with each word, up to one more than `most`."""
    each = (f"(SELECT count(*) FROM ({_way(place)} LIMIT :most) AS counted)" for place in range(len(words)))
    bounds = {name: value for place, word in enumerate(words) for name, value in _bounds(place, word).items()}
    return list(connection.execute(text(f"SELECT {', '.join(each)}"), bounds | {"most": most + 1}).one())
