"""Chapter 1: the legal duty to consider disclosure about a child sex offender."""

import pytest

from risk_model.kinds import Check
from schemas.paths import append, put
from tests.support.rules import fires, stays_quiet, waits
from tests.support.sound import sound


def child_sex_offence(**offence):
    case = sound()
    case["offence"] |= {"sexual": True, "child_sex_offence": True, **offence}
    return case


def test_a_child_sex_offender_about_whom_disclosure_was_never_considered_is_found():
    finding = fires("GEN-1.39a", put(child_sex_offence(), "disclosures", []), "disclosures", "decision")
    assert finding.check is Check.ERROR


def test_an_entry_without_decision_and_reasons_considers_nothing_yet():
    fires("GEN-1.39a", put(child_sex_offence(), "disclosures", [{"id": "D1", "considered_on": "2026-11-12"}]), "disclosures")


@pytest.mark.parametrize("decision", ["disclose", "do_not_disclose"])
def test_a_decision_either_way_is_enough(decision):
    stays_quiet("GEN-1.39a", put(child_sex_offence(), "disclosures.D1.decision", decision))


@pytest.mark.parametrize("key", ["decision", "reasons", "considered_on"])
def test_a_decision_with_a_part_missing_is_no_record_and_people_see_one_line(key):
    case = put(child_sex_offence(), f"disclosures.D1.{key}", None)
    finding = fires("GEN-1.39a", case, "D1", key)
    assert (finding.check, finding.asked_by) == (Check.ERROR, ("DIS-10.3a",))
    fires("DIS-10.3a", case, "D1", key)


def test_one_whole_decision_is_enough_beside_one_that_is_not():
    stays_quiet("GEN-1.39a", append(child_sex_offence(), "disclosures", {"id": "D2", "reasons": "To be talked over"}))


def test_a_decision_from_before_the_conviction_does_not_consider_it():
    case = put(child_sex_offence(disposed_on="2026-11-13"), "disclosures.D1.considered_on", "2026-11-12")
    assert fires("GEN-1.39a", case, "disclosures", "considered_on").check is Check.WARNING
    stays_quiet("GEN-1.39a", put(case, "disclosures.D1.considered_on", "2026-11-13"))


def test_other_offences_are_not_under_this_duty():
    stays_quiet("GEN-1.39a", put(sound(), "disclosures", []))


def test_until_it_is_known_the_rule_waits_unless_the_offence_is_not_sexual():
    unknown = child_sex_offence(child_sex_offence=None)
    waits("GEN-1.39a", put(unknown, "disclosures", []), "offence.child_sex_offence")
    stays_quiet("GEN-1.39a", put(put(unknown, "offence.sexual", False), "disclosures", []))
