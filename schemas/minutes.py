"""The minutes of a meeting (chapter 13b)."""

from typing import Annotated

from schemas.base import Day, NullAsEmpty, Record, SafeText, Text, YesNo, described, listed
from schemas.vocabularies import Agency, MinutesException


class MinutesRecipient(Record):
    """Somebody to whom the minutes were sent (13b.4)."""

    agency: Agency | None = described("Agency code.")
    name: Text = described("Name of the person or mailbox.")
    secure_email: YesNo = described("Did they go by secure e-mail? (13b.4)")
    receipt_confirmed_on: Day = described("Day safe receipt was confirmed (13b.4).")


class MinutesExceptionMade(Record):
    """A decision to leave somebody out, or to let the minutes go further (13b.5, 13b.9)."""

    kind: MinutesException | None = described("What was done differently (13b.5, 13b.9).")
    who: Text = described("Who was left out, or who received them.")
    decided_by_chair: YesNo = described("Did the Chair decide it? (13b.5)")
    minuted: YesNo = described("Do the minutes say so? (13b.5)")
    reason: Text = described("Why.")


class MinutesAmendment(Record):
    """A correction to the minutes (13b.6)."""

    what: Text = described("What was changed.")
    on: Day = described("When.")
    approved_by_chair: YesNo = described("Did the Chair approve it before ViSOR was updated? (13b.6)")


class Minutes(Record):
    """The minutes (chapter 13b)."""

    approved_on: Day = described("Day the Chair approved them (13b.3).")
    sent_on: Day = described("Day they were sent (13b.4).")
    visor_reference: Text = described("Where they are stored on ViSOR (13b.6).")
    late_reason: Text = described("Why they were approved later than the limit (13b.3).")
    stands_alone: YesNo = described("Does somebody who was not there, and knows nothing, understand them? (13b.1)")
    recipients: Annotated[list[MinutesRecipient], NullAsEmpty] = listed("To whom they went (13b.4).")
    exceptions: Annotated[list[MinutesExceptionMade], NullAsEmpty] = listed("Left out, or sent further (13b.5, 13b.9).")
    amendments: Annotated[list[MinutesAmendment], NullAsEmpty] = listed("Corrections (13b.6).")
    other_copies: Annotated[list[SafeText], NullAsEmpty] = listed("Systems other than ViSOR that hold a copy (13b.7).")
