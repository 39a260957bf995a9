"""Who chaired a Level 2 or 3 meeting and who came (13a.2 to 13a.28)."""

from schemas.base import Day, Record, Text, YesNo, described
from schemas.vocabularies import Agency, Attendance


class Chair(Record):
    """Who chaired (13a.2)."""

    name: Text = described("Name.")
    agency: Agency | None = described("Police or Probation (13a.2).")
    rank: Text = described("Rank or grade.")
    trained_on: Day = described("Day of the locally approved chairs' training (13a.2).")


class Attendee(Record):
    """Somebody invited or present (13a.5)."""

    agency: Agency | None = described("Agency code.")
    agency_name: Text = described("Name of the team or body; needed for `other`.")
    name: Text = described("Name; minutes for others show the role only (13b.31).")
    role: Text = described("Role.")
    rank: Text = described("Rank or grade (13a.7, 13a.10).")
    invited: YesNo = described("Were they invited? (13a.29)")
    attendance: Attendance | None = described("How they took part (3.8).")
    delegated_authority: YesNo = described("May they commit resources? (13a.5)")
    stands_in_for: Text = described("Whose place they take, by agreement with the line manager (13a.8, 13a.11).")
    papers_read: YesNo = described("Had they read the papers, checked their files and prepared an update? (13a.4)")
    agreed_by_chair: YesNo = described("For an Associate: did the Chair agree that they attend? (13a.26)")
    agreed_reason: Text = described("For an Associate: why, and for all or which part of the meeting (13a.26).")
    signatory: YesNo = described("Is their agency a party to the information-sharing agreement? (14.6)")
    restrictions_confirmed: YesNo = described(
        "Outside the agreement: told the restrictions, and did they confirm that they will keep to them? (14.6)"
    )
    told_afterwards: Text = described("Outside the agreement and not let in: what they are to be told later (14.6).")
    information: Text = described("What they told the meeting, in a few sentences for the minutes (14.25).")
    signed: YesNo = described("Did they sign the record of attendance, and so the confidentiality statement? (14.13)")
