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
from schemas.vocabularies import Agency, Level2Criterion, Level3Criterion


class UrgentContact(Record):
    """Direct contact with the Co-ordinator in an urgent case (7.15)."""

    who: Text = described("Who was contacted.")
    on: Day = described("When.")


class ReferralDecision(Record):
    """The Co-ordination Unit's answer to the referral (6.22, 7.13, 7.17)."""

    received_on: Day = described("Day the MAPPA A was received (7.17).")
    decided_on: Day = described("Day of the decision (7.17).")
    decided_by: Text = described("Who decided for the MAPPA Co-ordination Unit (6.22, 7.13).")
    accepted: YesNo = described("Does the case meet the criteria, as the Co-ordination Unit decided? (7.17)")
    reasons: Text = described("Its reasons (7.17).")
    meeting_on: Day = described("Day of the Level 2 or 3 meeting (7.17).")
    late_reason: Text = described("Why the decision came later than the limit (7.17).")


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
    form: Text = described("The form used: MAPPA A, or the document that the Board uses instead (7.10, 14.25).")
    sent_to: Text = described("The MAPPA Co-ordinator it was sent to (7.10).")
    mappa_b: YesNo = described("Has the lead agency completed MAPPA B? (7.16)")
    referring_agency: Agency | None = described("The agency that refers, where it is not the lead agency (6.22, 7.13).")
    lead_agency_view: Text = described("The lead agency's view, which the referring agency asked for first (7.13).")
    decision: Annotated[ReferralDecision, NullAsSection] = section(ReferralDecision, "The decision on it (7.17).")
