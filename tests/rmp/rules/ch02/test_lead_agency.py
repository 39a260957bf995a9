"""Chapter 2: one lead agency, and the one whose supervision it is."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put, remove
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound


def led_by(agency, *, kind="imprisonment", born="1988-04-17", **context):
    case = put(put(sound(), "mappa.lead_agency", agency), "offence.sentence.kind", kind)
    return put(put(case, "person.date_of_birth", born), "context", {**sound()["context"], **context})


def plainly_wrong(case):
    finding = fires("LEAD-2.4a", case, "mappa", "lead_agency")
    assert finding.check is Check.WARNING
    assert len(findings_of("LEAD-2.4a", case)) == 1
    return finding


def test_a_case_without_a_lead_agency_is_found_from_the_first_minute():
    assert fires("LEAD-2.3a", remove(sound(), "mappa.lead_agency"), "mappa", "lead_agency").check is Check.ERROR
    fires("LEAD-2.3a", {"schema_version": 1, "reference": "X"}, "mappa", "lead_agency")


def test_a_case_with_one_has_one():
    stays_quiet("LEAD-2.3a", sound())


def test_without_a_lead_agency_nothing_contradicts_it():
    stays_quiet("LEAD-2.4a", put(sound(), "mappa.lead_agency", None))


@pytest.mark.parametrize("agency", ["police", "mental_health"])
def test_an_adult_on_licence_belongs_to_probation(agency):
    plainly_wrong(led_by(agency))
    stays_quiet("LEAD-2.4a", led_by("probation"))


def test_the_licence_counts_up_to_and_on_its_last_day():
    plainly_wrong(led_by("police", licence_ends_on="2026-11-19"))
    stays_quiet("LEAD-2.4a", led_by("police", licence_ends_on="2026-11-18"))


def test_a_licence_without_an_end_date_is_a_licence():
    plainly_wrong(led_by("police", licence_ends_on=None))


def test_somebody_in_prison_with_a_licence_to_come_belongs_to_probation():
    plainly_wrong(led_by("police", setting="custody", on_licence=False))
    stays_quiet("LEAD-2.4a", led_by("police", setting="custody", on_licence=False, licence_ends_on=None))


@pytest.mark.parametrize("kind", ["community_order", "suspended"])
def test_an_order_that_runs_belongs_to_probation(kind):
    running = {"on_licence": False, "licence_ends_on": None, "order_ends_on": "2026-11-19"}
    plainly_wrong(led_by("police", kind=kind, **running))
    stays_quiet("LEAD-2.4a", led_by("police", kind=kind, **{**running, "order_ends_on": "2026-11-18"}))


def test_a_child_is_led_by_the_youth_offending_team_until_the_19th_birthday_at_most():
    stays_quiet("LEAD-2.4a", led_by("youth_offending_team", born="2010-03-14"))
    stays_quiet("LEAD-2.4a", led_by("youth_offending_team", born="2007-11-20"))
    plainly_wrong(led_by("youth_offending_team", born="2007-11-19"))


def test_a_child_is_not_led_by_probation_and_somebody_of_18_may_be():
    plainly_wrong(led_by("probation", born="2008-11-20"))
    stays_quiet("LEAD-2.4a", led_by("probation", born="2008-11-19"))


def test_the_police_lead_for_a_child_whom_nobody_supervises():
    free = {"on_licence": False, "licence_ends_on": None}
    stays_quiet("LEAD-2.4a", led_by("police", born="2010-03-14", kind="caution", **free))
    plainly_wrong(led_by("police", born="2010-03-14", kind="youth_rehabilitation_order", order_ends_on="2026-11-19", **free))
    stays_quiet(
        "LEAD-2.4a",
        led_by("police", born="2010-03-14", kind="youth_rehabilitation_order", order_ends_on="2026-11-18", **free),
    )
    plainly_wrong(led_by("police", born="2010-03-14", kind="youth_detention"))


@pytest.mark.parametrize("agency", ["police", "probation"])
@pytest.mark.parametrize("kind", ["hospital_order", "guardianship_order"])
def test_a_patient_belongs_to_mental_health_services(agency, kind):
    in_hospital = {"setting": "hospital", "on_licence": False, "licence_ends_on": None}
    plainly_wrong(led_by(agency, kind=kind, **in_hospital))
    stays_quiet("LEAD-2.4a", led_by("mental_health", kind=kind, **in_hospital))


def test_after_discharge_nothing_plain_is_known_unless_the_order_runs():
    outside = {"on_licence": False, "licence_ends_on": None}
    stays_quiet("LEAD-2.4a", led_by("police", kind="hospital_order", **outside))
    plainly_wrong(led_by("police", kind="guardianship_order", order_ends_on="2026-11-19", **outside))


def test_a_transferred_prisoner_may_be_led_by_mental_health_services():
    stays_quiet("LEAD-2.4a", led_by("mental_health", setting="hospital", on_licence=False))


def test_the_police_lead_once_supervision_is_over():
    over = {"on_licence": False, "licence_ends_on": None, "order_ends_on": "2026-11-18"}
    assert "police lead" in plainly_wrong(led_by("probation", kind="community_order", **over)).message
    stays_quiet("LEAD-2.4a", led_by("probation", kind="community_order", **{**over, "order_ends_on": "2026-11-19"}))
    stays_quiet("LEAD-2.4a", led_by("police", kind="community_order", **over))


@pytest.mark.parametrize("on_licence", [True, False, None])
def test_the_day_after_the_last_end_of_supervision_the_police_lead(on_licence):
    plainly_wrong(led_by("probation", on_licence=on_licence, licence_ends_on="2026-11-18"))
    stays_quiet("LEAD-2.4a", led_by("probation", on_licence=on_licence, licence_ends_on="2026-11-19"))
    stays_quiet("LEAD-2.4a", led_by("police", on_licence=False, licence_ends_on="2026-11-18"))


def test_supervision_after_sentence_that_follows_the_licence_is_supervision():
    after = led_by("probation", on_licence=False, licence_ends_on="2026-11-18", order_ends_on="2027-05-18")
    stays_quiet("LEAD-2.4a", after)
    plainly_wrong(put(after, "context.order_ends_on", "2026-11-18"))


def test_in_custody_an_end_of_licence_decides_nothing():
    stays_quiet("LEAD-2.4a", led_by("probation", setting="custody", on_licence=False, licence_ends_on="2026-11-18"))


def test_without_any_end_date_supervision_is_not_plainly_over():
    stays_quiet("LEAD-2.4a", led_by("probation", on_licence=False, licence_ends_on=None))


def test_without_a_date_of_birth_age_contradicts_nothing():
    stays_quiet("LEAD-2.4a", led_by("youth_offending_team", born=None))
    stays_quiet("LEAD-2.4a", led_by("police", born=None))
