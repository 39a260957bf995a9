"""What a wording check says about one text."""

from __future__ import annotations

from dataclasses import dataclass

from risk_model.findings import Slot


@dataclass(frozen=True, slots=True)
class WordingGap:
    """A slot that looks empty although its text is filled in.

    `words` is the phrase exactly as typed; `message` says what looks empty and `fix` what would fill it, one
    sentence each; `place` is the key in the record.
    """

    slot: Slot
    words: str
    message: str
    fix: str
    place: str


SENTENCES = {
    (Slot.ACT, "what"): (
        "does not say what anybody will be seen to do",
        "Say the act and what it is done to, so that somebody else could see whether it happened.",
    ),
    (Slot.HOW, "how_it_manages_risk"): (
        "names the aim and not the means",
        "Say what the action changes, and why that makes the harm less likely or easier to see coming.",
    ),
    (Slot.WHEN, "what"): (
        "fixes no time",
        "Give a day, or how often and until when.",
    ),
    (Slot.WHEN, "frequency"): (
        "does not say how often",
        "Give the number of times in a period, the days, or the event at which it is done each time.",
    ),
    (Slot.EVIDENCE, "what"): (
        "leaves it open whether it is done, and nothing here would show it",
        "Say in which case it is done, or what will show that it was and where that is recorded.",
    ),
    (Slot.EVIDENCE, "success_measure"): (
        "is a verdict without anything to see behind it",
        "Say what can be seen or counted when it is done, and where it is recorded.",
    ),
    (Slot.AUTHORITY, "authority"): (
        "names no power to restrict the person",
        "Name the licence condition, the order or the statute that this rests on.",
    ),
    (Slot.BALANCE, "necessity_reason"): (
        "states that the restriction is justified and not why",
        "Say what the person has done or might do that needs this restriction, and why nothing lighter would serve.",
    ),
    (Slot.VICTIM, "what"): (
        "says who knows or is involved, and no measure that protects anybody",
        "Say what is done for this person's safety, by whom and by when.",
    ),
    (Slot.CONTINGENCY, "trigger"): (
        "is nothing that anybody could see or hear happen",
        "Say what would be seen, heard or reported that sets this off.",
    ),
    (Slot.CONTINGENCY, "response"): (
        "alone gives nobody a part",
        "Say who does what first, what is done until that takes effect, and who is told.",
    ),
    (Slot.CONTINGENCY, "out_of_hours"): (
        "does not say what happens out of hours",
        "Say who answers out of hours and what they do.",
    ),
    (Slot.CONTINGENCY, "fallback"): (
        "does not say what is done if the response fails",
        "Say who does what next.",
    ),
}


_LONGEST = 200


HASTE = ("sets no time limit", "Give the hours within which it is done.")
"""For a response that is only to be quick."""

ENDLESS = ("has no end", "Give the day on which it ends, or the next milestone.")
"""For a rate without an end."""


def gap(slot: Slot, words: str, place: str, sentences: tuple[str, str] | None = None) -> WordingGap:
    """The gap with its two sentences; a very long text is shown by its beginning."""
    words = words.strip()[:_LONGEST].rstrip()
    says, fix = sentences or SENTENCES[slot, place]
    return WordingGap(slot, words, f"“{words}” {says}.", fix, place)
