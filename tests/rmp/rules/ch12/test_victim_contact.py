from risk_model.kinds import Check
from schemas.paths import put, remove
from tests.support.rules import fires, stays_quiet
from tests.support.sound import sound

NOBODY_TELLS = remove(sound(), "plan.contingencies.C5")


def test_a_victim_in_the_scheme_whom_nobody_tells_of_a_recall_is_found():
    assert fires("RMP-12.23a", NOBODY_TELLS, "V1", "contingencies").check is Check.ERROR


def test_without_any_contingency_it_is_one_line_with_the_rule_that_asks_for_one():
    assert fires("RMP-12.23a", put(sound(), "plan.contingencies", []), "V1", "contingencies").asked_by == ("RMP-12.9j",)


def test_a_contingency_of_another_agency_does_not_do():
    document = put(sound(), "plan.contingencies.C5.owner.agency", "probation")
    assert fires("RMP-12.23a", document, "V1", "contingencies").check is Check.ERROR


def test_victim_liaison_told_by_another_agency_is_a_warning():
    for name in ("Victim Liaison Officer", "Duty VLO"):
        document = put(NOBODY_TELLS, "plan.contingencies.C4.tell", [name])
        assert fires("RMP-12.23a", document, "V1", "contingencies").check is Check.WARNING


def test_a_contingency_for_somebody_else_does_not_do():
    fires("RMP-12.23a", put(sound(), "plan.contingencies.C5.people", ["V2"]), "V1", "contingencies")


def test_a_contingency_for_nobody_in_particular_serves_everybody_in_the_scheme():
    stays_quiet("RMP-12.23a", put(sound(), "plan.contingencies.C5.people", []))


def test_a_contingency_without_an_owner_is_asked_for_it_once():
    document = put(sound(), "plan.contingencies.C5.owner", None)
    stays_quiet("RMP-12.23a", document)
    fires("RMP-12.22a", document, "C5", "owner.agency")


def test_somebody_outside_the_scheme_is_not_told_by_victim_liaison():
    for answer in (False, None):
        stays_quiet("RMP-12.23a", put(NOBODY_TELLS, "people_at_risk.V1.in_victim_contact_scheme", answer))


def test_the_victim_of_the_sound_case_is_told():
    stays_quiet("RMP-12.23a", sound())
