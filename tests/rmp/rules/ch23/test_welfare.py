"""Chapter 23: a child's welfare, views and support from the local authority."""

from datetime import date

import pytest

from risk_model.kinds import Check, Purpose
from schemas.paths import put
from tests.rmp.rules.ch23.a_child import child, how_they_came, without
from tests.support.rules import fires, stays_quiet, waits
from tests.support.sound import sound

MEETING = {"purpose": Purpose.MEETING}


@pytest.mark.parametrize("sought", [False, None])
def test_a_childs_views_that_were_not_sought_are_found(sought):
    case = child(person__views={"sought": sought})
    assert fires("CHI-23.1a", case, "person", "views.sought").check is Check.ERROR
    stays_quiet("CHI-23.1a", child())


def test_views_in_words_show_that_they_were_sought():
    stays_quiet("CHI-23.1a", child(person__views={"summary": "Wants to box"}))
    assert fires("CHI-23.1a", child(person__views__summary=None), "person", "views.summary").check is Check.WARNING


def test_the_meetings_record_speaks_of_the_childs_welfare():
    case = child(meetings__M1__child_welfare=None)
    assert fires("CHI-23.1a", case, "M1", "child_welfare", **MEETING).check is Check.PROMPT
    stays_quiet("CHI-23.1a", case)
    stays_quiet("CHI-23.1a", put(case, "meetings.M1.human_rights.reasons", "His well-being was weighed"), **MEETING)
    stays_quiet("CHI-23.1a", child(), **MEETING)


def test_a_meeting_held_while_the_person_was_a_child_keeps_its_question():
    case = child(meetings__M1__child_welfare=None, person__date_of_birth="2008-11-13")
    fires("CHI-23.1a", case, "M1", "child_welfare", **MEETING)
    stays_quiet("CHI-23.1a", put(case, "person.date_of_birth", "2008-11-12"), **MEETING)
    stays_quiet("CHI-23.1a", case)


def test_the_eighteenth_birthday_ends_it():
    case = child(person__views=None, person__date_of_birth="2008-11-20")
    fires("CHI-23.1a", case, on=date(2026, 11, 19))
    stays_quiet("CHI-23.1a", case, on=date(2026, 11, 20))
    waits("CHI-23.1a", put(case, "person.date_of_birth", None), "person.date_of_birth")


def test_a_draft_is_not_asked_for_views_yet():
    draft = {"schema_version": 1, "reference": "FP-1", "person": {"date_of_birth": "2010-04-17"}}
    stays_quiet("CHI-23.1a", draft)
    fires("CHI-23.1a", put(draft, "person.views", {"sought": False}), "person", "views.sought")


def in_need(case=None, status="child_in_need"):
    return put(case or child(), f"context.{status}", True)


@pytest.mark.parametrize("status", ["child_in_need", "looked_after"])
def test_the_local_authority_is_at_the_meeting(status):
    case = put(in_need(without("children_services"), status), "person.care.reviewing_officer_told_on", "2026-11-02")
    assert fires("CHI-23.18a", case, "M1", "attendees", **MEETING).check is Check.ERROR
    stays_quiet("CHI-23.18a", case)
    stays_quiet("CHI-23.18a", put(in_need(status=status), "person.care.reviewing_officer_told_on", "2026-11-02"), **MEETING)


def test_without_an_attendance_list_13a_5_asks_in_the_same_line():
    nobody = in_need(child(meetings__M1__attendees=[]))
    assert fires("CHI-23.18a", nobody, "M1", "attendees", **MEETING).asked_by == ("MTG-13a.5a",)


@pytest.mark.parametrize("attendance", ["report", "apologies", "absent"])
def test_a_report_or_apologies_are_not_attendance(attendance):
    fires("CHI-23.18a", in_need(how_they_came("children_services", attendance)), "M1", **MEETING)


@pytest.mark.parametrize("attendance", ["present", "remote", None])
def test_joining_remotely_is(attendance):
    stays_quiet("CHI-23.18a", in_need(how_they_came("children_services", attendance)), **MEETING)


def test_each_plan_of_the_local_authority_is_considered():
    case = in_need(child(plan__child_protection_alignment=None))
    assert fires("CHI-23.18a", case, "person", "care.plans_considered", **MEETING).check is Check.PROMPT
    stays_quiet("CHI-23.18a", put(case, "person.care.plans_considered", "Child in need plan of 2 October"), **MEETING)


def test_the_reviewing_officer_of_a_looked_after_child_is_told():
    case = in_need(status="looked_after")
    assert fires("CHI-23.18a", case, "person", "care.reviewing_officer_told_on").check is Check.PROMPT
    stays_quiet("CHI-23.18a", put(case, "person.care.reviewing_officer_told_on", "2026-11-02"))
    stays_quiet("CHI-23.18a", put(case, "agencies.2.contribution", "Report; the Independent Reviewing Officer has it"))
    stays_quiet("CHI-23.18a", in_need())


def test_the_questions_wait_for_a_child_only():
    waits("CHI-23.18a", child(context__looked_after=None), "context.looked_after")
    stays_quiet("CHI-23.18a", put(sound(), "context.looked_after", None))
    stays_quiet("CHI-23.18a", put(sound(), "context.child_in_need", True), **MEETING)


def test_a_care_leaver_under_25_has_a_leaving_care_team():
    case = put(put(sound(), "person.care.care_leaver", True), "person.date_of_birth", "2001-11-20")
    assert fires("CHI-23.18a", case, "person", "care.leaving_care_team", on=date(2026, 11, 19)).check is Check.ERROR
    stays_quiet("CHI-23.18a", case, on=date(2026, 11, 20))
    stays_quiet("CHI-23.18a", put(case, "person.care.leaving_care_team", "Rosa Day comes to each meeting"))
    stays_quiet("CHI-23.18a", put(case, "agencies.2.contribution", "Rosa Day, personal adviser, has reported"))
    stays_quiet("CHI-23.18a", put(case, "person.care.care_leaver", None))
