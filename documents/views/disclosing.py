"""What surrounds a disclosure, in words: agreement, consultation, preparation and special kinds, as far as recorded."""

from documents.words import Row, details, filled, lines, row, text, yes_no
from schemas.disclosures import Disclosure

PARTS = {
    "agreement": "Agreed by the agencies",
    "consultation": "Consulted",
    "negative_impact": "Should it do harm",
    "preparation": "Preparing the recipient",
    "self_disclosure": "Told by the person themselves",
    "complexity": "Complex, or a photograph",
    "media_approval": "To the media",
    "victim_questions": "To a victim",
    "gender_recognition": "Gender recognition",
}
"""The parts of the record of a disclosure that only some disclosures need, with their words."""


def surrounding_rows(decision: Disclosure) -> list[Row]:
    """Circumstances considered, and a line for each part that somebody has filled."""
    told = decision.offender_representations.recipient_told
    return filled(
        row("Circumstances considered (10.11)", lines(c.label for c in decision.circumstances)),
        row("Sensitive processing", yes_no(decision.sensitive)),
        row("Condition against telling others", text(decision.onward_condition)),
        row("Recipient told that the person does not know", yes_no(told)),
        *(row(words, details(getattr(decision, part))) for part, words in PARTS.items()),
    )
