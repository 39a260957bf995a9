"""Disclosure decisions, either way (chapter 10)."""

from typing import Annotated

from schemas.base import Day, NullAsEmpty, NullAsSection, Record, RecordId, Text, YesNo, described, listed, section
from schemas.disclosing import (
    Agreement,
    Complexity,
    Consultation,
    GenderRecognition,
    MediaApproval,
    NegativeImpact,
    Preparation,
    SelfDisclosure,
    VictimQuestions,
)
from schemas.vocabularies import Agency, DisclosureCircumstance, DisclosureDecision, RecipientKind


class Discloser(Record):
    """The agency and person who disclosed (10.8)."""

    agency: Agency | None = described("Agency code.")
    name: Text = described("Name.")


class Representations(Record):
    """Whether the person's representations were sought (10.20)."""

    sought: YesNo = described("Were they sought? (10.20)")
    reason: Text = described("Why not, or what was said (10.20).")
    recipient_told: YesNo = described(
        "Where they were not sought: was the recipient told that the person does not know? (10.23)"
    )


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
    circumstances: Annotated[list[DisclosureCircumstance], NullAsEmpty] = listed(
        "Which of the ten circumstances were considered (10.11)."
    )
    sensitive: YesNo = described("Is the processing sensitive, so that a Schedule 8 condition is needed? (10.10)")
    onward_condition: Text = described("Condition put on the recipient against telling others (1.39).")
    agreement: Annotated[Agreement, NullAsSection] = section(Agreement, "Agreed by the agencies (10.7).")
    consultation: Annotated[Consultation, NullAsSection] = section(Consultation, "Consulted (10.13, 10.14).")
    negative_impact: Annotated[NegativeImpact, NullAsSection] = section(NegativeImpact, "Should it do harm (10.12).")
    preparation: Annotated[Preparation, NullAsSection] = section(Preparation, "Preparing the recipient (10.18).")
    self_disclosure: Annotated[SelfDisclosure, NullAsSection] = section(
        SelfDisclosure, "What the person tells themselves (10.22)."
    )
    complexity: Annotated[Complexity, NullAsSection] = section(Complexity, "Complex, or a photograph (10.19).")
    media_approval: Annotated[MediaApproval, NullAsSection] = section(MediaApproval, "To the media (10.15).")
    victim_questions: Annotated[VictimQuestions, NullAsSection] = section(VictimQuestions, "To a victim (10.23).")
    gender_recognition: Annotated[GenderRecognition, NullAsSection] = section(
        GenderRecognition, "Gender recognition (10.25)."
    )
