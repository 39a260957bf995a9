"""Finding cases by any part of a word: every ending of every word of a case stands in an index, up to a length."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, text

from store.tables import search_words

LONGEST = 40
"""Characters of an ending that are kept: what is searched for beyond them is looked up in the case itself."""

MANY = 2000
"""A word found more often is no way to the cases that have it: those are looked through in the order asked for."""

_LAST = "\U0010ffff"
_SOME = text(
    "SELECT count(*) FROM (SELECT 1 FROM search_words WHERE ending >= :first AND ending < :last LIMIT :most) AS counted"
)


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


def ways_to(connection: Connection, words: list[str]) -> tuple[str, dict[str, str]] | None:
    """The select, with its values, of the ids of cases that may have all the words; `None` when every word is in too many."""
    parts: list[str] = []
    values: dict[str, str] = {}
    for place, word in enumerate(words):
        first, last = word[:LONGEST], word[:LONGEST] + _LAST
        count = connection.execute(_SOME, {"first": first, "last": last, "most": MANY + 1}).scalar_one()
        if count <= MANY:
            parts.append(f"SELECT case_id FROM search_words WHERE ending >= :first{place} AND ending < :last{place}")
            values |= {f"first{place}": first, f"last{place}": last}
    return (" INTERSECT ".join(parts), values) if parts else None
