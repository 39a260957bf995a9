"""What an indicator says of the latest meeting: where that meeting counts against it, and how plainly."""

from risk_model.conditions import Condition
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import Check
from rmp.counts import Counted, figures_for
from rmp.rules.ch12.which_meeting import recorded_meeting
from schemas.vocabularies import Agency


def missed_by_the_latest(look: Inspection, number: int) -> list[tuple[Agency | None, Counted]]:
    """What counts against an indicator at the latest meeting whose record can be complete."""
    meeting = recorded_meeting(look)
    if meeting is None:
        return []
    return [(f.agency, entry) for f in figures_for(look, number) for entry in f.missed if entry.meeting == meeting.id]


def counted_at_the_latest(number: int, words: str) -> Condition:
    """A condition: the latest meeting counts in an indicator, either way."""

    def test(look: Inspection) -> bool:
        meeting = recorded_meeting(look)
        return meeting is not None and any(
            entry.meeting == meeting.id for figure in figures_for(look, number) for entry in figure.counted
        )

    return Condition(words, test)


def says_so(entry: Counted, standard: int, fix: str, asked_by: tuple[str, ...] = ()) -> Gap:
    """The gap for one meeting that counts against an indicator; a question where the miss is not plain.

    `asked_by` are the rules of other chapters that ask for the same.
    """
    return Gap(
        entry.meeting, entry.place, f"{entry.why} It counts against the indicator ({standard} per cent).", fix,
        None if entry.plain else Check.PROMPT, asked_by=asked_by,
    )
