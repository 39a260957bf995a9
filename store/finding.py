"""Finding cases by any part of a word: every ending of every word of a case stands in an index, up to a length."""

from __future__ import annotations

from sqlalchemy import ColumnElement, CompoundSelect, Connection, Select, and_, delete, func, insert, intersect, select

from store.tables import cases, search_words

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


def ways_to(connection: Connection, words: list[str]) -> Select[str] | CompoundSelect[str] | None:
    """The ids of cases that may have all the words, by those words that are not in too many; `None` when all are."""
    rare = [chosen for chosen in map(_having, words) if not _is_many(connection, chosen)]
    if not rare:
        return None
    return rare[0] if len(rare) == 1 else intersect(*rare)


def has(word: str) -> ColumnElement[bool]:
    """Whether a case has a word in its text; % and _ stand for themselves."""
    return cases.c.search_text.contains(word, autoescape=True)


def _having(word: str) -> Select[str]:
    begins, column = word[:LONGEST], search_words.c.ending
    return select(search_words.c.case_id).where(and_(column >= begins, column < begins + _LAST))


def _is_many(connection: Connection, chosen: Select[str]) -> bool:
    some = chosen.limit(MANY + 1).subquery()
    return int(connection.execute(select(func.count()).select_from(some)).scalar_one()) > MANY
