"""Chapter 10: disclosure considered, decided and recorded."""

import pytest

from risk_model.kinds import Check
from schemas.paths import append, put
from tests.support.rules import fires, stays_quiet
from tests.support.sound import sound

RECORD = {
    "id": "D1", "considered_on": "2026-11-12", "meeting": "M1", "decision": "disclose",
    "reasons": "The landlady has two daughters in the house", "alternatives_rejected": "Moving him takes six weeks",
    "risks_of_disclosing": "He may lose the room and drink again", "recipient": "Landlady",
    "content": "That he may not be alone with children", "discloser": {"agency": "police", "name": "DC Ola Finch"},
    "disclosed_on": "2026-11-14", "offender_representations": {"sought": False, "reason": "Warning him would endanger them"},
}
SEVEN = (
    "reasons", "alternatives_rejected", "risks_of_disclosing", "discloser.agency", "discloser.name", "content",
    "disclosed_on", "offender_representations.sought",
)


def disclosing(**changes):
    return put(sound(), "disclosures", [{**RECORD, **changes}])


def review_on(day, **more):
    return append(sound(), "meetings", {"id": "M2", "kind": "review", "level": 2, "held_on": day, **more})


def test_a_case_where_disclosure_was_never_considered_is_found():
    finding = fires("DIS-10.3a", put(sound(), "disclosures", []), "disclosures", "considered_on")
    assert finding.check is Check.ERROR


@pytest.mark.parametrize("key", ["considered_on", "decision", "reasons"])
def test_a_decision_without_date_outcome_or_reasons_is_found(key):
    assert fires("DIS-10.3a", put(sound(), f"disclosures.D1.{key}", None), "D1", key).check is Check.ERROR


def test_a_dated_decision_with_reasons_is_enough_either_way():
    stays_quiet("DIS-10.3a", sound())
    stays_quiet("DIS-10.3a", disclosing())


def test_it_holds_at_level_1_too():
    fires("DIS-10.3a", put(put(sound(), "mappa.level", 1), "disclosures", []), "disclosures")


def test_the_reasons_of_a_disclosure_are_asked_for_once():
    stays_quiet("DIS-10.3a", disclosing(reasons=None))
    fires("DIS-10.8a", disclosing(reasons=None), "D1", "reasons")


def test_a_later_meeting_considers_disclosure_again():
    assert fires("DIS-10.3a", review_on("2026-11-18"), "disclosures", "considered_on").check is Check.WARNING


def test_a_decision_of_the_latest_meeting_will_do():
    stays_quiet("DIS-10.3a", put(review_on("2026-11-18"), "disclosures.D1.considered_on", "2026-11-18"))
    stays_quiet("DIS-10.3a", put(review_on("2026-11-18"), "disclosures.D1.meeting", "M2"))


def test_a_meeting_still_to_come_asks_for_nothing_yet():
    stays_quiet("DIS-10.3a", review_on("2026-11-20"))


def test_a_meeting_at_level_1_is_not_such_a_review():
    stays_quiet("DIS-10.3a", review_on("2026-11-18", level=1))


@pytest.mark.parametrize("place", SEVEN)
def test_a_record_of_a_disclosure_that_lacks_something_is_found(place):
    assert fires("DIS-10.8a", put(disclosing(), f"disclosures.D1.{place}", None), "D1", place).check is Check.ERROR


def test_a_whole_record_of_a_disclosure_is_fine():
    stays_quiet("DIS-10.8a", disclosing())


def test_a_decision_not_to_disclose_needs_no_such_record():
    stays_quiet("DIS-10.8a", sound())


def test_each_disclosure_is_looked_at_by_itself():
    case = append(disclosing(), "disclosures", {**RECORD, "id": "D2", "content": None})
    fires("DIS-10.8a", case, "D2", "content")
    stays_quiet("DIS-10.8a", case, "D1")
