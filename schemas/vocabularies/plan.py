"""The codes of the plan: its actions, contingencies, conditions and reviews."""

from schemas.vocabularies.vocabulary import Vocabulary


class Pillar(Vocabulary):
    """The four headings that frame the plan (12.11)."""

    SUPERVISION = "supervision"
    MONITORING_AND_CONTROL = "monitoring_and_control"
    INTERVENTIONS_AND_TREATMENT = "interventions_and_treatment"
    VICTIM_SAFETY = "victim_safety"


class EscalationKind(Vocabulary):
    """The four groups of escalating risk that contingency considers (12.22)."""

    SITUATIONAL = "situational"
    LIFESTYLE = "lifestyle"
    PSYCHOLOGICAL = "psychological"
    SUPERVISION_BREAKDOWN = "supervision_breakdown"


class Acceptance(Vocabulary):
    """Whether the owning agency has taken the action (12.6)."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class Progress(Vocabulary):
    """How far an action has come (13a.36)."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    NOT_DONE = "not_done"


class ReviewResult(Vocabulary):
    """What came of looking at a record of the plan in a review (13a.36)."""

    DONE = "done"
    NOT_DONE = "not_done"
    CARRIED = "carried"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


class Handling(Vocabulary):
    """Who may see the entry: `shareable` with the person, not for the person, or restricted further."""

    SHAREABLE = "shareable"
    NOT_FOR_OFFENDER = "not_for_offender"
    RESTRICTED = "restricted"


class ConditionKind(Vocabulary):
    """Kind of licence condition."""

    STANDARD = "standard"
    ADDITIONAL = "additional"
    BESPOKE = "bespoke"


class ReviewTrigger(Vocabulary):
    """What a review of the level at Level 1 was for (7.25)."""

    REGULAR = "regular"
    CHANGE_OF_CIRCUMSTANCES = "change_of_circumstances"
    SIGNIFICANT_INFORMATION = "significant_information"
    ESCALATING_RISK = "escalating_risk"


class RecallKind(Vocabulary):
    """Kind of recall to prison (7.27, 7.28)."""

    FIXED_TERM = "fixed_term"
    STANDARD = "standard"
