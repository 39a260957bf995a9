"""Chapter 27: disclosure at every review, and the police scheme."""

from risk_model.kinds import Check, Purpose
from schemas.paths import append, put
from tests.support.meeting import second_meeting
from tests.support.rules import fires, stays_quiet
from tests.support.sound import sound


def test_a_reviewed_case_without_any_consideration_is_found():
    finding = fires("DA-27.49a", put(sound(), "disclosures", []), "disclosures", "considered_on")
    assert finding.check is Check.ERROR
    stays_quiet("DA-27.49a", sound())


def test_each_review_considers_it_again():
    case = second_meeting()
    finding = fires("DA-27.49a", case, "M2", "disclosures", purpose=Purpose.MEETING)
    assert (finding.check, finding.asked_by) == (Check.ERROR, ("DIS-10.7a", "KPI-31.21c"))
    again = {**case["disclosures"][0], "id": "D2", "meeting": "M2"}
    stays_quiet("DA-27.49a", append(case, "disclosures", again), purpose=Purpose.MEETING)
    stays_quiet("DA-27.49a", case)


def test_before_any_review_10_3_asks_alone():
    case = put(put(sound(), "disclosures", []), "meetings", [])
    stays_quiet("DA-27.49a", case)
    fires("DIS-10.3a", case, "disclosures", "considered_on")
    fires("DA-27.49a", put(case, "mappa.level_reviews", [{"on": "2026-11-02"}]), "disclosures")


def test_without_domestic_abuse_or_stalking_it_does_not_apply():
    stays_quiet("DA-27.49a", put(put(sound(), "disclosures", []), "context.domestic_abuse", False))


def test_an_application_is_not_held_back():
    case = put(sound(), "disclosure_scheme", {"applied_on": "2026-11-02", "held_back_for_mappa": False})
    stays_quiet("DA-27.49a", case)
    finding = fires("DA-27.49a", put(case, "disclosure_scheme.held_back_for_mappa", True), "disclosure_scheme")
    assert (finding.place, finding.check) == ("held_back_for_mappa", Check.ERROR)


def test_an_application_has_its_day():
    fires("DA-27.49a", put(sound(), "disclosure_scheme.outcome", "Told on 9 November"), "disclosure_scheme", "applied_on")
