"""Chapter 31: indicators 4 and 6 to 9 at the latest meeting."""

import pytest

from risk_model.kinds import Check, Purpose
from schemas.paths import put
from tests.rmp.rules.ch23.a_child import child, how_they_came, without
from tests.support.rules import findings_of, fires, stays_quiet
from tests.support.sound import sound

MEETING = {"purpose": Purpose.MEETING}
PRISON = {"agency": "prison", "role": "Prison offender manager", "invited": True, "delegated_authority": True}


def attended(agency, case=None, **changes):
    case = case or sound()
    for entry in case["meetings"][0]["attendees"]:
        if entry["agency"] == agency:
            entry.update(changes)
    return case


@pytest.mark.parametrize("agency", ["youth_offending_team", "children_services"])
def test_both_agencies_are_counted_for_a_child(agency):
    assert fires("KPI-31.21d", without(agency), "M1", "attendees", **MEETING).check is Check.ERROR
    fires("KPI-31.21d", how_they_came(agency, "report"), "M1", **MEETING)
    stays_quiet("KPI-31.21d", how_they_came(agency, None), **MEETING)
    stays_quiet("KPI-31.21d", child(), **MEETING)


def test_an_adult_needs_neither():
    stays_quiet("KPI-31.21d", without("children_services", sound()), **MEETING)
    grown = put(without("children_services"), "person.date_of_birth", "2008-11-12")
    stays_quiet("KPI-31.21d", grown, **MEETING)
    fires("KPI-31.21d", put(grown, "person.date_of_birth", "2008-11-13"), "M1", **MEETING)


def test_an_invited_agency_that_stayed_away_counts_against_it():
    finding = fires("KPI-31.21f", attended("children_services", attendance="absent"), "M1", "attendees", **MEETING)
    assert finding.check is Check.ERROR
    stays_quiet("KPI-31.21f", sound(), **MEETING)


@pytest.mark.parametrize("changes", [
    {"attendance": "apologies"}, {"attendance": "report"}, {"delegated_authority": False},
])
def test_apologies_a_report_or_nobody_who_decides_count_against_it(changes):
    finding = fires("KPI-31.21f", attended("children_services", **changes), "M1", **MEETING)
    assert (finding.check, finding.asked_by) == (Check.ERROR, ("MTG-13a.5a",))


@pytest.mark.parametrize("changes", [
    {"attendance": "remote"}, {"attendance": None}, {"delegated_authority": None}, {"attendance": "absent", "invited": False},
])
def test_joining_remotely_counts_and_what_is_not_said_is_not_counted(changes):
    stays_quiet("KPI-31.21f", attended("children_services", **changes), **MEETING)


def test_agencies_without_the_duty_are_not_counted_here():
    stays_quiet("KPI-31.21f", attended("victim_liaison", attendance="absent"), **MEETING)


def test_for_a_child_indicator_4_speaks_of_its_two_agencies():
    stays_quiet("KPI-31.21f", how_they_came("children_services", "absent"), **MEETING)


def with_prison(**changes):
    case = sound()
    return put(case, "meetings.M1.attendees", [*case["meetings"][0]["attendees"], {**PRISON, **changes}])


@pytest.mark.parametrize("attendance", ["apologies", "absent"])
def test_an_invited_prison_without_attendance_or_form_counts_against_it(attendance):
    assert fires("KPI-31.21g", with_prison(attendance=attendance), "M1", "attendees", **MEETING).check is Check.ERROR


@pytest.mark.parametrize("attendance", ["present", "remote", "report"])
def test_a_prison_that_came_or_reported_meets_it(attendance):
    stays_quiet("KPI-31.21g", with_prison(attendance=attendance), **MEETING)


def test_a_mappa_f_counts_for_the_prison_wherever_it_is_named():
    stays_quiet("KPI-31.21g", with_prison(attendance="absent", role="Author of the MAPPA F"), **MEETING)
    case = with_prison(attendance="apologies")
    agencies = [*case["agencies"], {"agency": "prison", "contribution": "MAPPA F of 2 November"}]
    stays_quiet("KPI-31.21g", put(case, "agencies", agencies), **MEETING)
    stays_quiet("KPI-31.21g", sound(), **MEETING)


