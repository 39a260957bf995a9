"""The categories as questions in the order of precedence, each with the paragraphs that its answer engages (6.2 to 6.29).

This aid shows paragraphs and what they say of one answer. It never says which category a person is in: 6.2, 6.12 and
6.27 leave that to people, and so it ends in their reasons (`decision_aid.YOUR_REASONS`).
"""

from guidance import cite
from risk_model.categories_by_judgement import OTHER_DANGEROUS, TERRORISM_RISK
from risk_model.categories_by_law import (
    LISTED_OFFENCE,
    NOTIFICATION_PART_2,
    NOTIFICATION_PART_4,
    TERRORIST_OFFENCE,
    TERRORIST_OFFENCE_HOSPITAL,
)
from risk_model.decision_aid import YOUR_REASONS, Question

PRECEDENCE = (
    "A person is in one category at a time. Category 4 comes before Category 1, both come before Category 2, and Category 3 "
    "is only for somebody who meets no other (6.2). When one ends, another whose criteria are met can follow (6.3)."
)

STEPS = (
    NOTIFICATION_PART_4,
    TERRORIST_OFFENCE,
    TERRORIST_OFFENCE_HOSPITAL,
    NOTIFICATION_PART_2,
    LISTED_OFFENCE,
    TERRORISM_RISK,
    OTHER_DANGEROUS,
)
"""In the order in which they are asked. Discretionary Category 4 comes late because it is a judgement, not a fact."""

DISQUALIFICATION_ORDER = Question(
    "disqualification_order", "Is there a Disqualification Order and nothing else?", (cite("6.29"),),
    "6.29: a Disqualification Order on its own no longer makes anybody eligible.",
    "6.29 is not engaged.",
)
"""Asked apart: it is no row of the table, only something that no longer counts."""

ENDS_IN = f"{YOUR_REASONS}: which category, and why?"
"""The last thing that the aid asks; it is never filled in."""
