"""A disclosure with every field of the contract filled, for the tests of chapter 10 to bend."""

from schemas.paths import put
from tests.support.sound import sound

RECORD = {
    "id": "D1", "considered_on": "2026-11-12", "meeting": "M1", "decision": "disclose",
    "reasons": "The landlady has two daughters in the house", "purpose": "That she can keep her daughters safe",
    "alternatives_rejected": "Moving him takes six weeks", "risks_of_disclosing": "He may lose the room and drink again",
    "recipient": "Una Vance, landlady", "recipient_kind": "adult", "content": "That he may not be alone with children",
    "victim_identifying": False, "discloser": {"agency": "police", "name": "DC Ola Finch"}, "disclosed_on": "2026-11-14",
    "lawful_authority": "Common law power to prevent crime", "schedule_8_condition": "Safeguarding of children",
    "necessity_reason": "She alone is in the house with him", "dissent": "None",
    "offender_representations": {"sought": False, "reason": "Warning him would endanger them"},
}
PREPARED = dict.fromkeys(
    ("known_already", "confidentiality", "what_to_look_for", "what_to_do", "whom_to_contact", "support"), True
)


def disclosing(**changes):
    """The sound case with this disclosure, changed, as its only decision."""
    return put(sound(), "disclosures", [{**RECORD, **changes}])


def disclosing_about_a_child(**changes):
    """The same about somebody who is 16, decided outside a meeting unless a change says otherwise."""
    return put(disclosing(**{"meeting": None, "considered_on": "2026-11-10", **changes}), "person.date_of_birth", "2010-05-02")
