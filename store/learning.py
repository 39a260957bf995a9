"""What the fields of a case tell a disguise: who and where its people are, their numbers and their day of birth."""

from __future__ import annotations

import re
from datetime import date, timedelta

from risk_model.calendar import birthday as birthday_of
from schemas.base import EARLIEST, LATEST
from schemas.case import Case
from schemas.reading import Document
from store.disguise import Disguise
from store.known_names import BODY, FIELDS, NAME, NUMBERS, OWN, PLACE, texts_in

SHIFT = timedelta(days=40)
"""How far the date of birth is moved: later, or earlier where that keeps the age on the latest day of the case."""

_HOUSE = re.compile(r"\b\d{1,4}[A-Za-z]?\b")
_INITIAL = re.compile(r"\b[^\W\d_]\b(?!['’])")
_WITH_INITIALS = re.compile(r"(?=.*\b[^\W\d_]\b)(?:[^\W\d_a-z][\w'’.-]*\s*){2,4}")


def learn(disguise: Disguise, document: Document, reference: str, born: date | None, birthday: date | None) -> None:
    """Everything that fields tell, people first, so that a name in an address stays that person's."""
    texts = list(texts_in(document))
    for kind in (OWN, BODY, NAME, PLACE):
        for path, text in texts:
            if FIELDS.get(path) == kind:
                disguise.learn_names(text, kind, first=path in ("person.first_name", "person.aliases"))
    for path, text in texts:
        if path in NUMBERS:
            disguise.learn_phrase(text, disguise.number(NUMBERS[path], text))
        elif path == "reference":
            disguise.learn_phrase(text, reference)
    whole = [
        (part, _HOUSE.sub("7", part)) for path, text in texts if FIELDS.get(path) == PLACE for part in text.split(",")
    ]
    whole += [
        (text, _INITIAL.sub("X", text))
        for path, text in texts
        if FIELDS.get(path) in (OWN, NAME) and _WITH_INITIALS.fullmatch(text)
    ]
    changed = [(text.strip(), disguise.apply(new.strip())) for text, new in whole if new != text]
    for text, new in changed:
        disguise.learn_phrase(text, new)
    if born and birthday:
        disguise.learn_day(born, birthday)


def moved_birthday(case: Case) -> date | None:
    """A date of birth 40 days away that leaves the age as it is on the latest day of the case, where one is known."""
    born = case.person.date_of_birth
    if born is None:
        return None
    days = [case.assessment.assessed_on, case.referral.referred_on, *(m.held_on for m in case.meetings)]
    latest = max((day for day in days if day), default=None)
    later, earlier = born + SHIFT, born - SHIFT
    if later > LATEST or (earlier >= EARLIEST and latest and _age(later, latest) != _age(born, latest)):
        return earlier
    return later


def _age(born: date, on: date) -> int:
    years = on.year - born.year
    return years if on >= birthday_of(born, years) else years - 1
