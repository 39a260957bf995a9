"""Chapter 7: what the referral to Level 2 or 3 must say."""

from risk_model.kinds import Check, Purpose
from schemas.paths import put, remove
from tests.support import rules
from tests.support.sound import sound

REFERRAL = {"purpose": Purpose.REFERRAL}
WHO_WHEN_LEVEL = {"people": ["V1"], "timing": "at_any_time", "level": "high"}


def fires(rule, case, record=None, place=None, **options):
    return rules.fires(rule, case, record, place, **{**REFERRAL, **options})


def stays_quiet(rule, case, **options):
    rules.stays_quiet(rule, case, **{**REFERRAL, **options})


def with_one_risk(**risk):
    case = remove(sound(), "assessment.risks.R2")
    return put(case, "assessment.risks.R1", {"id": "R1", **risk})


def without_risks():
    return remove(remove(sound(), "assessment.risks.R2"), "assessment.risks.R1")


def test_a_referral_without_reasons_is_found():
    assert fires("REF-7.14a", put(sound(), "referral.reasons", "  "), "referral", "reasons").check is Check.ERROR
    stays_quiet("REF-7.14a", sound())


def test_the_rules_of_the_referral_belong_to_the_referral_only():
    rules.stays_quiet("REF-7.14a", put(sound(), "referral", None))


def test_a_referral_without_any_risk_is_found():
    assert fires("REF-7.14b", without_risks(), "assessment", "risks").check is Check.ERROR


def test_a_referral_whose_risks_have_no_nature_is_found():
    fires("REF-7.14b", with_one_risk(**WHO_WHEN_LEVEL), "R1", "nature")


def test_each_risk_has_its_nature_and_people_see_one_line():
    case = put(sound(), "assessment.risks.R2.nature", None)
    assert fires("REF-7.14b", case, "R2", "nature").asked_by == ("RA-11.10b",)
    rules.stays_quiet("REF-7.14b", case, "R1", **REFERRAL)
    stays_quiet("REF-7.14b", sound())


def test_a_referral_without_actions_is_found():
    case = put(sound(), "plan.actions", [])
    assert fires("REF-7.14f", case, "plan", "actions").check is Check.ERROR


def test_declined_actions_are_no_plan():
    declined = [{"id": "A1", "what": "Sees him weekly", "acceptance": "declined", "decline_reason": "No staff"}]
    fires("REF-7.14f", put(sound(), "plan.actions", declined), "plan", "actions")


def test_a_referral_without_contingency_is_found():
    fires("REF-7.14f", put(sound(), "plan.contingencies", []), "plan", "contingencies")


def test_a_referral_with_its_plan_is_fine():
    stays_quiet("REF-7.14f", sound())


def test_a_referral_without_the_added_value_is_found():
    assert fires("REF-7.15a", put(sound(), "referral.added_value", None), "referral", "added_value").check is Check.ERROR
    stays_quiet("REF-7.15a", sound())
