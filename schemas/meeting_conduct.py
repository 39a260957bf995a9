"""How a Level 2 or 3 meeting was arranged and run: moved, remote, recorded, sensitive (13a.26 to 13a.48)."""

from schemas.base import Day, Record, Text, YesNo, described
from schemas.vocabularies import Agency


class Moved(Record):
    """A meeting that was put off to another day (13a.37)."""

    from_on: Day = described("Day it was first set for (13a.37).")
    approved_by_chair: YesNo = described("Did the Chair approve the move? (13a.37)")
    recorded_on: Day = described("Day the practitioner recorded it on the case management system (13a.37).")
    reason: Text = described("Why it was moved, and why a limit was missed.")


class RemoteMeeting(Record):
    """What is watched over when people join remotely (13a.41)."""

    documents_shown_only: YesNo = described("Were documents only shown on a screen, and none transferred? (13a.41)")
    only_expected_admitted: YesNo = described("Were only the people expected let in? (13a.41)")


class Recording(Record):
    """A sound or video recording for the minutes (13a.41, 13a.43)."""

    made: YesNo = described("Was the meeting recorded? (13a.43)")
    by_minute_taker_only: YesNo = described("Did only the minute-taker record? (13a.41)")
    consent: YesNo = described("Did the Chair obtain consent at the beginning? (13a.43)")
    deleted_on: Day = described("Day it was deleted, once the minutes were approved (13a.41).")


class SensitiveHandling(Record):
    """Exceptionally sensitive information, and how it was handled (13a.45 to 13a.48)."""

    exceptionally_sensitive: YesNo = described("Is any of the information exceptionally sensitive? (13a.45)")
    vetting: Text = described("Vetting of the Chair and partners (13a.46).")
    pre_meeting: Text = described("Whether a pre-meeting was needed, and what it agreed (13a.46).")
    membership: Text = described("Whether those attending were restricted (13a.46).")
    record_keeping: Text = described("How minutes, decisions and actions are recorded and shared (13a.46).")
    reasons: Text = described("Why the meeting was not run in the standard way (13a.48).")
    visor_restricted: YesNo = described("Is the ViSOR record Restricted Access? (13a.47)")


class PreventLead(Record):
    """Whether the Prevent lead of the release area was to be invited (13a.27)."""

    considered: YesNo = described("Was inviting the Prevent lead considered? (13a.27)")
    reason: Text = described("What was decided, and why (13a.27).")


class ReReferral(Record):
    """How a person who leaves Level 2 or 3, or MAPPA, comes back (13a.39)."""

    process: Text = described("How the person is referred again if the risk changes (13a.39).")
    agency: Agency | None = described("Agency responsible for referring again (13a.39).")
