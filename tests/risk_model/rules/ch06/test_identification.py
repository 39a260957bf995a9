"""Chapter 6: identified in time, in the right area, notified by MAPPA H or I."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support.rules import fires, stays_quiet
from tests.support.sound import sound


def identified(**more):
    return put(sound(), "identification", {"identified_on": "2025-03-07", "flags_set": True, **more})


def test_three_days_after_sentence_is_in_time():
    stays_quiet("ID-6.30a", identified())  # sentenced on 4 March 2025


def test_four_days_after_sentence_is_late_without_a_reason():
    finding = fires("ID-6.30a", identified(identified_on="2025-03-08"), "identification", "late_reason")
    assert finding.check is Check.WARNING
    assert "1 day late" in finding.message
    stays_quiet("ID-6.30a", identified(identified_on="2025-03-08", late_reason="Sentenced on a Friday elsewhere"))


def test_a_patient_counts_from_admission():
    stays_quiet("ID-6.30a", identified(identified_on="2025-06-04", hospital_admission_on="2025-06-01"))
    fires("ID-6.30a", identified(identified_on="2025-06-05", hospital_admission_on="2025-06-01"), "identification", "late_reason")


def test_identification_is_completed_once_begun():
    fires("ID-6.30a", identified(identified_on=None), "identification", "identified_on")
    fires("ID-6.30a", identified(flags_set=False), "identification", "flags_set")


def test_a_case_that_says_nothing_of_it_is_not_asked():
    stays_quiet("ID-6.30a", sound())
    stays_quiet("ID-6.30a", put(sound(), "identification", {"notification": {"form": "mappa_h"}}))


def held(setting="custody", **more):
    return put(put(sound(), "context.setting", setting), "identification", more)


@pytest.mark.parametrize("setting", ["custody", "hospital"])
def test_a_disputed_area_needs_the_committing_court(setting):
    case = held(setting, area_disputed=True)
    assert fires("ID-6.33a", case, "identification", "committing_court").check is Check.PROMPT
    stays_quiet("ID-6.33a", held(setting, area_disputed=True, committing_court="Lower Aske magistrates' court"))


def test_no_area_in_custody_is_asked_about():
    assert fires("ID-6.33a", put(held(), "mappa.area", None), "mappa", "area").check is Check.PROMPT
    stays_quiet("ID-6.33a", held())


def test_in_the_community_the_committing_court_decides_nothing():
    stays_quiet("ID-6.33a", put(held("community", area_disputed=True), "mappa.area", None))


def notified(lead="youth_offending_team", setting="custody", **form):
    case = put(put(sound(), "mappa.lead_agency", lead), "context.setting", setting)
    case = put(case, "context.earliest_release_on", "2027-02-28")
    return put(case, "identification.notification", {"form": "mappa_h", "sent_on": "2026-08-28", **form})


def test_mappa_h_six_months_before_release_to_the_day_is_in_time():
    stays_quiet("ID-6.37a", notified())


def test_mappa_h_a_day_late_needs_its_reason():
    finding = fires("ID-6.37a", notified(sent_on="2026-08-29"), "identification", "notification.late_reason")
    assert finding.check is Check.WARNING
    assert "1 day late" in finding.message
    stays_quiet("ID-6.37a", notified(sent_on="2026-08-29", late_reason="Five months were left at sentence"))


def test_mappa_i_has_no_such_limit():
    stays_quiet("ID-6.37a", notified("mental_health", "hospital", form="mappa_i", sent_on="2026-11-01"))


def test_a_form_without_its_day_or_of_the_other_service_is_found():
    fires("ID-6.37a", notified(sent_on=None), "identification", "notification.sent_on")
    fires("ID-6.37a", notified(form="mappa_i"), "identification", "notification.form")


def test_of_a_child_led_by_the_youth_offending_team_chapter_23_asks_for_the_day_in_the_same_line():
    child = put(notified(sent_on=None), "person.date_of_birth", "2010-03-14")
    assert fires("ID-6.37a", child, "identification", "notification.sent_on").asked_by == ("CHI-23.19a",)


def test_a_form_is_updated_on_a_change():
    fires("ID-6.37a", notified(changed_on="2026-10-01"), "identification", "notification.updated_on")
    stays_quiet("ID-6.37a", notified(changed_on="2026-10-01", updated_on="2026-10-01"))


def unknown_to_the_unit(lead_agency="mental_health"):
    case = put(notified(lead_agency), "identification", None)
    for part in ("referral", "meetings", "disclosures"):
        case.pop(part)
    return case


def test_a_case_of_which_nothing_has_reached_the_co_ordinator_is_a_question():
    finding = fires("ID-6.37a", unknown_to_the_unit(), "identification", "notification.sent_on")
    assert finding.check is Check.PROMPT
    assert "MAPPA I" in finding.message
    stays_quiet("ID-6.37a", unknown_to_the_unit("probation"))


def test_a_referral_or_a_meeting_makes_the_case_known_to_the_co_ordinator():
    stays_quiet("ID-6.37a", put(notified(), "identification", None))
    stays_quiet("ID-6.37a", put(unknown_to_the_unit(), "referral", {"referred_on": "2026-11-02"}))


def test_before_the_last_day_mappa_h_for_a_child_in_custody_may_still_come():
    child = unknown_to_the_unit("youth_offending_team")
    child["context"] |= {"setting": "custody", "earliest_release_on": "2027-05-19"}
    stays_quiet("ID-6.37a", child)
    fires("ID-6.37a", put(child, "context.earliest_release_on", "2027-05-18"))


def test_of_others_nothing_is_asked():
    stays_quiet("ID-6.37a", notified("probation", sent_on=None))
