"""Chapter 10: should a disclosure do harm, both sides are supported."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.rmp.rules.ch10.disclosing import disclosing
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound

BOTH = {"identified": True, "victim_support": "Carys Bevan rings that day", "person_support": "Ife Nwosu sees him that day"}


@pytest.mark.parametrize("place", ["victim_support", "person_support"])
def test_a_negative_impact_without_support_for_one_side_is_found(place):
    document = disclosing(negative_impact={**BOTH, place: None})
    assert [f.place for f in findings_of("DIS-10.12a", document)] == [f"negative_impact.{place}"]
    assert fires("DIS-10.12a", document, "D1").check is Check.ERROR


def test_an_answer_begun_needs_both():
    document = disclosing(negative_impact={"victim_support": "Carys Bevan rings that day"})
    fires("DIS-10.12a", document, "D1", "negative_impact.person_support")


@pytest.mark.parametrize("impact", [BOTH, {"identified": False}, None])
def test_support_for_both_or_no_such_impact_is_fine(impact):
    stays_quiet("DIS-10.12a", disclosing(negative_impact=impact))


def test_harm_that_is_not_assessed_is_found():
    finding = fires("DIS-10.12a", disclosing(risks_of_disclosing=None), "D1", "risks_of_disclosing")
    assert finding.asked_by == ("DIS-10.8a",)
    fires("DIS-10.8a", disclosing(risks_of_disclosing=None), "D1", "risks_of_disclosing")


def test_without_a_disclosure_there_is_no_harm_from_it():
    stays_quiet("DIS-10.12a", put(sound(), "disclosures.D1.negative_impact", {"identified": True}))
