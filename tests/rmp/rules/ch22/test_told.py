"""Chapter 22: victims are heard, know how their concerns are used, and are told what was agreed."""

import pytest

from risk_model.kinds import Check, Purpose
from schemas.paths import put
from tests.support.rules import fires, stays_quiet
from tests.support.sound import sound

TOLD = {
    "people": ["V1"], "what": "That he lives in Upper Aske", "by": "Carys Bevan", "by_when": "2026-11-27",
    "reason": "She plans her way to work", "supplier_agreed": True,
}


def unheard(abuse=False):
    """Nobody of victim liaison or advocacy anywhere, and a victim outside the scheme whom the police know."""
    case = put(put(sound(), "context.domestic_abuse", abuse), "context.stalking", False)
    case = put(case, "agencies", [a for a in case["agencies"] if a["agency"] not in ("victim_liaison", "idva")])
    attendees = [a for a in case["meetings"][0]["attendees"] if a["agency"] not in ("victim_liaison", "idva")]
    case = put(case, "meetings.M1.attendees", attendees)
    case = put(case, "people_at_risk.V1.contact", {"agency": "police"})
    case = put(case, "people_at_risk.V1.in_victim_contact_scheme", False)
    for record in ("plan.actions.A4", "plan.contingencies.C5"):
        case = put(case, f"{record}.owner", {"agency": "police", "name": "PC Dana Whitlock", "role": "Offender manager"})
    return case


def test_a_victim_for_whom_nobody_speaks_is_asked_about():
    assert fires("VIC-22.7a", unheard(), "V1", "views").check is Check.PROMPT


def test_victim_liaison_or_an_adviser_shows_that_concerns_are_fed_in():
    stays_quiet("VIC-22.7a", sound())
    case = put(unheard(), "people_at_risk.V1.in_victim_contact_scheme", True)
    stays_quiet("VIC-22.7a", case)
    owner = {"agency": "youth_offending_team", "name": "Marta Sobel", "role": "Victim worker"}
    stays_quiet("VIC-22.7a", put(unheard(), "plan.actions.A4.owner", owner))


@pytest.mark.parametrize("case", [unheard(abuse=True), put(unheard(), "people_at_risk.V1.contact", None), put(unheard(), "plan.actions", [])])
def test_with_domestic_abuse_without_a_contact_and_without_a_plan_it_is_asked_too(case):
    assert fires("VIC-22.7a", case, "V1", "views").asked_by == ("DA-27.20a", "VIC-22.4a")


@pytest.mark.parametrize("key", ["how_obtained", "told_how_used"])
def test_recorded_views_say_how_they_came_and_what_the_victim_was_told(key):
    views = {"how_obtained": "Letter of 2 October", "summary": "Fears Sundays", "told_how_used": "By Carys Bevan"}
    stays_quiet("VIC-22.7a", put(sound(), "people_at_risk.V1.views", views))
    case = put(sound(), "people_at_risk.V1.views", {**views, key: None})
    assert fires("VIC-22.7a", case, "V1", f"views.{key}").check is Check.PROMPT


def meeting_that_tells(**changes):
    return put(sound(), "meetings.M1.victim_information", [{**TOLD, **changes}])


def test_information_for_a_victim_with_all_its_parts_is_fine():
    stays_quiet("VIC-22.19a", meeting_that_tells(), purpose=Purpose.MEETING)


@pytest.mark.parametrize(("key", "blank"), [
    ("people", []), ("what", None), ("by", None), ("by_when", None), ("reason", None), ("supplier_agreed", None),
    ("supplier_agreed", False),
])
def test_information_for_a_victim_lacks_nothing(key, blank):
    case = meeting_that_tells(**{key: blank})
    finding = fires("VIC-22.19a", case, "M1", f"victim_information.0.{key}", purpose=Purpose.MEETING)
    assert finding.check is Check.ERROR


def test_a_meeting_that_tells_no_victim_anything_is_not_asked():
    stays_quiet("VIC-22.19a", sound(), purpose=Purpose.MEETING)
    stays_quiet("VIC-22.19a", put(put(sound(), "disclosures", []), "meetings", []), purpose=Purpose.MEETING)
