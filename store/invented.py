"""Invented names, places and numbers, handed out one after the other, so that the same case gives the same copy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain, count, product


def _words(text: str) -> list[str]:
    return text.split()


_FIRST = _words(
    "Robin Ashley Jordan Kerry Morgan Alex Casey Frankie Jamie Leslie Marley Quinn Remy Sandy Toby Uma Vivian Wynn Yael Zeb "
    "Bryn Cory Dale Ellis Francis Gale Harper Indigo Jules Kit Lane Merle Nico Ollie Perry Reese Shay Tegan Val Wren"
)
_LAST = _words(
    "Fenwick Larkspur Oddie Penhale Quennell Rushby Stanyon Tolworth Underhay Vickery Wadlow Yarrow Zeal Ambler Birtles Colwick "
    "Dunmore Eastoe Fallow Gissing Haddow Ingate Jessop Kenward Lorimer Mallory Nesbit Orchard Pickard Quarles Rendle Sallow "
    "Tranter Upjohn Varley Winslade Yelland Zouch Alder Brindle"
)
_PLACE = _words(
    "Ashmarsh Brackenhoe Coldwater Dunsey Elmscar Farholt Greystoke Hollin Inverley Juniper Kelmoor Lintwade Merrow Netherfold "
    "Oakhanger Pellbury Quarley Ravenhithe Saltby Thornwick Ullsby Vennford Wetherlow Yewdale Zennick Aldermere Birkshaw"
)


class Pools:
    """Words that stand for real ones; none is given twice, none stands in the case already."""

    def __init__(self, text: str) -> None:
        seen = text.casefold()
        self._unused: dict[str, Iterator[str]] = {
            kind: (word for word in _endless(words) if word.casefold() not in seen)
            for kind, words in (("first", _FIRST), ("last", _LAST), ("place", _PLACE))
        }
        self._numbers = {kind: count(1) for kind in _NUMBERED}

    def word(self, kind: str) -> str:
        """The next first name, last name or place."""
        return next(self._unused[kind])

    def number(self, kind: str) -> str:
        """The next invented identifier of a kind."""
        return _NUMBERED[kind](next(self._numbers[kind]))


_NUMBERED: dict[str, Callable[[int], str]] = {
    "pnc": "FIC/{:05d}X".format,
    "visor": "V-FIC-{:04d}".format,
    "file": "FIC-{:04d}".format,
    "prison": "FIC{:04d}P".format,
    "e-mail": "person{}@agency.example".format,
    "telephone": "01632 960{:03d}".format,
    "postcode": "ZZ{} 9ZZ".format,
    "web": "https://page{}.example".format,
}


def _endless(words: list[str]) -> Iterator[str]:
    return chain(words, (f"{a}{b.lower()}" for a, b in product(words, words)), (f"Name{n}" for n in count(1)))
