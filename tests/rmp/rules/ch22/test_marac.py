"""Chapter 22: MAPPA and MARAC work together, and the victim's adviser is invited."""

import pytest

from risk_model.kinds import Check, Purpose
from schemas.paths import put
from tests.support.rules import fires, stays_quiet, waits
from tests.support.sound import sound


def without_adviser(*where):
    case = sound()
    if "agencies" in where:
        case = put(case, "agencies", [a for a in case["agencies"] if a["agency"] != "idva"])
    if "meeting" in where:
        attendees = [a for a in case["meetings"][0]["attendees"] if a["agency"] != "idva"]
        case = put(case, "meetings.M1.attendees", attendees)
    return case


@pytest.mark.parametrize("purpose", Purpose)
def test_an_adviser_nowhere_is_an_error(purpose):
    finding = fires("VIC-22.23a", without_adviser("agencies", "meeting"), "M1", "attendees", purpose=purpose)
    assert finding.check is Check.ERROR


def test_an_adviser_on_the_list_or_among_the_further_people_to_invite_is_invited():
    stays_quiet("VIC-22.23a", sound(), purpose=Purpose.MEETING)
    stays_quiet("VIC-22.23a", without_adviser("agencies"), purpose=Purpose.MEETING)
    case = put(without_adviser("agencies", "meeting"), "referral.additional_invitees", ["Nia Prosser, IDVA"])
    stays_quiet("VIC-22.23a", case, purpose=Purpose.MEETING)


@pytest.mark.parametrize("attendance", ["apologies", "report", "absent"])
def test_an_adviser_who_was_invited_and_did_not_come_was_invited(attendance):
    case = sound()
    case["meetings"][0]["attendees"][-1]["attendance"] = attendance
    stays_quiet("VIC-22.23a", case, purpose=Purpose.MEETING)


@pytest.mark.parametrize("entry", [
    {"agency": "other", "agency_name": "Lanternlight IDVA service"},
    {"agency": "other", "role": "Independent domestic violence advocate"},
    {"agency": "other", "agency_name": "Harbour domestic abuse support"},
    {"agency": "other", "role": "Stalking advocate"},
])
def test_an_adviser_is_known_by_other_words_too(entry):
    case = without_adviser("agencies", "meeting")
    stays_quiet("VIC-22.23a", put(case, "meetings.M1.attendees", [*case["meetings"][0]["attendees"], entry]), purpose=Purpose.MEETING)


def test_a_police_domestic_abuse_unit_is_no_adviser():
    case = without_adviser("agencies", "meeting")
    police = {"agency": "police", "agency_name": "Domestic abuse project team", "attendance": "present"}
    fires("VIC-22.23a", put(case, "meetings.M1.attendees", [*case["meetings"][0]["attendees"], police]), "M1")


def test_an_adviser_who_works_on_the_case_was_still_to_be_invited_to_the_meeting():
    case = without_adviser("meeting")
    stays_quiet("VIC-22.23a", case)
    assert fires("VIC-22.23a", case, "M1", "attendees", purpose=Purpose.MEETING).check is Check.ERROR


def test_an_adviser_on_the_list_who_was_not_invited_and_did_not_come_is_found():
    case = sound()
    case["meetings"][0]["attendees"][-1] |= {"invited": False, "attendance": "absent"}
    fires("VIC-22.23a", case, "M1", "attendees", purpose=Purpose.MEETING)
    case["meetings"][0]["attendees"][-1]["attendance"] = "report"
    stays_quiet("VIC-22.23a", case, purpose=Purpose.MEETING)


def test_an_adviser_who_is_only_a_contact_is_a_warning():
    case = put(without_adviser("agencies", "meeting"), "people_at_risk.V1.contact", {"agency": "idva"})
    assert fires("VIC-22.23a", case, "M1").check is Check.WARNING


def test_before_a_meeting_the_agencies_tell():
    case = put(put(without_adviser("agencies"), "meetings", []), "disclosures", [])
    assert fires("VIC-22.23a", case, "agencies", "agency").check is Check.ERROR
    stays_quiet("VIC-22.23a", put(put(sound(), "meetings", []), "disclosures", []))


def test_at_level_1_the_lead_agency_should_engage():
    case = put(without_adviser("agencies", "meeting"), "mappa.level", 1)
    assert fires("VIC-22.23a", case, "agencies", "agency").check is Check.WARNING
    stays_quiet("VIC-22.23a", put(case, "people_at_risk.V1.contact", {"agency": "idva"}))


def test_either_flag_tells_of_a_marac():
    case = without_adviser("agencies", "meeting")
    fires("VIC-22.23a", put(case, "context.marac", False))
    fires("VIC-22.23a", put(case, "people_at_risk.V1.marac", False))
    neither = put(put(case, "context.marac", False), "people_at_risk.V1.marac", False)
    stays_quiet("VIC-22.23a", neither)
    fires("VIC-22.23a", put(put(neither, "context.domestic_abuse", False), "context.marac", True))


def test_the_question_waits_only_with_domestic_abuse_or_stalking():
    case = put(put(without_adviser("agencies", "meeting"), "context.marac", None), "people_at_risk.V1.marac", None)
    waits("VIC-22.23a", case, "context.marac")
    stays_quiet("VIC-22.23a", put(case, "context.domestic_abuse", False))


def test_a_marac_of_which_nothing_speaks_is_asked_about():
    case = put(sound(), "mappa.marac", None)
    assert fires("VIC-22.22a", case, "mappa", "marac").check is Check.PROMPT
    stays_quiet("VIC-22.22a", put(case, "plan.actions.A4.success_measure", "Told to the MARAC of 3 December"))
    stays_quiet("VIC-22.22a", put(case, "meetings.M1.dissent", "M.A.R.A.C. asked for more"))
    stays_quiet("VIC-22.22a", put(case, "mappa.level", 1))


def test_a_marac_that_is_not_held_was_agreed():
    case = put(sound(), "mappa.marac", {"meeting_held": False, "shared": "The safety plan"})
    fires("VIC-22.22a", case, "mappa", "marac.agreed_with_chair")
    stays_quiet("VIC-22.22a", put(case, "mappa.marac.agreed_with_chair", "Nia Prosser and Joan Osei"))
    fires("VIC-22.22a", put(sound(), "mappa.marac.shared", None), "mappa", "marac.shared")
    stays_quiet("VIC-22.22a", sound())
