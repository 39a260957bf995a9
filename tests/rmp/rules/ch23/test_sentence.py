"""Chapter 23: notification, AssetPlus and licence conditions for a child."""

from datetime import date

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.rmp.rules.ch23.a_child import child
from tests.support.rules import fires, stays_quiet, waits
from tests.support.sound import sound


def test_an_extra_condition_without_a_word_on_the_child_is_asked_about():
    case = child(plan__licence_conditions__L1__necessity_reason=None)
    assert fires("CHI-23.17a", case, "L1", "child_needs").check is Check.PROMPT
    stays_quiet("CHI-23.17a", put(case, "plan.licence_conditions.L1.child_needs", "Read out to him, one at a time"))
    stays_quiet("CHI-23.17a", put(case, "plan.licence_conditions.L1.kind", "standard"))
    stays_quiet("CHI-23.17a", child())


def test_for_an_adult_12_31_asks_alone():
    case = put(sound(), "plan.licence_conditions.L1.necessity_reason", None)
    stays_quiet("CHI-23.17a", case)
    fires("RMP-12.31a", case, "L1")
    waits("CHI-23.17a", put(case, "person.date_of_birth", None), "person.date_of_birth")


FORM = "identification__notification"


def test_a_form_that_is_due_and_nowhere_recorded_is_asked_about():
    finding = fires("CHI-23.19a", child(**{FORM: None}), "identification", "notification.sent_on")
    assert finding.check is Check.PROMPT
    stays_quiet("CHI-23.19a", child())


def test_a_form_that_was_begun_and_is_due_is_an_error():
    case = child(**{FORM: {"form": "mappa_h"}})
    assert fires("CHI-23.19a", case, "identification", "notification.sent_on").check is Check.ERROR


def test_words_elsewhere_show_the_form():
    stays_quiet("CHI-23.19a", child(**{FORM: None}, mappa__level_method="MAPPA H and MAPPA Q by Yas Burrell"))


def test_in_the_community_it_is_due_once_the_assessment_is_done():
    stays_quiet("CHI-23.19a", child(**{FORM: None}, assessment__assessed_on=None))


def test_in_custody_it_is_due_six_months_before_release():
    case = child(**{FORM: None}, context__setting="custody", context__earliest_release_on="2027-05-19")
    stays_quiet("CHI-23.19a", case, on=date(2026, 11, 19))
    finding = fires("CHI-23.19a", case, on=date(2026, 12, 1))
    assert "19 November 2026, 12 days ago" in finding.message
    stays_quiet("CHI-23.19a", put(case, "context.earliest_release_on", None), on=date(2026, 12, 1))


def test_only_the_youth_offending_team_sends_it():
    stays_quiet("CHI-23.19a", child(**{FORM: None}, mappa__lead_agency="mental_health"))
    waits("CHI-23.19a", child(**{FORM: None}, mappa__lead_agency=None), "mappa.lead_agency")
    stays_quiet("CHI-23.19a", put(sound(), "mappa.lead_agency", "youth_offending_team"))


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
