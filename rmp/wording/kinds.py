"""The kinds of word that the checks tell apart."""

from __future__ import annotations

from enum import IntFlag, auto


class Kind(IntFlag):
    """Kinds of word. A word may be of several."""

    SEEN = auto()
    LIGHT = auto()
    UNSEEN = auto()
    UNSEEN_PAST = auto()
    STATE = auto()
    EVENT = auto()
    RECORD = auto()
    RECORDING = auto()
    IDEA = auto()
    PAPER = auto()
    PERSON = auto()
    HEAD = auto()
    FILLER = auto()
    JUDGEMENT = auto()
    MIND = auto()
    AIM = auto()
    STOCK = auto()
    SOFT_STOCK = auto()
    HAZY = auto()
    POWER = auto()
    DATE = auto()
    UNIT = auto()
    RATE = auto()
    NUMBER = auto()
    MOMENT = auto()
    NAME = auto()
    THING = auto()
    BREAK = auto()
    HALT = auto()
    TELLTALE = auto()
