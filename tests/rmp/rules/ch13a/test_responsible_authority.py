"""Chapter 13a: police and Probation are at every meeting."""

import pytest

from risk_model.kinds import Check
from schemas.paths import put
from tests.support.meeting import ADDED, POLICE, PROBATION, bent, fires, stays_quiet, with_attendee, without_attendee
from tests.support.sound import sound


def with_practitioner(name, case=None, agency="probation"):
    return put(put(case or sound(), "mappa.practitioner.name", name), "mappa.lead_agency", agency)


def test_a_meeting_without_the_police_is_found():
    assert fires("MTG-13a.7a", without_attendee(POLICE), "M1", "attendees").check is Check.ERROR


@pytest.mark.parametrize("attendance", ["report", "apologies", "absent"])
def test_police_who_were_not_there_are_found(attendance):
    assert fires("MTG-13a.7a", bent({f"attendees.{POLICE}.attendance": attendance}), "M1").check is Check.ERROR


def test_police_who_joined_remotely_were_there():
    stays_quiet("MTG-13a.7a", bent({f"attendees.{POLICE}.attendance": "remote"}))


def test_police_without_any_rank_are_a_warning():
    finding = fires("MTG-13a.7a", bent({f"attendees.{POLICE}.rank": None}), "M1", f"attendees.{POLICE}.rank")
    assert finding.check is Check.WARNING
    stays_quiet("MTG-13a.7a", with_attendee(bent({f"attendees.{POLICE}.rank": None}), agency="police", rank="Sergeant"))


def of_rank(place, rank, authority=None, **places):
    return bent({f"attendees.{place}.rank": rank, f"attendees.{place}.delegated_authority": authority, **places})


@pytest.mark.parametrize("rank", ["Constable", "Inspector", "Superintendent", "Head of public protection"])
def test_a_rank_with_delegated_authority_is_not_judged(rank):
    stays_quiet("MTG-13a.7a", of_rank(POLICE, rank, True, level=3))


@pytest.mark.parametrize(("level", "low", "usual"), [(2, "Sergeant", "Inspector"), (3, "DI", "DCI"), (3, "Constable", "Superintendent")])
def test_police_below_the_usual_rank_without_delegated_authority_are_a_warning(level, low, usual):
    for authority in (None, False):
        finding = fires("MTG-13a.7a", of_rank(POLICE, low, authority, level=level), "M1", f"attendees.{POLICE}.rank")
        assert finding.check is Check.WARNING
    stays_quiet("MTG-13a.7a", of_rank(POLICE, usual, level=level))
    stays_quiet("MTG-13a.7a", of_rank(POLICE, "Officer in charge", level=level))


@pytest.mark.parametrize(("level", "usual"), [(2, "Senior probation officer"), (3, "Head of PDU")])
def test_probation_below_the_usual_grade_is_a_warning_and_the_chairs_grade_counts(level, usual):
    case = of_rank(PROBATION, "Probation officer", level=level, **{"chair.rank": "Probation officer"})
    assert fires("MTG-13a.10a", case, "M1", f"attendees.{PROBATION}.rank").check is Check.WARNING
    stays_quiet("MTG-13a.10a", put(case, "meetings.M1.chair.rank", usual))
    stays_quiet("MTG-13a.10a", put(case, f"meetings.M1.attendees.{PROBATION}.rank", usual))


def test_a_chair_from_the_police_counts_as_police_unless_the_police_lead():
    alone = without_attendee(POLICE, bent({"chair.agency": "police"}))
    stays_quiet("MTG-13a.7a", put(alone, "mappa.lead_agency", "probation"))
    fires("MTG-13a.7a", put(alone, "mappa.lead_agency", "police"), "M1", "attendees")


def test_where_the_police_lead_their_offender_manager_or_cover_is_expected():
    case = with_practitioner("PC Dana Whitlock", agency="police")
    assert fires("MTG-13a.7a", case, "M1", "attendees").check is Check.WARNING
    stays_quiet("MTG-13a.7a", put(case, f"meetings.M1.attendees.{POLICE}.name", "Dana Whitlock"))
    stays_quiet("MTG-13a.7a", put(case, f"meetings.M1.attendees.{POLICE}.stands_in_for", "Dana Whitlock"))


def test_a_meeting_without_probation_is_found():
    case = without_attendee(PROBATION, bent({"chair.agency": "police"}))
    assert fires("MTG-13a.10a", case, "M1", "attendees").check is Check.ERROR


def test_where_probation_leads_the_chair_alone_does_not_stand_for_the_practitioner():
    case = put(without_attendee(PROBATION), "mappa.lead_agency", "probation")
    assert fires("MTG-13a.10a", case, "M1", "attendees").check is Check.ERROR
    stays_quiet("MTG-13a.10a", put(case, "mappa.lead_agency", "police"))


def test_probation_without_any_grade_is_a_warning():
    finding = fires("MTG-13a.10a", bent({f"attendees.{PROBATION}.rank": None}), "M1", f"attendees.{PROBATION}.rank")
    assert finding.check is Check.WARNING


def test_a_practitioner_who_is_not_among_them_is_a_warning():
    case = bent({f"attendees.{PROBATION}.name": "Tom Quill", f"attendees.{PROBATION}.role": "Team leader"})
    assert fires("MTG-13a.10a", with_practitioner("Ife Nwosu", case), "M1", "attendees").check is Check.WARNING


def test_a_practitioner_who_is_on_the_list_and_did_not_come_needs_cover():
    case = with_attendee(bent({f"attendees.{PROBATION}.attendance": "apologies"}), agency="probation", name="Tom Quill", rank="Manager")
    assert fires("MTG-13a.10a", case, "M1", "attendees").check is Check.ERROR
    stays_quiet("MTG-13a.10a", put(case, f"meetings.M1.attendees.{ADDED}.stands_in_for", "Ife Nwosu"))


def test_a_senior_probation_officer_or_the_chair_on_the_list_is_not_the_practitioner():
    for role in ("Senior probation officer", "Chair, probation officer"):
        case = bent({f"attendees.{PROBATION}.name": "Tom Quill", f"attendees.{PROBATION}.role": role})
        fires("MTG-13a.10a", with_practitioner("Ife Nwosu", case), "M1", "attendees")


@pytest.mark.parametrize(
    "places",
    [
        {"name": "Ife Nwosu", "role": "Team leader"}, {"name": "Tom Quill", "role": "Probation officer, cover"},
        {"name": "Tom Quill", "role": "On behalf of Ife Nwosu"}, {"name": None, "role": None},
        {"name": "Tom Quill", "role": None, "stands_in_for": "Ife Nwosu"}, {"name": "Ms I. Nwosu, Ife", "role": None},
    ],
)
def test_the_practitioner_agreed_cover_or_an_entry_without_a_name_is_enough(places):
    case = bent({f"attendees.{PROBATION}.{key}": value for key, value in places.items()})
    stays_quiet("MTG-13a.10a", with_practitioner("Ife Nwosu", case))


def test_without_an_attendance_list_the_rule_that_asks_for_it_asks_in_the_same_line():
    for rule in ("MTG-13a.7a", "MTG-13a.10a"):
        assert fires(rule, bent({"attendees": []}), "M1", "attendees").asked_by == ("MTG-13a.5a",)


def test_an_entry_without_an_answer_may_have_been_there():
    stays_quiet("MTG-13a.7a", bent({f"attendees.{POLICE}.attendance": None}))
    stays_quiet("MTG-13a.10a", bent({f"attendees.{PROBATION}.attendance": None}))
