"""Chapter 7: a referral from custody goes in six months before release."""

from risk_model.kinds import Check, Purpose
from schemas.paths import put
from tests.support import rules
from tests.support.sound import sound

REFERRAL = {"purpose": Purpose.REFERRAL}


def fires(rule, case, record=None, place=None, **options):
    return rules.fires(rule, case, record, place, **{**REFERRAL, **options})


def stays_quiet(rule, case, **options):
    rules.stays_quiet(rule, case, **{**REFERRAL, **options})


def in_custody(referred_on="2026-08-31", release="2027-02-28", **more):
    case = put(put(sound(), "context.setting", "custody"), "context.earliest_release_on", release)
    return put(case, "referral", {**case["referral"], "referred_on": referred_on, **more})


def test_a_referral_six_months_before_release_to_the_day_is_in_time():
    stays_quiet("REF-7.10b", in_custody("2026-08-28", "2027-02-28"))
    stays_quiet("REF-7.10b", in_custody("2026-02-28", "2026-08-31"))  # the last day of February, six months before


def test_a_referral_a_day_late_needs_its_reason():
    finding = fires("REF-7.10b", in_custody("2026-08-29", "2027-02-28"), "referral", "late_reason")
    assert finding.check is Check.ERROR
    assert "1 day late" in finding.message


def test_the_message_says_how_many_days_late():
    assert "31 days late" in fires("REF-7.10b", in_custody("2026-09-28", "2027-02-28"), "referral", "late_reason").message


def test_a_late_referral_with_its_reason_goes_in():
    stays_quiet("REF-7.10b", in_custody("2026-11-01", "2027-02-28", late_reason="Transferred in on 20 October"))


def test_an_undated_referral_is_late_from_the_day_of_the_check():
    case = in_custody(None, "2027-05-18")  # six months before is the day before the check
    assert "1 day late" in fires("REF-7.10b", case, "referral", "late_reason").message
    stays_quiet("REF-7.10b", put(case, "referral.late_reason", "Recalled last week"))


def test_an_undated_referral_that_is_not_late_is_asked_only_for_its_day():
    stays_quiet("REF-7.10b", in_custody(None, "2027-05-19"))
    fires("REF-7.10a", in_custody(None, "2027-05-19"), "referral", "referred_on")


def test_the_limit_belongs_to_the_referral_only():
    rules.stays_quiet("REF-7.10b", in_custody(referred_on="2027-01-01"))


def test_custody_without_a_release_date_is_found():
    assert fires("REF-7.10b", in_custody(release=None), "context", "earliest_release_on").check is Check.ERROR


def test_outside_custody_there_is_no_such_limit():
    stays_quiet("REF-7.10b", put(in_custody("2027-01-01"), "context.setting", "community"))


def test_the_limit_waits_for_the_setting():
    rules.waits("REF-7.10b", put(in_custody(), "context.setting", None), "context.setting", purpose=Purpose.REFERRAL)
