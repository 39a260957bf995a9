"""Chapter 10: disclosure about a child, to a child, to an adult at risk."""

import pytest

from risk_model.kinds import Check
from schemas.paths import append, put
from tests.rmp.rules.ch10.disclosing import disclosing, disclosing_about_a_child
from tests.support.rules import findings_of, fires, stays_quiet, waits
from tests.support.sound import sound

BOTH = {"youth_offending_team": "Glen Osgood, operations manager", "children_services": "Amal Rashid, team manager"}


def with_the_team(document):
    return append(document, "agencies", {"agency": "youth_offending_team", "contact": "Yasmin Burrell"})


def test_a_decision_about_a_child_where_the_team_has_no_part_in_the_case_is_found():
    finding = fires("DIS-10.13a", disclosing_about_a_child(), "D1", "consultation.youth_offending_team")
    assert finding.check is Check.ERROR


def test_where_both_have_a_part_and_nothing_is_told_their_seniors_are_a_question():
    case = with_the_team(disclosing_about_a_child(decision="do_not_disclose"))
    assert [f.check for f in findings_of("DIS-10.13a", case)] == [Check.PROMPT]
    led = put(disclosing_about_a_child(decision="do_not_disclose"), "mappa.lead_agency", "youth_offending_team")
    assert fires("DIS-10.13a", led, "D1").check is Check.PROMPT


def test_where_something_is_told_a_part_in_the_case_is_no_consultation():
    assert fires("DIS-10.13a", with_the_team(disclosing_about_a_child()), "D1").check is Check.ERROR
    named = "Agreed with the head of the youth offending team and a team manager of Children's Services"
    assert fires("DIS-10.13a", with_the_team(disclosing_about_a_child(reasons=named)), "D1").check is Check.PROMPT


@pytest.mark.parametrize("place", list(BOTH))
def test_a_consultation_of_only_one_is_found(place):
    case = with_the_team(disclosing_about_a_child(consultation={**BOTH, place: None}))
    assert fires("DIS-10.13a", case, "D1", f"consultation.{place}").check is Check.ERROR


def test_both_consulted_is_enough_and_so_is_urgency():
    stays_quiet("DIS-10.13a", disclosing_about_a_child(consultation=BOTH))
    stays_quiet("DIS-10.13a", disclosing_about_a_child(agreement={"urgent": True}))


def test_a_decision_not_to_disclose_is_a_decision_too():
    fires("DIS-10.13a", disclosing_about_a_child(decision="do_not_disclose"), "D1")
    stays_quiet("DIS-10.13a", disclosing_about_a_child(decision=None))


@pytest.mark.parametrize("changes", [{"meeting": "M1"}, {"considered_on": "2026-11-12"}])
def test_inside_a_meeting_the_rule_of_the_meeting_applies(changes):
    stays_quiet("DIS-10.13a", disclosing_about_a_child(**changes))


def test_what_counts_is_the_age_on_the_day_of_the_decision():
    case = put(disclosing_about_a_child(), "disclosures.D1.considered_on", "2026-11-14")
    fires("DIS-10.13a", put(case, "person.date_of_birth", "2008-11-15"), "D1")
    stays_quiet("DIS-10.13a", put(case, "person.date_of_birth", "2008-11-14"))
    stays_quiet("DIS-10.13a", sound())


def test_without_a_date_of_birth_it_waits():
    waits("DIS-10.13a", put(disclosing_about_a_child(), "person.date_of_birth", None), "person.date_of_birth")
    stays_quiet("DIS-10.13a", put(sound(), "person.date_of_birth", None))


def test_telling_a_child_without_a_word_on_childrens_services_is_found():
    case = disclosing(recipient_kind="child", meeting=None)
    finding = fires("DIS-10.14a", case, "D1", "consultation.children_services")
    assert finding.check is Check.ERROR  # that they work on the case is no consultation


def test_where_childrens_services_met_on_it_or_are_named_the_rest_is_a_question():
    met = disclosing(recipient_kind="child")
    assert fires("DIS-10.14a", met, "D1").check is Check.PROMPT
    absent = put(met, "meetings.M1.attendees.2.attendance", "apologies")
    assert fires("DIS-10.14a", absent, "D1").check is Check.ERROR
    named = put(absent, "disclosures.D1.reasons", "Children's Services ask that the girl knows before Saturday")
    assert fires("DIS-10.14a", named, "D1").check is Check.PROMPT


def test_a_consultation_that_says_nothing_of_the_childs_interests_is_found():
    case = disclosing(recipient_kind="child", consultation={"children_services": "Amal Rashid"})
    assert fires("DIS-10.14a", case, "D1", "consultation.best_interests").check is Check.ERROR
    stays_quiet("DIS-10.14a", put(case, "disclosures.D1.consultation.best_interests", "Her mother wants her to know"))


def test_a_childs_interests_without_a_consultation_are_found():
    case = disclosing(recipient_kind="child", consultation={"best_interests": "Her mother wants her to know"})
    assert fires("DIS-10.14a", case, "D1", "consultation.children_services").check is Check.ERROR


def test_what_childrens_services_tell_themselves_needs_no_consultation_of_them():
    stays_quiet("DIS-10.14a", disclosing(recipient_kind="child", discloser={"agency": "children_services", "name": "Amal Rashid"}))


def test_telling_an_adult_at_risk_should_involve_adult_social_care():
    case = disclosing(recipient_kind="adult_at_risk")
    assert fires("DIS-10.14a", case, "D1", "consultation.adult_social_care").check is Check.ERROR
    named = put(case, "disclosures.D1.purpose", "That he can keep away, as adult social care advises")
    assert fires("DIS-10.14a", named, "D1", "consultation.adult_social_care").check is Check.PROMPT


def test_the_capacity_of_an_adult_at_risk_is_a_question():
    case = disclosing(recipient_kind="adult_at_risk", consultation={"adult_social_care": "Jerome Castell"})
    assert fires("DIS-10.14a", case, "D1", "consultation.capacity").check is Check.PROMPT
    stays_quiet("DIS-10.14a", put(case, "disclosures.D1.consultation.capacity", "No doubt about it"))


@pytest.mark.parametrize("changes", [{"recipient_kind": "adult"}, {"recipient_kind": "child", "decision": "do_not_disclose"}])
def test_other_recipients_and_other_decisions_are_not_asked_about(changes):
    stays_quiet("DIS-10.14a", disclosing(**changes))
