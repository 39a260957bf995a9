"""Chapter 27: everybody identified is protected, and learns of a release."""

from datetime import date

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support.rules import fires, stays_quiet
from tests.support.sound import sound


def without_actions_for(person):
    case = sound()
    for action in case["plan"]["actions"]:
        action["people"] = [p for p in action.get("people", []) if p != person]
    return case


@pytest.mark.parametrize("kind", ["victim", "previous_victim", "potential_victim", "partner"])
def test_somebody_identified_without_an_action_is_found(kind):
    case = put(without_actions_for("V1"), "people_at_risk.V1.kind", kind)
    assert fires("DA-27.25a", case, "V1", "actions").check is Check.ERROR
    assert fires("DA-27.25a", put(case, "people_at_risk.V1.name", None), "V1").check is Check.WARNING
    stays_quiet("DA-27.25a", sound())


@pytest.mark.parametrize("kind", ["staff", "child", "supporter", "other"])
def test_others_are_left_to_12_9(kind):
    case = put(without_actions_for("V2"), "people_at_risk.V2.kind", kind)
    stays_quiet("DA-27.25a", case)
    fires("RMP-12.9g", case, "V2", "actions")


def test_an_action_under_another_heading_only_is_a_warning():
    case = put(sound(), "plan.actions.A4.people", [])
    assert fires("DA-27.25a", case, "V1", "actions").check is Check.WARNING
    stays_quiet("DA-27.25a", put(case, "plan.actions.A2.pillar", None))


def test_without_any_action_it_is_one_line_with_the_plan():
    assert fires("DA-27.25a", put(sound(), "plan.actions", []), "V1", "actions").asked_by == ("RMP-12.9g", "RMP-12.1a")


def in_prison(release="2027-05-19", scheme=False):
    case = put(put(sound(), "context.setting", "custody"), "context.earliest_release_on", release)
    return put(case, "people_at_risk.V1.in_victim_contact_scheme", scheme)


def test_a_release_that_nobody_tells_of_is_found_from_six_months_before():
    assert fires("DA-27.25a", in_prison(), "plan", "actions").check is Check.ERROR
    stays_quiet("DA-27.25a", in_prison(), on=date(2026, 11, 18))
    stays_quiet("DA-27.25a", in_prison(release="2027-05-20"))
    stays_quiet("DA-27.25a", in_prison(release=None))


@pytest.mark.parametrize("words", [
    "Carys Bevan tells Bryony Hale of the release date by 4 May 2027", "Carys Bevan rings her a week before he leaves prison",
    "Told of the parole hearing by Carys Bevan",
])
def test_an_action_for_her_that_names_the_release_shows_it(words):
    stays_quiet("DA-27.25a", put(in_prison(), "plan.actions.A4.what", words))


def test_a_contingency_counts_and_an_action_for_nobody_does_not():
    stays_quiet("DA-27.25a", put(in_prison(), "plan.contingencies.C5.trigger", "Release comes earlier than planned"))
    named = put(in_prison(), "plan.actions.A1.what", "Ife Nwosu visits him before release")
    assert fires("DA-27.25a", named, "plan").check is Check.WARNING


def test_somebody_in_the_scheme_is_told_by_statute():
    stays_quiet("DA-27.25a", in_prison(scheme=True))


def test_in_the_community_nothing_is_asked_about_release():
    stays_quiet("DA-27.25a", put(in_prison(), "context.setting", "community"))
    fires("DA-27.25a", put(in_prison(), "context.setting", "hospital"), "plan", "actions")
