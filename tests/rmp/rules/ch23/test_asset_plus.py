"""Chapter 23: AssetPlus and resettlement."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.rmp.rules.ch23.a_child import child
from tests.support.rules import fires, stays_quiet, waits
from tests.support.sound import sound


def test_a_child_without_asset_plus_is_found():
    case = child(assessment__tools__0__name="OASys")
    assert fires("CHI-23.20a", case, "assessment", "tools").check is Check.ERROR
    fires("CHI-23.20a", child(assessment__tools=[]), "assessment", "tools")
    stays_quiet("CHI-23.20a", child())


@pytest.mark.parametrize("name", ["Asset Plus", "ASSETPLUS", "Asset-Plus (core)"])
def test_asset_plus_is_known_by_its_spellings(name):
    stays_quiet("CHI-23.20a", child(assessment__tools__0__name=name))


@pytest.mark.parametrize(("place", "value"), [
    ("mappa__lead_agency", "mental_health"), ("assessment__no_tools_reason", "He is in hospital"),
])
def test_where_another_agency_leads_or_says_why_it_is_a_warning(place, value):
    case = child(assessment__tools__0__name="HCR-20", **{place: value})
    assert fires("CHI-23.20a", case, "assessment", "tools").check is Check.WARNING


@pytest.mark.parametrize("part", ["reconviction", "serious_harm", "safety_and_wellbeing"])
def test_each_of_the_three_parts_is_covered(part):
    covers = {"reconviction": True, "serious_harm": True, "safety_and_wellbeing": True}
    stays_quiet("CHI-23.20a", child(assessment__asset_plus=covers))
    for answer in (False, None):
        finding = fires("CHI-23.20a", child(assessment__asset_plus={**covers, part: answer}), "assessment", f"asset_plus.{part}")
        assert finding.check is Check.ERROR


def test_a_part_of_which_nothing_speaks_is_asked_about():
    case = child(assessment__tools__0__outcome="Completed")
    case = put(case, "assessment.self_check", None)
    finding = fires("CHI-23.20a", case, "assessment", "asset_plus.safety_and_wellbeing")
    assert finding.check is Check.PROMPT


def test_resettlement_is_planned_in_custody():
    case = child(context__setting="custody")
    assert fires("CHI-23.20a", case, "assessment", "asset_plus.resettlement").check is Check.PROMPT
    stays_quiet("CHI-23.20a", put(case, "assessment.asset_plus", {
        "resettlement": "To his gran's from May", "reconviction": True, "serious_harm": True, "safety_and_wellbeing": True,
    }))
    stays_quiet("CHI-23.20a", put(case, "plan.actions.A3.what", "Yas Burrell agrees his accommodation by 1 February 2027"))


def test_an_adult_and_a_child_without_an_assessment_are_not_asked():
    stays_quiet("CHI-23.20a", sound())
    stays_quiet("CHI-23.20a", {"schema_version": 1, "reference": "FP-1", "person": {"date_of_birth": "2010-04-17"}})
    waits("CHI-23.20a", child(person__date_of_birth=None), "person.date_of_birth")
