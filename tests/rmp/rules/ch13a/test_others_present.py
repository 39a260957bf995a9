"""Chapter 13a: who attends by the Chair's leave, and who may not."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support.meeting import ADDED, bent, fires, stays_quiet, with_attendee
from tests.support.sound import sound


def other(role=None, name="Kay Moss", **more):
    return with_attendee(None, **{"agency": "other", "name": name, "role": role, **more})


def test_an_associate_who_came_uninvited_is_asked_about():
    finding = fires("MTG-13a.26a", other("Recovery worker", invited=None), "M1", f"attendees.{ADDED}.agreed_by_chair")
    assert finding.check is Check.PROMPT
    fires("MTG-13a.26a", other("Recovery worker", agreed_by_chair=False), "M1", f"attendees.{ADDED}.agreed_by_chair")


def test_an_invited_or_agreed_associate_is_not():
    stays_quiet("MTG-13a.26a", other("Recovery worker"))
    stays_quiet("MTG-13a.26a", other("Recovery worker", invited=False, agreed_by_chair=True))
    stays_quiet("MTG-13a.26a", other("Recovery worker", invited=None, attendance="apologies"))
    stays_quiet("MTG-13a.26a", sound())


@pytest.mark.parametrize(("place", "value"), [("mappa.category", 4), ("context.terrorism", True)])
def test_in_a_terrorism_case_the_prevent_lead_is_asked_about(place, value):
    case = put(sound(), place, value)
    assert fires("MTG-13a.26a", case, "M1", "prevent_lead.considered").check is Check.PROMPT
    stays_quiet("MTG-13a.26a", with_attendee(case, agency="other", agency_name="Council Prevent team", role="Lead"))
    considered = {"considered": True, "reason": "Nothing to add while he is in work"}
    stays_quiet("MTG-13a.26a", put(case, "meetings.M1.prevent_lead", considered))
    fires("MTG-13a.26a", put(case, "meetings.M1.prevent_lead.considered", True), "M1")


def test_before_the_area_of_release_is_known_prevent_is_not_asked_about():
    case = put(put(sound(), "context.terrorism", True), "context.setting", "custody")
    stays_quiet("MTG-13a.26a", case)
    fires("MTG-13a.26a", put(case, "person.proposed_release_address", "4 Weir Lane"), "M1")


@pytest.mark.parametrize(
    "role",
    [
        "The person", "Offender", "patient", "Victim", "His mother", "The offender's solicitor", "Victim’s advocate",
        "Solicitor for the person", "Independent mental health advocate", "Legal representative", "Defence solicitor",
        "The patient's own representative", "Her partner",
    ],
)
def test_the_person_victims_and_those_who_act_for_them_may_not_attend(role):
    assert fires("MTG-13a.28a", other(role), "M1", f"attendees.{ADDED}.role").check is Check.ERROR


@pytest.mark.parametrize("role", ["Solicitor for Owen Stannard", "Mother of Bryony Hale", "Barrister acting for Mr Owen Stannard"])
def test_somebody_who_comes_for_the_person_or_a_victim_by_name_may_not_attend(role):
    fires("MTG-13a.28a", other(role, agency_name="Marl and Webb"), "M1", f"attendees.{ADDED}.role")
    stays_quiet("MTG-13a.28a", other("Solicitor for the council", agency_name="Council legal services"))


@pytest.mark.parametrize(
    ("role", "more"),
    [
        ("Independent domestic violence adviser", {"agency": "idva"}), ("Independent stalking advocate", {}),
        ("Independent domestic abuse advocate", {}), ("ISVA, sexual violence service", {}), ("Victim worker", {}),
        ("Victim liaison officer", {"agency": "victim_liaison"}), ("Police offender manager", {"agency": "police"}),
        ("Prison offender manager", {"agency": "prison"}), ("Social worker for his brother", {"agency": "children_services"}),
        ("Solicitor", {"agency_name": "Wexmoor Council legal services"}), ("Patient safety lead", {"agency": "nhs_trust"}),
        ("Link worker for their partner agencies", {}), ("Victim Support manager", {}), ("Lay Adviser", {}), (None, {}),
        ("Family support worker", {}), ("Person-centred planning lead", {}),
    ],
)
def test_those_who_work_with_them_may_attend(role, more):
    stays_quiet("MTG-13a.28a", other(role, **more))


@pytest.mark.parametrize("attendance", ["report", "apologies", "absent"])
def test_somebody_who_was_not_there_did_not_attend(attendance):
    stays_quiet("MTG-13a.28a", other("His mother", attendance=attendance))


@pytest.mark.parametrize("name", ["Owen Stannard", "stannard, owen", "Bryony Hale", "Tomos Hale"])
def test_the_person_and_victims_are_known_by_name(name):
    fires("MTG-13a.28a", other("Guest", name), "M1", f"attendees.{ADDED}.role")
    fires("MTG-13a.28a", with_attendee(None, agency="police", name=name), "M1", f"attendees.{ADDED}.role")


def test_staff_and_supporters_at_risk_may_attend():
    case = put(other("Worker", "Nia Hale"), "people_at_risk.V1.name", "Nia Hale")
    stays_quiet("MTG-13a.28a", put(case, "people_at_risk.V1.kind", "staff"))


@pytest.mark.parametrize("views", [None, {"sought": False, "summary": "Refused"}, {"sought": None}])
def test_views_that_were_not_sought_are_a_warning(views):
    finding = fires("MTG-13a.28a", put(sound(), "person.views", views), "person", "views.sought")
    assert finding.check is Check.WARNING


def test_views_that_are_there_were_sought_and_what_is_withheld_cannot_be_asked():
    stays_quiet("MTG-13a.28a", put(sound(), "person.views", {"summary": "Wants to keep the job"}))
    withheld = {"what": "Level", "reason": "Would raise risk", "meeting": "M1"}
    case = put(put(sound(), "person.views", None), "plan.disclosure_to_offender_withheld", withheld)
    stays_quiet("MTG-13a.28a", case)


def test_a_childs_views_are_asked_for_under_23_1():
    stays_quiet("MTG-13a.28a", put(put(sound(), "person.views", None), "person.date_of_birth", "2010-03-14"))


def test_the_rule_is_quiet_on_a_sound_meeting_without_a_list():
    stays_quiet("MTG-13a.28a", bent({"attendees": []}))
