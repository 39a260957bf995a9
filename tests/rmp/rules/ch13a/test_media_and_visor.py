"""Chapter 13a: contacts for the media, and who keeps ViSOR up to date."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support import rules
from tests.support.meeting import bent, fires, stays_quiet, waits
from tests.support.sound import sound

EXPECTED = {"expected": True, "police_contact": "DI Ravi Saul", "probation_contact": "Joan Osei"}


@pytest.mark.parametrize("contact", ["police_contact", "probation_contact"])
def test_media_interest_without_a_contact_is_found(contact):
    case = bent({"media": {**EXPECTED, contact: None}})
    assert fires("MTG-13a.36e", case, "M1", f"media.{contact}").check is Check.ERROR


def test_both_contacts_are_enough_and_no_interest_needs_none():
    stays_quiet("MTG-13a.36e", bent({"media": EXPECTED}))
    stays_quiet("MTG-13a.36e", sound())


def test_the_cases_answer_counts_where_the_meeting_gives_none():
    case = put(bent({"media": None}), "context.media_interest", True)
    fires("MTG-13a.36e", case, "M1", "media.police_contact")
    stays_quiet("MTG-13a.36e", put(case, "meetings.M1.media.expected", False))
    waits("MTG-13a.36e", put(case, "context.media_interest", None), "context.media_interest")


@pytest.mark.parametrize("part", ["owner", "updater"])
def test_owner_and_updater_are_asked_for(part):
    assert fires("MTG-13a.36f", bent({f"visor.{part}": None}), "M1", f"visor.{part}").check is Check.ERROR


def test_nothing_about_visor_is_one_finding():
    found = rules.findings_of("MTG-13a.36f", bent({"visor": None}), purpose=rules.Purpose.MEETING)
    assert [f.place for f in found] == ["visor.owner"]


def updated(day, approved_on="2026-11-13"):
    return bent({"minutes": {"approved_on": approved_on}, "visor.updated_on": day})


def test_three_working_days_after_the_minutes_to_the_day():
    stays_quiet("MTG-13a.36f", updated("2026-11-18"))
    finding = fires("MTG-13a.36f", updated("2026-11-19"), "M1", "visor.updated_on")
    assert finding.check is Check.ERROR
    assert "1 day later" in finding.message


def test_a_record_without_an_update_is_found_once_it_is_due():
    assert fires("MTG-13a.36f", updated(None), "M1", "visor.updated_on").asked_by == ("RMP-12.8a",)
    fires("MTG-13a.36f", put(updated(None), "mappa.level", 1), "M1", "visor.updated_on")
    stays_quiet("MTG-13a.36f", put(updated(None, "2026-11-16"), "mappa.level", 1))


def test_without_approved_minutes_nothing_is_counted():
    stays_quiet("MTG-13a.36f", bent({"visor.updated_on": "2026-11-19"}))
