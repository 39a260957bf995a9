"""Disclosure decisions, either way (chapter 10)."""

from typing import Annotated

from schemas.base import Day, NullAsSection, Record, RecordId, Text, YesNo, described, section
from schemas.vocabularies import Agency, DisclosureDecision, RecipientKind


class Discloser(Record):
    """The agency and person who disclosed (10.8)."""

    agency: Agency | None = described("Agency code.")
    name: Text = described("Name.")


class Representations(Record):
    """Whether the person's representations were sought (10.20)."""

    sought: YesNo = described("Were they sought? (10.20)")
    reason: Text = described("Why not, or what was said (10.20).")


class Disclosure(Record):
    """One decision on disclosing to a third party (10.3, 10.8)."""

    id: RecordId
    considered_on: Day = described("Day it was considered (10.3).")
    meeting: Text = described("Id of the meeting, M…, where there was one (10.7).")
    decision: DisclosureDecision | None = described("To disclose, or not (10.3).")
    reasons: Text = described("Reasons, either way (10.8).")
    purpose: Text = described("Purpose of disclosing (10.4).")
    alternatives_rejected: Text = described("Alternatives, and why each was rejected (10.4, 10.8).")
    risks_of_disclosing: Text = described("Risks of disclosing (10.8, 10.12).")
    recipient: Text = described("Who is told (10.18).")
    recipient_kind: RecipientKind | None = described("Kind of recipient (10.14, 10.15).")
    content: Text = described("Exactly what was said (10.8).")
    victim_identifying: YesNo = described("Could the content identify a victim? (10.4)")
    discloser: Annotated[Discloser, NullAsSection] = section(Discloser, "Who disclosed (10.8).")
    disclosed_on: Day = described("Day of the disclosure (10.8).")
    lawful_authority: Text = described("Lawful authority (10.10).")
    schedule_8_condition: Text = described("Schedule 8 condition for sensitive processing (10.10).")
    necessity_reason: Text = described("Why it is necessary and proportionate (10.10).")
    offender_representations: Annotated[Representations, NullAsSection] = section(
        Representations, "The person's representations (10.20)."
    )
    dissent: Text = described("Disagreements and concerns (10.7).")
