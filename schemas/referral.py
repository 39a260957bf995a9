"""The referral to Level 2 or 3 (chapter 7)."""

from typing import Annotated, Literal

from schemas.base import (
    Day,
    NullAsEmpty,
    NullAsSection,
    Record,
    SafeText,
    Text,
    WholeNumber,
    YesNo,
    described,
    listed,
    section,
)
from schemas.vocabularies import Level2Criterion, Level3Criterion


class UrgentContact(Record):
    """Direct contact with the Co-ordinator in an urgent case (7.15)."""

    who: Text = described("Who was contacted.")
    on: Day = described("When.")


class Referral(Record):
    """Why Level 2 or 3 (7.10 to 7.15)."""

    referred_on: Day = described("Day of the referral (7.10).")
    to_level: Annotated[Literal[2, 3], WholeNumber] | None = described("Level referred to.")
    reasons: Text = described("Reasons for the referral (7.14).")
    likelihood_of_reoffending: Text = described("Likelihood of re-offending, with its basis (7.14).")
    added_value: Text = described("Which issues need formal work between agencies: the added value (7.15).")
    urgent: YesNo = described("Can the case not wait for the next scheduled meeting? (7.15)")
    urgent_contact: Annotated[UrgentContact, NullAsSection] = section(UrgentContact, "Contact with the Co-ordinator.")
    referred_by: Text = described("Person referring (14.25).")
    signed_off_by: Text = described("Management sign-off (14.25).")
    additional_invitees: Annotated[list[SafeText], NullAsEmpty] = listed("Further people to invite (7.10).")
    level_2_criteria: Annotated[list[Level2Criterion], NullAsEmpty] = listed("Level 2 criteria met (7.5).")
    level_3_criteria: Annotated[list[Level3Criterion], NullAsEmpty] = listed("Level 3 criteria met (7.6).")
    late_reason: Text = described("Why it is later than six months before release (7.10).")
