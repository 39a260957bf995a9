"""Chapter 7: what the referral must estimate."""

import pytest

from risk_model.kinds import Check, Purpose
from schemas.paths import put, remove
from tests.support import rules
from tests.support.sound import sound

REFERRAL = {"purpose": Purpose.REFERRAL}
WHOLE = {"group": "known_adult", "people": ["V1"], "timing": "at_any_time", "level": "high", "imminence": "After a quarrel"}


def fires(rule, case, record=None, place=None, **options):
    return rules.fires(rule, case, record, place, **{**REFERRAL, **options})


def stays_quiet(rule, case, **options):
    rules.stays_quiet(rule, case, **{**REFERRAL, **options})


def with_one_risk(**risk):
    case = remove(sound(), "assessment.risks.R2")
    return put(case, "assessment.risks.R1", {"id": "R1", **risk})


def without(key):
    return with_one_risk(**{k: v for k, v in WHOLE.items() if k != key})


def without_risks():
    return remove(remove(sound(), "assessment.risks.R2"), "assessment.risks.R1")


def test_a_referral_without_the_likelihood_of_reoffending_is_found():
    case = put(sound(), "referral.likelihood_of_reoffending", None)
    assert fires("REF-7.14c", case, "referral", "likelihood_of_reoffending").check is Check.ERROR
    stays_quiet("REF-7.14c", sound())


@pytest.mark.parametrize(("key", "same"), [
    ("level", "RA-11.7a"), ("timing", "RA-11.10c"), ("group", "RA-11.10a"), ("people", "RA-11.10a"),
])
def test_a_risk_that_does_not_say_how_high_when_or_to_whom_is_no_estimate(key, same):
    stays_quiet("REF-7.14d", with_one_risk(**WHOLE))
    finding = fires("REF-7.14d", without(key), "R1", key)
    assert (finding.check, finding.asked_by) == (Check.ERROR, (same,))


def test_a_reason_for_naming_nobody_says_to_whom_and_a_level_in_custody_how_high():
    stays_quiet("REF-7.14d", put(without("people"), "assessment.risks.R1.not_named_reason", "Any woman he meets"))
    stays_quiet("REF-7.14d", put(without("level"), "assessment.risks.R1.level_in_custody", "high"))


def test_each_risk_of_serious_harm_is_estimated_and_other_risks_are_not():
    case = put(sound(), "assessment.risks.R2.level", None)
    fires("REF-7.14d", case, "R2", "level")
    rules.stays_quiet("REF-7.14d", case, "R1", **REFERRAL)
    stays_quiet("REF-7.14d", put(case, "assessment.risks.R2.kind", "reoffending"))


def test_a_referral_without_an_overall_level_is_found():
    fires("REF-7.14d", put(sound(), "assessment.overall.level", None), "assessment", "overall.level")


def test_without_any_risk_there_is_no_estimate_and_people_see_one_line():
    assert fires("REF-7.14d", without_risks(), "assessment", "risks").asked_by == ("RA-11.1a", "REF-7.14b")


def test_a_referral_that_says_nothing_on_imminence_is_found():
    case = without("imminence")
    finding = fires("REF-7.14e", case, "R1", "imminence")
    assert (finding.check, finding.asked_by) == (Check.ERROR, ("RA-11.10c",))
    stays_quiet("REF-7.14e", put(case, "assessment.risks.R1.imminence", "Greatest around the hearing"))


def test_without_risks_the_imminence_is_asked_for_overall():
    case = put(without_risks(), "assessment.overall.imminence", None)
    fires("REF-7.14e", case, "assessment", "overall.imminence")
    stays_quiet("REF-7.14e", put(case, "assessment.overall.imminence", "Within weeks"))
