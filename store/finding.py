"""Finding cases by any part of a word: every ending of every word of a case stands in an index, up to a length."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, text

from store.tables import search_words

LONGEST = 40
"""Characters of an ending that are kept: what is searched for beyond them is looked up in the case itself."""

MANY = 2000
"""A word found more often is no way to the cases that have it: those are looked through in the order asked for."""

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
    """The select, with its values, of the ids of cases that have some of the words, how many at most, and the words left over."""

    said: str
    values: dict[str, str]
    count: int
    others: list[str]


def ways_to(connection: Connection, words: list[str], most: int) -> Ways | None:
    """The ways to the cases with these words; `None` when every word is in too many. Counted to one more than `most`."""
    ways: list[Ways] = []
    for place, word in enumerate(words):
        bounds = {f"first{place}": word[:LONGEST], f"last{place}": word[:LONGEST] + _LAST}
        part = f"SELECT case_id FROM search_words WHERE ending >= :first{place} AND ending < :last{place}"
        if (count := _counted(connection, part, bounds, MANY)) <= MANY:
            others = [other for other in words if other != word or len(word) > LONGEST]
            ways.append(Ways(part, bounds, count, others))
    if not ways:
        return None
    rarest = min(ways, key=lambda way: way.count)
    return rarest if rarest.count <= most or len(ways) == 1 else _meeting(connection, ways, most)


def _meeting(connection: Connection, ways: list[Ways], most: int) -> Ways:
    """Where ways meet that are broad one by one."""
    said = " INTERSECT ".join(way.said for way in ways)
    values = {name: value for way in ways for name, value in way.values.items()}
    others = [word for word in ways[0].others if all(word in way.others for way in ways)]
    return Ways(said, values, _counted(connection, said, values, most), others)


def _counted(connection: Connection, said: str, values: dict[str, str], most: int) -> int:
    some = text(f"SELECT count(*) FROM ({said} LIMIT :most) AS counted")
    return int(connection.execute(some, {**values, "most": most + 1}).scalar_one())
