"""The small groups that work between formal meetings: core group and professionals' meetings (13a.49, 13a.50)."""

from typing import Annotated

from schemas.base import Day, NullAsEmpty, Record, SafeText, Text, YesNo, described, listed


class CoreGroupReport(Record):
    """What the core group told a meeting (13a.49)."""

    meeting: Text = described("Id of the meeting that was told, M… (13a.49).")
    progress: Text = described("What the group reported (13a.49).")


class CoreGroup(Record):
    """A core group: set up by the MAPPA meeting and answerable to it (13a.49)."""

    meeting: Text = described("Id of the meeting that set it up, M… (13a.49).")
    members: Annotated[list[SafeText], NullAsEmpty] = listed("Who belongs to it (13a.49).")
    tasks: Text = described("What the meeting asked it to do (13a.49).")
    reports: Annotated[list[CoreGroupReport], NullAsEmpty] = listed("Its reports to later meetings (13a.49).")


class ProfessionalsMeeting(Record):
    """A small group that reviews the plan, at any level; not a MAPPA meeting (13a.50)."""

    held_on: Day = described("Day it was held (13a.50).")
    took_part: Annotated[list[SafeText], NullAsEmpty] = listed("Who took part (13a.50).")
    referrer_took_part: YesNo = described("Did the referrer, who manages these meetings, take part? (13a.50)")
    outcome: Text = described("What was reviewed and agreed.")
    notes_reference: Text = described("Where the notes are kept on the lead agency's system (13a.50).")
    referral_considered: YesNo = described("Was it asked whether to refer to Level 2 or 3? (7.24)")
    referral_reason: Text = described("What people decided on a referral, and why (7.24).")
