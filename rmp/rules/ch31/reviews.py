"""Chapter 31: indicators 1 to 3, reviews in time and disclosure at every meeting (31.21)."""

from collections.abc import Iterator

from guidance import cite
from risk_model.findings import Gap
from risk_model.inspection import Inspection
from risk_model.kinds import MEETING_ONLY, Check
from risk_model.registry import rule
from rmp.counts import indicator
from rmp.rules.ch12.which_meeting import recorded_meeting
from rmp.rules.ch31.missed import counted_at_the_latest, missed_by_the_latest, says_so

_AS_THE_EDITION_SAYS = (
    "The limit is that of the chosen edition, and holds for people in the community. A review that was moved for a recorded "
    "reason still counts in the figure, but is not asked about again."
)


@rule(
    "KPI-31.21a", Check.ERROR, cites=(cite("31.21"), cite("13a.37")), title="Level 3 is reviewed every eight weeks",
    when=counted_at_the_latest(1, "a review at Level 3 was due"), purposes=MEETING_ONLY,
    meaning=f"90 per cent of Level 3 cases should be reviewed at least once every 8 weeks. {_AS_THE_EDITION_SAYS}",
)
def level_3_is_reviewed(look: Inspection) -> Iterator[Gap]:
    """The latest meeting came later than the limit at Level 3 allows, or the next one is overdue."""
    yield from _late(look, 1)


@rule(
    "KPI-31.21b", Check.ERROR, cites=(cite("31.21"), cite("13a.37")), title="Level 2 is reviewed every sixteen weeks",
    when=counted_at_the_latest(2, "a review at Level 2 was due"), purposes=MEETING_ONLY,
    meaning=f"90 per cent of Level 2 cases should be reviewed at least once every 16 weeks. {_AS_THE_EDITION_SAYS}",
)
def level_2_is_reviewed(look: Inspection) -> Iterator[Gap]:
    """The latest meeting came later than the limit at Level 2 allows, or the next one is overdue."""
    yield from _late(look, 2)


def _late(look: Inspection, number: int) -> Iterator[Gap]:
    meeting = recorded_meeting(look)
    explained = meeting is not None and meeting.moved.reason is not None
    for _, entry in missed_by_the_latest(look, number):
        if entry.place == "next_meeting_on":
            yield says_so(entry, indicator(number).standard, "Hold and record the next meeting, or say why it is late.")
        elif not explained:
            yield says_so(entry, indicator(number).standard, "Correct the day, or record why the meeting was late.")


@rule(
    "KPI-31.21c", Check.ERROR, cites=(cite("31.21"), cite("10.7")), title="Disclosure is considered at every meeting",
    when=counted_at_the_latest(3, "a Level 2 or 3 meeting is recorded"), purposes=MEETING_ONLY,
    meaning="Disclosure should be considered, and the decision recorded in the minutes, at every single Level 2 and 3 "
    "meeting. Where a decision is recorded that names no meeting, the check only asks.",
)
def disclosure_is_counted(look: Inspection) -> Iterator[Gap]:
    """The latest meeting has no decision on disclosure."""
    for _, entry in missed_by_the_latest(look, 3):
        yield says_so(
            entry, indicator(3).standard, "Record what the meeting decided, also where nothing changes, and name the meeting.",
            ("DIS-10.7a", "DIS-10.3a"),
        )
