"""Chapter 13b: minutes that stand alone, approved in time, stored on ViSOR."""

from datetime import date

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support.meeting import bent, fires, stays_quiet
from tests.support.sound import sound

KEPT = {"approved_on": "2026-11-18", "sent_on": "2026-11-18", "visor_reference": "V-FIC-0900/M1"}


def test_a_meeting_without_a_day_is_found():
    assert fires("MIN-13b.1a", bent({"held_on": None}), "M1", "held_on").check is Check.ERROR


def test_minutes_that_do_not_stand_alone_are_found():
    assert fires("MIN-13b.1a", bent({"minutes.stands_alone": False}), "M1", "minutes.stands_alone").check is Check.ERROR
    stays_quiet("MIN-13b.1a", bent({"minutes.stands_alone": True}))
    stays_quiet("MIN-13b.1a", sound())


def test_a_decision_on_critical_public_protection_without_a_reason_is_found():
    case = bent({"cppc": {"considered": True, "decision": "Not to refer"}})
    assert fires("MIN-13b.1a", case, "M1", "cppc.reason").check is Check.ERROR
    stays_quiet("MIN-13b.1a", put(case, "meetings.M1.cppc.reason", "No national interest"))


def test_no_word_on_other_views_is_found_and_only_asked_about_where_all_agreed():
    assert fires("MIN-13b.1a", bent({"dissent": None}), "M1", "dissent").check is Check.PROMPT
    for part, answer in (("agreed", False), ("agreed", None), ("views", None)):
        case = bent({"dissent": None, f"level_decision.{part}": answer})
        assert fires("MIN-13b.1a", case, "M1", "dissent").check is Check.ERROR


def test_a_decision_without_its_reasons_is_found():
    level = fires("MIN-13b.1a", bent({"level_decision.reasons": None}), "M1", "level_decision.reasons")
    assert (level.check, level.asked_by) == (Check.ERROR, ("MTG-13a.38a",))
    silent = put(sound(), "disclosures.D1.reasons", None)
    assert fires("MIN-13b.1a", silent, "D1", "reasons").check is Check.ERROR
    stays_quiet("MIN-13b.1a", put(silent, "disclosures.D1.meeting", None))


@pytest.mark.parametrize(("level", "last", "late"), [(2, "2026-11-26", "2026-11-27"), (3, "2026-11-19", "2026-11-20")])
def test_ten_working_days_at_level_2_and_five_at_level_3_to_the_day(level, last, late):
    case = bent({"level": level, "minutes.approved_on": last})
    stays_quiet("MIN-13b.3a", case)
    finding = fires("MIN-13b.3a", put(case, "meetings.M1.minutes.approved_on", late), "M1", "minutes.approved_on")
    assert finding.check is Check.WARNING
    assert "1 day later" in finding.message


def test_bank_holidays_are_not_working_days():
    case = bent({"held_on": "2026-12-14", "minutes.approved_on": "2026-12-30"})
    stays_quiet("MIN-13b.3a", case, on=date(2027, 1, 4))
    fires("MIN-13b.3a", put(case, "meetings.M1.minutes.approved_on", "2026-12-31"), on=date(2027, 1, 4))


def test_minutes_not_approved_are_found_only_once_the_limit_has_passed():
    stays_quiet("MIN-13b.3a", sound(), on=date(2026, 11, 26))
    finding = fires("MIN-13b.3a", sound(), "M1", "minutes.approved_on", on=date(2026, 12, 8))
    assert "12 days ago" in finding.message


def test_a_reason_answers_it():
    case = bent({"minutes": {"late_reason": "The Chair was in hospital"}})
    stays_quiet("MIN-13b.3a", case, on=date(2027, 3, 1))


def test_approval_before_the_meeting_is_found():
    fires("MIN-13b.3a", bent({"minutes.approved_on": "2026-11-11"}), "M1", "minutes.approved_on")


def test_without_a_level_nothing_is_counted():
    stays_quiet("MIN-13b.3a", put(bent({"level": None}), "mappa.level", None), on=date(2027, 3, 1))


def test_approved_minutes_without_a_visor_reference_are_found():
    assert fires("MIN-13b.6a", bent({"minutes": {**KEPT, "visor_reference": None}}), "M1", "minutes.visor_reference").check is Check.ERROR
    stays_quiet("MIN-13b.6a", bent({"minutes": KEPT}))
    stays_quiet("MIN-13b.6a", sound())
    fires("MIN-13b.6a", bent({"minutes": {"sent_on": "2026-11-18"}}), "M1", "minutes.visor_reference")
    stays_quiet("MIN-13b.6a", bent({"minutes": {"sent_on": "2026-11-20"}}))


@pytest.mark.parametrize("answer", [None, False])
def test_a_correction_that_the_chair_did_not_approve_is_found(answer):
    case = bent({"minutes": {**KEPT, "amendments": [{"what": "Name corrected", "approved_by_chair": answer}]}})
    assert fires("MIN-13b.6a", case, "M1", "minutes.amendments.0.approved_by_chair").check is Check.ERROR
    stays_quiet("MIN-13b.6a", put(case, "meetings.M1.minutes.amendments.0.approved_by_chair", True))


def test_a_copy_on_ndelius_is_a_warning():
    case = bent({"minutes": {**KEPT, "other_copies": ["Police record", "nDelius contact log"]}})
    assert fires("MIN-13b.6a", case, "M1", "minutes.other_copies").check is Check.WARNING
    fires("MIN-13b.6a", bent({"minutes": {**KEPT, "visor_reference": "On NDELIUS"}}), "M1", "minutes.visor_reference")
    stays_quiet("MIN-13b.6a", bent({"minutes": {**KEPT, "other_copies": ["Police record"]}}))
