"""Chapter 6: domestic abuse and stalking, convictions abroad, and who decides on Category 3."""

import pytest

from risk_model.kinds import Check, Purpose
from schemas.paths import put
from tests.support.rules import fires, stays_quiet, waits
from tests.support.sound import sound

CONSIDERED = {"considered": True, "on": "2026-11-12", "outcome": "Referred for Category 3", "reason": "Pattern of abuse"}


def test_domestic_abuse_in_no_category_has_to_be_considered_for_category_3():
    finding = fires("CAT-6.16a", put(sound(), "mappa.category", None), "mappa", "category_3_consideration")
    assert finding.check is Check.ERROR


def test_stalking_in_no_category_has_to_be_considered_for_category_3():
    case = put(put(sound(), "mappa.category", None), "context.domestic_abuse", False)
    fires("CAT-6.16a", put(case, "context.stalking", True), "mappa", "category_3_consideration")


def test_answered_no_is_not_a_consideration():
    case = put(put(sound(), "mappa.category", None), "mappa.category_3_consideration", {"considered": False})
    fires("CAT-6.16a", case, "mappa", "category_3_consideration")


def test_a_consideration_needs_its_outcome_and_its_reason():
    case = put(put(sound(), "mappa.category", None), "mappa.category_3_consideration", CONSIDERED)
    stays_quiet("CAT-6.16a", case)
    for key in ("outcome", "reason"):
        fires("CAT-6.16a", put(case, f"mappa.category_3_consideration.{key}", None), "mappa", f"category_3_consideration.{key}")


@pytest.mark.parametrize("category", [1, 2, 3, 4])
def test_somebody_in_a_category_needs_no_consideration(category):
    stays_quiet("CAT-6.16a", put(sound(), "mappa.category", category))


def test_without_domestic_abuse_or_stalking_nothing_has_to_be_considered():
    stays_quiet("CAT-6.16a", put(put(sound(), "mappa.category", None), "context.domestic_abuse", False))


def test_the_consideration_waits_for_the_question_of_domestic_abuse():
    waits("CAT-6.16a", put(put(sound(), "mappa.category", None), "context.domestic_abuse", None), "context.domestic_abuse")


def abroad(category=None, **more):
    case = put(sound(), "mappa.category", category)
    return put(case, "offence.abroad", {"convicted": True, "country": "Elsewhere", "assessed_by_police_on": "2026-10-01", **more})


def test_a_conviction_abroad_that_the_police_have_not_assessed_is_found():
    finding = fires("CAT-6.19a", abroad(3, assessed_by_police_on=None), "offence", "abroad.assessed_by_police_on")
    assert finding.check is Check.WARNING


def test_a_conviction_abroad_in_no_category_has_to_be_considered():
    fires("CAT-6.19a", abroad(), "mappa", "category_3_consideration")
    stays_quiet("CAT-6.19a", put(abroad(), "mappa.category_3_consideration", CONSIDERED))


def test_a_notification_order_makes_it_category_1():
    case = put(abroad(3), "mappa.eligibility", {"notification_order": True})
    fires("CAT-6.19a", case, "mappa", "category")
    stays_quiet("CAT-6.19a", put(case, "mappa.category", 1))


@pytest.mark.parametrize("category", [1, 2, 3, 4])
def test_a_conviction_abroad_in_a_category_is_fine_once_assessed(category):
    stays_quiet("CAT-6.19a", abroad(category))


def test_without_a_conviction_abroad_nothing_is_asked():
    stays_quiet("CAT-6.19a", put(sound(), "mappa.category", None))
    stays_quiet("CAT-6.19a", put(abroad(), "offence.abroad", {"convicted": False, "country": "Elsewhere"}))


def referred_by(agency, **more):
    case = sound()
    return put(case, "referral", {**case["referral"], "referring_agency": agency, **more})


def test_another_agency_asks_the_lead_agency_first():
    finding = fires("CAT-6.22a", referred_by("housing_authority"), "referral", "lead_agency_view")
    assert finding.check is Check.ERROR
    stays_quiet("CAT-6.22a", referred_by("housing_authority", lead_agency_view="Agrees that meetings would help"))


def test_a_referral_by_the_lead_agency_needs_no_view_of_its_own():
    stays_quiet("CAT-6.22a", referred_by("probation"))
    stays_quiet("CAT-6.22a", referred_by(None))


def decided(**decision):
    case = put(sound(), "mappa.category", 3)
    return put(case, "referral.decision", {"received_on": "2026-08-03", "decided_on": "2026-08-10", "accepted": True,
                                           "decided_by": "Co-ordination Unit", **decision})


@pytest.mark.parametrize("key", ["decided_by", "decided_on"])
def test_a_decision_on_category_3_says_who_decided_and_when(key):
    stays_quiet("CAT-6.22a", decided())
    assert fires("CAT-6.22a", decided(**{key: None}), "referral", f"decision.{key}").check is Check.ERROR


def test_category_3_that_the_unit_refused_is_found():
    fires("CAT-6.22a", decided(accepted=False), "mappa", "category")


def test_a_referral_that_is_still_waiting_for_its_decision_is_not_at_fault():
    stays_quiet("CAT-6.22a", decided(accepted=None, decided_on=None, decided_by=None))


def test_category_3_without_a_decision_is_found_until_a_meeting_shows_it():
    case = put(put(sound(), "mappa.category", 3), "referral.decision", None)
    stays_quiet("CAT-6.22a", case)
    not_met = put(put(case, "meetings", []), "disclosures", [])
    assert fires("CAT-6.22a", not_met, "referral", "decision.accepted").check is Check.WARNING
    stays_quiet("CAT-6.22a", not_met, purpose=Purpose.REFERRAL)


def test_a_decision_on_another_category_is_not_asked_about():
    stays_quiet("CAT-6.22a", put(decided(decided_by=None), "mappa.category", 2))
