"""Chapter 27: what agencies and victims know informs the plan."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.rmp.rules.ch22.test_told import unheard
from tests.support.rules import fires, stays_quiet, waits
from tests.support.sound import sound


def without_agency(*codes):
    return put(sound(), "agencies", [a for a in sound()["agencies"] if a["agency"] not in codes])


def test_a_plan_without_the_victims_perspective_is_asked_about():
    assert fires("DA-27.20a", unheard(abuse=True), "V1", "views").check is Check.PROMPT
    stays_quiet("DA-27.20a", sound())


def test_without_any_contact_it_is_an_error():
    case = put(unheard(abuse=True), "people_at_risk.V1.contact", None)
    assert fires("DA-27.20a", case, "V1", "views").check is Check.ERROR


@pytest.mark.parametrize("views", [{"summary": "Fears Sundays"}, {"how_obtained": "Letter of 2 October"}])
def test_recorded_views_show_it(views):
    stays_quiet("DA-27.20a", put(unheard(abuse=True), "people_at_risk.V1.views", views))


def test_a_victim_liaison_report_to_a_meeting_shows_it():
    entry = {"agency": "victim_liaison", "attendance": "report"}
    case = unheard(abuse=True)
    attendees = case["meetings"][0]["attendees"]
    stays_quiet("DA-27.20a", put(case, "meetings.M1.attendees", [*attendees, entry]))
    fires("DA-27.20a", put(case, "meetings.M1.attendees", [*attendees, {**entry, "attendance": "apologies"}]))


def test_a_draft_without_actions_is_asked_and_one_without_named_victims_is_not():
    fires("DA-27.20a", put(unheard(abuse=True), "plan.actions", []), "V1", "views")
    stays_quiet("DA-27.20a", put(unheard(abuse=True), "people_at_risk.V1.name", None))
    stays_quiet("DA-27.20a", unheard(abuse=False))


def test_police_who_were_not_asked_are_found():
    assert fires("DA-27.22a", without_agency("police"), "agencies", "agency").check is Check.WARNING
    stays_quiet("DA-27.22a", sound())


def test_where_the_police_lead_they_need_not_ask_themselves():
    stays_quiet("DA-27.22a", put(without_agency("police"), "mappa.lead_agency", "police"))


def test_childrens_services_who_were_not_asked_are_found():
    case = put(without_agency("children_services"), "context.child_protection_plan", False)
    case = put(put(case, "people_at_risk.V2.contact", {"agency": "education"}), "plan.actions.A5.owner", {"agency": "education"})
    fires("DA-27.22a", case, "agencies", "agency")
    stays_quiet("DA-27.22a", put(case, "people_at_risk.V2.contact", {"agency": "children_services"}))
    stays_quiet("DA-27.22a", put(case, "agencies", [*case["agencies"], {"agency": "other", "agency_name": "Wexmoor Social Services"}]))


def test_police_with_neither_a_word_nor_a_day_were_not_asked():
    case = put(sound(), "agencies.1", {"agency": "police", "contact": "PC Dana Whitlock"})
    finding = fires("DA-27.22a", case, "agencies", "1.contributed_on")
    assert finding.asked_by == ("LVL-7.7a", "RA-11.9a")
    for key, value in (("contributed_on", "2026-11-02"), ("contribution", "Three call-outs"), ("source_consulted", "PPU mailbox")):
        stays_quiet("DA-27.22a", put(case, f"agencies.1.{key}", value))


def test_with_a_child_protection_plan_it_is_one_line_with_12_9():
    case = put(without_agency("children_services"), "people_at_risk.V2.contact", {"agency": "education"})
    case = put(case, "plan.actions.A5.owner", {"agency": "education"})
    assert fires("DA-27.22a", case, "agencies", "agency").asked_by == ("RMP-12.9i",)
    fires("RMP-12.9i", case, "agencies")


def test_without_any_agency_it_is_one_line_with_7_7():
    assert fires("DA-27.22a", put(sound(), "agencies", []), "agencies", "agency").asked_by == ("LVL-7.7a",)


def test_without_domestic_abuse_or_stalking_it_does_not_apply():
    case = put(without_agency("police"), "context.domestic_abuse", False)
    stays_quiet("DA-27.22a", case)
    waits("DA-27.22a", put(case, "context.stalking", None), "context.stalking")
