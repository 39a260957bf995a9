"""The code lists: exactly the codes of the contract, each with words for a screen."""

import pytest

from schemas import vocabularies
from schemas.vocabularies import Vocabulary
from tests.schemas.contract import VOCABULARIES

NAMED = {
    "level of risk": "RiskLevel", "group at risk": "RiskGroup", "timing": "Timing", "pillar": "Pillar",
    "escalation kind": "EscalationKind", "setting": "Setting", "lead agency": "LeadAgency", "acceptance": "Acceptance",
    "progress": "Progress", "handling": "Handling", "attendance": "Attendance", "sentence kind": "SentenceKind",
    "Level 2 criterion": "Level2Criterion", "Level 3 criterion": "Level3Criterion",
    "protected characteristic": "ProtectedCharacteristic", "agency": "Agency", "disposal": "Disposal",
    "person at risk": "PersonKind", "risk kind": "RiskKind", "factor kind": "FactorKind", "safeguarding": "Safeguarding",
    "condition kind": "ConditionKind", "disclosure decision": "DisclosureDecision", "recipient kind": "RecipientKind",
    "meeting kind": "MeetingKind", "meeting mode": "MeetingMode", "statement": "StatementGiven",
}
ALL = [entry for entry in vars(vocabularies).values() if isinstance(entry, type) and issubclass(entry, Vocabulary)]


@pytest.mark.parametrize("name", VOCABULARIES)
def test_a_list_has_exactly_the_codes_of_the_contract_in_their_order(name: str) -> None:
    assert [code.value for code in getattr(vocabularies, NAMED[name])] == VOCABULARIES[name].split()


def test_every_list_of_the_contract_is_compared() -> None:
    assert NAMED.keys() == VOCABULARIES.keys()


@pytest.mark.parametrize("vocabulary", ALL, ids=lambda v: v.__name__)
def test_every_code_has_words_of_its_own_without_underscores(vocabulary: type[Vocabulary]) -> None:
    labels = [code.label for code in vocabulary]
    assert len(set(labels)) == len(labels)
    for label in labels:
        assert label == label.strip()
        assert "_" not in label
        assert label[:1].isupper()


@pytest.mark.parametrize(
    ("list_name", "code", "words"),
    [
        ("RiskLevel", "very_high", "Very high"), ("RiskGroup", "known_adult", "Known adult"),
        ("Pillar", "monitoring_and_control", "Monitoring and control"), ("Pillar", "victim_safety", "Victim safety"),
        ("Agency", "mod", "Ministry of Defence"), ("Agency", "dwp", "Department for Work and Pensions"),
        ("Handling", "not_for_offender", "Not for the person"), ("LeadAgency", "police", "Police"),
    ],
)
def test_the_words_are_the_words_of_the_field(list_name: str, code: str, words: str) -> None:
    assert getattr(vocabularies, list_name)(code).label == words
