"""A copy of a case for teaching: nobody in it is real any more, as far as a program can know.

What is known from a field (names, addresses, areas, bodies, references, numbers) is replaced wherever it stands, in free
text too, always by the same invented word; e-mail addresses, telephone numbers, postcodes, PNC and prison numbers are known
by their form. **A name that stands only in free text cannot be known**, nor a nickname, a misspelling, or what somebody is
recognised by without a name. Somebody has to read the copy before it is used: `FictionalCopy.look_at` lists the words with
a capital letter that are left. The date of birth is moved by 40 days; other dates stay. Text that grows beyond the limit of
a field ends in an ellipsis.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from schemas.base import TEXT_LIMIT
from schemas.reading import Document, case_of
from store.disguise import Disguise
from store.invented import Pools
from store.known_names import CODES, FIELDS, ISO_DAY, NUMBERS, OWN, PLACE, TIME_OF_DAY, WORD, ids_in, texts_in
from store.learning import learn, moved_birthday
from store.ordinary import ORDINARY

_AN_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,19}")


class FictionalCopy(NamedTuple):
    """The copy, and the words with a capital letter left in it that a person should look at."""

    document: Document
    look_at: tuple[str, ...]


def as_fictional(document: Document, reference: str) -> FictionalCopy:
    """The case as a fictional one under another reference, and the words to look at: `document, look_at = …`.

    Raises `NotACase` when the document, or the reference, is none.
    """
    case = case_of(document)
    birthday = moved_birthday(case)
    pools = Pools("\n".join([reference, *(text for _, text in texts_in(document))]))
    disguise = Disguise(pools)
    learn(disguise, document, reference, case.person.date_of_birth, birthday)
    ids = _ids(document, disguise)

    def changed(path: str, text: str) -> str:
        if path == "reference":
            return reference
        if path == "person.date_of_birth":
            return birthday.isoformat() if birthday else text
        if text in ids:
            return ids[text]
        if not text.strip() or _stays(path, text):
            return text
        if path in NUMBERS:
            return disguise.number(NUMBERS[path], text)
        new = disguise.apply(text)
        if new == text and _must_change(path, text):
            new = pools.word("place" if FIELDS[path] == PLACE else "last")
        return new if len(new) <= TEXT_LIMIT else new[: TEXT_LIMIT - 1] + "…"

    copy: Document = _walked(document, "", changed)
    copy["fictional"] = True
    case_of(copy)
    return FictionalCopy(copy, _left(copy, disguise.invented))


def _walked(here: Any, path: str, changed: Callable[[str, str], str]) -> Any:
    if isinstance(here, str):
        return changed(path, here)
    if isinstance(here, list):
        return [_walked(entry, path, changed) for entry in here]
    if isinstance(here, dict):
        return {key: _walked(value, f"{path}.{key}" if path else key, changed) for key, value in here.items()}
    return here


def _stays(path: str, text: str) -> bool:
    """Codes, days, times of the day and the ids of rules tell nothing of anybody."""
    known = path in FIELDS or path in NUMBERS
    plain = text in CODES or any(form.fullmatch(text) for form in (ISO_DAY, TIME_OF_DAY))
    return path == "departures.rule" or (not known and plain)


def _must_change(path: str, text: str) -> bool:
    """A name of the person's own is never kept, nor an address with a number."""
    kind = FIELDS.get(path)
    return kind == OWN or (kind == PLACE and any(map(str.isdigit, text)))


def _ids(document: Document, disguise: Disguise) -> dict[str, str]:
    """Ids of records that hold a name, with what they become."""
    ids = ids_in(document)
    renamed: dict[str, str] = {}
    for number, record_id in enumerate(ids, 1):
        new = disguise.apply(record_id)
        if new != record_id:
            fits = _AN_ID.fullmatch(new) is not None and new not in ids
            renamed[record_id] = new if fits else f"N{number}x"
    return renamed


def _left(copy: Document, invented: frozenset[str]) -> tuple[str, ...]:
    """Words with a capital letter that are neither invented nor ordinary, as they stand in the copy."""
    texts = [text for path, text in texts_in(copy) if not _stays(path, text) and path not in ("reference", *NUMBERS)]
    known = invented | ORDINARY | {word[0] for text in texts for word in WORD.finditer(text) if word[0].islower()}
    found = {
        word
        for text in texts
        for match in WORD.finditer(text)
        if len(word := match[0]) > 1 and word[0].isupper() and _bare(word) not in known
    }
    return tuple(sorted(found))


def _bare(word: str) -> str:
    """The word in small letters, without an 's."""
    small = word.casefold()
    return small[:-2] if small[-2:] in ("'s", "’s") else small
