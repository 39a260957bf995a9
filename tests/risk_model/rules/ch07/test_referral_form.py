"""Chapter 7: MAPPA A and B, the urgent case, the decision."""

import pytest

from risk_model.kinds import Check, Purpose
from schemas.paths import put
from tests.support import rules
from tests.support.sound import sound

REFERRAL = {"purpose": Purpose.REFERRAL}


def fires(rule, case, record=None, place=None, **options):
    return rules.fires(rule, case, record, place, **{**REFERRAL, **options})


def stays_quiet(rule, case, **options):
    rules.stays_quiet(rule, case, **{**REFERRAL, **options})


def referral(**more):
    return put(sound(), "referral", {**sound()["referral"], **more})


def test_a_referral_without_its_day_is_found():
    assert fires("REF-7.10a", referral(referred_on=None), "referral", "referred_on").check is Check.ERROR
    stays_quiet("REF-7.10a", sound())


def test_form_and_addressee_belong_together():
    fires("REF-7.10a", referral(form="MAPPA A"), "referral", "sent_to")
    fires("REF-7.10a", referral(sent_to="Co-ordination Unit, Wexmoor"), "referral", "form")
    stays_quiet("REF-7.10a", referral(form="MAPPA A", sent_to="Co-ordination Unit, Wexmoor"))


def test_the_form_belongs_to_the_referral_only():
    rules.stays_quiet("REF-7.10a", referral(referred_on=None))


def test_an_urgent_referral_without_contact_is_one_finding():
    finding = fires("REF-7.15b", referral(urgent=True), "referral", "urgent_contact")
    assert finding.check is Check.ERROR


@pytest.mark.parametrize("key", ["who", "on"])
def test_the_contact_says_who_and_when(key):
    contact = {"who": "Duty co-ordinator", "on": "2026-08-03"}
    stays_quiet("REF-7.15b", referral(urgent=True, urgent_contact=contact))
    fires("REF-7.15b", referral(urgent=True, urgent_contact={**contact, key: None}), "referral", f"urgent_contact.{key}")


def test_a_referral_that_is_not_urgent_needs_no_contact():
    stays_quiet("REF-7.15b", referral(urgent=False))
    rules.waits("REF-7.15b", referral(urgent=None), "referral.urgent", purpose=Purpose.REFERRAL)


def test_a_referral_without_mappa_b_is_found():
    assert fires("REF-7.16a", referral(mappa_b=False), "referral", "mappa_b").check is Check.ERROR


def test_mappa_b_not_answered_is_only_asked_about():
    assert fires("REF-7.16a", referral(mappa_b=None), "referral", "mappa_b").check is Check.PROMPT
    stays_quiet("REF-7.16a", referral(mappa_b=None, referred_on=None))
    stays_quiet("REF-7.16a", sound())


DECISION = {
    "received_on": "2026-08-03", "decided_on": "2026-08-13", "decided_by": "Co-ordination Unit", "accepted": True,
    "meeting_on": "2026-11-12",
}


def decided(**decision):
    return referral(decision={**DECISION, **decision})


def test_a_decision_ten_days_after_receipt_is_in_time():
    stays_quiet("REF-7.17a", decided())


def test_a_decision_a_day_late_needs_its_reason():
    finding = fires("REF-7.17a", decided(decided_on="2026-08-14"), "referral", "decision.late_reason")
    assert finding.check is Check.WARNING
    assert "1 day late" in finding.message
    stays_quiet("REF-7.17a", decided(decided_on="2026-08-14", late_reason="Sent back once for missing pages"))


@pytest.mark.parametrize(("received_on", "quiet"), [("2026-11-09", True), ("2026-11-08", False)])
def test_a_decision_still_to_come_is_chased_from_the_eleventh_day(received_on, quiet):
    case = referral(decision={"received_on": received_on})
    if quiet:
        stays_quiet("REF-7.17a", case)
    else:
        assert "1 day late" in fires("REF-7.17a", case, "referral", "decision.decided_on").message


@pytest.mark.parametrize(("change", "place"), [
    ({"accepted": None}, "accepted"), ({"received_on": None}, "received_on"), ({"meeting_on": None}, "meeting_on"),
    ({"accepted": False, "meeting_on": None}, "reasons"),
])
def test_a_decision_is_recorded_whole(change, place):
    fires("REF-7.17a", decided(**change), "referral", f"decision.{place}")


def test_a_refusal_with_its_reasons_is_fine():
    stays_quiet("REF-7.17a", decided(accepted=False, meeting_on=None, reasons="Level 1 with monthly calls is enough"))


def test_without_receipt_or_decision_nothing_is_asked():
    stays_quiet("REF-7.17a", sound())
