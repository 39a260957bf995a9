"""Chapter 10: disclosure is considered, at each review and each meeting."""

import pytest

from risk_model.kinds import Check, Purpose
from schemas.paths import append, put
from tests.rmp.rules.ch10.disclosing import disclosing
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound


def review_on(day, **more):
    return append(sound(), "meetings", {"id": "M2", "kind": "review", "level": 2, "held_on": day, **more})


def test_a_case_where_disclosure_was_never_considered_is_found():
    finding = fires("DIS-10.3a", put(sound(), "disclosures", []), "disclosures", "considered_on")
    assert finding.check is Check.ERROR


@pytest.mark.parametrize("key", ["considered_on", "decision", "reasons"])
def test_a_decision_without_date_outcome_or_reasons_is_found(key):
    assert fires("DIS-10.3a", put(sound(), f"disclosures.D1.{key}", None), "D1", key).check is Check.ERROR


def test_at_level_1_each_review_considers_disclosure():
    case = put(put(sound(), "mappa.level", 1), "meetings", [])
    case["disclosures"][0]["meeting"] = None
    reviewed = put(case, "mappa.level_reviews", [{"on": "2026-11-13", "trigger": "regular", "outcome": "Level 1 kept"}])
    assert fires("DIS-10.3a", reviewed, "disclosures", "considered_on").check is Check.WARNING
    stays_quiet("DIS-10.3a", put(reviewed, "mappa.level_reviews.0.on", "2026-11-12"))
    stays_quiet("DIS-10.3a", put(reviewed, "mappa.level_reviews.0.on", "2026-11-20"))


def test_an_entry_of_the_meeting_without_its_decision_is_found_in_one_line():
    case = put(sound(), "disclosures.D1.decision", None)
    assert fires("DIS-10.7a", case, "D1", "decision", purpose=Purpose.MEETING).asked_by == ("DIS-10.3a",)


def test_a_dated_decision_with_reasons_is_enough_either_way():
    stays_quiet("DIS-10.3a", sound())
    stays_quiet("DIS-10.3a", disclosing())


def test_it_holds_at_level_1_too():
    fires("DIS-10.3a", put(put(sound(), "mappa.level", 1), "disclosures", []), "disclosures")


def test_the_reasons_of_a_disclosure_are_asked_for_by_both_rules_and_shown_once():
    assert fires("DIS-10.3a", disclosing(reasons=None), "D1", "reasons").asked_by == ("DIS-10.8a",)
    fires("DIS-10.8a", disclosing(reasons=None), "D1", "reasons")


def test_a_day_of_consideration_that_is_still_to_come_is_a_warning():
    assert fires("DIS-10.3a", put(sound(), "disclosures.D1.considered_on", "2026-11-20"), "D1", "considered_on").check is Check.WARNING
    stays_quiet("DIS-10.3a", put(sound(), "disclosures.D1.considered_on", "2026-11-19"))


def test_a_later_meeting_considers_disclosure_again():
    assert fires("DIS-10.3a", review_on("2026-11-18"), "disclosures", "considered_on").check is Check.WARNING


def test_a_decision_of_the_latest_meeting_will_do():
    stays_quiet("DIS-10.3a", put(review_on("2026-11-18"), "disclosures.D1.considered_on", "2026-11-18"))
    stays_quiet("DIS-10.3a", put(review_on("2026-11-18"), "disclosures.D1.meeting", "M2"))


def test_a_meeting_still_to_come_asks_for_nothing_yet():
    stays_quiet("DIS-10.3a", review_on("2026-11-20"))


def test_a_meeting_at_level_1_is_not_such_a_review():
    stays_quiet("DIS-10.3a", review_on("2026-11-18", level=1))


def test_in_a_check_for_the_meeting_only_the_rule_on_its_minutes_asks():
    stays_quiet("DIS-10.3a", review_on("2026-11-18"), purpose=Purpose.MEETING)
    finding = fires("DIS-10.7a", review_on("2026-11-18"), "M2", "disclosures", purpose=Purpose.MEETING)
    assert finding.check is Check.ERROR


@pytest.mark.parametrize("changes", [{"meeting": "M2"}, {"meeting": None, "considered_on": "2026-11-18"}])
def test_a_meeting_that_recorded_its_decision_considered_disclosure(changes):
    case = append(review_on("2026-11-18"), "disclosures", {"id": "D2", "decision": "do_not_disclose", "reasons": "As before", **changes})
    stays_quiet("DIS-10.7a", case, purpose=Purpose.MEETING)
    stays_quiet("DIS-10.7a", sound(), purpose=Purpose.MEETING)


def test_a_decision_of_the_meeting_without_reasons_is_found():
    case = put(sound(), "disclosures.D1.reasons", None)
    finding = fires("DIS-10.7a", case, "D1", "reasons", purpose=Purpose.MEETING)
    assert (finding.check, finding.asked_by) == (Check.ERROR, ("DIS-10.3a", "DIS-10.8a"))


def test_a_decision_of_another_day_or_meeting_is_not_this_meetings():
    case = append(review_on("2026-11-18"), "disclosures", {"id": "D2", "considered_on": "2026-11-17"})
    fires("DIS-10.7a", case, "M2", "disclosures", purpose=Purpose.MEETING)
    fires("DIS-10.7a", put(case, "disclosures.D2", {"id": "D2", "meeting": "M1", "considered_on": "2026-11-18"}),
          "M2", purpose=Purpose.MEETING)


def test_a_meeting_at_level_1_a_meeting_to_come_and_no_meeting_ask_for_nothing():
    stays_quiet("DIS-10.7a", review_on("2026-11-18", level=1), "M2", purpose=Purpose.MEETING)
    stays_quiet("DIS-10.7a", review_on("2026-11-20"), purpose=Purpose.MEETING)
    stays_quiet("DIS-10.7a", put(put(sound(), "disclosures", []), "meetings", []), purpose=Purpose.MEETING)


def test_it_is_a_rule_of_the_meeting():
    assert not findings_of("DIS-10.7a", review_on("2026-11-18"))


def test_a_decision_that_not_all_agreed_to_records_the_disagreement():
    split = disclosing(dissent=None, agreement={"agreed_by_all": False, "decided_by": "police"})
    split = put(split, "meetings.M1.dissent", None)
    fires("DIS-10.7a", split, "D1", "dissent", purpose=Purpose.MEETING)
    stays_quiet("DIS-10.7a", put(split, "disclosures.D1.dissent", "Probation would wait"), purpose=Purpose.MEETING)
    stays_quiet("DIS-10.7a", put(split, "meetings.M1.dissent", "Probation would wait"), purpose=Purpose.MEETING)
