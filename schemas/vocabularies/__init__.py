"""The code lists of the case file: codes are stored, labels are looked up on reading."""

from schemas.vocabularies.assessment import (
    FactorKind,
    RiskGroup,
    RiskKind,
    RiskLevel,
    Timing,
)
from schemas.vocabularies.case import (
    Agency,
    DepartureKind,
    Disposal,
    ExitReason,
    LeadAgency,
    Level2Criterion,
    Level3Criterion,
    NotificationForm,
    ReportKind,
    SentenceKind,
    Setting,
)
from schemas.vocabularies.meetings import (
    AgendaState,
    Attendance,
    MeetingKind,
    MeetingMode,
    StatementGiven,
)
from schemas.vocabularies.people import (
    PersonKind,
    ProtectedCharacteristic,
    Safeguarding,
)
from schemas.vocabularies.plan import (
    Acceptance,
    ConditionKind,
    EscalationKind,
    Handling,
    Pillar,
    Progress,
    RecallKind,
    ReviewResult,
    ReviewTrigger,
)
from schemas.vocabularies.sharing import (
    DisclosureCircumstance,
    DisclosureDecision,
    MinutesException,
    MinutesReply,
    RecipientKind,
    RequestedBy,
)
from schemas.vocabularies.vocabulary import (
    Vocabulary,
)

__all__ = [
    "Acceptance",
    "Agency",
    "AgendaState",
    "Attendance",
    "ConditionKind",
    "DepartureKind",
    "DisclosureCircumstance",
    "DisclosureDecision",
    "Disposal",
    "EscalationKind",
    "ExitReason",
    "FactorKind",
    "Handling",
    "LeadAgency",
    "Level2Criterion",
    "Level3Criterion",
    "MeetingKind",
    "MeetingMode",
    "MinutesException",
    "MinutesReply",
    "NotificationForm",
    "PersonKind",
    "Pillar",
    "Progress",
    "ProtectedCharacteristic",
    "RecallKind",
    "RecipientKind",
    "ReportKind",
    "RequestedBy",
    "ReviewResult",
    "ReviewTrigger",
    "RiskGroup",
    "RiskKind",
    "RiskLevel",
    "Safeguarding",
    "SentenceKind",
    "Setting",
    "StatementGiven",
    "Timing",
    "Vocabulary",
]
