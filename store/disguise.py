"""One pass over text that puts invented words in the place of known names, places, numbers and dates."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from store.invented import Pools
from store.known_names import BODY, NAME, OWN, PATTERNS, PLACE, WORD
from store.ordinary import CALENDAR, GENERIC, TITLES

SHORTEST_NUMBER = 4
"""Shorter references are replaced in their own field only: as a part of a sentence they could be any number."""

_LETTER = r"[^\W\d_]"
_DAY_FORMS = (
    "{0:%Y-%m-%d}",
    "{0:%d/%m/%Y}",
    "{0:%d/%m/%y}",
    "{0.day} {0:%B} {0.year}",
    "{0.day} {0:%b} {0.year}",
    "{0:%d.%m.%Y}",
)


class Disguise:
    """Learns what must not stay, then replaces it wherever it stands: the same real name by the same invented one."""

    def __init__(self, pools: Pools) -> None:
        self._pools = pools
        self._phrases: dict[str, str] = {}
        self._words: dict[str, str] = {}
        self._typed_small: set[str] = set()
        self._by_form: dict[tuple[str, str], str] = {}
        self._pattern: re.Pattern[str] | None = None

    @property
    def invented(self) -> frozenset[str]:
        """The invented words given out so far."""
        return frozenset(word.casefold() for word in self._words.values())

    def learn_names(self, text: str, kind: str, first: bool = False) -> None:
        """Learn the words of a name or address; `first` when the text is a first name."""
        words = _telling_words(text, kind)
        for place, word in enumerate(words):
            pool = "place" if kind in (PLACE, BODY) else "first" if first or place < len(words) - 1 else "last"
            if _key(word) not in self._words:
                self._words[_key(word)] = self._pools.word(pool)
            if word.islower():
                self._typed_small.add(_key(word))
        self._pattern = None

    def learn_phrase(self, text: str, replacement: str) -> None:
        """Learn a number or another text that is replaced as a whole."""
        if len(text.strip()) >= SHORTEST_NUMBER:
            self._phrases.setdefault(_key(text), replacement)
            self._pattern = None

    def learn_day(self, day: date, replacement: date) -> None:
        """Learn a day in the forms in which people write it."""
        for form in _DAY_FORMS:
            self.learn_phrase(form.format(day), form.format(replacement))

    def knows(self, text: str) -> bool:
        """Whether anything in the text is replaced."""
        return self.apply(text) != text

    def apply(self, text: str) -> str:
        """The text with everything known replaced."""
        if self._pattern is None:
            self._pattern = self._built()
        return self._pattern.sub(self._replacement, text)

    def number(self, kind: str, text: str) -> str:
        """The invented number for a real one of a kind, always the same."""
        key = (kind, _key(text))
        if key not in self._by_form:
            self._by_form[key] = self._pools.number(kind)
        return self._by_form[key]

    def _built(self) -> re.Pattern[str]:
        known = [f"(?P<phrase>{_either(self._phrases)})"] if self._phrases else []
        forms = [f"(?P<{kind.replace('-', '_')}>{form})" for kind, form in PATTERNS]
        words = [f"(?P<word>{_either(self._words)})"] if self._words else []
        return re.compile("|".join([*known, *forms, *words]), re.IGNORECASE)

    def _replacement(self, found: re.Match[str]) -> str:
        text, group = found[0], found.lastgroup or ""
        if group == "phrase":
            return self._phrases.get(_key(text), text)
        if group != "word":
            kind = group.replace("_", "-")
            return self.number(kind, text) if re.fullmatch(dict(PATTERNS)[kind], text) else text
        key = _key(text)
        if key not in self._words or (text.islower() and key not in self._typed_small) or _is_month(found):
            return text
        new = self._words[key]
        return new.upper() if len(text) > 1 and text.isupper() else new


def _telling_words(text: str, kind: str) -> list[str]:
    """The words of a field that tell who or where: with a capital, or all of them where nothing has one."""
    words = [word for match in WORD.finditer(text) if len(word := _without_s(match[0])) > 1]
    beside = TITLES if kind == OWN else GENERIC
    telling = [w for w in words if w.casefold() not in beside]
    capital = [w for w in telling if not w[0].islower()]
    if kind != NAME:
        return capital or telling
    small = [w for w in words if w[0].islower() and w not in TITLES]
    if (
        small and capital and capital[0] == words[0] and words[1:2] == small[:1]
    ):  # a role: its first word has a capital anyway
        capital = capital[1:]
    if any(not w.isupper() for w in capital):
        capital = [w for w in capital if not (w.isupper() and len(w) > 1 and w.isascii())]
    return capital


def _is_month(found: re.Match[str]) -> bool:
    around = found.string[max(0, found.start() - 3) : found.start()] + found.string[found.end() : found.end() + 3]
    return found[0].casefold() in CALENDAR and any(c.isdigit() for c in around)


def _without_s(word: str) -> str:
    return word[:-2] if word[-2:].casefold() in ("'s", "’s", "ʼs") else word


def _key(text: str) -> str:
    plain = unicodedata.normalize("NFC", text).translate(str.maketrans("’ʼ", "''"))
    return " ".join(plain.casefold().split())


def _either(keys: dict[str, str]) -> str:
    """A pattern for any of the keys as whole words, the longest first, with each kind of apostrophe, blank and accent."""
    found = []
    for key in sorted(keys, key=len, reverse=True):
        forms = {unicodedata.normalize(form, key) for form in ("NFC", "NFD")}
        found += [r"\s+".join(re.escape(part).replace("'", "['’ʼ]") for part in form.split(" ")) for form in forms]
    return rf"(?<!{_LETTER})(?:{'|'.join(found)})(?!{_LETTER})"
