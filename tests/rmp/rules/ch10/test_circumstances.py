"""Chapter 10: ten circumstances that should make people think of disclosure."""

import pytest

from risk_model.kinds import Check
from rmp.rules.ch10.circumstances import shown
from schemas.paths import put
from schemas.reading import case_of
from schemas.vocabularies import DisclosureCircumstance
from tests.support.rules import DAY, findings_of, fires, stays_quiet
from tests.support.sound import sound


def begun(**entry):
    """A consideration begun, with nothing decided."""
    return put(sound(), "disclosures", [{"id": "D1", "considered_on": "2026-11-12", **entry}])


def circumstances_of(document):
    from guidance import edition
    from risk_model.inspection import Inspection
    from risk_model.kinds import Purpose

    return shown(Inspection(case_of(document), DAY, Purpose.PLAN, edition("national")))


def test_a_consideration_begun_is_asked_once_with_what_the_case_shows():
    [finding] = findings_of("DIS-10.11a", begun())
    assert finding.check is Check.PROMPT
    assert (finding.record, finding.place) == ("D1", "circumstances")
    assert "past victims" in finding.message
    assert "work, training" not in finding.message


def test_ticked_circumstances_are_not_asked_for_again():
    ticked = ["exclusion_or_no_contact", "past_victims", "potential_victims"]
    stays_quiet("DIS-10.11a", begun(circumstances=ticked))
    assert "potential" in fires("DIS-10.11a", begun(circumstances=ticked[:2]), "D1").message


@pytest.mark.parametrize("key", ["decision", "reasons"])
def test_a_decision_or_its_reasons_answer_it(key):
    stays_quiet("DIS-10.11a", put(sound(), f"disclosures.D1.{key}", None))
    stays_quiet("DIS-10.11a", sound())


def test_where_nothing_was_considered_at_all_people_see_one_line():
    finding = fires("DIS-10.11a", put(sound(), "disclosures", []), "disclosures", "circumstances")
    assert (finding.check, finding.asked_by) == (Check.PROMPT, ("DIS-10.3a",))


def test_a_case_that_shows_none_of_the_ten_raises_no_question():
    stays_quiet("DIS-10.11a", {"schema_version": 1, "reference": "X", "disclosures": [{"id": "D1"}]})


@pytest.mark.parametrize(("path", "value", "circumstance"), [
    ("context.approved_premises", True, "shared_accommodation"),
    ("context.employment_restrictions", True, "work_or_study"),
    ("context.child_victim_links", True, "potential_victims"),
])
def test_an_answer_shows_a_circumstance(path, value, circumstance):
    assert circumstances_of(put({"schema_version": 1, "reference": "X"}, path, value)) == [circumstance]
    assert circumstances_of(put({"schema_version": 1, "reference": "X"}, path, False)) == []


def test_people_conditions_and_orders_show_circumstances():
    assert circumstances_of(sound()) == [
        DisclosureCircumstance.EXCLUSION_OR_NO_CONTACT, DisclosureCircumstance.PAST_VICTIMS,
        DisclosureCircumstance.POTENTIAL_VICTIMS,
    ]
    only_considered = put(sound(), "plan.orders.O1.made_on", None)
    assert DisclosureCircumstance.EXCLUSION_OR_NO_CONTACT not in circumstances_of(only_considered)
    assert DisclosureCircumstance.EXCLUSION_OR_NO_CONTACT in circumstances_of(
        put(only_considered, "plan.licence_conditions.L1.text", "Not to enter the exclusion zone shown on the map")
    )