def police(rank, level=2, **changes):
    return put(attended("police", rank=rank, **changes), "meetings.M1.level", level)


@pytest.mark.parametrize("rank", ["Constable", "PC", "Detective Sergeant", "T/DS", "Police sergeant (PPU)"])
def test_a_rank_below_inspector_at_level_2_is_found(rank):
    finding = fires("KPI-31.21h", police(rank, delegated_authority=False), "M1", "attendees", **MEETING)
    assert finding.check is Check.ERROR
    assert fires("KPI-31.21h", police(rank, delegated_authority=None), "M1", **MEETING).check is Check.ERROR


@pytest.mark.parametrize("rank", ["Inspector", "DI", "Detective chief inspector", "Acting Superintendent", "Chief Supt, Lower Aske"])
def test_an_inspector_or_above_meets_level_2(rank):
    stays_quiet("KPI-31.21h", police(rank), **MEETING)


def test_delegated_authority_answers_13a_7_and_not_the_indicator():
    case = police("Sergeant", delegated_authority=True)
    assert fires("KPI-31.21h", case, "M1", **MEETING).check is Check.ERROR
    stays_quiet("MTG-13a.7a", case, **MEETING)


def test_a_chief_inspector_at_level_3_is_best_practice_but_not_what_is_counted():
    finding = fires("KPI-31.21h", police("Chief inspector", 3, delegated_authority=None), "M1", **MEETING)
    assert finding.check is Check.PROMPT
    assert fires("KPI-31.21h", police("Inspector", 3, delegated_authority=None), "M1", **MEETING).check is Check.ERROR
    stays_quiet("KPI-31.21h", police("Detective Superintendent", 3), **MEETING)


@pytest.mark.parametrize("rank", ["Head of public protection", "Inspector of taxes", "Chief", None])
def test_a_rank_in_unknown_words_is_never_judged(rank):
    stays_quiet("KPI-31.21h", police(rank, role="Police representative", delegated_authority=None), **MEETING)


def test_no_police_at_all_is_one_line_with_13a_7():
    case = without("police", sound())
    finding = fires("KPI-31.21h", case, "M1", "attendees", **MEETING)
    assert (finding.check, finding.asked_by) == (Check.ERROR, ("MTG-13a.7a",))
    fires("MTG-13a.7a", case, "M1", **MEETING)
    assert [f.rule for f in findings_of("KPI-31.21h", put(case, "meetings.M1.attendees", []), **MEETING)] == []


def probation(rank, chair="Probation officer", level=2):
    case = attended("probation", rank=rank, delegated_authority=None)
    return put(put(case, "meetings.M1.chair.rank", chair), "meetings.M1.level", level)


def test_a_probation_officer_alone_at_level_2_is_found():
    assert fires("KPI-31.21i", probation("Probation officer"), "M1", "attendees", **MEETING).check is Check.ERROR
    stays_quiet("KPI-31.21i", probation("Senior Probation Officer"), **MEETING)
    stays_quiet("KPI-31.21i", sound(), **MEETING)


def test_the_chairs_grade_counts():
    stays_quiet("KPI-31.21i", probation("Probation officer", chair="SPO"), **MEETING)
    stays_quiet("KPI-31.21i", probation("Probation officer", chair="Head of Public Protection"), **MEETING)
    stays_quiet("KPI-31.21i", probation("Probation officer", chair=None), **MEETING)


@pytest.mark.parametrize(("rank", "found"), [
    ("Senior probation officer", True), ("Head of PDU", False), ("Head of Probation Delivery Unit", False),
    ("Assistant chief officer", False), ("ACO", False), ("Regional manager", False),
])
def test_at_level_3_what_is_equivalent_is_for_the_area(rank, found):
    case = probation(rank, level=3)
    if found:
        assert fires("KPI-31.21i", case, "M1", **MEETING).check is Check.ERROR
    else:
        stays_quiet("KPI-31.21i", case, **MEETING)
