"""The kinds of word that the checks tell apart."""

from __future__ import annotations


class Kind:
    """Kinds of word, as bits: a word may be of several. Plain numbers, because every word of every text is asked."""

    SEEN = 1 << 0
    """An act that can be seen."""
    LIGHT = 1 << 1
    """An act that can be seen with a thing to work on."""
    UNSEEN = 1 << 2
    """An act that nobody can see."""
    UNSEEN_PAST = 1 << 3
    """The same, done to somebody."""
    STATE = 1 << 4
    """Something to be, not to do."""
    TURN = 1 << 5
    """May begin a vague turn of phrase."""
    EVENT = 1 << 6
    """What takes place."""
    RECORD = 1 << 7
    """Where to look it up."""
    RECORDING = 1 << 8
    """To see, count or set down."""
    IDEA = 1 << 9
    """Nothing that can be touched."""
    PAPER = 1 << 10
    """An order, a condition."""
    PERSON = 1 << 11
    """Who."""
    HEAD = 1 << 12
    """Makes a name of the word before."""
    FILLER = 1 << 13
    """Completes nothing."""
    JUDGEMENT = 1 << 14
    """A verdict."""
    MIND = 1 << 15
    """A state of mind."""
    AIM = 1 << 16
    """What every action is for."""
    STOCK = 1 << 17
    """A stock answer."""
    SOFT_STOCK = 1 << 18
    """What stands round one."""
    WEAK_STOCK = 1 << 19
    """A weak one."""
    HAZY = 1 << 20
    """Cannot be seen to happen."""
    POWER = 1 << 21
    """Backs a restriction."""
    DATE = 1 << 22
    """A day or an hour."""
    UNIT = 1 << 23
    """What is counted in time."""
    RATE = 1 << 24
    """How often."""
    NUMBER = 1 << 25
    """A number."""
    MOMENT = 1 << 26
    """A happening that fixes a time."""
    NAME = 1 << 27
    """A name."""
    THING = 1 << 28
    """A thing, or a word in no list."""
    BREAK = 1 << 29
    """Ends a sentence."""
    HALT = 1 << 30
    """Ends a part of one."""
