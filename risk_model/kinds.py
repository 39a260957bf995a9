"""How far a check can go, and what the case is being checked for."""

from enum import StrEnum


class Check(StrEnum):
    """Kind of check (catalogue section 1): an error is a gap in what is recorded, a warning a likely gap, a prompt a question."""

    ERROR = "error"
    WARNING = "warning"
    PROMPT = "prompt"


class Purpose(StrEnum):
    """What the check is for: the plan itself, the referral (adds its rules), the latest meeting (adds its rules)."""

    PLAN = "plan"
    REFERRAL = "referral"
    MEETING = "meeting"


EVERY_PURPOSE = frozenset(Purpose)
"""For rules of the assessment and the plan, which hold whatever the check is for."""

REFERRAL_ONLY = frozenset({Purpose.REFERRAL})
"""For rules about the referral."""

MEETING_ONLY = frozenset({Purpose.MEETING})
"""For rules about the record of the latest meeting."""
